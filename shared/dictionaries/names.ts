import type { Names } from "../names.ts";

/** The office's dictionaries, in the order in which they are shown. */
export const dictionaryNames = {
  town: { zh: "属地（镇街）", en: "Towns" },
  industry: { zh: "行业", en: "Industries" },
  dispute_type_enterprise: { zh: "纠纷类型（涉企）", en: "Dispute types" },
  dispute_type_official: { zh: "纠纷类型（司法部分类）", en: "Official dispute types" },
  dispute_source: { zh: "纠纷来源", en: "Dispute sources" },
  organisation: { zh: "单位", en: "Units" },
  bank: { zh: "金融机构", en: "Banks" },
  recovery_category: { zh: "挽损方式", en: "Forms of recovery" },
  payment_tag: { zh: "到账标签", en: "Payment tags" },
  collection_method: { zh: "清收方式", en: "Collection methods" },
  guarantee: { zh: "担保方式", en: "Guarantees" },
  five_tier_class: { zh: "五级分类", en: "Five-tier classes" },
  risk_level: { zh: "风险等级", en: "Risk levels" },
  deferrable_material: { zh: "可容缺材料", en: "Deferrable papers" },
  enterprise_size: { zh: "企业规模", en: "Enterprise sizes" },
  project_category: { zh: "项目类别", en: "Project categories" },
  project_nature: { zh: "建设性质", en: "Kinds of construction" },
  project_stage: { zh: "建设阶段", en: "Project stages" },
  measure_heading: { zh: "措施目录", en: "Headings of measures" },
} as const satisfies Names;
export type DictionaryName = keyof typeof dictionaryNames;
