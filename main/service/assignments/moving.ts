import { assignmentMoves } from "../../../shared/assignments/states.ts";
import type { AssignmentAct, AssignmentStep } from "../../../shared/assignments/states.ts";
import type { CaseChanged } from "../../../shared/disputes/case-contract.ts";
import { moveOf, objectionsTo } from "../../../shared/moves.ts";
import { changePart, noteOnCase, requireCase, requirePart } from "../disputes/index.ts";
import { refuseIfAny } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import type { StoredRecord, Values } from "../registers/index.ts";
import { readAssignmentFacts } from "./facts.ts";

export type Target = { readonly disputeId: number; readonly version: number; readonly id: number };

export type Step = {
  /** The day on which it was done. */
  readonly on: string;
  readonly note: string | null;
  /** Why, for the log, where the act has to say so. */
  readonly reason?: string;
  readonly newDueOn?: string | null;
  /** Other columns of the assignment that change with it. */
  readonly values?: Values;
  /** Columns of the case that change with it. */
  readonly ofCase?: Values;
};

/** The case and the assignment that an act is about, or NOT_FOUND / STALE. */
export function requireAssignment(context: ActContext, target: Target) {
  const kase = requireCase(context, target);
  return { kase, assignment: requirePart(context, kase, "assignment", target.id) };
}

/** Refuses with WRONG_STATE or what the guards say. */
export function requireMove(context: ActContext, assignment: StoredRecord, act: AssignmentAct, step: Step): void {
  const { ground, user, today } = context;
  const asking = { connection: ground.writer, calendar: ground.calendar(), user, today };
  const facts = readAssignmentFacts(asking, assignment, { on: step.on, newDueOn: step.newDueOn ?? null });
  refuseIfAny(objectionsTo(assignmentMoves, String(assignment["state"]), act, facts));
}

/** Moves an assignment along its table inside the act that is under way, and notes it on the case. */
export function moveAssignment(context: ActContext, target: Target, act: AssignmentAct, step: Step): CaseChanged {
  const { kase, assignment } = requireAssignment(context, target);
  requireMove(context, assignment, act, step);
  const changed = takeStep(context, assignment, act, step);
  return noteOnCase(context, kase, assignment.id, changed, step.ofCase ?? {});
}

/** Writes what a step that may be taken makes of the assignment; answers what the log is to be told. */
export function takeStep(context: ActContext, assignment: StoredRecord, act: AssignmentAct, step: Step) {
  const { on, note, reason, values = {} } = step;
  const to = moveOf<never, (typeof assignmentMoves)[number]>(assignmentMoves, String(assignment["state"]), act)?.to;
  insertStep(context, assignment.id, act, on, note);
  const { before, after } = changePart(context, "assignment", assignment, { ...values, ...(to && { state: to }) });
  const told = { assignment_no: assignment["assignment_no"] ?? null, done_on: on };
  return {
    before: toldOfCase(before),
    after: { ...told, ...toldOfCase(reason === undefined ? { note, ...after } : after) },
    ...(reason !== undefined && { reason }),
  };
}

export function insertStep(
  context: ActContext,
  assignmentId: number,
  act: AssignmentStep,
  on: string,
  note: string | null,
): void {
  const text =
    "INSERT INTO assignment_step (assignment_id, act, done_on, note, staff_id, at) VALUES (?, ?, ?, ?, ?, ?)";
  statement(context.ground.writer, text).run([assignmentId, act, on, note, context.user.id, context.now]);
}

/** What a case has as well is told in its log under a name of the assignment's own. */
const ofBoth: ReadonlySet<string> = new Set(["state", "kind", "due_on", "note"]);

export function toldOfCase(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [ofBoth.has(name) ? `assignment_${name}` : name, value]),
  );
}
