import type { ArrearsChanged } from "../../../shared/arrears/contract.ts";
import { arrearsMoves } from "../../../shared/arrears/moves.ts";
import type { ArrearsAct } from "../../../shared/arrears/moves.ts";
import type { ArrearsState } from "../../../shared/arrears/states.ts";
import { objectionsTo, stateAfter } from "../../../shared/moves.ts";
import { refuseIfAny } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import type { StoredRecord, Values } from "../registers/index.ts";
import { noteOnArrears } from "./case.ts";
import { readFacts } from "./facts.ts";
import type { Asking } from "./facts.ts";

export type Step = {
  /** The day on which it was done. */
  readonly on: string;
  /** What the step says besides its day; kept with it. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly reason?: string;
  /** What the log is told besides. */
  readonly told?: { readonly before: Values; readonly after: Values };
  /** Other columns of the case that change with it. */
  readonly values?: Values;
  /** What the guards have to know from the act itself. */
  readonly asking?: Omit<Partial<Asking>, "user" | "today" | "on">;
};

/** Everything that speaks against an act on a case as it is. */
export function refuseMove(context: ActContext, kase: StoredRecord, act: ArrearsAct, step: Step): void {
  const { user, today, ground } = context;
  const facts = readFacts(ground.writer, kase, { ...step.asking, user, today, on: step.on });
  refuseIfAny(objectionsTo(arrearsMoves, String(kase["state"]), act, facts));
}

/**
 * Moves a case along its table inside the act that is under way: refuses with WRONG_STATE or what the guards say, else
 * writes the step, the state and the log's entry.
 */
export function moveArrears(context: ActContext, kase: StoredRecord, act: ArrearsAct, step: Step): ArrearsChanged {
  const { on, details = {}, reason } = step;
  const from = String(kase["state"]) as ArrearsState;
  refuseMove(context, kase, act, step);
  const to = stateAfter(arrearsMoves, from, act);
  const kept = reason === undefined ? details : { ...details, reason };
  const insertion = statement(
    context.ground.writer,
    `INSERT INTO arrears_step (arrears_id, act, from_state, to_state, done_on, details, staff_id, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run([kase.id, act, from, to, on, JSON.stringify(kept), context.user.id, context.now]);
  const { before = {}, after = {} } = step.told ?? {};
  return noteOnArrears(
    context,
    kase,
    Number(insertion.lastInsertRowid),
    { before, after: { done_on: on, ...after }, ...(reason !== undefined && { reason }) },
    { ...step.values, state: to, state_since: on },
  );
}
