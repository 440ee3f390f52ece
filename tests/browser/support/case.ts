import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";
import PizZip from "pizzip";
import { choose, downloaded, goTo, openForm, openRecord } from "./page.ts";
import { ask } from "./people.ts";
import type { Member } from "./people.ts";

const DAY_MS = 86_400_000;

/** So many days before the host's today, `YYYY-MM-DD`. */
export type DayBack = (days: number) => string;

/** Days for a case that is over by now: they are counted back from the day that the host has. */
export async function daysBack(page: Page): Promise<DayBack> {
  const { body } = await ask(page, "office/status");
  const { today } = body as { today: string };
  return (days) => new Date(Date.parse(today) - days * DAY_MS).toISOString().slice(0, 10);
}

/**
 * How a field of a dialog is answered: by writing, by choosing from a list, by ticking, by yes or no, or by names one after
 * the other.
 */
export type Answer =
  | string
  | { readonly pick: string }
  | { readonly tick: boolean }
  | { readonly yes: boolean }
  | { readonly names: readonly string[] };

export type Answers = Readonly<Record<string, Answer>>;

/** Fills in a dialog or a form, field by field. */
export async function fillIn(form: Locator, answers: Answers): Promise<void> {
  for (const [field, answer] of Object.entries(answers)) {
    if (typeof answer === "string") await form.getByRole("textbox", { name: field, exact: true }).fill(answer);
    else if ("pick" in answer) await choose(form, field, answer.pick);
    else if ("tick" in answer) await form.getByRole("checkbox", { name: field, exact: true }).setChecked(answer.tick);
    else if ("yes" in answer) {
      const question = form.getByRole("radiogroup", { name: field });
      await question.getByRole("radio", { name: answer.yes ? "是" : "否", exact: true }).check();
    } else {
      const box = form.getByRole("combobox", { name: field, exact: true });
      for (const name of answer.names) {
        await box.fill(name);
        await box.press("Enter");
      }
    }
  }
}

/** The dialog that an act opened; `done` sends it and waits until it is gone. */
async function answerDialog(page: Page, answers: Answers, done: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await fillIn(dialog, answers);
  await dialog.getByRole("button", { name: done, exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** Takes a step of the case by its button in the head of the record, and waits until the case is in its new state. */
export async function takeStep(page: Page, step: string, answers: Answers, state: string): Promise<void> {
  const acts = openRecord(page).getByRole("group", { name: "操作" });
  await acts.getByRole("button", { name: step, exact: true }).click();
  await answerDialog(page, answers, step);
  await expect(openRecord(page).getByRole("banner").or(openRecord(page).locator("header")).first()).toContainText(
    state,
  );
}

/** Does something in a part of the case file by its button there. */
export async function actIn(part: Locator, act: string, answers: Answers, done = "保存"): Promise<void> {
  await part.getByRole("button", { name: act, exact: true }).click();
  await answerDialog(part.page(), answers, done);
}

/** A part of the case file by its heading. */
export function partOf(page: Page, title: string): Locator {
  return openRecord(page).getByRole("region", { name: title, exact: true });
}

/** Who deals with the cases of these tests, and who checks that. */
export const handler: Member = { name: "甲承办", password: "华阳古镇 秦岭 朱鹮 稻田", role: "mediator" };
export const checker: Member = { name: "戊核实", password: "酉水 油菜花 梯田 晨雾", role: "supervisor" };

type Parties = { readonly applicant: string; readonly respondent: string };

/** Enters a dispute as somebody tells it at the counter; it stands open afterwards. */
export async function register(page: Page, { applicant, respondent }: Parties, answers: Answers): Promise<void> {
  await goTo(page, "纠纷");
  await page.getByRole("button", { name: "新建纠纷" }).click();
  const form = openForm(page);
  await form.getByRole("combobox", { name: "申请人", exact: true }).fill(applicant);
  await form.getByRole("combobox", { name: "被申请人", exact: true }).fill(respondent);
  await form.getByRole("combobox", { name: "承办人", exact: true }).fill(handler.name);
  await page.keyboard.press("Tab");
  await fillIn(form, answers);
  await form.getByRole("button", { name: "保存" }).click();
  await expect(openRecord(page).getByText("已登记").first()).toBeVisible();
}

/** Adds a file to the case that is open. */
export async function attach(page: Page, name: string, content: string): Promise<void> {
  const part = partOf(page, "附件");
  const [dialog] = await Promise.all([
    page.waitForEvent("filechooser"),
    part.getByRole("button", { name: "添加文件" }).click(),
  ]);
  await dialog.setFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
  await expect(part.getByRole("button", { name: new RegExp(name, "u") })).toBeVisible();
}

/** Produces a paper of the case, and finds what it must say both in its preview and in the Word file. */
export async function producePaper(page: Page, name: string, said: string): Promise<void> {
  await partOf(page, "文书").getByRole("button", { name: "生成文书" }).click();
  await page.getByRole("menuitem", { name, exact: true }).first().click();
  const dialog = page.getByRole("dialog", { name });
  await expect(dialog.getByRole("document", { name }).getByText(said).first()).toBeVisible();
  const { name: file, bytes } = await downloaded(page, () =>
    dialog.getByRole("button", { name: `保存 .docx ${name}` }).click(),
  );
  expect(file).toMatch(/\.docx$/u);
  const text = textOf(bytes);
  expect(text).toContain(said);
  expect(text).not.toMatch(/[{}]|undefined|null/u);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
}

/** The visible text of a Word document. */
function textOf(bytes: Buffer): string {
  const xml = new PizZip(bytes).file("word/document.xml")?.asText() ?? "";
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join("");
}
