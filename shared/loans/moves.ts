import type { Guard, Move } from "../moves.ts";
import type { Names } from "../names.ts";
import { problem } from "../problems.ts";
import type { ProceedingKind } from "../proceedings/kinds.ts";
import type { LoanState } from "./states.ts";

/** 清收动作: what can be done with a loan. */
export const loanActs = {
  beginCollection: { zh: "开始催收", en: "Begin collection" },
  mediate: { zh: "转调解", en: "Mediate" },
  applyPaymentOrder: { zh: "申请支付令", en: "Apply for a payment order" },
  sue: { zh: "起诉", en: "Sue" },
  arbitrate: { zh: "申请仲裁", en: "Arbitrate" },
  enforce: { zh: "申请执行", en: "Enforce" },
  reachTerms: { zh: "达成和解", en: "Agree on terms" },
  resumeCollection: { zh: "恢复催收", en: "Collect again" },
  restructure: { zh: "重组/展期", en: "Restructure" },
  takeInKind: { zh: "以物抵债", en: "Take in kind" },
  transfer: { zh: "转让", en: "Transfer" },
  writeOff: { zh: "核销", en: "Write off" },
  collectAfterWriteOff: { zh: "核销后清收", en: "Collect after write-off" },
  settle: { zh: "结清", en: "Settle" },
  reopen: { zh: "重新清收", en: "Reopen" },
} as const satisfies Names;
export type LoanAct = keyof typeof loanActs;

/** 重组方式: codes of the collection methods. */
export const restructuringForms = {
  restructuring: { zh: "重组", en: "Restructured" },
  extension: { zh: "展期", en: "Extended" },
  refinancing: { zh: "借新还旧", en: "Repaid by a new loan" },
} as const satisfies Names;

/** Everything that the guards ask about a loan, as it stands on the day of the act. */
export type LoanMoveFacts = {
  readonly today: string;
  /** The day on which the act was done; null while nobody has said it yet. */
  readonly on: string | null;
  readonly handedOverOn: string | null;
  /** The latest day on which something was done with it. */
  readonly lastStepOn: string | null;
  readonly proceedings: readonly {
    readonly kind: ProceedingKind;
    readonly docketNo: string | null;
    readonly filedOn: string;
  }[];
  /** Fen: what is owed counting everything that was entered, and counting what was verified alone. */
  readonly outstanding: number;
  readonly outstandingVerified: number;
  /** Fen: verified cash that came in after the write-off. */
  readonly afterWriteOff: number;
  /** Why it is settled though something is owed; null where nobody said. */
  readonly reason: string | null;
  /** Fen that the act itself names; null where it names none, or nobody has said it yet. */
  readonly amount: number | null;
  /** Which day a restructured loan is due now. */
  readonly newDueOn: string | null;
};

type LoanGuard = Guard<LoanMoveFacts>;

const dateInOrder: LoanGuard = ({ on, today, handedOverOn, lastStepOn }) => {
  if (on === null) return null;
  if (on > today) return problem("on", "DATE_IN_FUTURE");
  if (handedOverOn !== null && on < handedOverOn) return problem("on", "BEFORE_HAND_OVER", { handedOverOn });
  return lastStepOn !== null && on < lastStepOn ? problem("on", "DATE_BEFORE_STEP", { lastStepOn }) : null;
};

/** A court step stands in the file with the number that the court gave it, and was not taken before it was filed. */
const before =
  (...kinds: readonly [ProceedingKind, ...ProceedingKind[]]): LoanGuard =>
  ({ proceedings, on }) => {
    const filed = proceedings.filter(({ kind }) => kinds.includes(kind));
    if (filed.length === 0) return problem("", "PROCEEDING_MISSING", { kind: kinds[0] });
    const numbered = filed.filter(({ docketNo }) => docketNo !== null && docketNo !== "");
    if (numbered.length === 0) return problem("", "PROCEEDING_UNNUMBERED", { kind: kinds[0] });
    const first = numbered.map(({ filedOn }) => filedOn).toSorted()[0] ?? "";
    return on !== null && on < first ? problem("on", "BEFORE_FILING", { filedOn: first }) : null;
  };

/** Only what was verified settles a debt; what is waived or lost is settled with the reason. */
const nothingOwed: LoanGuard = ({ outstandingVerified, reason }) =>
  outstandingVerified > 0 && reason === null
    ? problem("reason", "STILL_OUTSTANDING", { amount: outstandingVerified })
    : null;

const positive: LoanGuard = ({ amount }) =>
  amount !== null && amount <= 0 ? problem("amount", "AMOUNT_NOT_POSITIVE") : null;

const withinDebt: LoanGuard = ({ amount, outstanding }) =>
  amount !== null && amount > outstanding ? problem("amount", "MORE_THAN_OWED", { outstanding }) : null;

const somethingOwed: LoanGuard = ({ outstanding }) => (outstanding > 0 ? null : problem("", "NOTHING_OWED"));

const collectedSince: LoanGuard = ({ afterWriteOff }) =>
  afterWriteOff > 0 ? null : problem("", "NOTHING_AFTER_WRITE_OFF");

const dueLater: LoanGuard = ({ on, newDueOn }) =>
  on !== null && newDueOn !== null && newDueOn <= on ? problem("newDueOn", "DUE_NOT_LATER") : null;

/** Owed to the bank and on its books. */
const owed = [
  "registered",
  "collecting",
  "in_mediation",
  "payment_order",
  "litigation",
  "arbitration",
  "enforcement",
  "performing",
  "restructured",
  "in_kind",
] as const satisfies readonly LoanState[];

/**
 * 贷款清收流程 (domain sheet 9.2). Beyond the sheet: collection goes on where terms were broken, a proceeding came to nothing
 * or only a part was taken in kind; a notarised claim goes to enforcement at once; and what was settled by mistake, or by
 * money that the bank took back, is reopened. A write-off does not end the debt (账销案存).
 */
export const loanMoves = [
  { from: ["registered"], act: "beginCollection", to: "collecting", guards: [dateInOrder] },
  { from: ["collecting"], act: "mediate", to: "in_mediation", guards: [dateInOrder] },
  {
    from: ["collecting", "in_mediation"],
    act: "applyPaymentOrder",
    to: "payment_order",
    guards: [dateInOrder, before("payment_order")],
  },
  {
    from: ["collecting", "in_mediation", "payment_order"],
    act: "sue",
    to: "litigation",
    guards: [dateInOrder, before("lawsuit")],
  },
  {
    from: ["collecting", "in_mediation", "payment_order"],
    act: "arbitrate",
    to: "arbitration",
    guards: [dateInOrder, before("arbitration")],
  },
  {
    from: ["collecting", "in_mediation", "payment_order", "litigation", "arbitration", "performing"],
    act: "enforce",
    to: "enforcement",
    guards: [dateInOrder, before("enforcement", "notarised_enforcement")],
  },
  {
    from: ["collecting", "in_mediation", "payment_order", "litigation", "arbitration", "enforcement"],
    act: "reachTerms",
    to: "performing",
    guards: [dateInOrder],
  },
  {
    from: [
      "in_mediation",
      "payment_order",
      "litigation",
      "arbitration",
      "enforcement",
      "performing",
      "restructured",
      "in_kind",
    ],
    act: "resumeCollection",
    to: "collecting",
    guards: [dateInOrder],
  },
  {
    from: ["written_off"],
    act: "collectAfterWriteOff",
    to: "collected_after_write_off",
    guards: [dateInOrder, collectedSince],
  },
  {
    from: [
      "collecting",
      "in_mediation",
      "payment_order",
      "litigation",
      "arbitration",
      "enforcement",
      "performing",
      "restructured",
      "in_kind",
      "collected_after_write_off",
    ],
    act: "settle",
    to: "settled",
    guards: [dateInOrder, nothingOwed],
  },
  {
    from: owed,
    act: "restructure",
    to: "restructured",
    guards: [dateInOrder, somethingOwed, positive, withinDebt, dueLater],
  },
  { from: owed, act: "takeInKind", to: "in_kind", guards: [dateInOrder, somethingOwed, positive] },
  {
    from: [...owed, "written_off", "collected_after_write_off"],
    act: "transfer",
    to: "transferred",
    guards: [dateInOrder, somethingOwed, positive, withinDebt],
  },
  { from: owed, act: "writeOff", to: "written_off", guards: [dateInOrder, somethingOwed, positive, withinDebt] },
  {
    from: ["settled", "transferred"],
    act: "reopen",
    to: ["collecting", "collected_after_write_off"],
    guards: [dateInOrder],
  },
] as const satisfies readonly Move<LoanState, LoanAct, LoanMoveFacts>[];
