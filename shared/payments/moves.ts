import type { Guard, Move } from "../moves.ts";
import type { Names } from "../names.ts";
import { problem } from "../problems.ts";
import type { PaymentState } from "./states.ts";

/** 到账动作: what can happen to a payment after it was entered. */
export const paymentActs = {
  submit: { zh: "提交核实", en: "Submit" },
  takeBack: { zh: "撤回", en: "Take back" },
  verify: { zh: "核实", en: "Verify" },
  sendBack: { zh: "退回", en: "Send back" },
  revise: { zh: "修改", en: "Change" },
  remove: { zh: "删除", en: "Delete" },
  reverse: { zh: "冲回", en: "Reverse" },
  lock: { zh: "锁定", en: "Lock" },
} as const satisfies Names;
export type PaymentAct = keyof typeof paymentActs;

/** What must prove a payment (rule set `payment_checks`); where neither is demanded, one of the two does. */
export type EvidenceDemand = { readonly voucherRequired: boolean; readonly fileRequired: boolean };

/** Everything that the guards ask about a payment. */
export type PaymentStanding = {
  readonly voucherNo: string | null;
  /** Files that prove it. */
  readonly files: number;
  readonly demand: EvidenceDemand;
  /** Whoever entered it or changed it last. */
  readonly enteredBy: readonly number[];
  readonly userId: number;
  readonly isReversal: boolean;
  readonly isReversed: boolean;
  /** What it takes back counts still; true where it takes nothing back. */
  readonly originalCounts: boolean;
};

type PaymentGuard = Guard<PaymentStanding>;

/** No evidence, no verification (domain sheet 9.5). */
const proved: PaymentGuard = ({ voucherNo, files, demand }) => {
  if (demand.fileRequired && files === 0) return problem("evidence", "EVIDENCE_FILE_MISSING");
  if (demand.voucherRequired && voucherNo === null) return problem("voucherNo", "VOUCHER_MISSING");
  return voucherNo === null && files === 0 ? problem("voucherNo", "EVIDENCE_MISSING") : null;
};

/** Whoever entered it may not verify it (5.3, rule 7). */
const byAnother: PaymentGuard = ({ enteredBy, userId }) =>
  enteredBy.includes(userId) ? problem("", "SAME_PERSON") : null;

const originalStands: PaymentGuard = ({ originalCounts }) =>
  originalCounts ? null : problem("reversesId", "REVERSED_NOT_COUNTED");

const notReversed: PaymentGuard = ({ isReversed }) => (isReversed ? problem("", "IS_REVERSED") : null);

const noReversal: PaymentGuard = ({ isReversal }) => (isReversal ? problem("", "REVERSES_REVERSAL") : null);

/**
 * 到账 (domain sheet 9.2): draft → to be verified → verified → locked; sent back with a reason. What a report has locked
 * changes only by a reversing entry.
 */
export const paymentMoves = [
  { from: ["draft", "returned"], act: "submit", to: "to_verify", guards: [] },
  { from: ["to_verify"], act: "takeBack", to: "draft", guards: [] },
  { from: ["to_verify"], act: "verify", to: "verified", guards: [proved, byAnother, originalStands] },
  { from: ["to_verify"], act: "sendBack", to: "returned", guards: [] },
  { from: ["draft", "to_verify", "returned", "verified"], act: "revise", to: "to_verify", guards: [notReversed] },
  { from: ["draft", "to_verify", "returned", "verified"], act: "remove", to: "draft", guards: [notReversed] },
  { from: ["verified"], act: "reverse", to: "verified", guards: [noReversal, notReversed] },
  { from: ["locked"], act: "reverse", to: "locked", guards: [noReversal, notReversed] },
  { from: ["verified"], act: "lock", to: "locked", guards: [] },
] as const satisfies readonly Move<PaymentState, PaymentAct, PaymentStanding>[];
