import type { Names } from "../names.ts";

/** 调解结果: how a sitting ended. */
export const sittingResults = {
  continued: { zh: "继续调解", en: "To be continued" },
  agreed: { zh: "达成协议", en: "Agreement reached" },
  failed: { zh: "未达成协议", en: "No agreement" },
  adjourned: { zh: "改期", en: "Adjourned" },
} as const satisfies Names;

/** 调解记录: in the order of the Ministry's form. */
export const sittingFields = {
  heldOn: { zh: "调解日期", en: "Held on" },
  beganAt: { zh: "开始时间", en: "Began at" },
  endedAt: { zh: "结束时间", en: "Ended at" },
  place: { zh: "地点", en: "Place" },
  matter: { zh: "事由", en: "Matter" },
  partiesPresent: { zh: "到场当事人", en: "Parties present" },
  invited: { zh: "参加人（受邀）", en: "Invited" },
  mediators: { zh: "调解员", en: "Mediators" },
  recorder: { zh: "记录人", en: "Recorder" },
  rightsTold: { zh: "已告知权利义务", en: "Rights and duties told" },
  isPublic: { zh: "公开调解", en: "In public" },
  record: { zh: "调解记录", en: "Record" },
  result: { zh: "调解结果", en: "Result" },
} as const satisfies Names;

/** 调查记录 */
export const investigationFields = {
  heldOn: { zh: "调查日期", en: "Date" },
  place: { zh: "地点", en: "Place" },
  present: { zh: "参加人", en: "Present" },
  askedPerson: { zh: "被调查人", en: "Person asked" },
  investigators: { zh: "调查人", en: "Investigators" },
  recorder: { zh: "记录人", en: "Recorder" },
  record: { zh: "记录（问答）", en: "Record (questions and answers)" },
} as const satisfies Names;

/** 证据材料 */
export const evidenceFields = {
  name: { zh: "材料名称", en: "Name" },
  source: { zh: "来源", en: "Source" },
  isOriginal: { zh: "原件", en: "Original" },
  pages: { zh: "页数", en: "Pages" },
  provider: { zh: "提供人", en: "Provided by" },
  receivedOn: { zh: "收到日期", en: "Received on" },
  attachmentId: { zh: "对应附件", en: "File" },
  note: { zh: "备注", en: "Note" },
} as const satisfies Names;

/** 利益关系声明 (商事调解条例 13, 20) */
export const declarationFields = {
  mediator: { zh: "调解员", en: "Mediator" },
  declaredOn: { zh: "声明日期", en: "Declared on" },
  hasInterest: { zh: "与本案有利害关系", en: "Has an interest in the matter" },
  partiesConsent: { zh: "各方当事人书面同意其继续调解", en: "All parties consent in writing" },
  statement: { zh: "说明", en: "Statement" },
} as const satisfies Names;

/** 延长调解期限 */
export const extensionFields = {
  agreedOn: { zh: "同意日期", en: "Agreed on" },
  days: { zh: "延长天数", en: "Days" },
  bothAgree: { zh: "各方当事人均同意延长", en: "All parties agree" },
  reason: { zh: "原因", en: "Reason" },
} as const satisfies Names;
