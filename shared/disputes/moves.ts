import type { PerformanceSummary } from "../agreements/performance.ts";
import { isMediated } from "./channels.ts";
import type { Channel } from "./channels.ts";
import type { Guard, Move } from "../moves.ts";
import type { Names } from "../names.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import type { DisputeOutcome, DisputeState } from "./states.ts";

/** 办理动作: what can be done with a dispute. */
export const disputeActs = {
  accept: { zh: "受理", en: "Accept" },
  refuse: { zh: "不予受理", en: "Do not accept" },
  transfer: { zh: "移送", en: "Transfer" },
  merge: { zh: "并案", en: "Merge" },
  beginMediation: { zh: "开始调解", en: "Begin mediation" },
  handToDepartment: { zh: "转部门办理", en: "Hand to a department" },
  suspend: { zh: "中止", en: "Suspend" },
  resume: { zh: "恢复调解", en: "Resume" },
  agree: { zh: "达成协议", en: "Agreement reached" },
  terminate: { zh: "终止调解", en: "Terminate" },
  withdraw: { zh: "撤回申请", en: "Withdraw" },
  settle: { zh: "自行和解", en: "Settled by the parties" },
  resolve: { zh: "部门化解", en: "Resolved by the department" },
  litigate: { zh: "转司法", en: "Taken to court" },
  tellRoutes: { zh: "告知途径", en: "Tell of other routes" },
  beginPerformance: { zh: "开始履行", en: "Begin performance" },
  recordPerformed: { zh: "履行完毕", en: "Performed" },
  recordPartPerformed: { zh: "部分履行", en: "Partly performed" },
  recordUnperformed: { zh: "未履行", en: "Not performed" },
  urge: { zh: "督促履行", en: "Urge" },
  resumePerformance: { zh: "恢复履行", en: "Performance goes on" },
  proposeStrikeOff: { zh: "申请销号", en: "Propose strike-off" },
  strikeOff: { zh: "销号", en: "Strike off" },
  rejectStrikeOff: { zh: "退回销号", en: "Send strike-off back" },
  archive: { zh: "归档", en: "Archive" },
  reopen: { zh: "反弹重开", en: "Reopen" },
} as const satisfies Names;
export type DisputeAct = keyof typeof disputeActs;

/** 终止原因 */
export const terminationCauses = {
  refused: { zh: "一方明确拒绝", en: "A party refuses" },
  too_far_apart: { zh: "分歧过大", en: "Too far apart" },
  unreachable: { zh: "联系不上", en: "A party cannot be reached" },
  will_not_sign: { zh: "拒绝签字", en: "A party will not sign" },
  expired: { zh: "期满未同意延长", en: "Term over, no extension agreed" },
  unlawful_purpose: { zh: "涉嫌虚假调解或非法目的", en: "Unlawful purpose" },
  other: { zh: "其他", en: "Other" },
} as const satisfies Names;

/** 中止原因 */
export const suspensionCauses = {
  appraisal: { zh: "鉴定、评估、审计", en: "Expert appraisal" },
  sham_check: { zh: "核查是否虚假调解", en: "Check for sham mediation" },
  awaiting_other: { zh: "等待另案或有权机关处理", en: "Another case decides first" },
  other: { zh: "其他", en: "Other" },
} as const satisfies Names;

/** 已告知的途径 (People's Mediation Law art. 26) */
export const routes = {
  arbitration: { zh: "仲裁（含劳动仲裁）", en: "Arbitration" },
  administrative: { zh: "行政途径", en: "Administrative route" },
  court: { zh: "人民法院", en: "Court" },
} as const satisfies Names;

/** Everything that the guards ask about a case, as it stands on the day of the act. */
export type CaseFacts = {
  readonly today: string;
  /** The day on which the act was done; null while nobody has said it yet. */
  readonly on: string | null;
  readonly registeredOn: string;
  /** The latest day on which something was done in this case. */
  readonly lastStepOn: string;
  readonly channel: Channel | null;
  /** CHANNEL_NOT_ALLOWED where the type of the dispute does not allow its channel. */
  readonly channelProblem: Problem | null;
  readonly courtProcedure: string | null;
  readonly hasBothParties: boolean;
  readonly hasClaim: boolean;
  /** What the mediator has said about an interest of their own. */
  readonly conflict: "undeclared" | "none" | "consented" | "objected";
  /** What the case has come to so far. */
  readonly outcome: DisputeOutcome | null;
  readonly instalments: PerformanceSummary;
  readonly agreementInForce: boolean;
  /** Its agreement was annulled, and no other one has come in its place. */
  readonly agreementAnnulled: boolean;
  readonly openAssignments: number;
  /** A paper or file that shows the outcome. */
  readonly hasEvidence: boolean;
  /** Visits since the case was entered, or since its last relapse. */
  readonly followUps: number;
  /** Why there is no follow-up, where nobody visits. */
  readonly followUpWaived: string | null;
  readonly docketNo: string | null;
  readonly handler: string | null;
  readonly proposedBy: number | null;
  readonly user: { readonly id: number; readonly name: string };
  /** Papers that the dossier must have and has not. */
  readonly missingPapers: readonly string[];
  readonly hasDossier: boolean;
  /** Somebody else than who filed it has looked through the dossier. */
  readonly dossierChecked: boolean;
  /** Where the act leads, in moves that leave a choice; null while nobody has chosen. */
  readonly to: DisputeState | null;
  /** Disputes that this one may be merged into: not itself, not merged, not ended. */
  readonly mergesInto: "nothing" | "itself" | "ended" | "open";
};

type CaseGuard = Guard<CaseFacts>;

const dateInOrder: CaseGuard = ({ on, today, registeredOn, lastStepOn }) => {
  if (on === null) return null;
  if (on > today) return problem("on", "DATE_IN_FUTURE");
  if (on < registeredOn) return problem("on", "BEFORE_REGISTRATION", { registeredOn });
  return on < lastStepOn ? problem("on", "DATE_BEFORE_STEP", { lastStepOn }) : null;
};

const bothPartiesKnown: CaseGuard = ({ hasBothParties }) =>
  hasBothParties ? null : problem("parties", "PARTIES_MISSING");

const claimStated: CaseGuard = ({ hasClaim }) => (hasClaim ? null : problem("claim", "CLAIM_MISSING"));

const channelFits: CaseGuard = ({ channel, channelProblem, courtProcedure }) => {
  if (channel === null) return problem("channel", "CHANNEL_MISSING");
  if (channelProblem !== null) return channelProblem;
  return channel === "court" && courtProcedure === null ? problem("courtProcedure", "COURT_PROCEDURE_MISSING") : null;
};

const byMediation: CaseGuard = ({ channel }) =>
  channel !== null && isMediated(channel) ? null : problem("channel", "CHANNEL_NOT_MEDIATION");

/** The mediator says first whether they have an interest (商事调解条例 13, 20); with one, all parties must consent. */
const mediatorUnbiased: CaseGuard = ({ conflict }) => {
  if (conflict === "undeclared") return problem("", "CONFLICT_UNDECLARED");
  return conflict === "objected" ? problem("", "CONFLICT_OBJECTED") : null;
};

const noAgreementYet: CaseGuard = ({ agreementInForce }) =>
  agreementInForce ? problem("", "AGREEMENT_IN_FORCE") : null;

const everythingPaid: CaseGuard = ({ instalments: { all, paid } }) =>
  paid < all ? problem("", "INSTALMENTS_OPEN", { count: all - paid }) : null;

const somethingPaid: CaseGuard = ({ instalments: { all, received } }) =>
  all > 0 && received <= 0 ? problem("", "NOTHING_PAID") : null;

const somethingLate: CaseGuard = ({ instalments: { all, late } }) =>
  all > 0 && late === 0 ? problem("", "NOTHING_LATE") : null;

const nothingPaid: CaseGuard = ({ instalments: { all, received } }) =>
  all > 0 && received > 0 ? problem("", "SOMETHING_PAID") : null;

const agreementStands: CaseGuard = ({ agreementAnnulled }) =>
  agreementAnnulled ? problem("", "AGREEMENT_ANNULLED") : null;

/** Money can be taken back between the proposal and the strike-off. */
const stillPaid: CaseGuard = (facts) => (facts.outcome === "mediated" ? everythingPaid(facts) : null);

/** 销号清单: outcome, evidence on file, performance or the way to court stated, follow-up done or waived. */
const evidenceOnFile: CaseGuard = ({ hasEvidence }) => (hasEvidence ? null : problem("", "OUTCOME_EVIDENCE_MISSING"));

const followedUp: CaseGuard = ({ followUps, followUpWaived }) =>
  followUps > 0 || followUpWaived !== null ? null : problem("waiver", "FOLLOW_UP_MISSING");

const handOversClosed: CaseGuard = ({ openAssignments }) =>
  openAssignments === 0 ? null : problem("", "ASSIGNMENTS_OPEN", { count: openAssignments });

const docketKnown: CaseGuard = ({ docketNo }) =>
  docketNo === null || docketNo === "" ? problem("docketNo", "DOCKET_MISSING") : null;

/** Who approves has neither handled nor proposed. */
const approvedByAnother: CaseGuard = ({ user, handler, proposedBy }) =>
  user.id === proposedBy || user.name === handler ? problem("", "APPROVER_IS_HANDLER") : null;

const dossierComplete: CaseGuard = ({ hasDossier, missingPapers, dossierChecked }) => {
  if (!hasDossier) return problem("", "DOSSIER_MISSING");
  if (missingPapers.length > 0) {
    return problem("", "PAPERS_MISSING", { count: missingPapers.length, papers: missingPapers.join(" ") });
  }
  return dossierChecked ? null : problem("", "DOSSIER_UNCHECKED");
};

/** Mediation begins anew only where the type of the dispute allows it. */
const mayBeMediatedAgain: CaseGuard = ({ to, channelProblem }) => (to === "in_mediation" ? channelProblem : null);

const intoAnOpenOne: CaseGuard = ({ mergesInto }) => {
  if (mergesInto === "itself") return problem("into", "MERGE_INTO_ITSELF");
  return mergesInto === "ended" ? problem("into", "MERGE_INTO_ENDED") : null;
};

/** Looked through by the one who proposes, and again when another one approves. */
const checklist = [dateInOrder, evidenceOnFile, followedUp, handOversClosed];

/**
 * 纠纷办理流程: every transition there is. Beyond the sheet, a withdrawn case can be struck off too: it would stay on the
 * open ledger for ever otherwise.
 */
export const disputeMoves = [
  {
    from: ["registered"],
    act: "accept",
    to: "accepted",
    guards: [dateInOrder, bothPartiesKnown, claimStated, channelFits],
  },
  { from: ["registered"], act: "refuse", to: "not_accepted", guards: [dateInOrder] },
  { from: ["registered", "accepted"], act: "transfer", to: "transferred", guards: [dateInOrder] },
  { from: ["registered"], act: "merge", to: "merged", guards: [dateInOrder, intoAnOpenOne] },
  {
    from: ["accepted"],
    act: "beginMediation",
    to: "in_mediation",
    guards: [dateInOrder, byMediation, mediatorUnbiased],
  },
  { from: ["accepted"], act: "handToDepartment", to: "with_department", guards: [dateInOrder] },
  { from: ["in_mediation"], act: "suspend", to: "suspended", guards: [dateInOrder] },
  { from: ["suspended"], act: "resume", to: "in_mediation", guards: [dateInOrder] },
  { from: ["in_mediation"], act: "agree", to: "agreed", guards: [dateInOrder, noAgreementYet] },
  { from: ["in_mediation"], act: "terminate", to: "terminated", guards: [dateInOrder, noAgreementYet] },
  { from: ["in_mediation"], act: "withdraw", to: "withdrawn", guards: [dateInOrder, noAgreementYet] },
  { from: ["in_mediation"], act: "settle", to: "settled", guards: [dateInOrder, noAgreementYet] },
  { from: ["with_department"], act: "resolve", to: "resolved_by_department", guards: [dateInOrder] },
  { from: ["with_department", "terminated", "urging"], act: "litigate", to: "litigated", guards: [dateInOrder] },
  { from: ["terminated"], act: "tellRoutes", to: "routes_told", guards: [dateInOrder] },
  { from: ["agreed"], act: "beginPerformance", to: "performing", guards: [dateInOrder] },
  {
    from: ["performing"],
    act: "recordPerformed",
    to: "performed",
    guards: [dateInOrder, agreementStands, everythingPaid],
  },
  {
    from: ["performing"],
    act: "recordPartPerformed",
    to: "partly_performed",
    guards: [dateInOrder, somethingPaid, somethingLate],
  },
  {
    from: ["performing"],
    act: "recordUnperformed",
    to: "not_performed",
    guards: [dateInOrder, nothingPaid, somethingLate],
  },
  { from: ["partly_performed", "not_performed"], act: "urge", to: "urging", guards: [dateInOrder] },
  { from: ["urging"], act: "resumePerformance", to: "performing", guards: [dateInOrder] },
  {
    from: ["performed"],
    act: "proposeStrikeOff",
    to: "awaiting_strike_off",
    guards: [...checklist, everythingPaid],
  },
  {
    from: ["settled", "resolved_by_department", "routes_told", "withdrawn"],
    act: "proposeStrikeOff",
    to: "awaiting_strike_off",
    guards: checklist,
  },
  {
    from: ["litigated"],
    act: "proposeStrikeOff",
    to: "awaiting_strike_off",
    guards: [...checklist, docketKnown],
  },
  {
    from: ["awaiting_strike_off"],
    act: "strikeOff",
    to: "struck_off",
    guards: [...checklist, stillPaid, approvedByAnother],
  },
  {
    from: ["awaiting_strike_off"],
    act: "rejectStrikeOff",
    to: ["performed", "settled", "resolved_by_department", "litigated", "routes_told", "withdrawn"],
    guards: [dateInOrder],
  },
  { from: ["struck_off"], act: "archive", to: "archived", guards: [dateInOrder, dossierComplete] },
  {
    from: ["struck_off", "archived"],
    act: "reopen",
    to: ["in_mediation", "with_department"],
    guards: [dateInOrder, mayBeMediatedAgain],
  },
] as const satisfies readonly Move<DisputeState, DisputeAct, CaseFacts>[];
