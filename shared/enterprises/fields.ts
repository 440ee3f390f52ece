import type { Names } from "../names.ts";

/** 企业 */
export const enterpriseFields = {
  name: { zh: "企业名称", en: "Name" },
  uscc: { zh: "统一社会信用代码", en: "Credit code" },
  size: { zh: "规模", en: "Size" },
  industry: { zh: "行业", en: "Industry" },
  town: { zh: "属地", en: "Town" },
  legalRepresentative: { zh: "法定代表人", en: "Legal representative" },
  contactName: { zh: "联系人", en: "Contact" },
  contactPhone: { zh: "联系电话", en: "Phone" },
  isFinancial: { zh: "金融机构", en: "Financial institution" },
  note: { zh: "备注", en: "Note" },
} as const satisfies Names;
