import { flag, list, paragraphs, text } from "./tag.ts";

/** What every paper of a fast-track case can say. */
const ofFastTrack = {
  office: text("本单位名称", "Name of the office"),
  producedOn: text("文书制作日期", "Day on which the paper was produced"),
  caseNo: text("容缺件编号", "Number of the fast-track case"),
  applicant: text("申请人", "Applicant"),
  applicantUscc: text("申请人信用代码", "Applicant's credit code"),
  legalRepresentative: text("法定代表人", "Legal representative"),
  contact: text("联系人", "Contact"),
  phone: text("联系电话", "Telephone"),
  matter: text("申请事项", "What is applied for"),
  projectName: text("项目名称", "Project"),
  projectCode: text("项目代码", "Project code"),
  receivedOn: text("收到申请日期", "Received on"),
  matterDueOn: text("事项承诺办结日期", "Day by which the matter is to be done"),
  handler: text("承办人员", "Handler"),
} as const;

/** One paper that is missing, and by when and how it is to come. */
const missing = {
  no: text("序号", "Number"),
  name: text("材料名称", "Paper"),
  gate: text("要求：最迟补齐的环节，或不可容缺", "Before which step it must be there, or that it cannot come later"),
  form: text("补正形式", "Form in which it is handed in"),
  dueOn: text("补正期限", "To be handed in by"),
} as const;
const missingPapers = list("缺少的材料", "Papers that are missing", missing);
const deferredPapers = list("容缺后补的材料", "Papers that come later", missing);

/** 一次性告知书 */
export const oneTimeNotice = {
  ...ofFastTrack,
  noticeNo: text("告知书编号", "Number of the notice"),
  noticeOn: text("告知日期", "Day of the notice"),
  missing: missingPapers,
  hasIntake: flag("缺少不可容缺的材料", "Something is missing that cannot come later"),
} as const;

/** 容缺受理承诺书 */
export const commitment = {
  ...ofFastTrack,
  noticeNo: oneTimeNotice.noticeNo,
  missing: deferredPapers,
  promises: list("承诺内容", "The promises", {
    no: text("序号（一、二……）", "Number in Chinese"),
    promise: text("承诺", "Promise"),
  }),
  signatory: text("签字人", "Signed by"),
  signedOn: text("承诺日期", "Signed on"),
  agent: text("代理人", "Agent"),
} as const;

/** 容缺受理通知书 */
export const deferredAcceptance = {
  ...ofFastTrack,
  noticeNo: oneTimeNotice.noticeNo,
  acceptedOn: text("容缺受理日期", "Accepted on"),
  signedOn: text("承诺日期", "Signed on"),
  missing: deferredPapers,
} as const;

/** 补正材料通知书 */
export const correctionNotice = {
  ...ofFastTrack,
  basis: text("依据（本办已确认的规则的依据文字）", "Basis, as the rule that the office confirmed words it"),
  missing: list("需补充的材料", "Papers to be handed in", {
    ...missing,
    standing: text("现状：待补、退回、限期整改", "How it stands: awaited, returned, asked for once more"),
    returnReason: text("退回原因", "Why it was sent back"),
  }),
} as const;

/** 终止决定书、撤销决定书 */
export const breachDecision = {
  ...ofFastTrack,
  heading: text("终止决定书或撤销决定书", "Which of the two it is"),
  isRevocation: flag("撤销（已办结的）", "Revokes what was decided already"),
  decisionNo: text("决定书编号；还没有决定的为空", "Number of the decision; nothing before it is taken"),
  decidedOn: text("决定日期", "Decided on"),
  acceptedOn: deferredAcceptance.acceptedOn,
  signedOn: commitment.signedOn,
  closedOn: text("办结日期", "Closed on"),
  hasUnfulfilled: flag("有逾期未确认的材料", "Papers are overdue"),
  unfulfilled: list("逾期未补齐的材料", "Papers that did not come in time", missing),
  reason: paragraphs("终止或撤销的原因", "Reason"),
  basis: correctionNotice.basis,
  creditNote: text("信用记录内容", "What is noted of the applicant's credit"),
} as const;
