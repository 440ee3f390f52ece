import type { Locator, Page } from "@playwright/test";
import { projectDraft } from "../../main/service/office/testing/drafts.ts";
import {
  answerCriteria,
  askThePeople,
  attachAs,
  backToRecord,
  nameFactor,
  nameFactors,
  openMarks,
  openParticipation,
  projectName,
  registerAssessment,
  reviewAndSubmit,
  saveByKey,
  typeRows,
} from "./support/assessment.ts";
import { findings } from "./support/axe.ts";
import { actIn, checker, daysBack, fillIn, handler, partOf, takeStep } from "./support/case.ts";
import type { Answers } from "./support/case.ts";
import { expect, test } from "./support/desk.ts";
import { goTo, openForm, openRecord, pressInVain } from "./support/page.ts";
import { ask, changeTo, hire } from "./support/people.ts";

const cell = (page: Page, row: number, name: string): Locator => page.locator(`[data-cell="${row - 1} ${name}"]`);
const spots = (page: Page, matrix: "措施前" | "措施后"): Locator =>
  page.getByRole("region", { name: "实时评判" }).getByRole("figure", { name: matrix }).locator("[data-spot]");

const papers = [
  ["公示照片.txt", "公示佐证"],
  ["入户问卷.txt", "问卷"],
  ["应急预案.txt", "应急预案"],
  ["评估报告.txt", "签章评估报告"],
] as const;

const names = [
  "大气污染",
  "噪声影响",
  "水体影响",
  "固体废物",
  "水土流失",
  "施工组织",
  "文明施工",
  "交通出行",
  "社会治安",
];

test("a project from registration to decision, the marks of its twelve factors given by keyboard alone", async ({
  desk: { page },
}) => {
  test.setTimeout(900_000);
  const day = await daysBack(page);
  await hire(page, [checker, handler]);
  expect((await ask(page, "projects/create", projectDraft())).status).toBe(200);
  await page.reload();

  await test.step("an empty register says what to do first", async () => {
    await goTo(page, "稳评");
    await expect(page.getByText("还没有稳评事项。")).toBeVisible();
  });

  await test.step("a secret project is stopped at the door, and the form says why no simple procedure", async () => {
    await page.getByRole("button", { name: "新建稳评事项" }).click();
    const form = openForm(page);
    await fillIn(form, { 项目: { pick: projectName }, 是否涉密: { yes: true } });
    await expect(form.getByText("涉密项目不能登记在本系统，请按保密规定办理。没有保存任何内容。")).toBeVisible();
    await fillIn(form, { 评估程序: { pick: "简易程序" }, 是否征地: { yes: true }, 是否邻避项目: { yes: true } });
    const note = form.getByRole("status", { name: "程序" });
    await expect(note).toContainText("涉及征地的不能用简易程序。");
    await expect(note).toContainText("邻避项目不能用简易程序。");
    await form.getByRole("button", { name: "保存" }).click();
    expect(await findings(page)).toEqual([]);
    const { body } = await ask(page, "assessments/list", {});
    expect((body as { rows: unknown[] }).rows).toEqual([]);
    await page.keyboard.press("Escape");
    await page.reload();
  });

  await test.step("it is registered", () => registerAssessment(page, day(60)));

  await test.step("the next step says what it lacks, and no step is skipped", async () => {
    await openParticipation(page, day);
    await expect(partOf(page, "下一步")).toContainText("还没有登记公示。");
    await pressInVain(openRecord(page).getByRole("button", { name: "进入识别分析", exact: true }));
    await page.keyboard.press("Escape");
    expect(await findings(page)).toEqual([]);
  });

  await test.step("notice, survey and talks", () => askThePeople(page, day));

  await test.step("factors are named: the usual ones are offered, without marks", async () => {
    await nameFactor(page, "土地房屋征收补偿", "补偿标准");
    await nameFactors(page, ["征收范围", "安置和就业", ...names]);
    await expect(partOf(page, "风险因素").getByRole("listitem")).toHaveCount(12);
  });

  await test.step("twelve factors are marked without the mouse, and the level follows", async () => {
    await openMarks(page);
    await expect(cell(page, 1, "weightBp")).toBeFocused();
    await expect(cell(page, 1, "weightBp")).toHaveValue("");
    await expect(spots(page, "措施前")).toHaveCount(0);
    await typeRows(page, [["10", "65", "75"]]);
    await expect(spots(page, "措施前")).toHaveCount(1);
    await expect(cell(page, 2, "weightBp")).toBeFocused();
    await typeRows(
      page,
      Array.from({ length: 11 }, (_, place) => [place < 7 ? "10" : "5", String(20 + place), "40"]),
    );
    await expect(page.getByRole("table", { name: "打分表" }).getByRole("status")).toContainText("合计 100%");
    await expect(page.getByRole("region", { name: "实时评判" })).toContainText("低风险");
    // Up again, a slip, and Escape takes it back.
    await page.keyboard.press("ArrowUp");
    await page.keyboard.type("x");
    await expect(page.getByText("填 0 到 100").first()).toBeVisible();
    await page.keyboard.press("Control+s");
    await expect(page.getByRole("alert").filter({ hasText: "有一格不是数字" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(cell(page, 11, "q0")).toHaveValue("40");
    await saveByKey(page);
    expect(await findings(page)).toEqual([]);
    await page.reload();
    await expect(cell(page, 1, "q0")).toHaveValue("75");
    await expect(cell(page, 12, "p0")).toHaveValue("30");
  });

  await test.step("the initial level is told, and its marks stay", async () => {
    await backToRecord(page);
    await takeStep(page, "评判初始等级", { 办理日期: day(35) }, "初始等级");
    await expect(partOf(page, "等级评判")).toContainText("由此项决定");
    await pressInVain(openRecord(page).getByRole("button", { name: "落实防范措施", exact: true }));
    await page.keyboard.press("Escape");
    await actIn(partOf(page, "防范化解措施"), "添加措施", {
      风险因素: { pick: "补偿标准" },
      防范化解措施: "按公布标准逐户核对，张榜公布。",
      责任主体: "洋县自然资源局",
      完成时限: day(25),
      落实日期: day(25),
    });
    await takeStep(page, "落实防范措施", { 办理日期: day(34) }, "措施");
  });

  await test.step("the marks after the measures are typed the same way", async () => {
    await openMarks(page);
    await expect(cell(page, 1, "p0")).toHaveAttribute("readonly", "");
    await expect(cell(page, 1, "p1")).toBeFocused();
    await typeRows(
      page,
      Array.from({ length: 12 }, () => ["20", "30"]),
    );
    await expect(spots(page, "措施后")).toHaveCount(1);
    await saveByKey(page);
    await page.emulateMedia({ media: "print" });
    const sheet = page.getByRole("region", { name: "风险等级计算书" });
    await expect(sheet).toContainText("I = 0.06");
    await expect(sheet).toContainText("未经本单位核定");
    await expect(page.getByRole("table", { name: "打分表" })).toBeHidden();
    await page.emulateMedia({ media: "screen" });
    await backToRecord(page);
    await takeStep(page, "评判措施后等级", { 办理日期: day(20) }, "措施后等级");
  });

  await test.step("the level is raised freely and lowered by two", async () => {
    const level = partOf(page, "等级评判");
    const head = openRecord(page).locator("header");
    await actOnLevel(page, "调高等级", { 办理日期: day(19), 等级: { pick: "中风险" }, 理由: "周边村组意见不稳定。" });
    await expect(head).toContainText("中风险");
    await actOnLevel(page, "提请调低等级", { 办理日期: day(19), 等级: { pick: "低风险" }, 理由: "复核后已经平稳。" });
    await expect(level).toContainText(`${handler.name} 于 ${day(19)} 提请调低为低风险`);
    await pressInVain(level.getByRole("button", { name: "同意调低等级", exact: true }));
    await page.keyboard.press("Escape");
    await changeTo(page, checker);
    await openOnly(page);
    await actOnLevel(page, "同意调低等级", { 办理日期: day(19) });
    await expect(head).toContainText("低风险");
    await changeTo(page, handler);
    await openOnly(page);
  });

  await test.step("papers, review, filing and decision", async () => {
    for (const [name, kind] of papers) await attachAs(page, name, kind);
    await answerCriteria(page);
    await reviewAndSubmit(page, {
      reportOn: day(18),
      reviewOn: day(14),
      signedOn: day(10),
      submittedOn: day(8),
      level: "低风险",
    });
    await takeStep(page, "准予备案", { 办理日期: day(5), 意见: "同意备案。" }, "备案");
    await expect(partOf(page, "报告与备案")).toContainText("稳评备");
    await takeStep(page, "作出决策", { 办理日期: day(3), 决策结论: { pick: "准予实施" } }, "准予实施");
    await takeStep(page, "转入跟踪", { 办理日期: day(2) }, "跟踪");
    await actIn(partOf(page, "跟踪"), "记一次跟踪", {
      跟踪日期: day(1),
      跟踪事项: "青苗补偿发放",
      发现情况: "已发放到户。",
      出现新风险: { yes: false },
    });
    expect(await findings(page)).toEqual([]);
  });
});

test("a medium level is put on hold, improved, and then allowed", async ({ desk: { page } }) => {
  test.setTimeout(900_000);
  const day = await daysBack(page);
  await hire(page, [checker, handler]);
  expect((await ask(page, "projects/create", projectDraft())).status).toBe(200);
  await page.reload();
  await registerAssessment(page, day(60));
  await openParticipation(page, day);
  await askThePeople(page, day);
  await nameFactor(page, "土地房屋征收补偿", "补偿标准");
  await nameFactor(page, "生态环境影响", "噪声影响");
  await openMarks(page);
  await typeRows(page, [
    ["60", "70", "80"],
    ["40", "70", "70"],
  ]);
  await expect(page.getByRole("region", { name: "实时评判" })).toContainText("重大 0 个，较大 2 个");
  await saveByKey(page);
  await backToRecord(page);
  await takeStep(page, "评判初始等级", { 办理日期: day(35) }, "初始等级");
  await measure(page, "补偿标准", day(34));
  await measure(page, "噪声影响", day(34));
  await takeStep(page, "落实防范措施", { 办理日期: day(34) }, "措施");

  await test.step("measures that are not enough leave it at medium", async () => {
    await markAfter(page, [
      ["65", "70"],
      ["60", "65"],
    ]);
    await takeStep(page, "评判措施后等级", { 办理日期: day(30) }, "措施后等级");
    await expect(openRecord(page).locator("header")).toContainText("中风险");
    for (const [name, kind] of papers) await attachAs(page, name, kind);
    await answerCriteria(page);
    await reviewAndSubmit(page, {
      reportOn: day(29),
      reviewOn: day(27),
      signedOn: day(25),
      submittedOn: day(24),
      level: "中风险",
    });
    await takeStep(page, "准予备案", { 办理日期: day(22), 意见: "同意备案，建议暂缓。" }, "备案");
  });

  await test.step("a medium level does not go ahead: refused with its reason, then put on hold", async () => {
    const acts = openRecord(page).getByRole("group", { name: "操作" });
    await acts.getByRole("button", { name: "作出决策", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await fillIn(dialog, { 办理日期: day(20), 决策结论: { pick: "准予实施" } });
    await dialog.getByRole("button", { name: "作出决策", exact: true }).click();
    await expect(dialog.getByText("只有低风险才能准予实施。")).toBeVisible();
    await fillIn(dialog, { 决策结论: { pick: "暂缓实施" } });
    await dialog.getByRole("button", { name: "作出决策", exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(openRecord(page).locator("header")).toContainText("暂缓实施");
  });

  await test.step("it is improved, while the decision stands", async () => {
    await takeStep(page, "整改后重评等级", { 办理日期: day(18), 理由: "重新核定补偿标准，加装隔声屏障。" }, "措施");
    await expect(openRecord(page).locator("header")).toContainText("暂缓实施");
    const surveys = partOf(page, "问卷调查");
    await actIn(surveys, "登记问卷汇总", {
      调查对象: "被征收人和周边居民",
      调查日期: day(18),
      发放份数: "100",
      收回份数: "90",
      有效份数: "80",
      支持: "76",
      有条件支持: "2",
      无所谓: "1",
      反对: "1",
    });
    await expect(surveys).toContainText("以前一轮的问卷，不计入");
    await expect(surveys.getByRole("row", { name: "反对 1 1.25%" })).toBeVisible();
    await markAfter(page, [
      ["30", "40"],
      ["20", "30"],
    ]);
    await takeStep(page, "评判措施后等级", { 办理日期: day(16) }, "措施后等级");
    await expect(openRecord(page).locator("header")).toContainText("低风险");
  });

  await test.step("reviewed and filed anew, it goes ahead", async () => {
    await reviewAndSubmit(page, {
      reportOn: day(15),
      reviewOn: day(12),
      signedOn: day(10),
      submittedOn: day(8),
      level: "低风险",
    });
    await expect(partOf(page, "专家评审")).toContainText("以前的评审");
    await takeStep(page, "准予备案", { 办理日期: day(5), 意见: "同意备案。" }, "备案");
    await takeStep(page, "作出决策", { 办理日期: day(3), 决策结论: { pick: "准予实施" } }, "准予实施");
  });
});

async function measure(page: Page, factor: string, dueOn: string): Promise<void> {
  await actIn(partOf(page, "防范化解措施"), "添加措施", {
    风险因素: { pick: factor },
    防范化解措施: `${factor}：逐户核对，现场公开。`,
    责任主体: "洋县自然资源局",
    完成时限: dueOn,
  });
}

/** Gives the marks after the measures in their table, and comes back. */
async function markAfter(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  await openMarks(page);
  await expect(cell(page, 1, "p1")).toBeFocused();
  await typeRows(page, rows);
  await saveByKey(page);
  await backToRecord(page);
}

async function openOnly(page: Page): Promise<void> {
  await goTo(page, "稳评");
  await page.getByRole("grid").getByRole("row").nth(1).click();
}

async function actOnLevel(page: Page, act: string, answers: Answers): Promise<void> {
  await actIn(partOf(page, "等级评判"), act, answers, act);
}
