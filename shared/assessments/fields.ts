import type { Names } from "../names.ts";

/** 稳评事项 */
export const assessmentFields = {
  assessmentNo: { zh: "稳评编号", en: "Assessment no." },
  projectId: { zh: "项目", en: "Project" },
  registeredOn: { zh: "登记日期", en: "Registered on" },
  procedure: { zh: "评估程序", en: "Procedure" },
  landTaking: { zh: "是否征地", en: "Land is taken" },
  handler: { zh: "经办人", en: "Handler" },
  state: { zh: "进度", en: "State" },
  level: { zh: "风险等级", en: "Risk level" },
  decision: { zh: "决策结论", en: "Decision" },
  decidedOn: { zh: "决策日期", en: "Decided on" },
  note: { zh: "备注", en: "Note" },
} as const satisfies Names;
