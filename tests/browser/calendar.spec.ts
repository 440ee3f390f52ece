import type { Page } from "@playwright/test";
import { disputeDraft } from "../../main/service/office/testing/drafts.ts";
import { findings } from "./support/axe.ts";
import { checker, daysBack } from "./support/case.ts";
import { expect, test } from "./support/desk.ts";
import { goTo, pressInVain } from "./support/page.ts";
import { administrator, ask, hire } from "./support/people.ts";

async function settings(page: Page, part: string): Promise<void> {
  await goTo(page, "设置");
  await page.getByRole("tab", { name: part, exact: true }).click();
}

/** A dispute whose deadline reaches a year without a notice, whatever day it is today: the rule says more than a year. */
async function enterProvisional(page: Page): Promise<{ ledgerNo: string; nextYear: number }> {
  const day = await daysBack(page);
  const revised = await ask(page, "rules/revise", {
    code: "platform_acceptance",
    version: 1,
    effectiveFrom: day(0),
    basis: "只为这次检查",
    parameters: { terms: { confirmation: { days: 262, kind: "working", roll: false } } },
  });
  expect(revised.status).toBe(200);
  const draft = disputeDraft({ registeredOn: day(0), riskLevel: null, dueOn: null, source: "court", handler: null });
  const { status, body } = await ask(page, "disputes/create", draft);
  expect(status).toBe(200);
  return { ledgerNo: (body as { ledgerNo: string }).ledgerNo, nextYear: Number(day(0).slice(0, 4)) + 1 };
}

const preview = (page: Page) => page.getByRole("region", { name: "载入后的变动" });
const yearRow = (page: Page, year: number) => page.getByRole("row", { name: new RegExp(`^查看 ${year} 年`, "u") });

test("a year's notice is typed, looked at with what it moves, and loaded; the year after comes from a file", async ({
  desk: { page },
}) => {
  test.setTimeout(240_000);
  const { ledgerNo, nextYear } = await enterProvisional(page);
  await page.reload();
  await settings(page, "工作日历");

  await test.step("the years say what they are", async () => {
    await expect(yearRow(page, 2026)).toContainText("正式");
    await expect(yearRow(page, 2026)).toContainText("248");
    await expect(yearRow(page, 2027)).toContainText("暂定");
    expect(await findings(page)).toEqual([]);
  });

  await test.step("what cannot be read is said before anything is asked", async () => {
    await page.getByRole("button", { name: "载入放假安排" }).click();
    await page.getByRole("textbox", { name: "放假日期" }).fill("元旦 01-01..05；13-01");
    await expect(page.getByText("“13-01”看不出是哪一天", { exact: false })).toBeVisible();
    await page.getByRole("button", { name: "预览变动" }).click();
    await expect(preview(page)).toBeHidden();
    await expect(page.getByText("必须填写", { exact: false }).first()).toBeVisible();
  });

  await test.step("the preview says which deadline moves, and what to check", async () => {
    await page.getByRole("textbox", { name: "通知文号或名称" }).fill("放假安排（虚构）");
    await page.getByRole("textbox", { name: "放假日期" }).fill("元旦 01-01..05");
    await page.getByRole("button", { name: "预览变动" }).click();
    await expect(preview(page).getByText("是法定节假日，放假日期里没有", { exact: false }).first()).toBeVisible();
    await expect(preview(page).getByRole("table", { name: "日期变动的期限" })).toContainText(ledgerNo);
    expect(await findings(page)).toEqual([]);
  });

  const moved = preview(page).getByRole("table", { name: "日期变动的期限" }).getByRole("row").nth(1);
  const [, , from = "", to = ""] = await moved.getByRole("cell").allTextContents();
  expect(to.slice(0, 10)).not.toBe(from.slice(0, 10));

  await test.step("what was changed since has to be previewed again", async () => {
    await page.getByRole("textbox", { name: "调休上班日期" }).fill(" ");
    await page.getByRole("textbox", { name: "放假日期" }).fill("元旦 01-01..04");
    await pressInVain(page.getByRole("button", { name: "载入并重新计算" }));
    await page.getByRole("textbox", { name: "放假日期" }).fill("元旦 01-01..05");
  });

  await test.step("it is loaded, and the deadline stands on its new day", async () => {
    await page.getByRole("button", { name: "载入并重新计算" }).click();
    await expect(yearRow(page, nextYear)).toContainText("正式");
    await expect(yearRow(page, nextYear)).toContainText(`${administrator.name} 载入`);
    const { body } = await ask(page, "disputes/list", { search: ledgerNo });
    expect(JSON.stringify(body)).toContain(to.slice(0, 10));
  });

  await test.step("another year comes from a file in GBK, and a file that is none is refused", async () => {
    await page.getByRole("button", { name: "载入放假安排" }).click();
    await page.getByRole("textbox", { name: "通知文号或名称" }).fill("放假安排（虚构）");
    await page.getByText("从文件读取", { exact: true }).click();
    await chooseFile(page, "放假安排.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00]));
    await expect(page.getByText("这不是表格文件", { exact: false })).toBeVisible();
    // 日期,类型 / …,休 / …,班 in GBK.
    const heading = Buffer.from([0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xc0, 0xe0, 0xd0, 0xcd]);
    const lines = Buffer.concat([
      heading,
      Buffer.from("\n2097-01-01,"),
      Buffer.from([0xd0, 0xdd]),
      Buffer.from("\n2097-01-05,"),
      Buffer.from([0xb0, 0xe0]),
      Buffer.from("\n"),
    ]);
    await chooseFile(page, "放假安排.csv", lines);
    await expect(page.getByText("放假安排.csv：读到 2 天。")).toBeVisible();
    await expect(page.getByRole("textbox", { name: "年份" })).toHaveValue("2097");
    await page.getByRole("button", { name: "预览变动" }).click();
    await page.getByRole("button", { name: "载入并重新计算" }).click();
    await expect(yearRow(page, 2097)).toContainText("正式");
    await expect(page.getByRole("heading", { name: "2097 年逐月" })).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });

  await test.step("an official year needs a reason to be replaced", async () => {
    await page.getByRole("button", { name: "载入放假安排" }).click();
    await page.getByRole("textbox", { name: "通知文号或名称" }).fill("放假安排（虚构）");
    await page.getByRole("textbox", { name: "放假日期" }).fill("元旦 01-01..04");
    await page.getByRole("button", { name: "预览变动" }).click();
    await expect(preview(page)).toContainText("已有正式安排");
    await expect(preview(page)).toContainText("没有期限因此改变日期。");
    await pressInVain(page.getByRole("button", { name: "载入并重新计算" }));
    await page.getByRole("textbox", { name: "替换原因" }).fill("通知有更正");
    await page.getByRole("button", { name: "载入并重新计算" }).click();
    await expect(yearRow(page, nextYear)).toBeVisible();
  });
});

async function chooseFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  const [dialog] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "选择文件" }).click(),
  ]);
  await dialog.setFiles({ name, mimeType: "text/csv", buffer });
}

test("a rule is confirmed with its ground, and only what is not confirmed can be seen alone", async ({
  desk: { page },
}) => {
  test.setTimeout(240_000);
  await hire(page, [checker]);
  await settings(page, "规则与期限");
  const rule = page
    .getByRole("rowgroup")
    .filter({ has: page.getByRole("rowheader", { name: "反对比例", exact: true }) });
  await expect(rule).toContainText("未核定");
  await expect(page.getByText("项规则还没有经本办核定", { exact: false })).toBeVisible();
  expect(await findings(page)).toEqual([]);

  await rule.getByRole("button", { name: /^核定/u }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("反对超过 33% 为高风险");
  await dialog.getByRole("button", { name: "核定", exact: true }).click();
  await expect(dialog).toBeVisible();
  await dialog.getByRole("textbox", { name: "核定依据" }).fill("本办会议，已向上级政法委核对");
  await dialog.getByRole("button", { name: "核定", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(rule).toContainText("已核定");
  await expect(rule).toContainText(checker.name);
  await expect(rule).toContainText("本办会议，已向上级政法委核对");

  await page.getByRole("switch", { name: "只看未核定的" }).click();
  await expect(rule).toBeHidden();
  await expect(page.getByRole("rowheader", { name: "风险指数" })).toBeVisible();
});
