import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CaseDocumentKind } from "../../../shared/documents/kinds.ts";
import { caseDocumentKinds } from "../../../shared/documents/kinds.ts";
import { agreementKit } from "../agreements/testing/agreement-kit.ts";
import { creditor, debtor, openCaseKit } from "../disputes/testing/case-kit.ts";
import type { CaseKit } from "../disputes/testing/case-kit.ts";
import { declarationDraft } from "../office/testing/case-drafts.ts";
import { partyDraft } from "../office/testing/drafts.ts";
import { refusalOf } from "../office/testing/office.ts";
import { agentIdNumber, filed, idNumber, partsOf, produced, wholeCase } from "./testing/paper-case.ts";

let kit: CaseKit;
let whole: number;
beforeAll(async () => {
  kit = await openCaseKit();
  whole = await wholeCase(kit);
  await filed(kit, whole);
});
afterAll(() => kit.close());

const textOf = async (id: number, kind: CaseDocumentKind) => partsOf(kit.mediator, await produced(kit, id, kind));

/** What each kind must say of the whole case, in this order. */
const says: Readonly<Partial<Record<CaseDocumentKind, readonly string[]>>> = {
  cover: [
    "洋县商会人民调解委员会",
    "人民调解卷宗",
    "2026年度",
    `${creditor}与${debtor}买卖合同纠纷`,
    "（2026）洋商调字第001号",
    "甲承办",
    "2026年11月5日　至　2026年11月9日",
    "10年",
  ],
  index: ["卷　内　目　录", "序号", "文　书　名　称", "页号", "备注", "营业执照复印件", "1-2", "封底"],
  application: [
    "申请人",
    creditor,
    "法定代表人",
    "王某乙",
    "被申请人",
    debtor,
    "纠纷简要情况",
    "双方对到货数量没有争议",
    "当事人申请事项",
    "1．请求被申请人付清货款120000元；",
    "3．要求不公开调解。",
    "人民币壹拾贰万元整（￥120,000.00）",
    "自愿申请洋县商会人民调解委员会",
    "申请人（签名、盖章或按指印）",
    "2026年11月2日",
  ],
  intake: [
    "2026年11月3日",
    "■ 依当事人申请　　□ 主动调解　　□ 接受委托移送",
    "合同（买卖合同）",
    "120,000.00元",
    creditor,
    "纠纷简要情况",
    "当事人签名",
    "登记人签名",
    "（印章）",
    "备　　注",
  ],
  rights_notice: ["调解组织的性质", "调解的原则", "当事人的权利", "当事人的义务", "调解协议的效力", "申请人（签名"],
  proxy: [
    creditor,
    "𠮷某丁",
    "律师",
    "女",
    "13891600000",
    agentIdNumber,
    "■ 代为提出",
    "□ 代为选择调解员",
    "■ 代为签署",
  ],
  investigation: ["2026年11月12日", "申请人厂区", "张某甲", "甲承办", "问：货是什么时候送到的", "被调查人（签名"],
  evidence: ["证 据 材 料", "共 2 件，4 页", "送货单", "复印件", "对账单", "原件"],
  mediation_record: [
    "2026年11月9日　9时30分至11时（第2次调解，不公开进行）",
    "县为企服务中心调解室",
    "货款纠纷",
    "告知了调解的性质",
    "双方核对了送货单",
    "达成协议。",
    "调解员（签名）",
  ],
  agreement: [
    "编号：（2026）洋商调字第001号",
    "申请人：",
    "被申请人：",
    "纠纷主要事实、争议事项",
    "货款尚欠十二万元",
    "欠款何时付清",
    "被申请人分期付清欠款",
    "银行转账",
    "人民币壹拾贰万元整（￥120,000.00）",
    "60,000.00",
    "陆万元整",
    "2026年11月16日",
    "第二期",
    "履行时限：2026年12月15日",
    "本协议一式三份",
    "申请人（签名、盖章或按指印）",
    "调解员（签名）",
    "（印章）",
    "2026年11月9日",
  ],
  follow_up: [
    "（2026）洋商调字第001号",
    "协议履行情况",
    "2026年11月20日（电话）",
    "部分履行",
    "满意",
    "款项已收到",
    "回访人（签名）",
  ],
  confirmation_application: [
    "申请人：",
    "请求确认申请人之间于2026年11月9日",
    "（2026）洋商调字第001号",
    "共同声明",
    "申请人为自然人的，本人签名或按指印；为单位的",
    "洋县人民法院",
  ],
  mediation_proof: [
    "洋县人民法院：",
    "2026年11月3日受理",
    "先后调解2次",
    "2026年11月9日自愿达成调解协议",
    "特此证明",
    "（印章）",
  ],
  file_note: ["卷内文书共 3 份", "保管期限为10年", "材料齐全", "甲承办", "检查人"],
  back_cover: ["（2026）洋商调字第001号", "共 3 份"],
  acceptance_notice: ["2026年11月3日受理", "调解员为甲承办", "调解期限至2026年12月3日届满"],
  assignment: ["交办单", "洋商交办〔2026〕001号", "为企服务办公室", "县市场监管局", "核实欠款金额", "2026年12月4日"],
};

describe.each(Object.keys(says) as CaseDocumentKind[])("the %s of a case", (kind) => {
  test("says what the file says, in the order of the form", async () => {
    const { whole: text } = await textOf(whole, kind);
    let place = 0;
    for (const words of says[kind] ?? []) {
      const found = text.indexOf(words, place);
      expect(found, `${words} after ${text.slice(Math.max(0, place - 20), place)}`).toBeGreaterThanOrEqual(0);
      place = found;
    }
    expect(text).not.toMatch(/[{}]|undefined|null|NaN/u);
  });
});

test("those are all kinds but the ones that only other cases have", () => {
  const others = caseDocumentKinds.filter((kind) => !(kind in says));
  expect(others).toEqual(["oral_agreement", "closing_report", "refusal_notice", "termination_notice"]);
});

test("names of characters beyond the usual ones, and numbers in full, stand in the papers", async () => {
  const { body } = await textOf(whole, "agreement");
  expect(body).toContain("𠮷田某，男，汉族，41岁");
  expect(body).toContain(idNumber);
  const confirmation = await textOf(whole, "confirmation_application");
  expect(confirmation.body).not.toContain("申请人均为");
});

test("an oral agreement has its own form, and no written one", async () => {
  const id = await kit.caseIn("in_mediation");
  const drafts = agreementKit(kit);
  await drafts.draft(id, { form: "oral", performPlace: "洋县" });
  const { body } = await textOf(id, "oral_agreement");
  for (const words of [
    "纠纷主要事实",
    "争议事项",
    "履行方式",
    "第1期：",
    "壹拾贰万元整",
    "调解员（签名）",
    "（印章）",
  ]) {
    expect(body).toContain(words);
  }
  const at = await kit.at(id);
  expect(await refusalOf(kit.mediator.documents.produce({ ...at, kind: "agreement", subjectId: null }))).toEqual([
    "NO_WRITTEN_AGREEMENT",
  ]);
});

test("whoever could not be helped is told why, and of the routes that were chosen", async () => {
  const id = await kit.caseIn("routes_told");
  const { body } = await textOf(id, "termination_notice");
  expect(body).toContain("终止调解");
  expect(body).toContain("分歧过大");
  expect(body).toContain("1．可以依法向有管辖权的人民法院提起诉讼。");
  expect(body).not.toContain("申请仲裁；");
  const before = await kit.caseIn("terminated");
  const all = await textOf(before, "termination_notice");
  for (const route of ["仲裁机构申请仲裁", "行政机关申请处理", "提起诉讼"]) expect(all.body).toContain(route);
  const closing = await textOf(id, "closing_report");
  for (const words of ["县司法局", "甲承办", "依申请", "调解终止", "2026年11月3日　受理", "建议结案"]) {
    expect(closing.body).toContain(words);
  }
});

test("a refusal says its reason", async () => {
  const id = await kit.caseIn("not_accepted");
  const { body } = await textOf(id, "refusal_notice");
  expect(body).toContain("不予受理");
  expect(body).toContain("按当事人说明登记");
});

test("what a court entrusted goes back to the court when it fails, and is entered as a referral", async () => {
  const { mediator, at } = kit;
  const id = await kit.caseIn("registered", { source: "court", sourceDocNo: "（2026）陕0723诉前调12号" });
  await mediator.disputes.accept({ ...(await at(id)), on: "2026-11-03", channel: "court", courtProcedure: "ordinary" });
  await mediator.mediation.declareConflict({ ...(await at(id)), ...declarationDraft({ declaredOn: "2026-11-05" }) });
  await mediator.disputes.beginMediation({ ...(await at(id)), on: "2026-11-05" });
  const { body: intake } = await textOf(id, "intake");
  expect(intake).toContain("□ 依当事人申请　　□ 主动调解　　■ 接受委托移送");
  expect(intake).toContain("（2026）陕0723诉前调12号");
  expect((await textOf(id, "rights_notice")).body).toContain("本案由人民法院委托调解");
  const reason = "双方不同意继续调解";
  await mediator.disputes.terminate({ ...(await at(id)), on: "2026-11-10", cause: "refused", reason });
  const { body } = await textOf(id, "termination_notice");
  expect(body).toContain(`一方明确拒绝。${reason}`);
  expect(body).toContain("有关材料退回委托法院");
});

test("what a department deals with is signed by the office", async () => {
  const { mediator, at } = kit;
  const id = await kit.caseIn("registered");
  await mediator.disputes.accept({ ...(await at(id)), on: "2026-11-03", channel: "department" });
  const { body } = await textOf(id, "acceptance_notice");
  expect(body).toContain("为企服务办公室");
  expect(body).not.toContain("人民调解委员会");
  expect(body).toContain("部门协调办理");
  const unit = "housing_construction_bureau";
  await mediator.disputes.handToDepartment({ ...(await at(id)), on: "2026-11-05", unit });
  await mediator.disputes.resolve({ ...(await at(id)), on: "2026-11-12" });
  await filed(kit, id);
  expect((await textOf(id, "cover")).body).toContain("矛盾纠纷办理卷宗");
});

const party = (kind: "person" | "enterprise", partyName: string) =>
  partyDraft({ kind, partyName, ...(kind === "person" && { partyUscc: null }) });

test.each([
  ["person", "person", "申请人均为自然人", "签名或按指印"],
  ["enterprise", "enterprise", "申请人均为单位", "签名、盖章"],
] as const)("the joint application of %s and %s", async (applicant, respondent, words, signs) => {
  const id = await kit.caseIn("agreed", {
    parties: [party(applicant, "洋县甲"), { ...party(respondent, "洋县乙"), role: "respondent", partyUscc: null }],
  });
  const { body } = await textOf(id, "confirmation_application");
  expect(body).toContain(words);
  expect(body).toContain(signs);
});
