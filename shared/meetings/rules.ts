import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import type { DecisionState, MeetingState } from "./states.ts";

/** What the rules ask of something on the agenda. */
export type AgendaItem = {
  readonly disputeId: number | null;
  readonly topic: string | null;
  readonly resolution: string | null;
  readonly ownerUnit: string | null;
  readonly ownerStaffId: number | null;
  readonly dueOn: string | null;
};

/** The agenda and what was decided can be changed until the meeting is held. Code MEETING_HELD. */
export function whyAgendaFixed(state: MeetingState): Problem | null {
  return state === "held" ? problem("", "MEETING_HELD") : null;
}

/** What has become an assignment, or is done, is not changed under whoever works on it. Code ITEM_STARTED. */
export function whyItemFixed(state: DecisionState | null): Problem | null {
  return state === "assigned" || state === "done" ? problem("", "ITEM_STARTED") : null;
}

/** Code MEETING_HAS_STARTED (data: `count`): decisions that became assignments or are done. */
export function whyNotRemoved(started: number): Problem | null {
  return started > 0 ? problem("", "MEETING_HAS_STARTED", { count: started }) : null;
}

/** Codes: ITEM_EMPTY, ITEM_TWICE (`others`: the cases on the agenda already), DUE_BEFORE_MEETING (data: `heldOn`). */
export function itemProblems(item: AgendaItem, heldOn: string, others: readonly (number | null)[]): Problem[] {
  const found: Problem[] = [];
  if (item.disputeId === null && item.topic === null) found.push(problem("topic", "ITEM_EMPTY"));
  if (item.disputeId !== null && others.includes(item.disputeId)) found.push(problem("disputeId", "ITEM_TWICE"));
  if (item.dueOn !== null && item.dueOn < heldOn) found.push(problem("dueOn", "DUE_BEFORE_MEETING", { heldOn }));
  return found;
}

/** Places on the agenda, from 1, whose decision has no owner, no date, or one before the meeting. */
export function incompleteDecisions(items: readonly AgendaItem[], heldOn: string): number[] {
  return items.flatMap(({ resolution, ownerUnit, ownerStaffId, dueOn }, place) => {
    const hasOwner = ownerUnit !== null || ownerStaffId !== null;
    const isComplete = resolution === null || (hasOwner && dueOn !== null && dueOn >= heldOn);
    return isComplete ? [] : [place + 1];
  });
}
