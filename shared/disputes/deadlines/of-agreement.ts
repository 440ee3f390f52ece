import type { LocalDate } from "../../calendar.ts";
import type { DisputeOutcome, DisputeState } from "../states.ts";
import type {
  AgreementStanding,
  ConfirmationStanding,
  DeadlineFacts,
  InstalmentStanding,
  Reckoner,
} from "./case-facts.ts";
import { CONFIRMATION_RULE } from "./confirmation-window.ts";
import { endBy } from "./ends.ts";
import type { CaseDeadline, DeadlineEnd } from "./kinds.ts";
import { reckoned } from "./of-clocks.ts";
import type { Round } from "./rounds.ts";

/** What follows from an agreement in force: instalments, confirmation by a court, visits. */
export function afterAgreement(facts: DeadlineFacts, round: Round, reckoner: Reckoner): CaseDeadline[] {
  const { agreement } = facts;
  return [
    ...(agreement?.instalments ?? []).map((instalment) => paying(facts, instalment)),
    agreement && confirming(facts, agreement, reckoner),
    ...facts.confirmations.map((confirmation) => ruling(confirmation, reckoner)),
    ...visits(facts, round, reckoner),
  ].filter((deadline) => deadline !== null);
}

/** No agreement has so many instalments. */
const MOST_INSTALMENTS = 1_000;

export function instalmentSubject(agreementId: number, position: number): number {
  return agreementId * MOST_INSTALMENTS + position;
}

const overForUs: readonly DisputeState[] = ["litigated", "awaiting_strike_off", "struck_off", "archived"];

/** An instalment is met by the money ledger alone. What is unpaid when a court takes over, the office waits for no more. */
function paying({ agreement, state, today }: DeadlineFacts, { position, dueOn, paidOn }: InstalmentStanding) {
  if (agreement === null) return null;
  const isOver = agreement.state === "breached" || overForUs.includes(state);
  const unpaid: DeadlineEnd | null = !isOver ? null : today > dueOn ? "missed" : "dropped";
  const deadline: CaseDeadline = {
    kind: "instalment",
    subjectId: instalmentSubject(agreement.id, position),
    rule: null,
    ruleVersion: null,
    fromOn: agreement.effectiveOn <= dueOn ? agreement.effectiveOn : dueOn,
    dueOn,
    provisional: false,
    closed: endBy(paidOn, dueOn) ?? unpaid,
  };
  return deadline;
}

const applied: readonly string[] = ["applied", "accepted", "valid", "dismissed"];

/** Civil Procedure Law art. 205. The window closes by itself; an agreement that was performed needs no court. */
function confirming(
  { confirmations, today }: DeadlineFacts,
  { id, state, effectiveOn, confirmable }: AgreementStanding,
  reckoner: Reckoner,
): CaseDeadline | null {
  if (!confirmable) return null;
  const application = confirmations.find((each) => each.agreementId === id && applied.includes(each.state));
  const closedOn = (due: LocalDate): DeadlineEnd | null => {
    const met = endBy(application?.appliedOn ?? null, due);
    if (met !== null) return met;
    if (state !== "in_force" && state !== "performing") return "dropped";
    return today > due ? "missed" : null;
  };
  const subject = { kind: "confirmation", subjectId: id, fromOn: effectiveOn } as const;
  return reckoned(subject, { rule: CONFIRMATION_RULE, term: "application", from: effectiveOn }, reckoner, closedOn);
}

/** Civil Procedure Law art. 187: the court rules within 30 days of taking the case; the office only watches. */
function ruling({ id, state, appliedOn, acceptedOn, ruledOn }: ConfirmationStanding, reckoner: Reckoner) {
  const from = acceptedOn ?? appliedOn;
  return reckoned(
    { kind: "ruling", subjectId: id, fromOn: from },
    { rule: "court_confirmation_ruling", term: "ruling", from },
    reckoner,
    (due) => (state === "withdrawn" || state === "refused" ? "dropped" : endBy(ruledOn, due)),
  );
}

const visited: readonly (DisputeOutcome | null)[] = ["mediated", "settled", "by_department"];

/** 回访: after the due day of each instalment of this round; where there are none, after the outcome. */
function visits(facts: DeadlineFacts, round: Round, reckoner: Reckoner): (CaseDeadline | null)[] {
  const { agreement, outcome } = facts;
  const isOfRound = agreement !== null && (round.reopenedOn === null || agreement.effectiveOn >= round.reopenedOn);
  const occasions =
    isOfRound && agreement.instalments.length > 0
      ? agreement.instalments.map(({ position, dueOn }) => ({
          subjectId: instalmentSubject(agreement.id, position),
          on: dueOn,
        }))
      : round.endedOn !== null && visited.includes(outcome)
        ? [{ subjectId: round.number, on: round.endedOn }]
        : [];
  return occasions.map(({ subjectId, on }) =>
    reckoned(
      { kind: "follow_up", subjectId, fromOn: on },
      { rule: "follow_up", term: "visit", from: on },
      reckoner,
      (due) => endOfVisit(facts, on, due),
    ),
  );
}

/** A visit after the occasion answers for it; one that found everything performed answers for all. */
function endOfVisit({ visits: made, state }: DeadlineFacts, occasion: LocalDate, due: LocalDate): DeadlineEnd | null {
  const counting = made.filter(({ on, performance }) => on >= occasion || performance === "full").map(({ on }) => on);
  const first = counting.toSorted()[0] ?? null;
  return endBy(first, due) ?? (overForUs.includes(state) ? "dropped" : null);
}
