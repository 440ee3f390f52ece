import type { Names } from "../names.ts";

/** What the history of a case tells of its parts, where their own fields are called otherwise or have no name. */
export const toldNames = {
  agents: { zh: "代理人", en: "Agents" },
  partyNumbers: { zh: "代码和证件", en: "Codes and numbers" },
  assignmentState: { zh: "交办单", en: "Assignment" },
  heldOn: { zh: "日期", en: "Date" },
  agreementState: { zh: "协议状态", en: "Agreement" },
  confirmationState: { zh: "司法确认", en: "Confirmation" },
  meeting: { zh: "会议", en: "Meeting" },
  paper: { zh: "文书", en: "Paper" },
  file: { zh: "文件", en: "File" },
  kind: { zh: "类别", en: "Kind" },
  note: { zh: "说明", en: "Note" },
} as const satisfies Names;
