import type { Page } from "@playwright/test";
import { addMonths } from "../../shared/calendar.ts";
import { findings } from "./support/axe.ts";
import { checker, daysBack, fillIn, handler, partOf, takeStep } from "./support/case.ts";
import type { DayBack } from "./support/case.ts";
import { expect, test } from "./support/desk.ts";
import { goTo, openForm, openRecord, pressInVain, write } from "./support/page.ts";
import { changeTo, hire } from "./support/people.ts";

const creditor = "洋县稻香食品有限公司（虚构）";
const debtor = "洋县城乡建设局（虚构）";

test("arrears are registered, verified, planned in three instalments, paid, cleared, and struck off by another", async ({
  desk: { page },
}) => {
  test.setTimeout(600_000);
  const day = await daysBack(page);
  await hire(page, [checker, handler]);

  await test.step("an empty register says what belongs there", async () => {
    await goTo(page, "清欠");
    await expect(page.getByText("还没有清欠事项。")).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });

  await test.step("it is registered while the form says when it is due and why", () => register(page, day));

  await test.step("it is verified, and nobody contests it", async () => {
    await takeStep(page, "开始核实", { 办理日期: day(70) }, "核实中");
    await takeStep(page, "确认无分歧", { 办理日期: day(68) }, "无分歧");
  });

  await test.step("a plan that does not come to what is owed is refused, one that does is set", () => plan(page, day));

  await test.step("money comes, and counts once another has verified it", async () => {
    await pressInVain(openRecord(page).getByRole("button", { name: "开始清偿", exact: true }));
    await page.keyboard.press("Escape");
    await enterPayment(page, day(30), "QQ-1");
    await expect(partOf(page, "还款计划").getByText("待核实 40,000.00").first()).toBeVisible();
    await haveVerified(page, ["QQ-1"]);
    await expect(partOf(page, "还款计划").getByRole("row", { name: /^1 /u })).toContainText(`${day(30)} 付清`);
    await takeStep(page, "开始清偿", { 办理日期: day(30) }, "分期清偿");
  });

  await test.step("it is cleared only once all of it came", async () => {
    await enterPayment(page, day(3), "QQ-2");
    await pressInVain(openRecord(page).getByRole("button", { name: "登记清偿", exact: true }));
    await page.keyboard.press("Escape");
    await enterPayment(page, day(2), "QQ-3");
    await haveVerified(page, ["QQ-2", "QQ-3"]);
    await takeStep(page, "登记清偿", { 办理日期: day(1) }, "已清偿");
    expect(await findings(page)).toEqual([]);
  });

  await test.step("who cleared it does not strike it off; another does", async () => {
    await pressInVain(openRecord(page).getByRole("button", { name: "销号", exact: true }));
    await page.keyboard.press("Escape");
    await changeTo(page, checker);
    await openTheCase(page);
    await takeStep(page, "销号", { 办理日期: day(0) }, "已销号");
    await expect(openRecord(page).getByRole("button", { name: "编辑" })).toHaveAttribute("aria-disabled", "true");
  });
});

async function register(page: Page, day: DayBack): Promise<void> {
  await page.getByRole("button", { name: "新建清欠事项" }).click();
  const form = openForm(page);
  await fillIn(form, {
    债权企业: creditor,
    债权企业信用代码: "91610723MA0000001L",
    签约时规模: { pick: "小型" },
    欠款单位: debtor,
    欠款单位类型: { pick: "机关" },
    标的类型: { pick: "货物" },
    签订日期: day(200),
  });
  await write(form, "欠款本金", "12万");
  await write(form, "交付日期", day(150));
  await write(form, "登记日期", day(72));
  const said = form.getByRole("status", { name: "应付日期" });
  await expect(said).toContainText(`自 ${day(150)}（交付之日）起算 30 天，应于 ${day(120)} 前付清`);
  await expect(said).toContainText("逾期 120 天，逾期利息 7,200.00 元");
  await write(form, "约定付款天数", "90");
  await expect(said).toContainText("约定 90 天超过允许的 60 天，按 60 天计算。");
  await form.getByRole("checkbox", { name: "约定“收款后付款”" }).check();
  await expect(said).toContainText("没有效力");
  await form.getByRole("button", { name: "保存" }).click();
  await expect(openRecord(page).getByText("已登记").first()).toBeVisible();
  await expect(partOf(page, "应付日期和逾期利息")).toContainText(day(90));
  await expect(partOf(page, "应付日期和逾期利息")).toContainText("（120,000.00 元 × 90 天）× 每日 0.05%（法定）");
}

async function plan(page: Page, day: DayBack): Promise<void> {
  await openRecord(page).getByRole("button", { name: "定还款计划", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await write(dialog, "办理日期", day(65));
  await dialog.getByRole("button", { name: "按月平均分期" }).click();
  const dates = [day(30), addMonths(day(0), 1), addMonths(day(0), 2)];
  for (const [place, date] of dates.entries()) await write(dialog, `第 ${place + 1} 期履行日期`, date);
  await write(dialog, "第 3 期金额", "3万");
  await dialog.getByRole("button", { name: "定还款计划", exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText(
    "各期合计 110,000.00 元，应等于未清偿的无分歧欠款 120,000.00 元",
  );
  await write(dialog, "第 3 期金额", "4万");
  await expect(dialog.getByText("合计 120,000.00 元，应为 120,000.00 元")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await dialog.getByRole("button", { name: "定还款计划", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(openRecord(page).getByText("计划中").first()).toBeVisible();
  await expect(partOf(page, "还款计划").getByRole("row", { name: /^1 /u })).toContainText("逾期未付");
}

/** From the case, in the ledger where all money is entered: who pays whom is known. */
async function enterPayment(page: Page, receivedOn: string, voucher: string): Promise<void> {
  await openRecord(page).getByRole("link", { name: "新建到账" }).click();
  const form = openForm(page);
  await expect(form.getByRole("textbox", { name: "付款方", exact: true })).toHaveValue(debtor);
  await expect(form.getByRole("textbox", { name: "收款方", exact: true })).toHaveValue(creditor);
  await write(form, "到账日期", receivedOn);
  await write(form, "金额", "4万");
  await write(form, "凭证号", voucher);
  await form.getByRole("button", { name: "保存" }).click();
  await expect(openRecord(page).getByText(voucher).first()).toBeVisible();
  await openTheCase(page);
}

/** The checker verifies what came, then the handler goes on with the case. */
async function haveVerified(page: Page, vouchers: readonly string[]): Promise<void> {
  await changeTo(page, checker);
  await goTo(page, "到账");
  for (const voucher of vouchers) {
    await page.getByRole("grid").getByText(voucher).click();
    await openRecord(page).getByRole("button", { name: "核实", exact: true }).click();
    await expect(openRecord(page).getByText("已核实").first()).toBeVisible();
  }
  await changeTo(page, handler);
  await openTheCase(page);
}

async function openTheCase(page: Page): Promise<void> {
  await goTo(page, "清欠");
  await page.getByRole("grid").getByRole("row").nth(1).click();
}
