import type { PerformanceSummary } from "../agreements/performance.ts";
import type { Guard, Move } from "../moves.ts";
import type { Names } from "../names.ts";
import { problem } from "../problems.ts";
import { planProblems, undisputedLeft } from "./plan.ts";
import type { PlannedInstalment } from "./plan.ts";
import type { ArrearsState } from "./states.ts";

/** 清欠动作: what can be done with an arrears case. */
export const arrearsActs = {
  beginVerification: { zh: "开始核实", en: "Begin verification" },
  confirmUndisputed: { zh: "确认无分歧", en: "Confirm undisputed" },
  recordDisputed: { zh: "登记有分歧", en: "Record as disputed" },
  negotiate: { zh: "协商调解", en: "Negotiate" },
  goToCourt: { zh: "进入司法", en: "Taken to court" },
  plan: { zh: "定还款计划", en: "Set the plan" },
  beginPaying: { zh: "开始清偿", en: "Payment begins" },
  recordCleared: { zh: "登记清偿", en: "Record as cleared" },
  strikeOff: { zh: "销号", en: "Strike off" },
  reopen: { zh: "重新清欠", en: "Reopen" },
} as const satisfies Names;
export type ArrearsAct = keyof typeof arrearsActs;

/** Everything that the guards ask about a case, as it stands on the day of the act. */
export type ArrearsFacts = {
  readonly today: string;
  /** The day on which the act was done; null while nobody has said it yet. */
  readonly on: string | null;
  readonly registeredOn: string;
  readonly lastStepOn: string;
  /** Fen. */
  readonly principal: number;
  /** Fen contested, as the act says it where it does. */
  readonly disputed: number;
  readonly disputeReason: string | null;
  readonly dueOn: string | null;
  readonly sizeKnown: boolean;
  /** Fen verified in the ledger; and whether something is entered there that nobody has verified. */
  readonly paid: number;
  readonly isPending: boolean;
  /** The plan in force. */
  readonly plan: PerformanceSummary;
  /** The plan that is to be set; null while nobody has said it. */
  readonly proposed: readonly PlannedInstalment[] | null;
  readonly clearedBy: number | null;
  readonly user: { readonly id: number };
};

type ArrearsGuard = Guard<ArrearsFacts>;

const dateInOrder: ArrearsGuard = ({ on, today, registeredOn, lastStepOn }) => {
  if (on === null) return null;
  if (on > today) return problem("on", "DATE_IN_FUTURE");
  if (on < registeredOn) return problem("on", "BEFORE_REGISTRATION", { registeredOn });
  return on < lastStepOn ? problem("on", "DATE_BEFORE_STEP", { lastStepOn }) : null;
};

/** 核实: since when it is due, and that the creditor is one of those whom the regulation protects (802号令 3). */
const dueKnown: ArrearsGuard = ({ dueOn }) => (dueOn === null ? problem("dueOn", "DUE_DATE_MISSING") : null);

const sizeStated: ArrearsGuard = ({ sizeKnown }) =>
  sizeKnown ? null : problem("creditorSize", "CREDITOR_SIZE_MISSING");

const disputedWithin: ArrearsGuard = ({ disputed, principal }) =>
  disputed < 0 || disputed > principal ? problem("disputed", "DISPUTED_ABOVE_PRINCIPAL", { amount: principal }) : null;

const somethingUndisputed: ArrearsGuard = ({ disputed, principal }) =>
  disputed >= principal ? problem("disputed", "NOTHING_UNDISPUTED") : null;

const somethingDisputed: ArrearsGuard = ({ disputed }) =>
  disputed <= 0 ? problem("disputed", "NOTHING_DISPUTED") : null;

const reasonStated: ArrearsGuard = ({ disputeReason }) =>
  disputeReason === null || disputeReason === "" ? problem("reason", "DISPUTE_REASON_MISSING") : null;

const somethingLeft: ArrearsGuard = (facts) =>
  undisputedLeft(facts) > 0 ? null : problem("instalments", "NOTHING_TO_PLAN");

const planFits: ArrearsGuard = (facts) => {
  if (facts.proposed === null) return null;
  return planProblems(facts.proposed, { on: facts.on, left: undisputedLeft(facts) })[0] ?? null;
};

const somethingPaid: ArrearsGuard = ({ plan }) => (plan.received > 0 ? null : problem("", "NOTHING_PAID"));

const somethingLate: ArrearsGuard = ({ dueOn, plan, today }) =>
  plan.late > 0 || (plan.all === 0 && dueOn !== null && dueOn < today) ? null : problem("", "NOT_OVERDUE");

const everythingPaid: ArrearsGuard = ({ principal, paid }) =>
  paid >= principal ? null : problem("", "STILL_OUTSTANDING", { amount: principal - paid });

const somethingOutstanding: ArrearsGuard = ({ principal, paid }) =>
  paid < principal ? null : problem("", "NOTHING_OUTSTANDING");

const nothingPending: ArrearsGuard = ({ isPending }) => (isPending ? problem("", "PAYMENTS_PENDING") : null);

const approvedByAnother: ArrearsGuard = ({ user, clearedBy }) =>
  user.id === clearedBy ? problem("", "CLEARED_BY_SAME") : null;

const planning = [dateInOrder, somethingLeft, planFits];

/**
 * 清欠流程: every transition there is (domain sheet 9.2). Beyond the sheet: whoever owes without contest and lets the day
 * go by is sued as well; a judgment or a settlement in court settles what was contested; what the ledger shows to be paid
 * is cleared without a plan; and a case is reopened when money of it is taken back.
 */
export const arrearsMoves = [
  { from: ["registered"], act: "beginVerification", to: "verifying", guards: [dateInOrder] },
  {
    from: ["verifying", "negotiating", "in_court"],
    act: "confirmUndisputed",
    to: "undisputed",
    guards: [dateInOrder, dueKnown, sizeStated, disputedWithin, somethingUndisputed],
  },
  {
    from: ["verifying"],
    act: "recordDisputed",
    to: "disputed",
    guards: [dateInOrder, disputedWithin, somethingDisputed, reasonStated],
  },
  { from: ["disputed"], act: "negotiate", to: "negotiating", guards: [dateInOrder] },
  { from: ["negotiating"], act: "goToCourt", to: "in_court", guards: [dateInOrder] },
  { from: ["undisputed"], act: "plan", to: "planned", guards: planning },
  { from: ["planned"], act: "plan", to: "planned", guards: planning },
  { from: ["paying"], act: "plan", to: "paying", guards: planning },
  { from: ["planned"], act: "beginPaying", to: "paying", guards: [dateInOrder, somethingPaid] },
  {
    from: ["undisputed", "planned", "paying"],
    act: "goToCourt",
    to: "in_court",
    guards: [dateInOrder, somethingLate],
  },
  {
    from: ["paying", "undisputed", "planned", "in_court"],
    act: "recordCleared",
    to: "cleared",
    guards: [dateInOrder, everythingPaid],
  },
  {
    from: ["cleared"],
    act: "strikeOff",
    to: "struck_off",
    guards: [dateInOrder, everythingPaid, nothingPending, approvedByAnother],
  },
  { from: ["cleared", "struck_off"], act: "reopen", to: "undisputed", guards: [dateInOrder, somethingOutstanding] },
] as const satisfies readonly Move<ArrearsState, ArrearsAct, ArrearsFacts>[];
