import type { Page } from "@playwright/test";
import { findings } from "./support/axe.ts";
import { actIn, attach, checker, daysBack, fillIn, handler, partOf, takeStep } from "./support/case.ts";
import type { DayBack } from "./support/case.ts";
import { expect, test } from "./support/desk.ts";
import { downloaded, goTo, openForm, openRecord, pressInVain, write } from "./support/page.ts";
import { changeTo, hire } from "./support/people.ts";

const task = "为园区三十家企业做一次法治体检";

test("a measure is entered, reported, overdue, supervised, proved and closed, and stands in the quarter sheet", async ({
  desk: { page },
}) => {
  test.setTimeout(600_000);
  const day = await daysBack(page);
  await hire(page, [checker, handler]);

  await test.step("an empty register says what belongs there", async () => {
    await goTo(page, "措施");
    await expect(page.getByText("还没有措施。")).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });

  await test.step("it is entered, and red because its day is over", () => enter(page, day));

  await test.step("progress begins it; it stays red, and waits on the desk", async () => {
    await report(page, { on: day(20), percent: "60", text: "已完成十八家，其余约定时间" });
    await expect(openRecord(page).getByText("推进中").first()).toBeVisible();
    await expect(openRecord(page).getByText("进度 60%").first()).toBeVisible();
    await expect(openRecord(page).getByText("逾期", { exact: true })).toBeVisible();
    await page.getByRole("link", { name: "工作台" }).click();
    const list = page.getByRole("region", { name: "措施和督办期限" });
    await expect(list.getByText(task)).toBeVisible();
    await list.getByRole("link", { name: new RegExp(task, "u") }).click();
    await expect(openRecord(page).getByRole("heading", { name: task })).toBeVisible();
  });

  await test.step("whoever leads supervises it, and nobody else", async () => {
    await pressInVain(openRecord(page).getByRole("button", { name: "督办", exact: true }));
    await page.keyboard.press("Escape");
    await changeTo(page, checker);
    await openTheMeasure(page);
    await takeStep(
      page,
      "督办",
      { 督办日期: day(3), 回复期限: day(-4), 督办事由: "已经逾期，请说明原因和完成日期" },
      "推进中",
    );
    await expect(partOf(page, "督办记录").getByText(/洋督〔\d{4}〕001号/u)).toBeVisible();
  });

  await test.step("it is answered, and concluded by whoever supervised it", async () => {
    await changeTo(page, handler);
    await openTheMeasure(page);
    await pressInVain(openRecord(page).getByRole("button", { name: "办结", exact: true }));
    await page.keyboard.press("Escape");
    await actIn(partOf(page, "督办记录"), "登记回复", { 回复日期: day(2), 回复内容: "三日内补齐其余企业" });
    await expect(partOf(page, "督办记录").getByText("已回复")).toBeVisible();
    await changeTo(page, checker);
    await openTheMeasure(page);
    await actIn(partOf(page, "督办记录"), "办结督办", { 办理日期: day(1), 督办结果: "已整改" });
    await expect(partOf(page, "督办记录").getByText("已办结")).toBeVisible();
  });

  await test.step("it is closed only with all of it done and a file that proves it", async () => {
    await changeTo(page, handler);
    await openTheMeasure(page);
    await openRecord(page).getByRole("button", { name: "办结", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "办结", exact: true }).click();
    await expect(dialog.getByText("进度只有 60%，未到 100%")).toBeVisible();
    await page.keyboard.press("Escape");
    await report(page, { on: day(0), percent: "100", text: "三十家全部完成，建议书已送达" });
    await expect(openRecord(page).getByText("已完成").first()).toBeVisible();
    await attach(page, "进展佐证.txt", "建议书（虚构）");
    await expect(partOf(page, "附件").getByText("进展佐证").first()).toBeVisible();
    await expect(openRecord(page).getByText("添加附件").first()).toBeVisible();
    await takeStep(page, "办结", { 办理日期: day(0) }, "已办结");
    expect(await findings(page)).toEqual([]);
  });

  await test.step("a service is recorded under it; a clue for 12337 is pointed out", async () => {
    await openRecord(page).getByRole("link", { name: "新建服务记录" }).click();
    const form = openForm(page);
    await fillIn(form, { 服务类别: { pick: "法治体检" }, 服务日期: day(0) });
    await write(form, "服务内容", "企业反映线索，转 12337");
    await expect(form.getByRole("alert").filter({ hasText: "12337" })).toContainText("只勾选“已转告渠道”");
    await write(form, "服务内容", "查看劳动合同和规章制度");
    await expect(form.getByText("12337")).toBeHidden();
    await form.getByRole("button", { name: "保存" }).click();
    await expect(openRecord(page).getByText("查看劳动合同和规章制度").first()).toBeVisible();
  });

  await test.step("the quarter sheet tells of both, opens the records behind its numbers, and goes to Excel", () =>
    readSheet(page));
});

async function enter(page: Page, day: DayBack): Promise<void> {
  await page.getByRole("button", { name: "新建措施" }).click();
  const form = openForm(page);
  await fillIn(form, {
    序号: "1",
    措施内容: { pick: "法治体检" },
    具体任务: task,
    牵头单位: { pick: "县司法局" },
    安排日期: day(60),
  });
  await write(form, "完成时限", day(61));
  await form.getByRole("button", { name: "保存" }).click();
  await expect(form.getByText(`完成时限不能早于安排日期 ${day(60)}。`).first()).toBeVisible();
  await write(form, "完成时限", day(5));
  await form.getByRole("button", { name: "保存" }).click();
  await expect(openRecord(page).getByText("未启动").first()).toBeVisible();
  await expect(openRecord(page).getByText("逾期", { exact: true })).toBeVisible();
}

type Reported = { readonly on: string; readonly percent: string; readonly text: string };

async function report(page: Page, { on, percent, text }: Reported): Promise<void> {
  await actIn(partOf(page, "进展"), "报进展", { 报送日期: on, "本次进度（%）": percent, 进展情况: text });
  await expect(partOf(page, "进展").getByText(text).first()).toBeVisible();
}

async function openTheMeasure(page: Page): Promise<void> {
  await goTo(page, "措施");
  await page.getByRole("grid").getByText(task).first().click();
  await expect(openRecord(page).getByRole("heading", { name: task })).toBeVisible();
}

async function readSheet(page: Page): Promise<void> {
  await goTo(page, "季度表");
  const measures = page.getByRole("region", { name: "措施", exact: true });
  await expect(measures.getByRole("row").filter({ hasText: task })).toContainText("绿");
  await expect(measures.getByRole("row").filter({ hasText: task })).toContainText("三十家全部完成");
  await expect(page.getByText("尚未核定")).toBeVisible();
  await pressInVain(page.getByRole("button", { name: "核定目录" }));
  expect(await findings(page)).toEqual([]);
  const { name, bytes } = await downloaded(page, () => page.getByRole("button", { name: "导出 Excel" }).click());
  expect(name).toMatch(/^措施季度表_\d{4}Q\d\.xlsx$/u);
  expect(bytes.length).toBeGreaterThan(2_000);
  const services = page.getByRole("region", { name: "服务记录", exact: true });
  await services.getByRole("link", { name: /^法治体检 1 次/u }).click();
  await expect(page.getByRole("grid").getByText("查看劳动合同和规章制度")).toBeVisible();
  await page.goBack();
  await page.getByRole("region", { name: "措施季度表" }).getByRole("link", { name: task }).click();
  await expect(openRecord(page).getByText("已办结").first()).toBeVisible();
  await changeTo(page, checker);
  await goTo(page, "季度表");
  await page.getByRole("button", { name: "核定目录" }).click();
  await expect(page.getByText(`措施目录由 ${checker.name} 于`)).toBeVisible();
}

test("a project is entered with its land and the people concerned, and asked for what the register needs", async ({
  desk: { page },
}) => {
  await hire(page, [handler]);
  await goTo(page, "项目");
  await page.getByRole("button", { name: "新建项目" }).click();
  const form = openForm(page);
  await fillIn(form, {
    项目名称: "洋县黑米产业园项目（虚构）",
    项目代码: "2309-610723-04-01-123456",
    项目类别: { pick: "新开工" },
    项目级别: { pick: "县级重点" },
    行业: { pick: "制造业" },
    建设性质: { pick: "新建" },
    建设阶段: { pick: "前期" },
    建设地点: { pick: "洋州街道" },
    详细地址: "城东工业园三路",
    建设单位: "洋县稻香食品有限公司（虚构）",
    建设单位信用代码: "91610723MA0000001L",
    审批部门: "县发展和改革局",
    审批方式: { pick: "备案" },
    总投资: "1.2亿",
    年度计划投资: "3500万",
    用地面积: "48.5",
    其中耕地: "50",
    牵头单位: { pick: "县发改局" },
    包抓领导: "丁县长",
    联系人电话: "0916-8200000",
  });
  await expect(form.getByText("末位", { exact: false }).first()).toBeVisible();
  await expect(form.getByText("合 3.2333 公顷")).toBeVisible();
  await form.getByRole("button", { name: "保存" }).click();
  await expect(form.getByText("耕地面积不能超过用地面积。").first()).toBeVisible();
  await write(form, "其中耕地", "12");
  await fillIn(form, { 涉及征地拆迁: { yes: true } });
  await form.getByRole("button", { name: "保存" }).click();
  await expect(form.getByRole("textbox", { name: "涉及户数" })).toHaveAttribute("aria-invalid", "true");
  await fillIn(form, { 涉及户数: "23", 涉及人数: "81" });
  expect(await findings(page)).toEqual([]);
  await form.getByRole("button", { name: "保存" }).click();
  const record = openRecord(page);
  await expect(record.getByText("48.5 亩（3.2333 公顷）")).toBeVisible();
  await expect(record.getByText("项目代码末位校验不符，请与批复核对。")).toBeVisible();
  for (const part of ["稳评", "容缺件", "服务记录"]) {
    await expect(record.getByRole("region", { name: part, exact: true })).toBeVisible();
  }
  expect(await findings(page)).toEqual([]);
});
