import type { CaseChanged } from "../../../shared/disputes/case-contract.ts";
import { disputeMoves } from "../../../shared/disputes/moves.ts";
import type { DisputeAct } from "../../../shared/disputes/moves.ts";
import { outcomesOfState } from "../../../shared/disputes/states.ts";
import type { DisputeOutcome, DisputeState } from "../../../shared/disputes/states.ts";
import { moveOf, objectionsTo } from "../../../shared/moves.ts";
import { refuseIfAny } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import type { StoredRecord, Values } from "../registers/index.ts";
import { noteOnCase } from "./case.ts";
import { readFacts } from "./facts.ts";
import type { Asking } from "./facts.ts";

export type Step = {
  /** The day on which it was done. */
  readonly on: string;
  /** What the step says besides its day; kept with it. */
  readonly details?: Readonly<Record<string, string | number | null | readonly string[]>>;
  readonly reason?: string;
  /** Other columns of the case that change with it. */
  readonly values?: Values;
  /** Where it goes, in moves that leave a choice. */
  readonly to?: DisputeState;
  /** What the guards have to know from the act itself. */
  readonly asking?: Omit<Partial<Asking>, "user" | "today" | "on" | "to">;
};

/**
 * Moves a case along its table inside the act that is under way: refuses with WRONG_STATE or what the guards say, else
 * writes the step, the state, the outcome that the state has, and the log's entry.
 */
export function moveCase(context: ActContext, kase: StoredRecord, act: DisputeAct, step: Step): CaseChanged {
  const { on, details = {}, reason } = step;
  const state = String(kase["state"]) as DisputeState;
  const facts = readFacts(context.ground.writer, kase, {
    ...step.asking,
    ...(step.to !== undefined && { to: step.to }),
    user: context.user,
    today: context.today,
    on,
  });
  refuseIfAny(objectionsTo(disputeMoves, state, act, facts));
  const to = step.to ?? targetOf(state, act, kase);
  const kept = reason === undefined ? details : { ...details, reason };
  const stepId = insertStep(context, kase, { act, from: state, to, on, details: kept });
  const values: Values = {
    ...step.values,
    state: to,
    state_since: on,
    state_before: state,
    ...outcomeIn(to, kase, on),
  };
  const said = Object.entries(details).filter(([, value]) => value !== null);
  const told = said.map(([name, value]) => [
    columnName(name),
    typeof value === "object" ? (value?.join(" ") ?? null) : value,
  ]);
  const after = { done_on: on, ...(Object.fromEntries(told) as Values) };
  return noteOnCase(context, kase, stepId, { after, ...(reason !== undefined && { reason }) }, values);
}

/** Where a move leads that leaves no choice: to its only state, or back to where the case came from. */
function targetOf(state: DisputeState, act: DisputeAct, kase: StoredRecord): DisputeState {
  const to = moveOf<never, (typeof disputeMoves)[number]>(disputeMoves, state, act)?.to;
  if (typeof to === "string") return to;
  const open: readonly DisputeState[] = to ?? [];
  // A case from another ledger has only its outcome.
  const before = open.find((each) => each === kase["state_before"]) ?? open.find((each) => fits(each, kase["outcome"]));
  if (before === undefined) throw new Error(`${act} does not say where to`);
  return before;
}

function fits(state: DisputeState, outcome: unknown): boolean {
  return outcomesOfState[state].some((each: DisputeOutcome) => each === outcome);
}

/** A state that may carry what the case has come to keeps it; another gets its own, from this day on. */
function outcomeIn(to: DisputeState, kase: StoredRecord, on: string): Values {
  const allowed: readonly DisputeOutcome[] = outcomesOfState[to];
  if (fits(to, kase["outcome"])) return {};
  return allowed.length === 0 ? { outcome: null, outcome_on: null } : { outcome: allowed[0] ?? null, outcome_on: on };
}

type NewStep = { act: DisputeAct; from: DisputeState; to: DisputeState; on: string; details: object };

/** An outcome that the case has no longer after the step stays with the step: reports of its time still count it. */
function insertStep(context: ActContext, kase: StoredRecord, { act, from, to, on, details }: NewStep): number {
  const text = `INSERT INTO dispute_step (dispute_id, act, from_state, to_state, done_on, details, former_outcome,
    former_outcome_on, staff_id, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
  const former = fits(to, kase["outcome"]) ? [null, null] : [kase["outcome"], kase["outcome_on"]];
  const values = [kase.id, act, from, to, on, JSON.stringify(details), ...former, context.user.id, context.now];
  return Number(statement(context.ground.writer, text).run(values).lastInsertRowid);
}

const columnName = (name: string) => name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
