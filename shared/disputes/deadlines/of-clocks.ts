import type { LocalDate } from "../../calendar.ts";
import type { DisputeOutcome } from "../states.ts";
import type { DeadlineFacts, Reckoner } from "./case-facts.ts";
import { endBy } from "./ends.ts";
import type { CaseDeadline, DeadlineEnd, DeadlineKind } from "./kinds.ts";
import type { Asked } from "./reckoning.ts";
import type { Round } from "./rounds.ts";

/** Outcomes after which nobody asks any more whether the case was in time. */
const withoutResult: readonly (DisputeOutcome | null)[] = ["not_accepted", "transferred", "merged", "withdrawn"];

/** The deadlines of the case itself: the office's own clock, the mediation's, and the court's. */
export function clocksOf(facts: DeadlineFacts, round: Round, reckoner: Reckoner): CaseDeadline[] {
  return [
    ledgerClock(facts, round, reckoner),
    mediationTerm(facts, round, reckoner),
    labourTerm(facts, round, reckoner),
    platformAcceptance(facts, reckoner),
  ].filter((deadline) => deadline !== null);
}

/**
 * 化解时限: the day that somebody set, as long as it is not from before a relapse; else by the risk level, moved by
 * pauses. A day that somebody set is theirs to move.
 */
function ledgerClock(facts: DeadlineFacts, round: Round, reckoner: Reckoner): CaseDeadline | null {
  const { outcome, dueOn, riskLevel, registeredOn } = facts;
  const from = round.reopenedOn ?? registeredOn;
  const base = { kind: "ledger", subjectId: round.number, fromOn: from } as const;
  const closedOn = (due: LocalDate): DeadlineEnd | null => {
    if (withoutResult.includes(outcome)) return "dropped";
    return round.isPaused ? "paused" : endBy(round.endedOn, due);
  };
  if (dueOn !== null && dueOn >= from) {
    return { ...base, rule: null, ruleVersion: null, dueOn, provisional: false, closed: closedOn(dueOn) };
  }
  if (riskLevel === null) return null;
  const asked = { rule: "dispute_resolution", term: riskLevel, from, facts: { pausedDays: round.pausedDays } };
  return reckoned(base, asked, reckoner, closedOn);
}

/**
 * 调解期限: one month from acceptance before a people's mediation committee (人民调解工作若干规定 33), 15 or 7 days where a
 * court entrusted it. Both parties may agree on more; a pause is not counted.
 */
function mediationTerm(facts: DeadlineFacts, round: Round, reckoner: Reckoner): CaseDeadline | null {
  const { acceptedOn, channel, courtProcedure, extensions } = facts;
  if (acceptedOn === null || (channel !== "people" && channel !== "court")) return null;
  const from = round.reopenedOn ?? acceptedOn;
  const subject = { kind: "mediation", subjectId: round.number, fromOn: from } as const;
  const extensionDays = extensions.filter(({ agreedOn }) => agreedOn >= from).reduce((sum, { days }) => sum + days, 0);
  const term = { from, facts: { extensionDays, pausedDays: round.pausedDays } };
  const closedOn = (due: LocalDate) => endOfMediation(facts, round, due);
  if (channel === "people") {
    return reckoned(subject, { ...term, rule: "peoples_mediation", term: "mediation" }, reckoner, closedOn);
  }
  const asked = { ...term, rule: "court_entrusted_mediation" };
  return courtProcedure === null
    ? (reckoned(subject, { ...asked, term: "assigned" }, reckoner, closedOn) ??
        reckoned(subject, { ...asked, term: "ordinary" }, reckoner, closedOn))
    : reckoned(subject, { ...asked, term: courtProcedure }, reckoner, closedOn);
}

const labourTypes: readonly string[] = ["labour", "migrant_wages"];
const officialLabourTypes: readonly (string | null)[] = ["migrant_wages", "other_labour"];

/** 劳动争议调解仲裁法 14: 15 days from the application, after which the parties may go to arbitration; no pause stops it. */
function labourTerm(facts: DeadlineFacts, round: Round, reckoner: Reckoner): CaseDeadline | null {
  const { type, officialType, channel, acceptedOn, registeredOn } = facts;
  const isLabour = labourTypes.includes(type) || officialLabourTypes.includes(officialType);
  if (!isLabour || channel !== "people" || acceptedOn === null) return null;
  const from = round.reopenedOn ?? registeredOn;
  return reckoned(
    { kind: "labour", subjectId: round.number, fromOn: from },
    { rule: "labour_mediation", term: "mediation", from },
    reckoner,
    (due) => endOfMediation(facts, { ...round, isPaused: false }, due),
  );
}

/** 在线调解规则 12: who is asked by a court says within three working days whether they take it. */
function platformAcceptance(facts: DeadlineFacts, reckoner: Reckoner): CaseDeadline | null {
  const { source, channel, state, acceptedOn, outcome, outcomeOn, registeredOn } = facts;
  if (source !== "court" && channel !== "court") return null;
  const isRefused = outcome === "not_accepted" || outcome === "transferred" || outcome === "merged";
  const answeredOn = acceptedOn ?? (isRefused ? outcomeOn : null);
  if (answeredOn === null && state !== "registered") return null;
  return reckoned(
    { kind: "platform_acceptance", subjectId: 0, fromOn: registeredOn },
    { rule: "platform_acceptance", term: "confirmation", from: registeredOn },
    reckoner,
    (due) => endBy(answeredOn, due),
  );
}

function endOfMediation({ outcome, state }: DeadlineFacts, round: Round, due: LocalDate): DeadlineEnd | null {
  const wasMediated = round.mediationEndedOn !== null;
  if (withoutResult.includes(outcome)) return "dropped";
  if (!wasMediated && (state === "with_department" || round.endedOn !== null)) return "dropped";
  return round.isPaused ? "paused" : endBy(round.mediationEndedOn, due);
}

type Subject = { readonly kind: DeadlineKind; readonly subjectId: number; readonly fromOn: LocalDate };

/** A deadline that a rule set gives; null where it knows no such term. */
export function reckoned(
  subject: Subject,
  asked: Asked,
  reckoner: Reckoner,
  closedOn: (due: LocalDate) => DeadlineEnd | null,
): CaseDeadline | null {
  const due = reckoner(subject, asked);
  if (due === undefined) return null;
  const { rule, ruleVersion, dueOn, provisional } = due;
  return { ...subject, rule, ruleVersion, dueOn, provisional, closed: closedOn(dueOn) };
}
