import type { Names } from "../names.ts";

/** 纠纷 */
export const disputeFields = {
  ledgerNo: { zh: "台账编号", en: "Ledger no." },
  title: { zh: "纠纷名称", en: "Title" },
  registeredOn: { zh: "登记日期", en: "Registered on" },
  town: { zh: "属地", en: "Town" },
  type: { zh: "纠纷类型", en: "Type" },
  officialType: { zh: "司法部分类", en: "Official type" },
  source: { zh: "来源", en: "Source" },
  enterpriseRelated: { zh: "涉企", en: "Concerns an enterprise" },
  applicantName: { zh: "申请人", en: "Applicant" },
  applicantUscc: { zh: "申请人信用代码", en: "Applicant's credit code" },
  respondentName: { zh: "被申请人", en: "Respondent" },
  respondentUscc: { zh: "被申请人信用代码", en: "Respondent's credit code" },
  amountClaimed: { zh: "涉及金额", en: "Amount claimed" },
  amountApproximate: { zh: "金额为约数", en: "Amount is approximate" },
  leadUnit: { zh: "承办单位", en: "Lead unit" },
  handler: { zh: "承办人", en: "Handler" },
  riskLevel: { zh: "风险等级", en: "Risk level" },
  dueOn: { zh: "化解时限", en: "Due on" },
  state: { zh: "状态", en: "State" },
  outcome: { zh: "结果", en: "Outcome" },
  outcomeOn: { zh: "化解日期", en: "Outcome on" },
  summary: { zh: "纠纷简要情况", en: "Summary" },
  note: { zh: "备注", en: "Note" },
} as const satisfies Names;
