import type { Guard, Move } from "../moves.ts";
import type { Names } from "../names.ts";
import { problem } from "../problems.ts";

/** 协议形式 */
export const agreementForms = {
  written: { zh: "书面", en: "Written" },
  oral: { zh: "口头", en: "Oral" },
} as const satisfies Names;
export type AgreementForm = keyof typeof agreementForms;

/** 协议状态 */
export const agreementStates = {
  draft: { zh: "草拟", en: "Draft" },
  in_force: { zh: "已生效", en: "In force" },
  performing: { zh: "履行中", en: "Being performed" },
  performed: { zh: "履行完毕", en: "Performed" },
  replaced: { zh: "已变更", en: "Replaced" },
  breached: { zh: "违约", en: "Breached" },
  annulled: { zh: "被确认无效或撤销", en: "Annulled" },
} as const satisfies Names;
export type AgreementState = keyof typeof agreementStates;

export const agreementActs = {
  takeEffect: { zh: "生效", en: "Take effect" },
  beginPerformance: { zh: "开始履行", en: "Begin performance" },
  complete: { zh: "履行完毕", en: "Performed" },
  replace: { zh: "由新版本代替", en: "Replaced by the next edition" },
  declareBreach: { zh: "认定违约", en: "Declare a breach" },
  annul: { zh: "确认无效或撤销", en: "Annul" },
} as const satisfies Names;
export type AgreementAct = keyof typeof agreementActs;

/** What the guards ask about an agreement and its case. */
export type AgreementFacts = {
  readonly form: AgreementForm;
  /** The day of the act; null while nobody has said it yet. */
  readonly on: string | null;
  readonly today: string;
  readonly registeredOn: string;
  readonly signedOn: string | null;
  readonly effectiveOn: string | null;
  readonly hasTerms: boolean;
  readonly mediatorNamed: boolean;
  /** Parties whose signature, seal or fingerprint is missing. */
  readonly unsigned: readonly string[];
  readonly mediatorSigned: boolean;
  readonly sealed: boolean;
  /** The first day on which something is due that the edition before did not have already. */
  readonly firstDueOn: string | null;
  /** The case stands where an agreement can come about, or has one that this edition replaces. */
  readonly caseIsOpenForIt: boolean;
  /** Since when the case stands there: no agreement is older than the mediation from which it came. */
  readonly mediatedSince: string | null;
  /** Another edition is in force, and this one was not drawn up to replace it. */
  readonly anotherInForce: boolean;
  readonly openInstalments: number;
};

type AgreementGuard = Guard<AgreementFacts>;

const dateInOrder: AgreementGuard = ({ on, today, registeredOn, signedOn, effectiveOn, mediatedSince }) => {
  if (on === null) return null;
  if (on > today) return problem("on", "DATE_IN_FUTURE");
  if (on < registeredOn) return problem("on", "BEFORE_REGISTRATION", { registeredOn });
  if (mediatedSince !== null && on < mediatedSince) {
    return problem("on", "DATE_BEFORE_STEP", { lastStepOn: mediatedSince });
  }
  if (effectiveOn !== null && on < effectiveOn) return problem("on", "DATE_BEFORE_STEP", { lastStepOn: effectiveOn });
  return signedOn !== null && on < signedOn ? problem("on", "EFFECTIVE_BEFORE_SIGNED", { signedOn }) : null;
};

const somethingAgreed: AgreementGuard = ({ hasTerms }) => (hasTerms ? null : problem("terms", "TERMS_MISSING"));

/** People's Mediation Law art. 29: signature, seal or fingerprint of every party; the mediator signs, the committee seals. */
const everybodySigned: AgreementGuard = ({ form, unsigned }) =>
  form === "written" && unsigned.length > 0
    ? problem("signatures", "SIGNATURES_MISSING", { names: unsigned.join("、") })
    : null;

const signingDayKnown: AgreementGuard = ({ form, signedOn }) =>
  form === "written" && signedOn === null ? problem("signedOn", "SIGNING_DAY_MISSING") : null;

const mediatorHasSigned: AgreementGuard = ({ form, mediatorSigned }) =>
  form === "written" && !mediatorSigned ? problem("mediatorSigned", "MEDIATOR_NOT_SIGNED") : null;

const committeeHasSealed: AgreementGuard = ({ form, sealed }) =>
  form === "written" && !sealed ? problem("sealed", "SEAL_MISSING") : null;

/** Art. 28, 30: an oral agreement takes effect on the day it is made; the mediator records what it says. */
const mediatorKnown: AgreementGuard = ({ mediatorNamed }) =>
  mediatorNamed ? null : problem("mediators", "MEDIATOR_MISSING");

const dueAfterEffect: AgreementGuard = ({ on, firstDueOn }) =>
  on !== null && firstDueOn !== null && firstDueOn < on
    ? problem("instalments", "DUE_BEFORE_EFFECT", { firstDueOn })
    : null;

const caseInMediation: AgreementGuard = ({ caseIsOpenForIt }) =>
  caseIsOpenForIt ? null : problem("", "CASE_NOT_IN_MEDIATION");

const onlyOne: AgreementGuard = ({ anotherInForce }) => (anotherInForce ? problem("", "AGREEMENT_IN_FORCE") : null);

const everythingPaid: AgreementGuard = ({ openInstalments }) =>
  openInstalments > 0 ? problem("", "INSTALMENTS_OPEN", { count: openInstalments }) : null;

/**
 * 协议: every transition there is. A change makes a new edition, which replaces the old one by taking effect. One that
 * comes while its case is being performed is being performed from the start.
 */
export const agreementMoves = [
  {
    from: ["draft"],
    act: "takeEffect",
    to: ["in_force", "performing"],
    guards: [
      onlyOne,
      caseInMediation,
      somethingAgreed,
      mediatorKnown,
      everybodySigned,
      signingDayKnown,
      mediatorHasSigned,
      committeeHasSealed,
      dateInOrder,
      dueAfterEffect,
    ],
  },
  { from: ["in_force"], act: "beginPerformance", to: "performing", guards: [dateInOrder] },
  { from: ["performing"], act: "complete", to: "performed", guards: [dateInOrder, everythingPaid] },
  { from: ["in_force", "performing"], act: "replace", to: "replaced", guards: [dateInOrder] },
  { from: ["in_force", "performing"], act: "declareBreach", to: "breached", guards: [dateInOrder] },
  { from: ["in_force", "performing"], act: "annul", to: "annulled", guards: [dateInOrder] },
] as const satisfies readonly Move<AgreementState, AgreementAct, AgreementFacts>[];
