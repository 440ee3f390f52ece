import type { Names } from "../names.ts";

/** 确认表状态 */
export const statementStates = {
  made: { zh: "待确认", en: "To be signed" },
  signed: { zh: "已确认", en: "Signed" },
  objected: { zh: "有异议", en: "Objected to" },
} as const satisfies Names;
export type StatementState = keyof typeof statementStates;

/** For whom a statement is: what was recovered for an enterprise, or collected for a bank. */
export const statementKinds = {
  enterprise: { zh: "企业挽损确认表", en: "Statement for an enterprise" },
  bank: { zh: "金融机构清收确认表", en: "Statement for a bank" },
} as const satisfies Names;
export type StatementKind = keyof typeof statementKinds;
