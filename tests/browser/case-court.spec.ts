import { actIn, attach, checker, daysBack, fillIn, handler, partOf, register, takeStep } from "./support/case.ts";
import { expect, test } from "./support/desk.ts";
import { goTo, openRecord, pressInVain } from "./support/page.ts";
import { changeTo, hire } from "./support/people.ts";

test("a court entrusts a case, its short term is extended once by consent, and the parties settle", async ({
  desk: { page },
}) => {
  test.setTimeout(400_000);
  const day = await daysBack(page);
  await hire(page, [checker, handler]);

  await test.step("it comes from the court, with the court's number", () =>
    register(
      page,
      { applicant: "洋县众合机械有限公司（虚构）", respondent: "洋县云岭物流有限公司（虚构）" },
      {
        纠纷类型: { pick: "物业" },
        申请事项: "支付厂房租金 6 万元",
        纠纷名称: "众合机械与云岭物流租金纠纷",
        涉及金额: "6万",
        属地: { pick: "洋州街道" },
        来源: { pick: "法院委派" },
        来文编号: "（2026）陕0723民初321号",
        登记日期: day(50),
      },
    ));

  const term = openRecord(page).getByRole("row", { name: /^调解期限/u });

  await test.step("by the summary procedure it has seven days from the receipt of the papers", async () => {
    await openRecord(page).getByRole("button", { name: "受理", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("combobox", { name: "处理方式" })).toHaveValue("法院委托调解");
    await fillIn(dialog, { 办理日期: day(49), 法院程序: { pick: "简易程序" } });
    await dialog.getByRole("button", { name: "受理", exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(term).toContainText(day(42));
  });

  await test.step("mediation begins", async () => {
    const part = partOf(page, "调解");
    await part.getByRole("button", { name: "本人声明无利害关系" }).click();
    await expect(part.getByText("无利害关系", { exact: true })).toBeVisible();
    await takeStep(page, "开始调解", { 办理日期: day(48) }, "调解中");
  });

  await test.step("the term can be extended by consent, by thirty days at most, and once", async () => {
    const part = partOf(page, "调解");
    await part.getByRole("button", { name: "延长期限" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText(/只能延长一次，最多 30 天/u)).toBeVisible();
    await fillIn(dialog, { 同意日期: day(44), 延长天数: "31", 原因: "等待租金账目核对" });
    await dialog.getByRole("button", { name: "保存" }).click();
    await expect(dialog.getByText("按规则最多延长 30 天。")).toBeVisible();
    await expect(dialog.getByText("各方当事人都同意才能延长。")).toBeVisible();
    await fillIn(dialog, { 延长天数: "20", 各方当事人均同意延长: { tick: true } });
    await dialog.getByRole("button", { name: "保存" }).click();
    await expect(dialog).toBeHidden();
    await expect(part.getByText("延长 20 天：等待租金账目核对")).toBeVisible();
    await expect(term).toContainText(day(22));

    await part.getByRole("button", { name: "延长期限" }).click();
    await fillIn(dialog, { 同意日期: day(40), 延长天数: "5", 各方当事人均同意延长: { tick: true }, 原因: "还要再等" });
    await dialog.getByRole("button", { name: "保存" }).click();
    await expect(dialog.getByRole("alert")).toContainText("已经延长过一次");
    await dialog.getByRole("button", { name: /返回/u }).click();
  });

  await test.step("they settle among themselves within the term", async () => {
    await actIn(partOf(page, "调解"), "记一次调解", {
      调解日期: day(30),
      地点: "县法院诉讼服务中心",
      已告知权利义务: { tick: true },
      调解结果: { pick: "继续调解" },
      调解记录: "账目已核对，双方表示自行协商后向法院撤诉。",
    });
    await takeStep(page, "自行和解", { 办理日期: day(25), 说明: "双方和解，申请人撤诉" }, "自行和解");
    await expect(term).toContainText("按期");
  });

  await test.step("followed up, proposed and struck off by another", async () => {
    await actIn(partOf(page, "回访"), "记一次回访", {
      回访日期: day(15),
      回访方式: { pick: "上门" },
      回访对象: { names: ["洋县众合机械有限公司（虚构）"] },
      协议履行情况: { pick: "无需履行" },
      回访情况: "租金已付清，双方另行续租。",
    });
    await attach(page, "撤诉裁定书.txt", "准许撤诉");
    await takeStep(page, "申请销号", { 办理日期: day(10) }, "待销号");
    await pressInVain(openRecord(page).getByRole("button", { name: "销号", exact: true }));
    await page.keyboard.press("Escape");
    await changeTo(page, checker);
    await goTo(page, "纠纷");
    await page.getByRole("grid").getByRole("row").nth(1).click();
    await takeStep(page, "销号", { 办理日期: day(8) }, "已销号");
  });
});
