import type { Names } from "../names.ts";

/** 容缺件 */
export const fastTrackFields = {
  caseNo: { zh: "容缺编号", en: "Case no." },
  owner: { zh: "所属事项", en: "Belongs to" },
  title: { zh: "项目（事项）", en: "Project or matter" },
  number: { zh: "事项编号", en: "No. of the matter" },
  assessmentId: { zh: "稳评事项", en: "Assessment" },
  disputeId: { zh: "纠纷", en: "Dispute" },
  loanId: { zh: "贷款", en: "Loan" },
  arrearsId: { zh: "欠款", en: "Arrears" },
  applicantName: { zh: "申请单位", en: "Applicant" },
  applicantUscc: { zh: "申请单位信用代码", en: "Applicant's credit code" },
  agent: { zh: "代办人", en: "Agent" },
  receivedOn: { zh: "收件日期", en: "Received on" },
  matterDueOn: { zh: "承诺办结时限", en: "To be concluded by" },
  ownMatterDueOn: { zh: "另定办结时限", en: "Concluded by, if set by hand" },
  dueOn: { zh: "最近补正期限", en: "Next paper due" },
  excluded: { zh: "是否属于不适用容缺的事项", en: "A matter without fast-track" },
  excludedMatter: { zh: "属于哪一类", en: "Which one" },
  materials: { zh: "材料清单", en: "List of papers" },
  deferred: { zh: "缺件数", en: "Papers missing at receipt" },
  outstanding: { zh: "未确认", en: "Not confirmed" },
  handler: { zh: "经办人", en: "Handler" },
  state: { zh: "状态", en: "State" },
  stateSince: { zh: "状态起始日", en: "Since" },
  noticeNo: { zh: "告知书编号", en: "Notice no." },
  noticeOn: { zh: "告知日期", en: "Noticed on" },
  signatory: { zh: "承诺人", en: "Promised by" },
  signedOn: { zh: "承诺日期", en: "Promised on" },
  closedOn: { zh: "办结（终结）日期", en: "Ended on" },
  closeReason: { zh: "办结（终结）说明", en: "How it ended" },
  breachNo: { zh: "终止、撤销决定编号", en: "Decision no." },
  breachOn: { zh: "违约认定日期", en: "Breach found on" },
  breachKind: { zh: "违约情形", en: "Kind of breach" },
  postCheckDueOn: { zh: "核查期限", en: "Check due" },
  postCheckedOn: { zh: "核查日期", en: "Checked on" },
  postCheckResult: { zh: "核查结果", en: "Result of the check" },
  note: { zh: "备注", en: "Note" },
} as const satisfies Names;

/** One paper of a case. */
export const casePaperFields = {
  name: { zh: "材料名称", en: "Paper" },
  presence: { zh: "收件情况", en: "At receipt" },
  class: { zh: "类别", en: "Class" },
  deferrable: { zh: "可否容缺", en: "Deferrable" },
  gate: { zh: "补正节点", en: "Time limit" },
  form: { zh: "补正形式", en: "Form" },
  workdays: { zh: "承诺工作日", en: "Working days" },
  dueOn: { zh: "补正期限", en: "Due on" },
  state: { zh: "状态", en: "State" },
  submittedOn: { zh: "收到日期", en: "Came on" },
  confirmedOn: { zh: "确认日期", en: "Confirmed on" },
  returnReason: { zh: "退回原因", en: "Why returned" },
} as const satisfies Names;

/** 信用核查 */
export const creditCheckFields = {
  checkedOn: { zh: "核查日期", en: "Checked on" },
  source: { zh: "核查渠道", en: "Source" },
  result: { zh: "核查结果", en: "Result" },
  checker: { zh: "核查人", en: "Checked by" },
  evidenceId: { zh: "截图", en: "Evidence" },
  note: { zh: "说明", en: "Note" },
} as const satisfies Names;
