import { Workbook } from "@cj-tech-master/excelts";
import type { Locator, Page } from "@playwright/test";
import { disputeDraft, pairOf } from "../../main/service/office/testing/drafts.ts";
import { findings } from "./support/axe.ts";
import { expect, test } from "./support/desk.ts";
import { downloaded, goTo, openForm, openRecord, pressInVain, write } from "./support/page.ts";
import { ask, handOver } from "./support/people.ts";

// Made up: region, day of birth, 001 and the check character.
const ID = "610723199001010014";
const MASKED = "610723********0014";

const dispute = disputeDraft({
  registeredOn: "2015-01-05",
  parties: pairOf({ kind: "person", partyName: "张三丰" }, { partyName: "洋县云岭物流有限公司", partyUscc: null }),
  leadUnit: null,
  handler: null,
  riskLevel: null,
  dueOn: null,
  summary: `张三丰，身份证${ID}，货款未付。`,
});

/** A case of long ago that has ended. */
async function enterDispute(page: Page): Promise<void> {
  const entered = await ask(page, "disputes/create", dispute);
  expect(entered.status).toBe(200);
  const { id, version } = entered.body as { id: number; version: number };
  const ended = { disputeId: id, version, on: "2015-02-01", reason: "不属受理范围" };
  expect((await ask(page, "disputes/refuse", ended)).status).toBe(200);
}

async function openFirst(page: Page): Promise<Locator> {
  await goTo(page, "纠纷");
  await page.getByRole("grid").getByRole("row").nth(1).click();
  await expect(openRecord(page).getByText("张三丰").first()).toBeVisible();
  return openRecord(page);
}

test("an ID shows only when asked for, and only until the record is left; saving leaves it as it was", async ({
  desk: { page },
}) => {
  await enterDispute(page);
  const record = await openFirst(page);
  await expect(record.getByText(MASKED).first()).toBeVisible();
  await expect(page.getByText(ID)).toHaveCount(0);
  await record.getByRole("button", { name: "显示完整信息" }).click();
  await expect(record.getByText(ID)).toBeVisible();
  await record.getByRole("button", { name: "重新遮住" }).click();
  await expect(page.getByText(ID)).toHaveCount(0);
  await record.getByRole("button", { name: "显示完整信息" }).click();
  await expect(record.getByText(ID)).toBeVisible();
  await goTo(page, "到账");
  await openFirst(page);
  await expect(record.getByText(MASKED).first()).toBeVisible();
  await expect(page.getByText(ID)).toHaveCount(0);

  await record.getByRole("button", { name: "编辑" }).click();
  await write(openForm(page), "备注", "已联系");
  await openForm(page).getByRole("button", { name: "保存" }).click();
  await expect(record.getByText("已联系").first()).toBeVisible();
  await record.getByRole("button", { name: "显示完整信息" }).click();
  await expect(record.getByText(ID)).toBeVisible();

  await record.getByRole("button", { name: "编辑" }).click();
  await write(openForm(page), "纠纷简要情况", `张三丰，身份证${MASKED}，货款已付。`);
  await openForm(page).getByRole("button", { name: "保存" }).click();
  await expect(
    openForm(page)
      .getByText(/不知道原号码是什么/u)
      .first(),
  ).toBeVisible();

  const { body } = await ask(page, "audit/list", { filter: { acts: ["privacy.reveal"] } });
  expect(JSON.stringify(body)).toContain('"fields":["summary"]');
  expect(JSON.stringify(body)).not.toContain(ID);
});

test("who only looks on recognises nobody", async ({ demoDesk: { page } }) => {
  await goTo(page, "贷款");
  const named = page
    .getByRole("grid")
    .getByText(/^[\u4E00-\u9FFF]某[甲乙丙丁]?$|^[王李张刘陈杨赵周吴徐孙马][\u4E00-\u9FFF]{1,2}$/u);
  const before = await named.allTextContents();
  expect(before.length).toBeGreaterThan(0);
  await handOver(page, "辛旁阅");
  await goTo(page, "贷款");
  await expect(page.getByRole("grid").getByRole("row").nth(1)).toContainText("****");
  for (const name of await named.allTextContents()) expect(name).toMatch(/^.某$/u);
});

test("a report is exported for somebody: masked unless chosen otherwise, in full with a reason", async ({
  demoDesk: { page },
}) => {
  await goTo(page, "报告");
  const open = () => page.getByRole("button", { name: "下载" }).click();
  const profile = (name: RegExp) => page.getByRole("menuitemradio", { name });
  const excel = page.getByRole("menuitem", { name: "Excel 工作簿" });
  await open();
  await expect(profile(/遮住个人信息/u)).toHaveAttribute("aria-checked", "true");
  expect(await findings(page)).toEqual([]);
  await profile(/内部（完整）/u).click();
  await excel.click();
  const dialog = page.getByRole("dialog", { name: "导出完整清单" });
  await dialog.getByRole("button", { name: "导出" }).click();
  await expect(dialog.getByText("请写明原因")).toBeVisible();
  await dialog.getByRole("textbox", { name: "原因" }).fill("司法局核对台账");
  const full = await downloaded(page, () => dialog.getByRole("button", { name: "导出" }).click());
  await expect(dialog).toBeHidden();
  expect(await sheetNames(full.bytes)).toContain("纠纷");

  await page.reload();
  await open();
  await expect(profile(/内部（完整）/u)).toHaveAttribute("aria-checked", "true");
  await profile(/对外公开/u).click();
  const published = await downloaded(page, () => excel.click());
  expect(await sheetNames(published.bytes)).toEqual(["汇总", "按类型", "按属地", "按来源"]);

  await profileAs(page, "甲承办");
  await open();
  await expect(profile(/内部（完整）/u)).toHaveAttribute("aria-disabled", "true");
  await expect(profile(/内部（完整）/u)).toContainText("管理员、分管领导");
});

async function profileAs(page: Page, name: string): Promise<void> {
  await handOver(page, name);
  await goTo(page, "报告");
}

async function sheetNames(bytes: Buffer): Promise<string[]> {
  const book = new Workbook();
  await book.xlsx.load(new Uint8Array(bytes));
  return book.worksheets.map(({ name }) => name);
}

test("paper says who printed it and when, and the log says what", async ({ desk: { page } }) => {
  await page.addInitScript(() => {
    window.print = () => {
      window.dispatchEvent(new Event("beforeprint"));
    };
  });
  await page.reload();
  await enterDispute(page);
  const record = await openFirst(page);
  await record.getByRole("button", { name: "打印" }).click();
  await page.emulateMedia({ media: "print" });
  const mark = page.getByText(/^管理员 洋县为企服务办公室 \d{4}-\d\d-\d\d \d\d:\d\d$/u).first();
  const foot = () =>
    page.evaluate(() =>
      document.adoptedStyleSheets.flatMap(({ cssRules }) => Array.from(cssRules, (rule) => rule.cssText)),
    );
  expect((await foot()).join("")).toContain("管理员 打印于");
  await expect(mark).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await expect(mark).toBeHidden();
  const { body } = await ask(page, "audit/list", { filter: { acts: ["audit.printed"] } });
  expect(JSON.stringify(body)).toContain("纠纷 PC2015");

  // by the browser's own command
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await expect(mark).toBeVisible();
  await expect
    .poll(async () => JSON.stringify((await ask(page, "audit/list", { filter: { acts: ["audit.printed"] } })).body))
    .toContain("#/disputes");
});

test("a person's data are found, handed out and, once they need not be kept, taken out", async ({ desk: { page } }) => {
  await enterDispute(page);
  await goTo(page, "设置");
  await page.getByRole("tab", { name: "隐私与保管" }).click();
  const find = page.getByRole("region", { name: "查找个人信息" });
  await find.getByRole("button", { name: "查找" }).click();
  await expect(find.getByRole("alert")).toHaveText("姓名、电话、身份证号至少填一项。");
  await find.getByRole("textbox", { name: "身份证号" }).fill(ID);
  await find.getByRole("button", { name: "查找" }).click();
  await expect(find.getByRole("cell", { name: new RegExp(ID, "u") })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await find.getByRole("button", { name: "导出给本人" }).click();
  const handing = page.getByRole("dialog", { name: "导出给本人" });
  await handing.getByRole("textbox", { name: "原因" }).fill("本人申请查阅");
  const copy = await downloaded(page, () => handing.getByRole("button", { name: "导出" }).click());
  expect(copy.name).toMatch(/^个人信息_\d{4}-\d\d-\d\d\.xlsx$/u);

  const review = page.getByRole("region", { name: "保管期限" });
  const due = review.getByRole("row", { name: /张三丰 – 洋县云岭物流有限公司/u });
  await expect(due).toContainText("2025-02-01");
  await due.getByRole("button", { name: "匿名化" }).click();
  const dialog = page.getByRole("dialog", { name: "匿名化这条记录" });
  await dialog.getByRole("textbox", { name: "原因" }).fill("保管期满");
  await dialog.getByRole("button", { name: "匿名化" }).click();
  await expect(review.getByText("没有保管期满的记录。")).toBeVisible();
  await find.getByRole("button", { name: "查找" }).click();
  await expect(find.getByText("没有找到。")).toBeVisible();
  await goTo(page, "纠纷");
  await page.getByRole("grid").getByRole("row").nth(1).click();
  await expect(openRecord(page).getByText("（已匿名）").first()).toBeVisible();
  await expect(page.getByText("张三丰")).toHaveCount(0);
});

test("a colleague who may not is told who may", async ({ demoDesk: { page } }) => {
  await handOver(page, "甲承办");
  await goTo(page, "设置");
  await page.getByRole("tab", { name: "隐私与保管" }).click();
  await expect(page.getByText(/需要的角色：管理员、分管领导/u)).toHaveCount(2);
  await handOver(page, "庚主任");
  await goTo(page, "设置");
  const anonymise = page.getByRole("button", { name: "匿名化" }).first();
  await expect(page.getByRole("region", { name: "保管期限" })).toBeVisible();
  if ((await anonymise.count()) > 0) await pressInVain(anonymise);
});
