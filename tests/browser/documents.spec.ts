import PizZip from "pizzip";
import type { Locator, Page } from "@playwright/test";
import { disputeDraft } from "../../main/service/office/testing/drafts.ts";
import { findings } from "./support/axe.ts";
import { expect, test } from "./support/desk.ts";
import { downloaded, goTo, openRecord } from "./support/page.ts";
import { ask } from "./support/people.ts";

const section = (page: Page): Locator => openRecord(page).getByRole("region", { name: "文书", exact: true });
const preview = (page: Page): Locator => page.getByRole("dialog").getByRole("document");
const wordOf = (bytes: Buffer): string => new PizZip(bytes).file("word/document.xml")?.asText() ?? "";

/** A case with a claim, open beside its list; what the page says to nobody is gathered. */
async function openCase(page: Page): Promise<{ readonly complaints: string[] }> {
  const complaints: string[] = [];
  page.on("console", (message) => {
    // Also what the content security policy had to stop.
    if (message.type() === "error") complaints.push(message.text());
  });
  // The browser's own dialog would wait for somebody.
  await page.addInitScript(() => {
    window.print = () =>
      document.body.setAttribute("data-printed", document.body.getAttribute("data-printed") ?? "once");
  });
  const { status } = await ask(page, "disputes/create", disputeDraft({ claim: "付清货款十二万元。" }));
  expect(status).toBe(200);
  await page.reload();
  await goTo(page, "纠纷");
  await page.getByRole("row").filter({ hasText: "稻香" }).first().click();
  await expect(section(page)).toContainText("还没有生成文书");
  return { complaints };
}

async function produce(page: Page, name: string): Promise<void> {
  await section(page).getByRole("button", { name: "生成文书" }).click();
  await page.getByRole("menuitem", { name, exact: true }).click();
  await expect(preview(page)).toContainText("申请人");
}

test("a paper is produced with one click, looked at, printed alone, and saved", async ({ desk: { page } }) => {
  const { complaints } = await openCase(page);
  await section(page).getByRole("button", { name: "生成文书" }).click();
  await expect(page.getByRole("menuitem", { name: /受理登记表.*还没有受理/u })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await page.keyboard.press("Escape");

  await produce(page, "人民调解申请书");
  await expect(preview(page)).toContainText("付清货款十二万元。");
  await expect(preview(page)).toContainText("人民币壹拾贰万元整（￥120,000.00）");
  expect(await findings(page)).toEqual([]);

  await expect(page.getByRole("button", { name: "打印", exact: true }).last()).toBeEnabled();
  await page.keyboard.press("Control+p");
  await expect(page.locator("body[data-printed=once]")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  const paper = page.locator("#paper-on-paper");
  await expect(paper).toContainText("付清货款十二万元。");
  await expect(page.locator("#page")).toBeHidden();
  await expect(page.getByRole("dialog")).toBeHidden();
  // A4 in points.
  const printed = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(printed).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/u);
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(paper).toHaveCount(0);
  await expect(preview(page)).toBeVisible();

  const { name, bytes } = await downloaded(page, async () =>
    page
      .getByRole("dialog")
      .getByRole("button", { name: /保存 \.docx/u })
      .click(),
  );
  expect(name).toMatch(/^人民调解申请书_PC\d{8}\.docx$/u);
  expect(wordOf(bytes)).toContain("付清货款十二万元。");
  await page.keyboard.press("Escape");
  await expect(section(page).getByRole("button", { name: "人民调解申请书", exact: true })).toBeVisible();
  expect(complaints).toEqual([]);
});

test("a paper stays as it was when the case changes, and says so; its pages can be corrected, and it can go", async ({
  desk: { page },
}) => {
  await openCase(page);
  await produce(page, "人民调解申请书");
  await page.keyboard.press("Escape");
  await openRecord(page).getByRole("button", { name: "编辑" }).click();
  await page.getByRole("form").getByRole("textbox", { name: "申请事项" }).fill("退还货物。");
  await page.getByRole("form").getByRole("button", { name: "保存" }).click();
  await expect(section(page).getByText("案情已变")).toBeVisible();
  await section(page).getByRole("button", { name: "人民调解申请书", exact: true }).click();
  await expect(preview(page)).toContainText("付清货款十二万元。");
  await page.keyboard.press("Escape");

  await section(page).getByRole("button", { name: "人民调解申请书的详情" }).click();
  await section(page).getByRole("button", { name: "更正页数" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "页数" }).fill("3");
  await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
  await expect(section(page)).toContainText("3 页");
  await section(page).getByRole("button", { name: "删除" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "原因" }).fill("内容已变，重新生成");
  await page.getByRole("dialog").getByRole("button", { name: "删除" }).click();
  await expect(section(page)).toContainText("还没有生成文书");
});

test("the office's own template is taken with known tags alone, used, and given back", async ({ desk: { page } }) => {
  await openCase(page);
  await page.getByRole("link", { name: "设置" }).click();
  await page.getByRole("tab", { name: "文书" }).click();
  await expect(page.getByRole("textbox", { name: "调解组织名称" })).toHaveValue("洋县商会人民调解委员会");
  await page.getByRole("button", { name: "人民调解申请书", exact: true }).click();
  expect(await findings(page)).toEqual([]);
  const { bytes } = await downloaded(page, async () => page.getByRole("button", { name: "下载模板" }).click());

  await upload(page, withTitle(bytes, "本办申请书 {title}"));
  const refusal = page.getByRole("region", { name: "设置" }).getByRole("alert");
  await expect(refusal).toContainText("不认识的标签 title（在“本办申请书 {title}”处）");
  await upload(page, withTitle(bytes, "本办申请书 {caseTitle}"));
  await expect(page.getByText("本单位模板", { exact: true })).toBeVisible();

  await goTo(page, "纠纷");
  await page.getByRole("row").filter({ hasText: "稻香" }).first().click();
  await produce(page, "人民调解申请书");
  await expect(preview(page)).toContainText("本办申请书 洋县稻香食品有限公司");
  await page.keyboard.press("Escape");

  await page.getByRole("link", { name: "设置" }).click();
  await page.getByRole("button", { name: "人民调解申请书", exact: true }).click();
  await page.getByRole("button", { name: "恢复程序自带的模板" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /确定|确认/u })
    .click();
  await expect(page.getByText("本单位模板", { exact: true })).toBeHidden();
});

function withTitle(template: Buffer, title: string): Buffer {
  const zip = new PizZip(template);
  const xml = zip.file("word/document.xml")?.asText() ?? "";
  zip.file("word/document.xml", xml.replace("人 民 调 解 申 请 书", title));
  return zip.generate({ type: "nodebuffer" });
}

async function upload(page: Page, buffer: Buffer): Promise<void> {
  const [dialog] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "上传本单位模板" }).click(),
  ]);
  const mimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  await dialog.setFiles({ name: "申请书.docx", mimeType, buffer });
}
