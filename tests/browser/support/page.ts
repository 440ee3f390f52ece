import { expect } from "@playwright/test";
import type { Download, Locator, Page } from "@playwright/test";

/** Goes to a page of the desk by the rail. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "业务" }).getByRole("link", { name }).click();
}

/** The form that stands beside the list. */
export function openForm(page: Page): Locator {
  return page.getByRole("form");
}

/** The record that stands beside the list. */
export function openRecord(page: Page): Locator {
  return page.getByRole("article");
}

/** A field that is written in, whether or not it offers something to choose from. */
export function written(form: Locator, field: string): Locator {
  const asked = { name: field, exact: true };
  return form.getByRole("textbox", asked).or(form.getByRole("combobox", asked));
}

export async function write(form: Locator, field: string, text: string): Promise<void> {
  await written(form, field).fill(text);
}

/** Picks one of the choices that a field offers, found by typing where the field takes it. */
export async function choose(form: Locator, field: string, choice: string): Promise<void> {
  const box = form.getByRole("combobox", { name: field, exact: true });
  await box.click();
  // Short lists are not searched.
  if (await box.isEditable()) await box.fill(choice);
  await form.page().getByRole("option", { name: choice, exact: false }).first().click();
}

/** Presses a button that can be reached but says why it does nothing now. */
export async function pressInVain(button: Locator): Promise<void> {
  await expect(button).toHaveAttribute("aria-disabled", "true");
  await button.focus();
  await button.page().keyboard.press("Enter");
}

/** Chooses a file on the import page, as the browser's own dialog would. */
export async function importFile(
  page: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const [dialog] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "选择文件" }).click(),
  ]);
  await dialog.setFiles(file);
}

/** A file that the page hands to the user: what it is called and what is in it. */
export async function downloaded(page: Page, ask: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), ask()]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

async function bytesOf(download: Download): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
