import { loanMoves } from "../../../shared/loans/moves.ts";
import type { LoanAct } from "../../../shared/loans/moves.ts";
import type { LoanState } from "../../../shared/loans/states.ts";
import { moveOf, objectionsTo } from "../../../shared/moves.ts";
import { refuseIfAny } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import type { StoredRecord, Values } from "../registers/index.ts";
import { readFacts } from "./facts.ts";
import type { Asking } from "./facts.ts";
import { noteOnLoan } from "./loan-file.ts";
import type { LoanChanged } from "./loan-file.ts";

export type Step = {
  /** The day on which it was done. */
  readonly on: string;
  /** What the step says besides its day; kept with it. */
  readonly details?: Readonly<Record<string, string | number | null>>;
  readonly reason?: string | null;
  /** Other columns of the loan that change with it. */
  readonly values?: Values;
  /** What the guards have to know from the act itself. */
  readonly asking?: Omit<Asking, "today" | "on">;
};

/**
 * Moves a loan along its table inside the act that is under way: refuses with WRONG_STATE or what the guards say, else
 * writes the step, the state and the log's entry.
 */
export function moveLoan(context: ActContext, loan: StoredRecord, act: LoanAct, step: Step): LoanChanged {
  const { on, details = {}, reason = null } = step;
  const from = String(loan["state"]) as LoanState;
  const facts = readFacts(context.ground.writer, loan, { ...step.asking, today: context.today, on });
  refuseIfAny(objectionsTo(loanMoves, from, act, facts));
  const to = targetOf(from, act, loan);
  const kept = reason === null ? details : { ...details, reason };
  const stepId = insertStep(context, loan, { act, from, to, on, details: kept });
  const said = Object.entries(details).filter(([, value]) => value !== null);
  const after = {
    done_on: on,
    ...(Object.fromEntries(said.map(([name, value]) => [columnName(name), value])) as Values),
  };
  const values = { ...step.values, state: to, state_since: on };
  return noteOnLoan(context, loan, stepId, { after, ...(reason !== null && { reason }) }, values);
}

/** What was settled or transferred after a write-off is collected as such again. */
function targetOf(from: LoanState, act: LoanAct, loan: StoredRecord): LoanState {
  const to = moveOf<never, (typeof loanMoves)[number]>(loanMoves, from, act)?.to;
  if (typeof to === "string") return to;
  return loan["written_off_on"] === null ? "collecting" : "collected_after_write_off";
}

type NewStep = { act: LoanAct; from: LoanState; to: LoanState; on: string; details: object };

function insertStep({ ground, user, now }: ActContext, loan: StoredRecord, step: NewStep): number {
  const text = `INSERT INTO loan_step (loan_id, act, from_state, to_state, done_on, details, staff_id, at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
  const values = [loan.id, step.act, step.from, step.to, step.on, JSON.stringify(step.details), user.id, now];
  return Number(statement(ground.writer, text).run(values).lastInsertRowid);
}

const columnName = (name: string) => name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
