import type { Page } from "@playwright/test";
import {
  actIn,
  attach,
  checker,
  daysBack,
  fillIn,
  handler,
  partOf,
  producePaper,
  register,
  takeStep,
} from "./support/case.ts";
import type { DayBack } from "./support/case.ts";
import { findings } from "./support/axe.ts";
import { expect, test } from "./support/desk.ts";
import { choose, goTo, openForm, openRecord, pressInVain, write } from "./support/page.ts";
import { ask, changeTo, hire } from "./support/people.ts";

const creditor = "洋县稻香食品有限公司（虚构）";
const debtor = "洋县云岭物流有限公司（虚构）";

test("a dispute about a sale is agreed in three instalments, confirmed, performed, followed up, struck off and archived", async ({
  desk: { page },
}) => {
  test.setTimeout(600_000);
  const day = await daysBack(page);
  await hire(page, [checker, handler]);

  await test.step("it is registered as the applicant tells it", () => registerSale(page, day));

  await test.step("accepted for people's mediation, with its number", async () => {
    await takeStep(page, "受理", { 办理日期: day(118), 处理方式: { pick: "人民调解" } }, "已受理");
    await expect(
      openRecord(page)
        .getByText(/调字第001号/u)
        .first(),
    ).toBeVisible();
  });

  await test.step("nobody mediates before having declared that they have no interest", async () => {
    const begin = openRecord(page).getByRole("button", { name: "开始调解" });
    await pressInVain(begin);
    await page.keyboard.press("Escape");
    await partOf(page, "调解").getByRole("button", { name: "本人声明无利害关系" }).click();
    await expect(partOf(page, "调解").getByText("无利害关系", { exact: true })).toBeVisible();
    await takeStep(page, "开始调解", { 办理日期: day(117) }, "调解中");
  });

  await test.step("two sittings, an investigation, two pieces of evidence", () => mediate(page, day));
  await test.step("two windows work on the same case", () => meetAnotherWindow(page, day));
  await test.step("the agreement is drawn up in three instalments, signed and in force", () => agree(page, day));
  await test.step("the court confirms it", () => confirm(page, day));
  await test.step("one instalment comes late", () => perform(page, day));
  await test.step("they are asked how it went", () => followUp(page, day));
  await test.step("its papers are produced, looked at and saved", () => producePapers(page, day));
  await test.step("the dossier is arranged", () => arrangeDossier(page, day));
  await test.step("it is proposed for strike-off, which nobody approves for themselves", async () => {
    await takeStep(page, "申请销号", { 办理日期: day(10) }, "待销号");
    await pressInVain(openRecord(page).getByRole("button", { name: "销号", exact: true }));
    await page.keyboard.press("Escape");
  });
  await test.step("somebody else checks the dossier and strikes it off", async () => {
    await changeTo(page, checker);
    await openTheCase(page);
    await takeStep(page, "销号", { 办理日期: day(8) }, "已销号");
    await actIn(partOf(page, "卷宗"), "检查完毕", { 检查日期: day(8) }, "检查完毕");
    await expect(partOf(page, "卷宗").getByText(`${checker.name} 于 ${day(8)} 检查`)).toBeVisible();
  });
  await test.step("it is archived, and stays as it is", async () => {
    await changeTo(page, handler);
    await openTheCase(page);
    await takeStep(page, "归档", { 办理日期: day(7) }, "已归档");
    await pressInVain(partOf(page, "调解").getByRole("button", { name: "登记证据" }));
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });
});

/** Both are enterprises. */
async function registerSale(page: Page, day: DayBack): Promise<void> {
  await register(
    page,
    { applicant: creditor, respondent: debtor },
    {
      纠纷类型: { pick: "买卖合同" },
      申请事项: "付清货款 12 万元",
      事实和理由: "双方签有供货合同，货已签收，货款尚欠十二万元。",
      纠纷名称: "稻香食品与云岭物流货款纠纷",
      涉及金额: "12万",
      属地: { pick: "洋州街道" },
      来源: { pick: "依申请" },
      登记日期: day(120),
    },
  );
}

async function mediate(page: Page, day: DayBack): Promise<void> {
  const part = partOf(page, "调解");
  const sitting = {
    地点: "县为企服务中心调解室",
    开始时间: "9点半",
    结束时间: "1130",
    调解员: { names: [] },
    已告知权利义务: { tick: true },
  } as const;
  await actIn(part, "记一次调解", {
    ...sitting,
    调解日期: day(115),
    调解记录: "双方核对送货单，对欠款数额没有异议，就付款期限继续协商。",
    调解结果: { pick: "继续调解" },
  });
  await actIn(part, "记一次调解", {
    ...sitting,
    调解日期: day(112),
    调解记录: "双方同意分三期付清。",
    调解结果: { pick: "达成协议" },
  });
  await expect(part.getByRole("button", { name: /09:30–11:30/u })).toHaveCount(2);
  await actIn(part, "记一次调查", {
    调查日期: day(116),
    地点: "云岭物流仓库",
    被调查人: { names: ["刘某丁"] },
    "记录（问答）": "问：货什么时候到的？\n答：六月初。",
  });
  for (const name of ["供货合同", "对账单", "登记错的一份"]) {
    await actIn(part, "登记证据", { 材料名称: name, 页数: "3", 收到日期: day(116) });
  }
  await part.getByRole("button", { name: /登记错的一份/u }).click();
  await actIn(part, "删除", { 原因: "登记错了" }, "删除");
  await expect(part.getByRole("button", { name: /登记错的一份/u })).toBeHidden();
  await expect(part.getByRole("button", { name: "登记证据" })).toBeFocused();
}

/** What was typed in one window survives what was done in another. */
async function meetAnotherWindow(page: Page, day: DayBack): Promise<void> {
  const part = partOf(page, "调解");
  await part.getByRole("button", { name: "记一次调查" }).click();
  const dialog = page.getByRole("dialog");
  await fillIn(dialog, {
    调查日期: day(116),
    地点: "稻香食品厂区",
    被调查人: { names: ["陈某己"] },
    "记录（问答）": "问：送货单是谁签的？\n答：仓管员。",
  });
  await addEvidenceElsewhere(page, "送货单");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog.getByRole("alert")).toContainText("刚被别人改过");
  await expect(dialog.getByRole("textbox", { name: "地点" })).toHaveValue("稻香食品厂区");
  await expect(part.getByRole("button", { name: /送货单/u, includeHidden: true })).toBeVisible();
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog).toBeHidden();
  await expect(part.getByRole("button", { name: /询问陈某己/u })).toBeVisible();
}

async function addEvidenceElsewhere(page: Page, name: string): Promise<void> {
  const id = Number(/id=(\d+)/u.exec(page.url())?.[1]);
  const { body } = await ask(page, "disputes/file", { id });
  const { version } = body as { version: number };
  const { status } = await ask(page, "mediation/addEvidence", {
    disputeId: id,
    version,
    name,
    source: null,
    isOriginal: true,
    pages: 2,
    provider: null,
    receivedOn: null,
    attachmentId: null,
    note: null,
  });
  expect(status).toBe(200);
}

async function agree(page: Page, day: DayBack): Promise<void> {
  const part = partOf(page, "协议");
  await part.getByRole("button", { name: "起草协议" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("textbox", { name: "纠纷主要事实" })).toHaveValue(/货款尚欠十二万元/u);
  await dialog.getByRole("button", { name: "平均分期" }).click();
  await fillIn(dialog, { 第一期履行日期: day(90) });
  await dialog.getByRole("button", { name: "按月平均分期" }).click();
  await expect(dialog.getByText("共 3 期，合计 120,000.00 元 与涉及金额 120,000.00 元一致")).toBeVisible();
  await fillIn(dialog, { "第 2 期履行日期": day(60), "第 3 期履行日期": day(30) });
  await dialog.getByRole("button", { name: "按分期写成条款" }).click();
  await expect(dialog.getByRole("textbox", { name: "协议内容" })).toHaveValue(/分3期付清/u);
  await dialog.getByRole("button", { name: "按分期填写" }).click();
  expect(await findings(page)).toEqual([]);
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog).toBeHidden();

  const effect = part.getByRole("button", { name: "生效", exact: true });
  await expect(part.getByText("还差 5 项，齐全后才能生效：")).toBeVisible();
  await pressInVain(effect);
  await actIn(part, "签名盖章", {
    [creditor]: { tick: true },
    [debtor]: { tick: true },
    调解员已签名: { tick: true },
    已加盖调解委员会印章: { tick: true },
    签署日期: day(110),
  });
  await expect(part.getByText("签名盖章齐全，可以生效。")).toBeVisible();
  await pressInVain(part.getByRole("button", { name: "编辑", exact: true }));
  await actIn(part, "生效", {}, "生效");
  await expect(openRecord(page).locator("header")).toContainText("达成协议");
  await expect(part.getByRole("button", { name: /第 1 版/u })).toBeFocused();
  await pressInVain(part.getByRole("button", { name: "起草协议" }));
  await part.getByRole("button", { name: "起草协议" }).hover();
  await expect(page.getByRole("tooltip", { name: /本案已有生效的协议/u })).toBeVisible();
  await takeStep(page, "开始履行", { 办理日期: day(109) }, "履行中");
}

async function confirm(page: Page, day: DayBack): Promise<void> {
  const part = partOf(page, "司法确认");
  await part.getByRole("button", { name: "申请司法确认" }).click();
  const dialog = page.getByRole("dialog");
  const application = { 受理法院: "洋县人民法院", 双方当事人共同申请: { tick: true } } as const;
  await fillIn(dialog, { 申请日期: day(60), ...application });
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog.getByText(/申请期已于 .* 届满/u)).toBeVisible();
  await fillIn(dialog, { 申请日期: day(100) });
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog).toBeHidden();
  await actIn(part, "法院受理", { 受理日期: day(98), 案号: "（2026）陕0723民特12号" }, "法院受理");
  await actIn(part, "裁定有效", { 裁定或终结日期: day(85) }, "裁定有效");
  await expect(part.getByText("裁定有效").first()).toBeVisible();
}

async function perform(page: Page, day: DayBack): Promise<void> {
  const part = partOf(page, "协议");
  await enterPayment(page, day(92), "PZ-1");
  await expect(part.getByText("待核实 40,000.00").first()).toBeVisible();
  await haveVerified(page, ["PZ-1"]);
  await expect(part.getByRole("row", { name: /^1 /u })).toContainText(`${day(92)} 付清`);
  await takeStep(page, "部分履行", { 办理日期: day(55) }, "部分履行");
  await takeStep(page, "督促履行", { 办理日期: day(54), 理由: "第二期逾期，电话督促" }, "督促中");
  await takeStep(page, "恢复履行", { 办理日期: day(50) }, "履行中");
  await enterPayment(page, day(50), "PZ-2");
  await enterPayment(page, day(30), "PZ-3");
  await haveVerified(page, ["PZ-2", "PZ-3"]);
  await expect(part.getByRole("row", { name: /^2 /u })).toContainText(`${day(50)} 付清，晚 10 天`);
  await expect(part.getByRole("row", { name: /^3 /u })).toContainText(`${day(30)} 付清`);
  expect(await findings(page)).toEqual([]);
  await takeStep(page, "履行完毕", { 办理日期: day(30) }, "履行完毕");
}

/** From the agreement, in the ledger where all money is entered. */
async function enterPayment(page: Page, receivedOn: string, voucher: string): Promise<void> {
  await partOf(page, "协议").getByRole("link", { name: "登记到账" }).click();
  const form = openForm(page);
  await expect(form.getByRole("textbox", { name: "付款方", exact: true })).toHaveValue(debtor);
  await choose(form, "归口", "不计入");
  await choose(form, "挽损方式", "调解履行");
  await write(form, "到账日期", receivedOn);
  await write(form, "金额", "4万");
  await write(form, "凭证号", voucher);
  await form.getByRole("button", { name: "保存" }).click();
  await expect(openRecord(page).getByText(voucher).first()).toBeVisible();
  await page.goBack();
  await page.goBack();
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
  await goTo(page, "纠纷");
  await page.getByRole("grid").getByRole("row").nth(1).click();
}

async function followUp(page: Page, day: DayBack): Promise<void> {
  await actIn(partOf(page, "回访"), "记一次回访", {
    回访日期: day(20),
    回访方式: { pick: "电话" },
    回访对象: { names: [creditor] },
    协议履行情况: { pick: "已全部履行" },
    满意度: { pick: "满意" },
    回访情况: "款项已全部收到，双方恢复供货。",
  });
  await expect(partOf(page, "回访").getByText("满意", { exact: true })).toBeVisible();
}

/** One click each; what stands on a paper comes out of the case. */
async function producePapers(page: Page, day: DayBack): Promise<void> {
  const papers = [
    ["人民调解申请书", "付清货款 12 万元"],
    ["当事人权利义务告知书", creditor],
    [`调查记录（${day(116)}）`, "问：货什么时候到的？"],
    [`调解记录（${day(115)}）`, "就付款期限继续协商"],
    [`调解记录（${day(112)}）`, "双方同意分三期付清"],
    ["调解协议书", "肆万元整"],
    [`回访记录（${day(20)}）`, "双方恢复供货"],
  ] as const;
  for (const [name, said] of papers) await producePaper(page, name, said);
}

async function arrangeDossier(page: Page, day: DayBack): Promise<void> {
  const part = partOf(page, "卷宗");
  await attach(page, "双方营业执照.txt", "统一社会信用代码");
  await attach(page, "银行回单.txt", "三笔各四万元");
  await part.getByRole("button", { name: "立卷" }).click();
  const dialog = page.getByRole("dialog");
  await fillIn(dialog, { 立卷日期: day(12) });
  await expect(dialog.getByRole("textbox", { name: /第 1 项/u }).first()).toHaveValue("人民调解申请书");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog).toBeHidden();
  await expect(part.getByText("必须的文书都已入卷。")).toBeVisible();
  await expect(part.getByRole("row", { name: /调解协议书/u })).toBeVisible();
  await pressInVain(part.getByRole("button", { name: "检查完毕" }));
}
