import type { Names } from "../names.ts";

/** 交办单 */
export const assignmentFields = {
  assignmentNo: { zh: "交办单编号", en: "Assignment no." },
  kind: { zh: "交办方式", en: "Kind" },
  fromUnit: { zh: "交办单位", en: "Issuing unit" },
  toUnit: { zh: "承办单位", en: "Receiving unit" },
  toStaffId: { zh: "承办人", en: "Person" },
  requirement: { zh: "办理要求", en: "What is to be done" },
  issuedOn: { zh: "交办日期", en: "Issued on" },
  dueOn: { zh: "办理时限", en: "To be reported by" },
  signedOn: { zh: "签收日期", en: "Signed for on" },
  signedBy: { zh: "签收人", en: "Signed for by" },
  reportedOn: { zh: "反馈日期", en: "Reported on" },
  report: { zh: "反馈内容", en: "Report" },
  closedOn: { zh: "办结日期", en: "Closed on" },
  newDueOn: { zh: "申请延至", en: "More time until" },
  note: { zh: "说明", en: "Note" },
} as const satisfies Names;
