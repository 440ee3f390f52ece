import type { Names } from "../names.ts";
import type { RegisterName } from "../search-contract.ts";

/** 一件…: what one record of a register is called. In English in lower case, for use within sentences. */
export const registerNouns = {
  disputes: { zh: "纠纷", en: "dispute" },
  enterprises: { zh: "企业", en: "enterprise" },
  payments: { zh: "到账", en: "payment" },
  loans: { zh: "贷款", en: "loan" },
  arrears: { zh: "清欠事项", en: "case of arrears" },
  projects: { zh: "项目", en: "project" },
  assessments: { zh: "稳评事项", en: "assessment" },
  fasttrack: { zh: "容缺件", en: "fast-track case" },
  measures: { zh: "措施", en: "measure" },
  serviceRecords: { zh: "服务记录", en: "service record" },
} as const satisfies Names & Record<RegisterName, unknown>;
