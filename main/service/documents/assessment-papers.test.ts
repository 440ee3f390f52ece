import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { AssessmentDocumentKind } from "../../../shared/documents/kinds.ts";
import { expert, factorsOfExampleA, survey } from "../assessments/testing/assessment-drafts.ts";
import { openAssessmentKit } from "../assessments/testing/assessment-kit.ts";
import type { AssessmentKit } from "../assessments/testing/assessment-kit.ts";
import { failureOf, refusalOf } from "../office/testing/office.ts";
import { expectInOrder, partsOf } from "./testing/paper-case.ts";

let kit: AssessmentKit;
beforeEach(async () => {
  kit = await openAssessmentKit();
});
afterEach(() => kit.close());

const kindsOf = async (id: number) => kit.mediator.documents.kinds({ assessmentId: id });
const produce = async (id: number, kind: AssessmentDocumentKind, subjectId: number | null = null): Promise<number> =>
  (await kit.mediator.documents.produce({ ...(await kit.at(id)), kind, subjectId })).id;
const paper = async (id: number, kind: AssessmentDocumentKind, subjectId: number | null = null): Promise<string> =>
  (await partsOf(kit.mediator, await produce(id, kind, subjectId))).whole;
const recordOf = async (id: number) => (await kit.mediator.assessments.open({ id })).record;
const timesIn = (text: string, words: string) => text.split(words).length - 1;

describe("the public notice", () => {
  test("says what is built, where and how long it is posted, and whom to tell", async () => {
    const id = await kit.caseIn("identification");
    const { notices } = await kit.mediator.assessments.file({ id });
    const { projectName } = await recordOf(id);
    const text = await paper(id, "consultation_notice", notices[0]?.id ?? 0);
    expectInOrder(text, [
      "社会稳定风险评估公示",
      projectName,
      "洋县稻香食品有限公司（虚构）",
      "城东工业园三路",
      "1030.7万元",
      "48.5亩（涉及征地拆迁）",
      "23户81人",
      "洋县发展和改革局",
      "汉中某咨询有限公司（虚构）",
      "公示期为7个工作日，自2026年10月13日起至2026年10月22日止",
      "洋州街道办事处公示栏",
      "联系电话",
      "（印章）",
    ]);
    expect(await kit.mediator.documents.of({ assessmentId: id })).toMatchObject([
      { kind: "consultation_notice", subjectId: notices[0]?.id, about: { on: "2026-10-13" }, standing: "current" },
    ]);
  });

  test("there is one paper for each that is entered, and none of what is not there", async () => {
    const id = await kit.registered();
    expect(await refusalOf(produce(id, "consultation_notice", 1))).toEqual(["NO_PUBLIC_NOTICE"]);
    const posted = await kit.caseIn("identification");
    expect((await failureOf(produce(posted, "consultation_notice", 99))).code).toBe("NOT_FOUND");
  });
});

test("the questionnaire asks without names, and is there from the beginning", async () => {
  const id = await kit.registered();
  const text = await paper(id, "questionnaire");
  expectInOrder(text, [
    "社会稳定风险评估调查问卷",
    "不记名",
    "被征收人",
    "周边居民",
    "您的年龄",
    "您的职业",
    "了解程度",
    "□支持　□有条件支持　□无所谓　□反对",
    "意见和诉求",
    "以什么方式解决诉求",
  ]);
  for (const word of ["姓名", "身份证号：", "电话："]) expect(text).not.toContain(word);
});

describe("the form of an expert", () => {
  test("is one for each, with room to write before, and with what was said after", async () => {
    const id = await kit.caseIn("review");
    const known = (await kindsOf(id)).find(({ kind }) => kind === "expert_form");
    expect(known?.subjects.map(({ about }) => about.partyName)).toEqual(["专家甲", "专家乙", "专家丙"]);
    const [first, second] = known?.subjects ?? [];
    const before = await paper(id, "expert_form", first?.id ?? null);
    expectInOrder(before, [
      "专家评审表",
      "一般程序",
      "合法性：符合",
      "材料齐全，程序合规。",
      "补偿标准（措施前较大，措施后一般）",
      "逐户核实面积",
      "洋县自然资源局，2026年12月31日前",
      "措施后等级：低风险",
      "□低风险　□中风险　□高风险",
      "□通过　□修改后通过　□不通过",
      "单位：陕西某大学",
      "专家甲（组长）",
      "群众和基层组织",
      "一式四份",
    ]);

    await kit.mediator.assessments.reviseExpert({
      ...(await kit.at(id)),
      ...expert(2, {
        name: "𠮷田某",
        opinion: "建议补充施工期交通疏导。",
        levelView: "low",
        vote: "pass_after_changes",
        changes: "补充交通疏导方案",
        signedOn: "2026-11-12",
      }),
      id: second?.id ?? 0,
    });
    const after = await paper(id, "expert_form", second?.id ?? null);
    expectInOrder(after, [
      "建议补充施工期交通疏导。",
      "认定等级：低风险",
      "评审结论：修改后通过",
      "𠮷田某",
      "2026年11月12日",
    ]);
    expect(after).not.toContain("□通过");
    expect(after).not.toContain("（组长）");
  });

  test("names nobody to whoever only looks on, who reads no paper either", async () => {
    const id = await kit.caseIn("report");
    const { id: expertId } = await kit.mediator.assessments.addExpert({
      ...(await kit.at(id)),
      ...expert(1, { name: "张某三" }),
    });
    const made = await produce(id, "expert_form", expertId);
    const viewer = await kit.office.as("viewer");
    expect((await viewer.documents.of({ assessmentId: id }))[0]?.about.partyName).toBe("张某");
    expect((await failureOf(viewer.documents.read({ id: made }))).code).toBe("FORBIDDEN");
  });

  test("is none before experts are named", async () => {
    const id = await kit.caseIn("report");
    expect(await refusalOf(produce(id, "expert_form", 1))).toEqual(["NO_EXPERT"]);
  });
});

describe("the report", () => {
  test("has every risk and measure once, with the sums that the program makes, and who decided what", async () => {
    const id = await kit.caseIn("filing");
    const { projectName } = await recordOf(id);
    const text = await paper(id, "assessment_report");
    expectInOrder(text, [
      projectName,
      "社会稳定风险评估报告",
      "一、基本情况",
      "涉及征地拆迁，涉及23户、81人",
      "公示七个工作日，入户问卷，座谈两次。",
      "二、评估内容",
      "自2026年10月13日起至2026年10月22日止",
      "收到意见3条",
      "被征收户",
      "2026-10-16",
      "2026年10月19日座谈",
      "诉求：青苗补偿按实际面积计算　答复：采纳",
      "表1",
      ...factorsOfExampleA().map(({ name }) => name),
      "措施前风险指数：0.255125　　措施后风险指数：0.12525",
      "表2",
      "逐户核实面积，公开补偿明细。",
      "2026年12月31日前",
      "风险指数",
      "措施前0.255125，措施后0.12525；大于0.64为高，不小于0.36为中",
      "重大、较大因素个数",
      "反对比例",
      "有效50份，反对2份；超过33%为高，10%以上为中；应查23户，已查23户",
      "未启用",
      "认定低3人、中0人、高0人",
      "认定的初始风险等级为低风险，落实措施后的风险等级为低风险",
      "三、评估结论",
      "合理性：符合",
      "专家甲",
      "本项目社会稳定风险等级为低风险",
      "（印章）",
    ]);
    for (const { name } of factorsOfExampleA().slice(1)) expect(timesIn(text, name)).toBeGreaterThan(0);
    expect(timesIn(text, "0.4875 较大")).toBe(1);
    expect(timesIn(text, "0.04 微小")).toBe(1);
    expect((await kit.mediator.documents.of({ assessmentId: id }))[0]).toMatchObject({
      number: (await recordOf(id)).assessmentNo,
      standing: "current",
    });
  });

  test("leaves room for what nobody has said: no level, no view, no conclusion is written by the program", async () => {
    const id = await kit.caseIn("identification");
    await kit.mediator.assessments.addFactor({
      ...(await kit.at(id)),
      category: "8",
      name: "网络舆情",
      stage: "operation",
      weightBp: null,
      p0: null,
      q0: null,
      p1: null,
      q1: null,
      worseReason: null,
      note: null,
    });
    const text = await paper(id, "assessment_report");
    expect(text).toContain("网络舆情");
    expect(text).toMatch(/认定的初始风险等级为　+，落实措施后的风险等级为　+。/u);
    expect(text).toContain("无法评判");
    // What the sheets of the survey alone come to is told; the level as a whole is not.
    expect(timesIn(text, "低风险")).toBe(2);
    for (const word of ["中风险", "高风险", "：符合", "决定"]) expect(text).not.toContain(word);
  });

  test("is another one once the file is", async () => {
    const id = await kit.caseIn("identification");
    for (const factor of factorsOfExampleA()) {
      await kit.mediator.assessments.addFactor({ ...(await kit.at(id)), ...factor });
    }
    await produce(id, "assessment_report");
    await kit.mediator.assessments.addSurvey({ ...(await kit.at(id)), ...survey({ askedGroup: "周边居民" }) });
    expect((await kit.mediator.documents.of({ assessmentId: id }))[0]?.standing).toBe("changed");
  });

  test("is none without risks", async () => {
    const id = await kit.caseIn("identification");
    expect(await refusalOf(produce(id, "assessment_report"))).toEqual(["RISKS_NOT_LISTED"]);
  });
});

describe("the filing form", () => {
  test("says the risk, the level, what is enclosed, and what was decided on it", async () => {
    const id = await kit.caseIn("decision");
    const { filingNo } = await recordOf(id);
    expectInOrder(await paper(id, "filing_form"), [
      "社会稳定风险评估备案表",
      `编号：${filingNo ?? "?"}`,
      "洋县发展和改革局",
      "2026年11月16日",
      "乙承办",
      "涉及23户、81人",
      "补偿标准（措施前较大，措施后一般）",
      "初始等级：低风险　　　　措施后等级：低风险",
      "合法性：符合",
      "准予实施（2026年11月18日）",
      "准予备案。",
      "2026年11月17日",
      "■ 公示佐证",
      "■ 问卷",
      "□ 座谈走访听证记录",
      "■ 签章评估报告（1份）",
      "■ 应急预案（1份）",
    ]);
  });

  test("is none before a level is told", async () => {
    const id = await kit.caseIn("identification");
    expect(await refusalOf(produce(id, "filing_form"))).toEqual(["LEVEL_NOT_TOLD"]);
  });
});
