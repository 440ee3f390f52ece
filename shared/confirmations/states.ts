import type { AgreementForm, AgreementState } from "../agreements/states.ts";
import type { Confirmable } from "../disputes/channels.ts";
import type { Guard, Move } from "../moves.ts";
import type { Names } from "../names.ts";
import { problem } from "../problems.ts";

/** 司法确认状态; the first and the last are not stored: nobody has applied yet, or nobody did in time. */
export const confirmationStates = {
  not_applied: { zh: "未申请", en: "Not applied for" },
  applied: { zh: "已申请", en: "Applied for" },
  accepted: { zh: "已受理", en: "Accepted by the court" },
  refused: { zh: "不予受理", en: "Not accepted" },
  valid: { zh: "裁定有效", en: "Ruled valid" },
  dismissed: { zh: "裁定驳回", en: "Dismissed" },
  withdrawn: { zh: "撤回", en: "Withdrawn" },
  expired: { zh: "已过期", en: "Too late" },
} as const satisfies Names;
export type ConfirmationState = keyof typeof confirmationStates;

export const confirmationActs = {
  apply: { zh: "申请司法确认", en: "Apply for confirmation" },
  accept: { zh: "法院受理", en: "Accepted by the court" },
  refuse: { zh: "法院不予受理", en: "Not accepted by the court" },
  ruleValid: { zh: "裁定有效", en: "Ruled valid" },
  dismiss: { zh: "裁定驳回", en: "Dismissed" },
  withdraw: { zh: "撤回申请", en: "Withdrawn" },
} as const satisfies Names;
export type ConfirmationAct = keyof typeof confirmationActs;

/** 不能确认的原因 */
export const unconfirmable = {
  type: { zh: "这类纠纷的协议法院不予确认", en: "courts confirm no agreement about disputes of this type" },
  ownership_terms: {
    zh: "协议含确认物权、知识产权归属的内容（民诉法解释第355条）",
    en: "it settles who owns real rights or intellectual property",
  },
  status_terms: { zh: "协议含确认身份关系的内容（民诉法解释第355条）", en: "it settles personal status" },
  no_payment_terms: {
    zh: "劳动争议只能确认给付内容，协议没有分期付款的约定",
    en: "of a labour dispute only payment terms are confirmed, and it has none",
  },
} as const satisfies Names;

export type ConfirmationFacts = {
  readonly today: string;
  /** The day of the act; null while nobody has said it yet. */
  readonly on: string | null;
  readonly agreementState: AgreementState;
  readonly form: AgreementForm;
  readonly effectiveOn: string | null;
  /** The last day of the window. */
  readonly until: string | null;
  /** What the type of the dispute allows. */
  readonly confirmable: Confirmable;
  readonly ownershipTerms: boolean;
  readonly statusTerms: boolean;
  readonly hasPaymentTerms: boolean;
  /** Both parties apply together; null while nobody has said so yet. */
  readonly joint: boolean | null;
  /** The day of the step before. */
  readonly lastStepOn: string | null;
};

type ConfirmationGuard = Guard<ConfirmationFacts>;

const dateInOrder: ConfirmationGuard = ({ on, today, lastStepOn, effectiveOn }) => {
  if (on === null) return null;
  if (on > today) return problem("on", "DATE_IN_FUTURE");
  if (effectiveOn !== null && on < effectiveOn) return problem("on", "BEFORE_EFFECT", { effectiveOn });
  return lastStepOn !== null && on < lastStepOn ? problem("on", "DATE_BEFORE_STEP", { lastStepOn }) : null;
};

const agreementHolds: ConfirmationGuard = ({ agreementState }) =>
  agreementState === "in_force" || agreementState === "performing" || agreementState === "performed"
    ? null
    : problem("", "AGREEMENT_NOT_IN_FORCE");

/** Civil Procedure Law art. 205: within 30 days of the day on which the agreement took effect. */
const windowOpen: ConfirmationGuard = ({ on, today, until }) =>
  until !== null && (on ?? today) > until ? problem("on", "CONFIRMATION_WINDOW_OVER", { until }) : null;

/** 民诉法解释 355: no status relations, no ownership; 劳动争议解释（一）52: of labour disputes the payment terms alone. */
const contentConfirmable: ConfirmationGuard = (facts) => {
  const why = whyUnconfirmable(facts);
  return why === null ? null : problem("", "NOT_CONFIRMABLE", { why });
};

function whyUnconfirmable(facts: ConfirmationFacts): keyof typeof unconfirmable | null {
  if (facts.confirmable === "no") return "type";
  if (facts.ownershipTerms) return "ownership_terms";
  if (facts.statusTerms) return "status_terms";
  return facts.confirmable === "payment_terms" && !facts.hasPaymentTerms ? "no_payment_terms" : null;
}

/** Art. 205: both parties apply together. */
const jointly: ConfirmationGuard = ({ joint }) =>
  joint === false ? problem("joint", "JOINT_APPLICATION_NEEDED") : null;

/** 司法确认: every transition there is. */
export const confirmationMoves = [
  {
    from: ["not_applied"],
    act: "apply",
    to: "applied",
    guards: [agreementHolds, contentConfirmable, windowOpen, jointly, dateInOrder],
  },
  { from: ["applied"], act: "accept", to: "accepted", guards: [dateInOrder] },
  { from: ["applied"], act: "refuse", to: "refused", guards: [dateInOrder] },
  { from: ["accepted"], act: "ruleValid", to: "valid", guards: [dateInOrder] },
  { from: ["accepted"], act: "dismiss", to: "dismissed", guards: [dateInOrder] },
  { from: ["applied", "accepted"], act: "withdraw", to: "withdrawn", guards: [dateInOrder] },
] as const satisfies readonly Move<ConfirmationState, ConfirmationAct, ConfirmationFacts>[];

/**
 * What to think of before applying, as codes: PROOF_OF_ORAL_AGREEMENT (the court wants proof that mediation took place),
 * ONLY_PAYMENT_TERMS (of a labour dispute nothing else is confirmed).
 */
export function confirmationWarnings({ form, confirmable }: Pick<ConfirmationFacts, "form" | "confirmable">): string[] {
  return [
    ...(form === "oral" ? ["PROOF_OF_ORAL_AGREEMENT"] : []),
    ...(confirmable === "payment_terms" ? ["ONLY_PAYMENT_TERMS"] : []),
  ];
}
