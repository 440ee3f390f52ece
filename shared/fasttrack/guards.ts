import type { Guard } from "../moves.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import {
  breachProblems,
  creditProblems,
  deferralProblems,
  exclusionProblems,
  intakeProblems,
  limitProblems,
  procedureProblems,
} from "./eligibility.ts";
import type { EligibilityFacts } from "./eligibility.ts";
import type { FastTrackFacts } from "./facts.ts";
import { intakeMissing } from "./materials.ts";
import { isPaperOverdue, standingDue } from "./paper-due.ts";
import type { Gate } from "./words.ts";

export type FastTrackGuard = Guard<FastTrackFacts>;

const first = (problems: readonly Problem[]): Problem | null => problems[0] ?? null;

export const dateInOrder: FastTrackGuard = ({ on, today, receivedOn, lastStepOn }) => {
  if (on === null) return null;
  if (on > today) return problem("on", "DATE_IN_FUTURE");
  if (receivedOn !== null && on < receivedOn) return problem("on", "BEFORE_RECEIPT", { receivedOn });
  return on < lastStepOn ? problem("on", "DATE_BEFORE_STEP", { lastStepOn }) : null;
};

/** What concerns one paper has its own order: not before the promise, nor before the paper came. */
export const paperDateInOrder: FastTrackGuard = ({ on, today, signedOn, receivedOn, said: { paper } }) => {
  if (on === null) return null;
  if (on > today) return problem("on", "DATE_IN_FUTURE");
  const since = signedOn ?? receivedOn;
  if (since !== null && on < since) return problem("on", "DATE_BEFORE_STEP", { lastStepOn: since });
  const came = paper?.state === "submitted" ? paper.submittedOn : null;
  return came !== null && on < came ? problem("on", "DATE_BEFORE_STEP", { lastStepOn: came }) : null;
};

export const usccPasses: FastTrackGuard = ({ usccProblems }) => first(usccProblems);
export const receiptKnown: FastTrackGuard = ({ receivedOn }) =>
  receivedOn === null ? problem("receivedOn", "RECEIPT_UNKNOWN") : null;

export const intakePresent: FastTrackGuard = (facts) => first(intakeProblems(facts));
export const exclusionStated: FastTrackGuard = (facts) => first(exclusionProblems(facts));
export const breachRepaired: FastTrackGuard = (facts) => first(breachProblems(facts));
/** As old as it is on the day of the act. */
export const creditValid: FastTrackGuard = (facts) =>
  first(creditProblems({ ...facts, today: facts.on ?? facts.today }));
export const notDishonest: FastTrackGuard = ({ credit }) =>
  credit?.result === "dishonest" ? problem("credit", "CREDIT_DISHONEST", { on: credit.checkedOn }) : null;
export const procedureAllows: FastTrackGuard = (facts) => first(procedureProblems(facts));
export const mayBeDeferred: FastTrackGuard = (facts) => first(deferralProblems(facts));
export const limitsKnown: FastTrackGuard = (facts) =>
  first(limitProblems({ ...facts, today: facts.on ?? facts.today }));

/** One notice, and everything in it (行政许可法 32 as a model). */
export const noticeListsAll: FastTrackGuard = ({ missing, said: { items } }) => {
  if (items === null) return null;
  const left = missing.filter(({ id }) => !items.includes(id));
  return left.length === 0
    ? null
    : problem("items", "NOTICE_INCOMPLETE", { papers: left.map(({ name }) => name).join("、") });
};

export const allPromised: FastTrackGuard = ({ said: { promises } }) => {
  if (promises === null) return null;
  const open = Object.entries(promises).find(([, isMade]) => !isMade);
  return open === undefined ? null : problem(open[0], "PROMISE_MISSING");
};

export const commitmentOnFile: FastTrackGuard = ({ hasCommitment }) =>
  hasCommitment ? null : problem("attachments", "COMMITMENT_NOT_ATTACHED");

export const agentAuthorised: FastTrackGuard = ({ agent, hasProxy }) =>
  agent !== null && !hasProxy ? problem("attachments", "AUTHORISATION_MISSING", { agent }) : null;

/** Every missing paper is promised for a day, none later than its gate. */
export const promisesWithinGates: FastTrackGuard = (facts) => {
  const { missing, said, on, limits } = facts;
  if (said.promised === null) return null;
  for (const paper of missing) {
    const at = said.promised.findIndex(({ id }) => id === paper.id);
    const dueOn = said.promised[at]?.dueOn ?? null;
    if (dueOn === null) return problem("papers", "PROMISED_DAY_MISSING", { paper: paper.name });
    const objection = objectionToDue({ dueOn, gate: paper.gate, limits, paper: paper.name });
    if (objection !== null) return { ...objection, field: `papers.${at}.dueOn` };
    if (on !== null && dueOn < on) return problem(`papers.${at}.dueOn`, "BEFORE_COMMITMENT", { on });
  }
  const stranger = said.promised.findIndex(({ id }) => !missing.some((paper) => paper.id === id));
  return stranger === -1 ? null : problem(`papers.${stranger}`, "PAPER_UNKNOWN");
};

type DueAsked = {
  readonly dueOn: string;
  readonly gate: Gate | null;
  readonly limits: EligibilityFacts["limits"];
  readonly paper: string;
};

/** DUE_BEYOND_GATE (data: `gate`, `latest`, `paper`): a promise reaches no further than its gate (A3). */
function objectionToDue({ dueOn, gate, limits, paper }: DueAsked): Problem | null {
  if (gate === null) return problem("dueOn", "MATERIAL_NOT_DEFERRABLE", { paper });
  const latest = limits[gate];
  if (latest === null) {
    return gate === "start" ? problem("dueOn", "PLAN_START_MISSING") : problem("dueOn", "MATTER_DUE_MISSING");
  }
  return dueOn > latest ? problem("dueOn", "DUE_BEYOND_GATE", { gate, latest, paper }) : null;
}

/** What was promised still lies within the gates on the day of acceptance. */
export const duesWithinGates: FastTrackGuard = ({ missing, limits }) => {
  for (const paper of missing) {
    if (paper.dueOn === null) return problem("materials", "PROMISED_DAY_MISSING", { paper: paper.name });
    const objection = objectionToDue({ dueOn: paper.dueOn, gate: paper.gate, limits, paper: paper.name });
    if (objection !== null) return { ...objection, field: "materials" };
  }
  return null;
};

export const handlerAssigned: FastTrackGuard = ({ handler, said }) =>
  handler === null && said.handler === null ? problem("handler", "HANDLER_MISSING") : null;

/** 不予受理: an excluded matter, or what is needed at intake still missing after the applicant was told (H2). */
export const mayBeRefused: FastTrackGuard = (facts) => {
  const { excluded, isNoticed, said, on } = facts;
  if (excluded === true) return null;
  if (intakeMissing(facts.papers, facts.matter, facts.catalogue).length === 0) {
    return problem("", "NOTHING_AGAINST_IT");
  }
  if (isNoticed || on === null) return null;
  return said.toldOn === null ? problem("toldOn", "NOT_TOLD_YET") : null;
};

export const toldInTime: FastTrackGuard = ({ said: { toldOn }, on, receivedOn }) => {
  if (toldOn === null || on === null) return null;
  if (toldOn > on) return problem("toldOn", "TOLD_AFTER");
  return receivedOn !== null && toldOn < receivedOn ? problem("toldOn", "BEFORE_RECEIPT", { receivedOn }) : null;
};

export const toldAtAll: FastTrackGuard = ({ said: { toldOn }, on }) =>
  on !== null && toldOn === null ? problem("toldOn", "NOT_TOLD_YET") : null;

export const groundHolds: FastTrackGuard = (facts) => {
  const { said, credit, level, procedure, signedOn } = facts;
  switch (said.ground) {
    case "credit":
      return credit?.result === "dishonest" ? null : problem("ground", "GROUND_NOT_GIVEN");
    case "breach":
      return breachProblems(facts).length > 0 ? null : problem("ground", "GROUND_NOT_GIVEN");
    case "level":
      return level === "high" ? null : problem("ground", "GROUND_NOT_GIVEN");
    case "procedure":
      return procedure === "special" ? null : problem("ground", "GROUND_NOT_GIVEN");
    case "unwilling":
      return signedOn === null ? null : problem("ground", "PROMISED_ALREADY");
    default:
      return null;
  }
};

export const isPromised: FastTrackGuard = ({ said: { paper } }) =>
  paper !== null && paper.gate === null
    ? problem("materialId", "MATERIAL_NOT_DEFERRABLE", { paper: paper.name })
    : null;

export const isAwaited: FastTrackGuard = ({ said: { paper } }) =>
  paper === null || paper.state === "due" || paper.state === "returned"
    ? null
    : problem("materialId", "PAPER_NOT_AWAITED", { state: paper.state });

export const isHandedIn: FastTrackGuard = ({ said: { paper } }) =>
  paper === null || paper.state === "submitted"
    ? null
    : problem("materialId", "PAPER_NOT_HANDED_IN", { state: paper.state });

/** A paper counts on the day on which it reached the office; one that came later is not rescued (A3, H2). */
export const cameInTime: FastTrackGuard = ({ said: { paper }, on, today }) => {
  if (paper === null) return null;
  const dueOn = standingDue(paper);
  return dueOn !== null && (on ?? today) > dueOn ? problem("on", "PAPER_LATE", { dueOn }) : null;
};

/** Only while the day has not passed. */
export const notExpired: FastTrackGuard = ({ said: { paper }, today }) =>
  paper !== null && paper.dueOn !== null && today > paper.dueOn
    ? problem("materialId", "EXTENSION_EXPIRED", { dueOn: paper.dueOn })
    : null;

export const extensionsLeft: FastTrackGuard = ({ said: { paper }, maxExtensions }) =>
  paper !== null && paper.extensions >= maxExtensions
    ? problem("materialId", "EXTENSIONS_USED_UP", { most: maxExtensions })
    : null;

/** Later than now; beyond the gate only by force majeure (A3). */
export const extensionWithin: FastTrackGuard = ({ said: { paper, newDueOn, forceMajeure }, limits }) => {
  if (paper === null || newDueOn === null) return null;
  if (paper.dueOn !== null && newDueOn <= paper.dueOn) {
    return problem("newDueOn", "EXTENSION_NOT_LATER", { least: paper.dueOn });
  }
  if (forceMajeure) return null;
  const objection = objectionToDue({ dueOn: newDueOn, gate: paper.gate, limits, paper: paper.name });
  return objection === null ? null : { ...objection, field: "newDueOn" };
};

export const isAsked: FastTrackGuard = ({ said: { paper } }) =>
  paper !== null && paper.asked === null ? problem("materialId", "NO_EXTENSION_ASKED") : null;

export const askedByAnother: FastTrackGuard = ({ said: { paper }, user }) =>
  paper?.asked?.by === user.id ? problem("", "FAST_TRACK_SAME_PERSON") : null;

export const leaderWhereNeeded: FastTrackGuard = ({ said: { paper }, limits, user }) => {
  const asked = paper?.asked;
  if (paper === null || asked === null || asked === undefined) return null;
  const isWithin = objectionToDue({ dueOn: asked.newDueOn, gate: paper.gate, limits, paper: paper.name }) === null;
  if (isWithin) return null;
  return user.isLeader ? null : problem("", "LEADER_NEEDED");
};

/** Every paper that has to be there before the filing was confirmed; each came in time, or it was not taken in. */
export const filingPapersConfirmed: FastTrackGuard = ({ missing }) => {
  const open = missing.filter(({ gate, state }) => gate === "filing" && state !== "confirmed");
  return open.length === 0
    ? null
    : problem("", "PAPERS_OUTSTANDING", { papers: open.map(({ name }) => name).join("、") });
};

/** The result is issued only once the matter itself is through (A1). */
export const filed: FastTrackGuard = ({ matter, filingAcceptedOn }) =>
  matter.kind === "assessment" && filingAcceptedOn === null ? problem("", "CASE_NOT_FILED") : null;
export const decided: FastTrackGuard = ({ matter, decision }) =>
  matter.kind === "assessment" && decision === null ? problem("", "CASE_NOT_DECIDED") : null;
/** Other matters end in their own ways, which whoever closes the case says. */
export const resultStated: FastTrackGuard = ({ matter, said, on }) =>
  matter.kind !== "assessment" && on !== null && said.result === null
    ? problem("result", "MATTER_RESULT_MISSING")
    : null;

export const somethingOverdue: FastTrackGuard = ({ missing, on, today }) =>
  missing.some((paper) => isPaperOverdue(paper, on ?? today)) ? null : problem("", "NOTHING_OVERDUE");

export const overdueBeforeWorks: FastTrackGuard = ({ said: { paper }, today }) => {
  if (paper === null) return null;
  if (paper.gate !== "start") return problem("materialId", "ONLY_BEFORE_WORKS");
  if (paper.correctionDueOn !== null) return problem("materialId", "CORRECTION_DEMANDED_ALREADY");
  return isPaperOverdue(paper, today) ? null : problem("materialId", "NOTHING_OVERDUE");
};

export const lastTermAhead: FastTrackGuard = ({ said: { newDueOn }, on, today }) =>
  newDueOn !== null && newDueOn <= (on ?? today) ? problem("dueOn", "DUE_IN_PAST") : null;

/** 撤销: a false promise that a check found, or a last term that passed. */
export const revocationGrounded: FastTrackGuard = ({ said, postCheck, missing, today }) => {
  const isFalse = postCheck?.result === "false_promise";
  const isOver = missing.some((paper) => paper.correctionDueOn !== null && isPaperOverdue(paper, today));
  switch (said.ground) {
    case "false_promise":
      return isFalse ? null : problem("ground", "FALSE_PROMISE_NOT_FOUND");
    case "start_overdue":
      return isOver ? null : problem("ground", "LAST_TERM_NOT_OVER");
    default:
      return isFalse || isOver ? null : problem("", "NO_GROUND_TO_REVOKE");
  }
};

export const revokedByAnother: FastTrackGuard = ({ said, postCheck, demandedBy, user }) => {
  const byPostCheck =
    said.ground !== "start_overdue" && postCheck?.result === "false_promise" && postCheck.by === user.id;
  const byDemand = said.ground === "start_overdue" && demandedBy.includes(user.id);
  return byPostCheck || byDemand ? problem("", "FAST_TRACK_SAME_PERSON") : null;
};

export const breachPaperOnFile: FastTrackGuard = ({ hasBreachPaper }) =>
  hasBreachPaper ? null : problem("attachments", "BREACH_PAPER_MISSING");
