import type { Names } from "../names.ts";

/** 司法程序种类 */
export const proceedingKinds = {
  payment_order: { zh: "支付令", en: "Payment order" },
  lawsuit: { zh: "诉讼", en: "Lawsuit" },
  arbitration: { zh: "仲裁", en: "Arbitration" },
  enforcement: { zh: "执行", en: "Enforcement" },
  bankruptcy: { zh: "破产", en: "Bankruptcy" },
  criminal: { zh: "刑事", en: "Criminal" },
  notarised_enforcement: { zh: "公证债权执行", en: "Enforcement of a notarised claim" },
} as const satisfies Names;
export type ProceedingKind = keyof typeof proceedingKinds;

/** 程序结果 */
export const proceedingResults = {
  granted: { zh: "支持（判决、裁决或准予）", en: "Granted" },
  granted_in_part: { zh: "部分支持", en: "Granted in part" },
  settled: { zh: "调解或和解结案", en: "Settled" },
  dismissed: { zh: "驳回", en: "Dismissed" },
  withdrawn: { zh: "撤回", en: "Withdrawn" },
  objected: { zh: "债务人异议，程序终结", en: "Ended by objection" },
  enforced: { zh: "执行完毕", en: "Enforced" },
  no_assets: { zh: "终结本次执行", en: "Enforcement ended, no assets" },
  other: { zh: "其他", en: "Other" },
} as const satisfies Names;
export type ProceedingResult = keyof typeof proceedingResults;

/** Upon these the creditor may apply for enforcement. */
const titles: readonly ProceedingResult[] = ["granted", "granted_in_part", "settled"];
const decidingKinds: readonly ProceedingKind[] = ["payment_order", "lawsuit", "arbitration"];

/** Whether it came to something that a court enforces (生效法律文书). */
export function givesTitle({ kind, result }: { kind: ProceedingKind; result: ProceedingResult | null }): boolean {
  return decidingKinds.includes(kind) && result !== null && titles.includes(result);
}

/** Whether it is a creditor's own step, which interrupts limitation (民法典 195); a criminal case is the state's. */
export function isCreditors(kind: ProceedingKind): boolean {
  return kind !== "criminal";
}
