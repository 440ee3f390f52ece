import type { Page } from "@playwright/test";
import { actIn, checker, daysBack, fillIn, handler, partOf, register } from "./support/case.ts";
import { expect, test } from "./support/desk.ts";
import { goTo, openRecord, pressInVain } from "./support/page.ts";
import { changeTo, hire } from "./support/people.ts";

const parties = { applicant: "洋县稻香食品有限公司（虚构）", respondent: "洋县云岭物流有限公司（虚构）" };
const title = `${parties.applicant} – ${parties.respondent}`;

const agenda = (page: Page) => openRecord(page).getByRole("region", { name: "议程", exact: true });
const waiting = (page: Page, list: string) => page.getByRole("region", { name: list, exact: true });

test("a weekly review decides about a case; the decision is assigned, signed for, reported on and done", async ({
  desk: { page },
}) => {
  test.setTimeout(240_000);
  const day = await daysBack(page);
  await hire(page, [checker, handler]);
  await register(page, parties, {
    纠纷类型: { pick: "买卖合同" },
    申请事项: "付清货款余额 12 万元",
    属地: { pick: "洋州街道" },
    来源: { pick: "依申请" },
    登记日期: day(20),
    化解时限: day(5),
  });

  await test.step("a meeting is planned by keyboard and takes what it should talk about", async () => {
    await goTo(page, "会议");
    await expect(page.getByText("还没有会议")).toBeVisible();
    await page.keyboard.press("n");
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("textbox", { name: "会议名称" })).toHaveValue(/^\d{4}年第\d+周研判会议$/u);
    await fillIn(dialog, { 地点: "综治中心会议室", 会议情况: "会议逐件研判了超期的纠纷。" });
    await page.keyboard.press("Control+s");
    await expect(dialog).toBeHidden();
    await pressInVain(openRecord(page).getByRole("button", { name: "确认召开" }));
    const proposal = openRecord(page).getByRole("region", { name: "建议列入议程" });
    await expect(proposal.getByText("已超期")).toBeVisible();
    await proposal.getByRole("checkbox", { name: title }).check();
    await proposal.getByRole("button", { name: "列入议程（1）" }).click();
    await expect(agenda(page).getByRole("link", { name: title })).toBeVisible();
    await expect(proposal.getByText("建议的纠纷都已列入。")).toBeVisible();
  });

  await test.step("a decision that is nobody's keeps it from being held", async () => {
    await actIn(agenda(page), "记录意见和决定", {
      研判意见: "事实清楚，宜调解。",
      决定事项: "约双方见面，定付款办法。",
    });
    const hold = openRecord(page).getByRole("button", { name: "确认召开" });
    await pressInVain(hold);
    await hold.hover();
    await expect(page.getByRole("tooltip", { name: /第 1 项的决定没有写明责任单位/u })).toBeVisible();
    await actIn(agenda(page), "记录意见和决定", { 责任单位: { pick: "县市场监管局" }, 完成时限: day(0) });
    await hold.click();
    await page.getByRole("dialog").getByRole("button", { name: "确认召开" }).click();
    await expect(agenda(page).getByText("未办结")).toBeVisible();
    await pressInVain(agenda(page).getByRole("button", { name: "添加议题" }));
    await pressInVain(agenda(page).getByRole("button", { name: "转为交办" }));
  });

  await test.step("the minutes are produced and kept", async () => {
    const papers = openRecord(page).getByRole("region", { name: "会议纪要" });
    await papers.getByRole("button", { name: "生成会议纪要" }).click();
    const paper = page.getByRole("dialog");
    await expect(paper.getByText("约双方见面，定付款办法。")).toBeVisible();
    await expect(paper.getByText(/内部资料/u).first()).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(paper).toBeHidden();
    await expect(papers.getByRole("button", { name: "预览" })).toBeVisible();
  });

  await test.step("who leads makes an assignment of it", async () => {
    await changeTo(page, checker);
    await expect(waiting(page, "会议决定未办结").getByText(title)).toBeVisible();
    await goTo(page, "会议");
    await page.getByRole("grid").getByText("已召开").click();
    await actIn(agenda(page), "转为交办", { 承办人: { pick: handler.name } }, "转为交办");
    await expect(agenda(page).getByText("已转交办")).toBeVisible();
    await agenda(page).getByRole("link", { name: title }).click();
    await expect(partOf(page, "会商情况").getByText("已转交办")).toBeVisible();
  });

  await test.step("who has it signs and reports", async () => {
    await changeTo(page, handler);
    await waiting(page, "交办给我的").getByText(title).click();
    const part = partOf(page, "交办与移交");
    await expect(part.getByText(`首接人 ${handler.name}，责任至移交签收。`)).toBeVisible();
    await actIn(part, "签收", {}, "签收");
    await expect(part.getByText(/责任至 \d{4}-\d\d-\d\d 签收/u)).toBeVisible();
    await pressInVain(part.getByRole("button", { name: "催办" }));
    await actIn(part, "反馈", { 反馈内容: "双方已见面，余款分两次付清。" }, "反馈");
    await expect(part.getByText("已反馈")).toBeVisible();
    await pressInVain(part.getByRole("button", { name: "办结", exact: true }));
  });

  await test.step("closing it makes the decision done", async () => {
    await changeTo(page, checker);
    await waiting(page, "交办待处理（反馈、退回、延期）").getByText(title).click();
    await actIn(partOf(page, "交办与移交"), "办结", {}, "办结");
    await goTo(page, "会议");
    await page.getByRole("grid").getByText("已召开").click();
    await expect(agenda(page).getByText("已办结")).toBeVisible();
    await expect(agenda(page).getByText("双方已见面，余款分两次付清。")).toBeVisible();
    await goTo(page, "工作台");
    await expect(waiting(page, "会议决定未办结").getByText("没有未办结的会议决定。")).toBeVisible();
  });
});
