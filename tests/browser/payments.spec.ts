import type { Page } from "@playwright/test";
import { daysBack, fillIn } from "./support/case.ts";
import type { Answers } from "./support/case.ts";
import { findings } from "./support/axe.ts";
import { expect, test } from "./support/desk.ts";
import { goTo, openForm, openRecord, pressInVain } from "./support/page.ts";
import { changeTo, hire } from "./support/people.ts";
import type { Member } from "./support/people.ts";

const recorder: Member = { name: "戊核实", password: "酉水 油菜花 梯田 晨雾", role: "supervisor" };
const other: Member = { name: "己核实", password: "华阳古镇 秦岭 朱鹮 稻田", role: "supervisor" };
const payer = "洋县云岭物流有限公司（虚构）";
const payee = "洋县稻香食品有限公司（虚构）";

test("money is entered, verified by another, locked by a report, and corrected by a reversal only", async ({
  desk: { page },
}) => {
  test.setTimeout(300_000);
  const day = await daysBack(page);
  const period = { from: day(40), to: day(10) };
  await hire(page, [other, recorder]);

  await test.step("it is entered with its bank reference", async () => {
    await enter(page, { 到账日期: day(20), 金额: "50000", 凭证号: "PZ20261103" });
    await expect(openRecord(page).getByText("待核实").first()).toBeVisible();
  });

  await test.step("the same once more is asked about, and the same bank reference is refused", async () => {
    await page.keyboard.press("n");
    await fillIn(openForm(page), answersOf({ 到账日期: day(19), 金额: "50000", 凭证号: "PZ20261103" }));
    await expect(openForm(page).getByText(/3 日内已有同一付款方、收款方、同样金额的一笔/u)).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await openForm(page).getByRole("button", { name: "保存" }).click();
    await expect(
      openForm(page)
        .getByText(/这个凭证号已用于/u)
        .first(),
    ).toBeVisible();
    await openForm(page).getByRole("button", { name: "返回（保留草稿）" }).click();
  });

  await test.step("whoever entered it does not verify it", async () => {
    await openThePayment(page, "50,000.00");
    const verify = openRecord(page).getByRole("button", { name: "核实", exact: true });
    await pressInVain(verify);
    await verify.hover();
    await expect(page.getByRole("tooltip", { name: /登记、修改或提请的人不能自己核实、确认/u })).toBeVisible();
  });

  await test.step("somebody else does", async () => {
    await changeTo(page, other);
    await goTo(page, "到账");
    await openThePayment(page, "50,000.00");
    await openRecord(page).getByRole("button", { name: "核实", exact: true }).click();
    await expect(openRecord(page).getByText("已核实").first()).toBeVisible();
  });

  await test.step("the report of its period locks it, and says so before", async () => {
    await showReport(page, period);
    await expect(page.getByRole("row", { name: /^为企业挽损 /u })).toContainText("5.00");
    await page.getByRole("button", { name: "定稿", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText("本期已核实的 1 笔到账随之锁定")).toBeVisible();
    await dialog.getByRole("textbox", { name: "报告名称" }).fill("十月专报");
    await dialog.getByRole("button", { name: "定稿", exact: true }).click();
    await expect(page.getByText("已定稿：十月专报")).toBeVisible();
  });

  await test.step("it can be neither changed nor deleted", async () => {
    await goTo(page, "到账");
    await openThePayment(page, "50,000.00");
    await expect(openRecord(page).getByText("已锁定").first()).toBeVisible();
    await expect(openRecord(page).getByText("十月专报").first()).toBeVisible();
    const edit = openRecord(page).getByRole("button", { name: "编辑" });
    await pressInVain(edit);
    await expect(openForm(page)).toHaveCount(0);
    await edit.hover();
    await expect(page.getByRole("tooltip", { name: /只能另记一笔冲回/u })).toBeVisible();
  });

  await test.step("a reversal takes it back, once verified, in the period of today", async () => {
    await openRecord(page).getByRole("button", { name: "冲回", exact: true }).click();
    await expect(openForm(page).getByRole("textbox", { name: "金额", exact: true })).toHaveValue("-50,000.00");
    await fillIn(openForm(page), { 到账日期: day(0), 凭证号: "CH20261123" });
    await openForm(page).getByRole("button", { name: "保存" }).click();
    await expect(openRecord(page).getByText("-50,000.00").first()).toBeVisible();
    await changeTo(page, recorder);
    await goTo(page, "到账");
    await openThePayment(page, "-50,000.00");
    await openRecord(page).getByRole("button", { name: "核实", exact: true }).click();
    await expect(openRecord(page).getByText("已核实").first()).toBeVisible();
  });

  await test.step("the issued figure stays, and the present period bears the correction", async () => {
    await showReport(page, period);
    await expect(page.getByRole("row", { name: /^为企业挽损 /u })).toContainText("5.00");
    await showReport(page, { from: day(9), to: day(0) });
    await expect(page.getByRole("row", { name: /^为企业挽损 /u })).toContainText("-5.00");
  });

  await test.step("money of the closed period that comes to light now counts now", async () => {
    await enter(page, { 到账日期: day(15), 金额: "300", 凭证号: "PZ20261108" });
    await expect(openRecord(page).getByText(day(0)).first()).toBeVisible();
    await openRecord(page).getByRole("button", { name: "撤回修改", exact: true }).click();
    await expect(openRecord(page).getByText("草稿").first()).toBeVisible();
    await openRecord(page).getByRole("button", { name: "提交核实", exact: true }).click();
    await expect(openRecord(page).getByText("待核实").first()).toBeVisible();
  });
});

const answersOf = (answers: Answers): Answers => ({
  挽损方式: { pick: "调解履行" },
  付款方: payer,
  收款方: payee,
  收款方信用代码: "91610723MA0000001L",
  ...answers,
});

async function enter(page: Page, answers: Answers): Promise<void> {
  await goTo(page, "到账");
  await page.keyboard.press("n");
  await fillIn(openForm(page), answersOf(answers));
  await openForm(page).getByRole("button", { name: "保存" }).click();
  await expect(openRecord(page)).toBeVisible();
}

async function openThePayment(page: Page, amount: string): Promise<void> {
  await page.getByRole("grid").getByText(amount, { exact: true }).first().click();
  await expect(openRecord(page)).toBeVisible();
}

async function showReport(page: Page, { from, to }: { from: string; to: string }): Promise<void> {
  await goTo(page, "报告");
  await page.getByText("自选", { exact: true }).click();
  await page.getByRole("textbox", { name: "开始" }).fill(from);
  await page.getByRole("textbox", { name: "结束" }).fill(to);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("row", { name: /^为企业挽损 /u })).toBeVisible();
}
