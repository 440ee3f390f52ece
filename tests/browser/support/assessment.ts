import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { actIn, attach, fillIn, partOf, takeStep } from "./case.ts";
import type { DayBack } from "./case.ts";
import { goTo, openForm, openRecord, write } from "./page.ts";
import { ask } from "./people.ts";

export const projectName = "洋县黑米精深加工生产线项目（虚构）";

/** Registers an assessment of the project as somebody tells it; it stands open afterwards. */
export async function registerAssessment(page: Page, registeredOn: string): Promise<void> {
  await goTo(page, "稳评");
  await page.getByRole("button", { name: "新建稳评事项" }).click();
  const form = openForm(page);
  await fillIn(form, {
    项目: { pick: projectName },
    是否涉密: { yes: false },
    启动原因: { pick: "首次评估" },
    登记日期: registeredOn,
    评估程序: { pick: "一般程序" },
    是否征地: { yes: true },
    是否邻避项目: { yes: false },
    预判最重的因素: { pick: "一般" },
    决策主体: "洋县人民政府",
    评估责任单位: "洋县发展和改革局",
    第三方机构: "汉中某咨询有限公司（虚构）",
  });
  await form.getByRole("button", { name: "保存" }).click();
  await expect(openRecord(page).getByText("登记").first()).toBeVisible();
}

/** Up to where the people are asked. */
export async function openParticipation(page: Page, day: DayBack): Promise<void> {
  await takeStep(
    page,
    "制定方案",
    { 办理日期: day(58), 评估方案要点: "公示、入户问卷、座谈，第三方编制报告。" },
    "方案",
  );
  await takeStep(page, "开展公示调查", { 办理日期: day(56) }, "公示调查");
}

/** Up to the risks: the notice has ended, people were asked, and what they demanded was answered. */
export async function askThePeople(page: Page, day: DayBack): Promise<void> {
  await actIn(partOf(page, "公示"), "登记公示", {
    公示开始: day(55),
    公示天数: "10",
    公示地点: "洋州街道办事处公告栏",
    收到意见数: "2",
  });
  await enterSurvey(page, day(45));
  const talk = partOf(page, "座谈、走访、听证");
  await talk.getByRole("button", { name: "记一次", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await fillIn(dialog, { 方式: { pick: "座谈" }, 日期: day(44), 记录: "村民代表十二人参加，主要问青苗补偿。" });
  await dialog.getByRole("button", { name: "添加一条诉求" }).click();
  await fillIn(dialog, { "第 1 条意见诉求": "青苗补偿按市价", "第 1 条理由": "按公布的标准执行" });
  await fillIn(dialog, { "第 1 条采纳情况": { pick: "部分采纳" } });
  await dialog.getByRole("button", { name: "保存", exact: true }).click();
  await expect(dialog).toBeHidden();
  await takeStep(page, "进入识别分析", { 办理日期: day(36) }, "识别分析");
}

/** Totals that do not agree are said while they are typed, and taken once they do. */
async function enterSurvey(page: Page, surveyedOn: string): Promise<void> {
  await partOf(page, "问卷调查").getByRole("button", { name: "登记问卷汇总", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await fillIn(dialog, {
    调查对象: "被征收人和周边居民",
    调查日期: surveyedOn,
    应调查户数: "23",
    摸底户数: "23",
    发放份数: "320",
    收回份数: "310",
    有效份数: "300",
    支持: "240",
    有条件支持: "20",
    无所谓: "20",
    反对: "21",
  });
  await expect(dialog.getByText("四种态度合计 301 份，多于有效的 300 份。")).toBeVisible();
  await expect(dialog.getByRole("status").filter({ hasText: "多了 1 份" })).toBeVisible();
  await fillIn(dialog, { 反对: "20" });
  await expect(dialog.getByText("四种态度合计 300 份，与有效份数一致。")).toBeVisible();
  await dialog.getByRole("button", { name: "保存", exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** Names a risk factor, one of those that are offered. */
export async function nameFactor(page: Page, category: string, name: string): Promise<void> {
  await partOf(page, "风险因素").getByRole("button", { name: "添加风险因素" }).click();
  const dialog = page.getByRole("dialog");
  await fillIn(dialog, { 风险类型: { pick: category }, 发生阶段: { pick: "准备" } });
  await write(dialog, "风险因素", name);
  await page.getByRole("option", { name, exact: true }).click();
  await dialog.getByRole("button", { name: "保存", exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** Opens the table of marks of the assessment that is open. */
export async function openMarks(page: Page): Promise<void> {
  await partOf(page, "风险因素").getByRole("link", { name: "打分" }).click();
  await expect(page.getByRole("table", { name: "打分表" })).toBeVisible();
}

/** Types from where the cursor is, as one does without a mouse: Tab between the cells of a row, Enter to the next row. */
export async function typeRows(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  for (const row of rows) {
    for (const [place, text] of row.entries()) {
      if (place > 0) await page.keyboard.press("Tab");
      await page.keyboard.type(text);
    }
    await page.keyboard.press("Enter");
  }
}

export async function saveByKey(page: Page): Promise<void> {
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();
}

/** Back from the table of marks to the record. */
export async function backToRecord(page: Page): Promise<void> {
  await page.getByRole("link", { name: projectName }).click();
  await expect(openRecord(page)).toBeVisible();
}

type Stored = { readonly id: number; readonly version: number };

/** The only assessment of the office, as it is now. */
async function current(page: Page): Promise<Stored> {
  const { body } = await ask(page, "assessments/list", {});
  const [row] = (body as { rows: Stored[] }).rows;
  if (row === undefined) throw new Error("there is no assessment");
  return row;
}

/** Names more factors than anybody wants to click through. */
export async function nameFactors(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const { id, version } = await current(page);
    const factor = { category: "4", name, stage: "construction", note: null, weightBp: null, worseReason: null };
    const marks = { p0: null, q0: null, p1: null, q1: null };
    const { status } = await ask(page, "assessments/addFactor", { assessmentId: id, version, ...factor, ...marks });
    expect(status).toBe(200);
  }
  await page.reload();
}

/** Attaches a real file and says what it is. */
export async function attachAs(page: Page, name: string, kind: string): Promise<void> {
  await attach(page, name, `${kind}（虚构）`);
  const files = partOf(page, "附件");
  await files.getByRole("button", { name: `详情：${name}` }).click();
  await files.getByRole("button", { name: "编辑", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await fillIn(dialog, { 类别: { pick: kind } });
  await dialog.getByRole("button", { name: "保存", exact: true }).click();
  await expect(dialog).toBeHidden();
  await files.getByRole("button", { name: `详情：${name}` }).click();
}

const experts = [
  ["钱某甲", "汉中市水利学会（虚构）"],
  ["孙某乙", "陕西某大学（虚构）"],
  ["李某丙", "汉中市建筑学会（虚构）"],
] as const;

type Review = {
  readonly reportOn: string;
  readonly reviewOn: string;
  readonly signedOn: string;
  readonly submittedOn: string;
  /** What all three of them see. */
  readonly level: "低风险" | "中风险";
};

/** The four criteria, each with its conclusion and reasons. */
export async function answerCriteria(page: Page): Promise<void> {
  await partOf(page, "四性分析").getByRole("button", { name: "填写四性分析" }).click();
  const dialog = page.getByRole("dialog");
  for (const name of ["合法性", "合理性", "可行性", "可控性"]) {
    await fillIn(dialog, { [`${name} 结论`]: { pick: "符合" } });
    await fillIn(dialog, { [`${name} 理由`]: `${name}有依据，措施到位。` });
  }
  await dialog.getByRole("button", { name: "保存", exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** From the report to the filing: experts are named, the report is reviewed, and each of them says what they see. */
export async function reviewAndSubmit(page: Page, review: Review): Promise<void> {
  const { reportOn, reviewOn, signedOn, submittedOn, level } = review;
  await takeStep(page, "编制报告", { 办理日期: reportOn }, "报告");
  const part = partOf(page, "专家评审");
  for (const [name, unit] of experts) await actIn(part, "添加专家", { 专家姓名: name, 工作单位: unit });
  await takeStep(page, "提交评审", { 办理日期: reviewOn }, "评审");
  for (const [name] of experts) {
    await part
      .getByRole("button", { name: new RegExp(name, "u") })
      .first()
      .click();
    await actIn(part, "登记意见", {
      评审意见: "同意报告结论。",
      认定等级: { pick: level },
      表决: { pick: "通过" },
      签字日期: signedOn,
    });
    await part
      .getByRole("button", { name: new RegExp(name, "u") })
      .first()
      .click();
  }
  await takeStep(page, "报送备案", { 办理日期: submittedOn }, "备案");
}
