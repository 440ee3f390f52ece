import type { FastTrackChanged } from "../../../shared/fasttrack/contract.ts";
import { fastTrackMoves } from "../../../shared/fasttrack/moves.ts";
import type { FastTrackSaid } from "../../../shared/fasttrack/facts.ts";
import type { FastTrackAct } from "../../../shared/fasttrack/moves.ts";
import type { FastTrackState } from "../../../shared/fasttrack/states.ts";
import { objectionsTo, stateAfter } from "../../../shared/moves.ts";
import { refuseIfAny } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import type { StoredRecord, Values } from "../registers/index.ts";
import { noteOnCase } from "./case.ts";
import { readFacts } from "./facts.ts";

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
  readonly said?: Partial<FastTrackSaid>;
  /** Where it goes, of several; where it stays or goes is the table's matter else. */
  readonly to?: FastTrackState;
};

/** Refuses with WRONG_STATE, or everything that speaks against an act on a case as it is. */
export function refuseMove(context: ActContext, kase: StoredRecord, act: FastTrackAct, step: Step): void {
  const { user, today, ground } = context;
  const facts = readFacts(ground.writer, kase, { user, today, on: step.on, said: step.said ?? {} });
  refuseIfAny(objectionsTo(fastTrackMoves, String(kase["state"]), act, facts));
}

/**
 * Moves a case along its table inside the act that is under way: refuses with WRONG_STATE or what the guards say, else
 * writes the step, the state and the log's entry.
 */
export function moveCase(context: ActContext, kase: StoredRecord, act: FastTrackAct, step: Step): FastTrackChanged {
  refuseMove(context, kase, act, step);
  return takeStep(context, kase, act, step);
}

/** The same for an act that was judged already. */
export function takeStep(context: ActContext, kase: StoredRecord, act: FastTrackAct, step: Step): FastTrackChanged {
  const { on, details = {}, reason, values = {} } = step;
  const from = String(kase["state"]) as FastTrackState;
  const to = step.to ?? stateAfter(fastTrackMoves, from, act);
  const kept = reason === undefined ? details : { ...details, reason };
  const insertion = statement(
    context.ground.writer,
    `INSERT INTO fast_track_step (case_id, act, from_state, to_state, done_on, details, staff_id, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run([kase.id, act, from, to, on, JSON.stringify(kept), context.user.id, context.now]);
  const { before = {}, after = {} } = step.told ?? {};
  return noteOnCase(
    context,
    kase,
    Number(insertion.lastInsertRowid),
    { before, after: { done_on: on, ...after }, ...(reason !== undefined && { reason }) },
    { ...values, state: to, ...(to !== from && { state_since: on }) },
  );
}
