import type { Page } from "@playwright/test";
import {
  consultation,
  criteria,
  expert,
  factorsOfExampleA,
  mitigationOf,
  notice,
  survey,
} from "../../main/service/assessments/testing/assessment-drafts.ts";
import { assessmentDraft, projectDraft } from "../../main/service/office/testing/drafts.ts";
import { findings } from "./support/axe.ts";
import { attach, checker, daysBack, fillIn, handler, partOf, takeStep } from "./support/case.ts";
import type { Answers, DayBack } from "./support/case.ts";
import { expect, test } from "./support/desk.ts";
import { goTo, openForm, openRecord, pressInVain, write } from "./support/page.ts";
import { ask, changeTo, hire } from "./support/people.ts";

const projectName = projectDraft().name;
const handedIn = ["评估申请书", "主体资格证明", "立项依据", "项目概况", "征地拆迁补偿方案"];
const [LAND, FUNDS] = ["用地预审意见", "资金落实证明"];

test("a project is decided under fast-track: two papers come later, one of them with more time, and both are confirmed", async ({
  desk: { page },
}) => {
  test.setTimeout(900_000);
  const day = await daysBack(page);
  await hire(page, [checker, handler]);

  await test.step("an empty register says what belongs there", async () => {
    await goTo(page, "容缺");
    await expect(page.getByText("还没有容缺件。")).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });

  const assessmentId = await registerProject(page, day);
  await test.step("the case is begun from the assessment, and says what may come later and until when", () =>
    apply(page, day(14)));
  await test.step("everything missing is told at once, promised, and accepted on a credit check", () =>
    accept(page, day, { [LAND]: day(-1), [FUNDS]: day(-2) }));

  await test.step("one paper is given more time, by somebody else", async () => {
    const row = partOf(page, "缺件与补正").getByRole("row", { name: new RegExp(LAND, "u") });
    await row.getByRole("button", { name: "申请延期" }).click();
    await answer(page, { 办理日期: day(0), 延期至: day(-60), 理由: "批复尚在办理" }, "申请延期", "refused");
    await expect(page.getByRole("dialog").getByText(/期限最迟 .*，不能超过补正节点/u)).toBeVisible();
    await answer(page, { 延期至: day(-6) }, "申请延期");
    await changeTo(page, checker);
    await openTheCase(page);
    await row.getByRole("button", { name: "同意延期", exact: true }).click();
    await answer(page, {}, "同意延期");
    await expect(row).toContainText(day(-6));
    await changeTo(page, handler);
    await openTheCase(page);
  });

  await test.step("one is returned and keeps its day; both are confirmed", async () => {
    await onPaper(page, LAND, "收到补正材料", {});
    await onPaper(page, LAND, "退回材料", { 理由: "缺少附图" });
    await expect(openRecord(page).getByText("补正中").first()).toBeVisible();
    await pressInVain(openRecord(page).getByRole("button", { name: "补齐确认", exact: true }));
    await page.keyboard.press("Escape");
    await onPaper(page, LAND, "收到补正材料", {});
    await onPaper(page, LAND, "确认材料", {});
    await onPaper(page, FUNDS, "收到补正材料", {});
    await onPaper(page, FUNDS, "确认材料", {});
    await takeStep(page, "补齐确认", { 办理日期: day(0) }, "补齐确认");
    expect(await findings(page)).toEqual([]);
  });

  await test.step("it is closed once the assessment is filed and decided, and then checked", async () => {
    await pressInVain(openRecord(page).getByRole("button", { name: "办结", exact: true }));
    await page.keyboard.press("Escape");
    await fileAndDecide(page, assessmentId, day);
    await openTheCase(page);
    await takeStep(page, "办结", { 办理日期: day(0) }, "办结");
    await takeStep(
      page,
      "登记核查结果",
      { 办理日期: day(0), 核查结果: { pick: "承诺属实、已履行" }, 核查情况: "与原件一致" },
      "办结",
    );
    await expect(partOf(page, "告知、承诺与核查")).toContainText("承诺属实、已履行");
  });
});

test("a promise that is broken ends the case, and the next application waits until a repair is on record", async ({
  desk: { page },
}) => {
  test.setTimeout(900_000);
  const day = await daysBack(page);
  await hire(page, [checker, handler]);
  await registerProject(page, day);
  await apply(page, day(14));
  await accept(page, day, { [LAND]: day(2), [FUNDS]: day(-2) });

  await test.step("an overdue paper is not taken in any more; the case is ended and keeps why", async () => {
    const row = partOf(page, "缺件与补正").getByRole("row", { name: new RegExp(LAND, "u") });
    await expect(row).toContainText("逾期");
    await row.getByRole("button", { name: "收到补正材料" }).click();
    await answer(page, { 收到日期: day(0) }, "收到补正材料", "refused");
    await expect(page.getByRole("dialog").getByText(`期限是 ${day(2)}，逾期不再接收`)).toBeVisible();
    await page.keyboard.press("Escape");
    await takeStep(
      page,
      "逾期终止",
      { 办理日期: day(0), 告知申请人日期: day(0), 理由: "承诺期限届满未补正" },
      "逾期终止",
    );
    await expect(partOf(page, "告知、承诺与核查")).toContainText("逾期未补正，决定书");
    const acts = openRecord(page).getByRole("group", { name: "操作" });
    await expect(acts.getByRole("button", { name: "编辑", exact: true })).toHaveAttribute("aria-disabled", "true");
  });

  await test.step("the next application of the enterprise can't be told anything before a repair is on record", async () => {
    await openTheAssessment(page);
    await apply(page, day(0));
    await takeStep(page, "开始预审", { 办理日期: day(0) }, "预审");
    await expect(partOf(page, "容缺资格")).toContainText("违背过承诺");
    await pressInVain(openRecord(page).getByRole("button", { name: "一次性告知", exact: true }));
    await page.keyboard.press("Escape");
    await attach(page, "信用中国修复查询截图.txt", "已修复（虚构）");
    await checkCredit(page, day(0), "已修复");
    await takeStep(page, "一次性告知", { 办理日期: day(0) }, "已告知");
    expect(await findings(page)).toEqual([]);
  });
});

/** A project with an assessment that takes land; the assessment stands open afterwards. */
async function registerProject(page: Page, day: DayBack): Promise<number> {
  const project = await ask(page, "projects/create", projectDraft({ plannedStart: day(-120) }));
  expect(project.status).toBe(200);
  const { id: projectId } = project.body as { id: number };
  const draft = assessmentDraft(projectId, { registeredOn: day(60), handler: handler.name });
  const { status, body } = await ask(page, "assessments/create", draft);
  expect(status).toBe(200);
  await page.reload();
  await openTheAssessment(page);
  return (body as { id: number }).id;
}

async function openTheAssessment(page: Page): Promise<void> {
  await goTo(page, "稳评");
  await page.getByRole("grid").getByText(projectName).first().click();
  await expect(openRecord(page).getByText(projectName).first()).toBeVisible();
}

async function openTheCase(page: Page): Promise<void> {
  await goTo(page, "容缺");
  await page.getByRole("grid").getByText(projectDraft().ownerUnit).first().click();
  await expect(
    openRecord(page)
      .getByText(/洋容缺〔/u)
      .first(),
  ).toBeVisible();
}

/** From the assessment that is open: who applies is known, what they brought is ticked paper by paper. */
async function apply(page: Page, receivedOn: string): Promise<void> {
  await openRecord(page).getByRole("link", { name: "新建容缺件" }).click();
  const form = openForm(page);
  await expect(form.getByRole("textbox", { name: "申请单位", exact: true })).toHaveValue(projectDraft().ownerUnit);
  await write(form, "收件日期", receivedOn);
  await fillIn(form, { 是否属于不适用容缺的事项: { pick: "不属于" } });
  const papers = form.getByRole("group", { name: "材料清单" });
  for (const name of handedIn.slice(1)) await tick(page, name, "已提交");
  for (const name of [LAND, FUNDS]) await tick(page, name, "缺");
  const said = form.getByRole("status", { name: "容缺资格" });
  await expect(said).toContainText("受理时必备的材料还缺：评估申请书");
  // By keyboard alone.
  await papers
    .getByRole("radiogroup", { name: "评估申请书", exact: true })
    .getByRole("radio", { name: "不列" })
    .focus();
  await page.keyboard.press("ArrowRight");
  await expect(said).not.toContainText("受理时必备的材料还缺");
  await form.getByRole("combobox", { name: "经办人", exact: true }).fill(handler.name);
  await page.keyboard.press("Tab");
  await form.getByRole("button", { name: "保存" }).click();
  await expect(openRecord(page).getByText("草稿").first()).toBeVisible();
}

async function tick(page: Page, paper: string, presence: "已提交" | "缺"): Promise<void> {
  const choice = openForm(page).getByRole("radiogroup", { name: paper, exact: true });
  await choice.getByText(presence, { exact: true }).click();
}

/** Up to the review: told on the same day, promised with the scan on file, accepted on a fresh credit check. */
async function accept(page: Page, day: DayBack, promised: Readonly<Record<string, string>>): Promise<void> {
  await takeStep(page, "开始预审", { 办理日期: day(13) }, "预审");
  await takeStep(page, "一次性告知", { 办理日期: day(12) }, "已告知");
  await pressInVain(openRecord(page).getByRole("button", { name: "登记承诺", exact: true }));
  await page.keyboard.press("Escape");
  await attach(page, "容缺承诺书（签字盖章）.txt", "四项承诺（虚构）");
  await openRecord(page).getByRole("button", { name: "登记承诺", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await fillIn(dialog, {
    办理日期: day(11),
    "承诺人（签字或盖章）": "王某乙",
    "自愿申请容缺办理，意思表示真实": { tick: true },
    已知晓所缺材料和补正期限: { tick: true },
    "所提交材料真实、合法、有效": { tick: true },
  });
  for (const [paper, dueOn] of Object.entries(promised)) await write(dialog, `${paper}：补正期限`, dueOn);
  await dialog.getByRole("button", { name: "登记承诺", exact: true }).click();
  await expect(dialog.getByText("四项承诺都要作出，缺一不可。")).toBeVisible();
  await fillIn(dialog, { "按承诺期限补齐，逾期承担后果": { tick: true } });
  await dialog.getByRole("button", { name: "登记承诺", exact: true }).click();
  await expect(dialog).toBeHidden();
  await pressInVain(openRecord(page).getByRole("button", { name: "容缺受理", exact: true }));
  await page.keyboard.press("Escape");
  await attach(page, "信用中国查询截图.txt", "无失信记录（虚构）");
  await checkCredit(page, day(11), "正常");
  await takeStep(page, "容缺受理", { 办理日期: day(10) }, "容缺受理");
  await takeStep(page, "开始审查", { 办理日期: day(9) }, "审查中");
}

async function checkCredit(page: Page, checkedOn: string, result: "正常" | "已修复"): Promise<void> {
  const answers = { 核查日期: checkedOn, 核查渠道: { pick: "信用中国" }, 核查结果: { pick: result } };
  await partOf(page, "信用核查").getByRole("button", { name: "登记核查", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await fillIn(dialog, answers);
  await dialog.getByRole("combobox", { name: "截图" }).click();
  await page.getByRole("option").first().click();
  await dialog.getByRole("button", { name: "保存", exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** Fills the dialog in that is open and sends it. */
async function answer(page: Page, answers: Answers, done: string, then: "taken" | "refused" = "taken"): Promise<void> {
  const dialog = page.getByRole("dialog");
  await fillIn(dialog, answers);
  await dialog.getByRole("button", { name: done, exact: true }).click();
  if (then === "taken") await expect(dialog).toBeHidden();
}

async function onPaper(page: Page, paper: string, act: string, answers: Answers): Promise<void> {
  const row = partOf(page, "缺件与补正").getByRole("row", { name: new RegExp(paper, "u") });
  await row.getByRole("button", { name: act, exact: true }).click();
  await answer(page, answers, act);
}

/** What the assessment itself goes through is for its own tests: here it is taken from the beginning to its decision. */
async function fileAndDecide(page: Page, id: number, day: DayBack): Promise<void> {
  await openTheAssessment(page);
  for (const name of ["公示照片.txt", "入户问卷.txt", "应急预案.txt", "评估报告（签章）.txt"]) {
    await attach(page, name, `${name}（虚构）`);
  }
  const files = async () => (await ask(page, "attachments/of", { assessmentId: id })).body as unknown[];
  await expect.poll(async () => (await files()).length).toBe(4);
  type File = { version: number; factors: { id: number }[]; experts: { id: number }[] };
  const file = async () => (await ask(page, "assessments/file", { id })).body as File;
  const act = async (name: string, input: object) => {
    const { version } = await file();
    const done = await ask(page, `assessments/${name}`, { assessmentId: id, version, ...input });
    expect([name, done.status === 200 ? null : done.body]).toEqual([name, null]);
  };
  await act("makePlan", { on: day(58), plan: "公示、入户问卷、座谈。" });
  await act("openParticipation", { on: day(56) });
  await act("addNotice", notice({ startOn: day(55) }));
  await act("addSurvey", survey({ surveyedOn: day(45) }));
  await act("addConsultation", consultation({ heldOn: day(44) }));
  await act("beginIdentification", { on: day(36) });
  for (const factor of factorsOfExampleA()) await act("addFactor", factor);
  await act("setInitialLevel", { on: day(34) });
  for (const factor of (await file()).factors) {
    await act("addMitigation", mitigationOf(factor.id, { dueOn: day(-90) }));
  }
  await act("beginMeasures", { on: day(32) });
  await act("setLevelAfterMeasures", { on: day(30) });
  await act("writeReport", { on: day(28) });
  await act("saveCriteria", { criteria: criteria() });
  for (const n of [1, 2, 3]) await act("addExpert", expert(n));
  await act("sendToReview", { on: day(24) });
  const opinion = { opinion: "同意评估结论。", levelView: "low", vote: "pass", signedOn: day(22) } as const;
  for (const [place, { id: expertId }] of (await file()).experts.entries()) {
    await act("reviseExpert", { ...expert(place + 1), ...opinion, id: expertId });
  }
  await act("submitFiling", { on: day(20) });
  await act("acceptFiling", { on: day(0), opinion: "准予备案。" });
  await act("decide", { on: day(0), outcome: "go_ahead", decider: "县政府常务会议" });
  await page.reload();
}
