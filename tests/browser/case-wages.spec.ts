import { actIn, checker, daysBack, handler, partOf, producePaper, register, takeStep } from "./support/case.ts";
import { expect, test } from "./support/desk.ts";
import { goTo, openRecord, pressInVain } from "./support/page.ts";
import { changeTo, hire } from "./support/people.ts";

test("a dispute about wages fails, the ways that are left are told, and it is struck off", async ({
  desk: { page },
}) => {
  test.setTimeout(400_000);
  const day = await daysBack(page);
  await hire(page, [checker, handler]);

  await test.step("it came up on a visit", () =>
    register(
      page,
      { applicant: "张某戊", respondent: "洋县众合机械有限公司（虚构）" },
      {
        纠纷类型: { pick: "劳动争议" },
        申请事项: "支付三个月工资 1.8 万元",
        纠纷名称: "张某戊与众合机械工资争议",
        涉及金额: "1.8万",
        属地: { pick: "洋州街道" },
        来源: { pick: "主动排查" },
        登记日期: day(60),
      },
    ));

  await test.step("commercial mediation is not offered for a labour dispute", async () => {
    await openRecord(page).getByRole("button", { name: "受理", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "处理方式" }).click();
    await expect(page.getByRole("option", { name: "人民调解" })).toBeVisible();
    await expect(page.getByRole("option", { name: /商事调解/u })).toHaveCount(0);
    await page.keyboard.press("Escape");
    await dialog.getByRole("button", { name: "取消" }).click();
    await takeStep(page, "受理", { 办理日期: day(59), 处理方式: { pick: "人民调解" } }, "已受理");
  });

  await test.step("its fifteen days run from the application", async () => {
    const clock = openRecord(page).getByRole("row", { name: /^劳动争议调解期限/u });
    await expect(clock).toContainText(day(45));
  });

  await test.step("they are too far apart", async () => {
    const part = partOf(page, "调解");
    await part.getByRole("button", { name: "本人声明无利害关系" }).click();
    await expect(part.getByText("无利害关系", { exact: true })).toBeVisible();
    await takeStep(page, "开始调解", { 办理日期: day(58) }, "调解中");
    await actIn(part, "记一次调解", {
      调解日期: day(55),
      地点: "县劳动人事争议调解室",
      已告知权利义务: { tick: true },
      调解结果: { pick: "未达成协议" },
      调解记录: "申请人坚持一次付清，被申请人只同意分六个月支付，未能达成一致。",
    });
    await expect(part.getByText("未达成协议", { exact: true })).toBeVisible();
    await takeStep(
      page,
      "终止调解",
      { 办理日期: day(46), 事由: { pick: "分歧过大" }, 理由: "双方对付款期限分歧过大" },
      "终止",
    );
  });

  await test.step("they are told of arbitration and the court", async () => {
    await openRecord(page).getByRole("button", { name: "告知途径", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "告知途径", exact: true }).click();
    await expect(dialog.getByText("必须填写。")).toBeVisible();
    await dialog.getByRole("button", { name: /取消|返回/u }).click();
    await takeStep(
      page,
      "告知途径",
      { 办理日期: day(45), "仲裁（含劳动仲裁）": { tick: true }, 人民法院: { tick: true } },
      "已告知途径",
    );
  });

  await test.step("it can't be proposed for strike-off while nothing on file shows the end", async () => {
    await pressInVain(openRecord(page).getByRole("button", { name: "申请销号", exact: true }));
    await expect(page.getByText("还没有能证明结果的附件或文书").first()).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("the notice of it names them", () => producePaper(page, "终止调解通知书", "仲裁"));

  await test.step("it is proposed for strike-off with what shows the end, and why nobody visits", async () => {
    await takeStep(page, "申请销号", { 办理日期: day(40), 不回访的理由: "申请人已申请劳动仲裁" }, "待销号");
    await pressInVain(openRecord(page).getByRole("button", { name: "销号", exact: true }));
    await page.keyboard.press("Escape");
  });

  await test.step("somebody else strikes it off", async () => {
    await changeTo(page, checker);
    await goTo(page, "纠纷");
    await page.getByRole("grid").getByRole("row").nth(1).click();
    await takeStep(page, "销号", { 办理日期: day(38) }, "已销号");
  });
});
