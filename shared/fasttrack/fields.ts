import type { Names } from "../names.ts";

/** 容缺件 */
export const fastTrackFields = {
  caseNo: { zh: "容缺编号", en: "Case no." },
  assessmentId: { zh: "稳评事项", en: "Assessment" },
  applicantName: { zh: "申请单位", en: "Applicant" },
  applicantUscc: { zh: "申请单位信用代码", en: "Applicant's credit code" },
  receivedOn: { zh: "收件日期", en: "Received on" },
  dueOn: { zh: "承诺补正期限", en: "To be completed by" },
  materials: { zh: "容缺材料", en: "Deferred papers" },
  materialName: { zh: "材料名称", en: "Paper" },
  completedOn: { zh: "补齐日期", en: "Completed on" },
  handler: { zh: "经办人", en: "Handler" },
  state: { zh: "状态", en: "State" },
  closedOn: { zh: "办结日期", en: "Closed on" },
  note: { zh: "备注", en: "Note" },
} as const satisfies Names;
