import type { Names } from "../names.ts";

/** 重点项目 */
export const projectFields = {
  name: { zh: "项目名称", en: "Project" },
  projectCode: { zh: "项目代码", en: "Project code" },
  ownerUnit: { zh: "建设单位", en: "Owner" },
  ownerUscc: { zh: "建设单位信用代码", en: "Owner's credit code" },
  category: { zh: "项目类别", en: "Category" },
  industry: { zh: "行业", en: "Industry" },
  nature: { zh: "建设性质", en: "Nature" },
  town: { zh: "建设地点", en: "Place" },
  totalInvestment: { zh: "总投资", en: "Total investment" },
  yearInvestment: { zh: "年度计划投资", en: "Investment planned this year" },
  stage: { zh: "建设阶段", en: "Stage" },
  plannedStart: { zh: "计划开工", en: "Planned start" },
  plannedEnd: { zh: "计划竣工", en: "Planned end" },
  leadUnit: { zh: "牵头单位", en: "Lead unit" },
  leader: { zh: "包抓领导", en: "Leader in charge" },
  contact: { zh: "联系人电话", en: "Contact" },
  note: { zh: "备注", en: "Note" },
} as const satisfies Names;
