import type { AssignmentStanding, DeadlineFacts, DecisionStanding, Reckoner } from "./case-facts.ts";
import { endBy } from "./ends.ts";
import type { CaseDeadline, DeadlineEnd } from "./kinds.ts";
import { reckoned } from "./of-clocks.ts";

/** What somebody was asked to do in the case: to sign for an assignment, to report on it, to carry a decision out. */
export function tasksOf({ assignments, decisions }: DeadlineFacts, reckoner: Reckoner): CaseDeadline[] {
  return [
    ...assignments.flatMap((assignment) => [signing(assignment, reckoner), reporting(assignment)]),
    ...decisions.map(deciding),
  ].filter((deadline) => deadline !== null);
}

/** 签收: by the office's own term. Sending it back is an answer too. */
function signing({ id, state, issuedOn, signedOn }: AssignmentStanding, reckoner: Reckoner): CaseDeadline | null {
  return reckoned(
    { kind: "assignment_sign", subjectId: id, fromOn: issuedOn },
    { rule: "assignment", term: "sign", from: issuedOn },
    reckoner,
    (due) => (signedOn === null && state !== "waiting" ? "dropped" : endBy(signedOn, due)),
  );
}

/** 反馈: what was sent back or withdrawn, and what went to somebody else then, is reported on by nobody. */
function reporting({ id, state, issuedOn, dueOn, reportedOn }: AssignmentStanding): CaseDeadline {
  const closed = (): DeadlineEnd | null => {
    if (state === "waiting" || state === "in_progress") return null;
    return endBy(reportedOn, dueOn) ?? "dropped";
  };
  return { ...set, kind: "assignment_due", subjectId: id, fromOn: issuedOn, dueOn, closed: closed() };
}

function deciding({ id, heldOn, dueOn, doneOn }: DecisionStanding): CaseDeadline {
  return { ...set, kind: "decision", subjectId: id, fromOn: heldOn, dueOn, closed: endBy(doneOn, dueOn) };
}

/** Somebody set the day. */
const set = { rule: null, ruleVersion: null, provisional: false } as const;
