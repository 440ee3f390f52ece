import type { Names } from "../names.ts";

/** 贷款清收状态 (domain sheet 9.2) */
export const loanStates = {
  registered: { zh: "已登记", en: "Registered" },
  collecting: { zh: "催收中", en: "Being collected" },
  in_mediation: { zh: "调解", en: "In mediation" },
  payment_order: { zh: "支付令", en: "Payment order" },
  litigation: { zh: "诉讼", en: "Litigation" },
  arbitration: { zh: "仲裁", en: "Arbitration" },
  enforcement: { zh: "执行", en: "Enforcement" },
  performing: { zh: "和解履行中", en: "Settlement being performed" },
  restructured: { zh: "重组/展期", en: "Restructured" },
  in_kind: { zh: "以物抵债", en: "Settled in kind" },
  transferred: { zh: "转让", en: "Transferred" },
  written_off: { zh: "核销", en: "Written off" },
  collected_after_write_off: { zh: "核销后清收", en: "Collected after write-off" },
  settled: { zh: "结清", en: "Settled" },
} as const satisfies Names;
export type LoanState = keyof typeof loanStates;

/** Nothing is collected any more: paid, or another creditor's. */
export const endedLoanStates = ["settled", "transferred"] as const satisfies readonly LoanState[];

/** Off the bank's books; the debt goes on (账销案存). */
export const writtenOffStates = ["written_off", "collected_after_write_off"] as const satisfies readonly LoanState[];

export function isEnded(state: LoanState): boolean {
  return endedLoanStates.some((ended) => ended === state);
}
