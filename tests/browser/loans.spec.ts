import type { Page } from "@playwright/test";
import { findings } from "./support/axe.ts";
import { actIn, checker, daysBack, fillIn, handler, partOf, takeStep } from "./support/case.ts";
import type { DayBack } from "./support/case.ts";
import { expect, test } from "./support/desk.ts";
import { goTo, openForm, openRecord, pressInVain, write } from "./support/page.ts";
import { changeTo, hire } from "./support/people.ts";

const borrower = "洋县稻香食品有限公司（虚构）";

test("a loan is handed over, collected, taken to court, paid in part, written off, collected after that, and settled", async ({
  desk: { page },
}) => {
  test.setTimeout(600_000);
  const day = await daysBack(page);
  await hire(page, [checker, handler]);

  await test.step("an empty register says what belongs there", async () => {
    await goTo(page, "贷款清收");
    await expect(page.getByText("还没有清收贷款。")).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });

  await test.step("it is entered as the bank hands it over; a number that a spreadsheet rounded is not", () =>
    register(page, day));

  await test.step("collection begins, with what was undertaken and whom it reached", async () => {
    await takeStep(page, "开始催收", { 办理日期: day(90) }, "催收中");
    await undertake(page, day);
    expect(await findings(page)).toEqual([]);
  });

  await test.step("a lawsuit is a step once the court has given it a number", async () => {
    await pressInVain(openRecord(page).getByRole("button", { name: "起诉", exact: true }));
    await page.keyboard.press("Escape");
    await actIn(partOf(page, "司法程序"), "添加司法程序", {
      程序种类: { pick: "诉讼" },
      法院或机构: "洋县人民法院",
      "申请/起诉日期": day(70),
      案号: "（2026）陕0723民初123号",
    });
    await takeStep(page, "起诉", { 办理日期: day(69) }, "诉讼");
  });

  await test.step("money is allocated as it is typed, and counts once another has verified it", async () => {
    await enterPayment(page, { on: day(40), amount: "3万", voucher: "DK-1", method: "诉讼" });
    await expect(partOf(page, "欠款与清收").getByRole("row", { name: /^合计/u })).toContainText("100,000.00");
    await haveVerified(page, ["DK-1"]);
    await expect(partOf(page, "欠款与清收")).toContainText("已收合计（现金） 30,000.00 元");
  });

  await test.step("a write-off stands apart, and the debt goes on", async () => {
    const paper = { 依据: "总行呆账核销批复", 依据文号: "核销〔2026〕3号" };
    await takeStep(page, "核销", { 办理日期: day(30), ...paper }, "核销");
    await haveVerified(page, ["核销〔2026〕3号"]);
    await expect(partOf(page, "欠款与清收")).toContainText("非现金处置（另列） 100,000.00 元");
    await expect(partOf(page, "欠款与清收").getByRole("row", { name: /^合计/u })).toContainText("100,000.00");
  });

  await test.step("what comes in afterwards is collected after the write-off", async () => {
    await pressInVain(openRecord(page).getByRole("button", { name: "核销后清收", exact: true }));
    await page.keyboard.press("Escape");
    await enterPayment(page, { on: day(10), amount: "10万", voucher: "DK-2", method: "核销后清收" });
    await haveVerified(page, ["DK-2"]);
    await expect(partOf(page, "欠款与清收")).toContainText("核销后清收 100,000.00 元");
    await takeStep(page, "核销后清收", { 办理日期: day(5) }, "核销后清收");
    await takeStep(page, "结清", { 办理日期: day(1) }, "结清");
    await expect(partOf(page, "期限")).toContainText("没有可以计算的期限");
    expect(await findings(page)).toEqual([]);
  });
});

async function register(page: Page, day: DayBack): Promise<void> {
  await page.getByRole("button", { name: "新建贷款" }).click();
  const form = openForm(page);
  await fillIn(form, {
    金融机构: { pick: "洋县农村商业银行" },
    借据编号: "6.10723E+17",
    借款人: borrower,
    借款人信用代码: "91610723MA0000001L",
    起贷日期: day(1_500),
    止贷日期: day(400),
    本金逾期日: day(399),
    移交日期: day(100),
    五级分类: { pick: "次级" },
    分类日期: day(120),
    担保方式: { pick: "抵押" },
  });
  await write(form, "借据金额", "15万");
  await write(form, "移交时本金余额", "12万");
  await write(form, "移交时欠息", "8000");
  await write(form, "移交时罚息", "2000");
  await form.getByRole("button", { name: "保存" }).click();
  await expect(form.getByText("借据编号被表格软件变成了科学计数，请照原件重填。").first()).toBeVisible();
  await write(form, "借据编号", "610723202200100200");
  await form.getByRole("button", { name: "保存" }).click();
  await expect(openRecord(page).getByText("已登记").first()).toBeVisible();
  await expect(partOf(page, "欠款与清收").getByRole("row", { name: /^合计/u })).toContainText("130,000.00");
  await expect(partOf(page, "期限")).toContainText("诉讼时效");
}

async function undertake(page: Page, day: DayBack): Promise<void> {
  await actIn(partOf(page, "清收记录"), "添加清收记录", {
    日期: day(88),
    清收方法: { pick: "催收" },
    结果: { pick: "催收文书已送达" },
    情况: "向借款人送达催收通知书，借款人签收。",
    中断诉讼时效: { tick: true },
  });
  await expect(partOf(page, "期限")).toContainText(day(88));
  const contacts = partOf(page, "联系记录");
  await contacts.getByRole("button", { name: "添加联系记录" }).click();
  const dialog = page.getByRole("dialog");
  await fillIn(dialog, {
    日期: day(87),
    时间: "22:30",
    联系方式: { pick: "上门" },
    上门人数: "1",
    联系到谁: { pick: "借款人" },
    话术类别: { pick: "还款提醒" },
  });
  const warning = dialog.getByRole("status").filter({ hasText: "不合催收规范" });
  await expect(warning).toContainText("在限定时段以外未经同意联系");
  await expect(warning).toContainText("上门人数不足");
  await expect(warning).toContainText("22 时以后，未经同意不联系");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog).toBeHidden();
  await expect(contacts.getByText("上门人数不足")).toBeVisible();
}

type Money = {
  readonly on: string;
  readonly amount: string;
  readonly voucher: string;
  readonly method: string;
};

/** From the loan, in the ledger where all money is entered: what it goes to is shown before it is saved. */
async function enterPayment(page: Page, { on, amount, voucher, method }: Money): Promise<void> {
  await openRecord(page).getByRole("link", { name: "新建到账" }).click();
  const form = openForm(page);
  await write(form, "到账日期", on);
  await fillIn(form, { 清收方式: { pick: method } });
  await write(form, "金额", amount);
  await write(form, "凭证号", voucher);
  await form.getByRole("button", { name: "采用这个分配" }).click();
  await expect(form.getByText("表中分配与此一致。")).toBeVisible();
  await form.getByRole("button", { name: "保存" }).click();
  await expect(openRecord(page).getByText(voucher).first()).toBeVisible();
  await openTheLoan(page);
}

/** The checker verifies what was entered, then the handler goes on with the loan. */
async function haveVerified(page: Page, vouchers: readonly string[]): Promise<void> {
  await changeTo(page, checker);
  await goTo(page, "到账");
  for (const voucher of vouchers) {
    await page.getByRole("grid").getByText(voucher).click();
    await openRecord(page).getByRole("button", { name: "核实", exact: true }).click();
    await expect(openRecord(page).getByText("已核实").first()).toBeVisible();
  }
  await changeTo(page, handler);
  await openTheLoan(page);
}

async function openTheLoan(page: Page): Promise<void> {
  await goTo(page, "贷款清收");
  await page.getByRole("grid").getByRole("row").nth(1).click();
}
