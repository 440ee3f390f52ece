import type { Names } from "../names.ts";

/** 服务记录 */
export const serviceFields = {
  kind: { zh: "服务类别", en: "Kind" },
  servedOn: { zh: "服务日期", en: "Date" },
  unit: { zh: "服务单位", en: "Unit" },
  handler: { zh: "经办人", en: "By" },
  enterpriseId: { zh: "服务企业", en: "Enterprise" },
  projectId: { zh: "对应项目", en: "Project" },
  measureId: { zh: "对应措施", en: "Measure" },
  content: { zh: "服务内容", en: "What was done" },
  result: { zh: "办理结果", en: "Result" },
  closedOn: { zh: "办结日期", en: "Closed on" },
  isOpen: { zh: "未办结", en: "Still open" },
  channelTold: { zh: "已转告渠道", en: "Told which channel to use" },
  note: { zh: "备注", en: "Note" },
} as const satisfies Names;
