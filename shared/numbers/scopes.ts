import type { Names } from "../names.ts";

/** 编号种类: what is numbered, each in sequences of its own. */
export const numberScopes = {
  dispute: { zh: "台账编号", en: "Ledger numbers" },
  mediation: { zh: "调解案号", en: "Mediation numbers" },
  assignment: { zh: "交办单编号", en: "Assignment numbers" },
  assessment: { zh: "稳评编号", en: "Assessment numbers" },
  fast_track: { zh: "容缺编号", en: "Fast-track numbers" },
  arrears: { zh: "清欠编号", en: "Arrears numbers" },
  filing: { zh: "稳评备案号", en: "Filing numbers" },
  notice: { zh: "容缺告知书编号", en: "One-time notice numbers" },
  breach: { zh: "容缺终止、撤销决定编号", en: "Termination and revocation numbers" },
  supervision: { zh: "督办单编号", en: "Supervision numbers" },
} as const satisfies Names;
export type NumberScope = keyof typeof numberScopes;

/** The rule set that holds the template of each, under the name of the scope. */
export const ruleOfScope = {
  dispute: "numbering",
  mediation: "case_numbers",
  assignment: "case_numbers",
  assessment: "numbering",
  fast_track: "numbering",
  arrears: "money_numbers",
  filing: "project_numbers",
  notice: "project_numbers",
  breach: "project_numbers",
  supervision: "project_numbers",
} as const satisfies Record<NumberScope, string>;

/** Numbers of one kind, prefix and year count up from 1; each year and each prefix begins anew. */
export type Sequence = { readonly scope: NumberScope; readonly prefix: string; readonly year: number };
