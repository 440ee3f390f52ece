import { loanDeadlines } from "../../../shared/loans/deadlines.ts";
import type { LoanDeadline, LoanDeadlineFacts } from "../../../shared/loans/deadlines.ts";
import type { LoanDraft } from "../../../shared/loans/contract.ts";
import { loanDueKinds } from "../../../shared/loans/due-kinds.ts";
import { isEnded } from "../../../shared/loans/states.ts";
import type { LoanState } from "../../../shared/loans/states.ts";
import type { TermRules } from "../../../shared/disputes/deadlines/rule-sets.ts";
import type { Calendar } from "../../../shared/calendar.ts";
import type { Connection } from "../../database/open.ts";
import { readCalendar } from "../calendar/index.ts";
import type { CountedDeadline, Counting } from "../calendar/index.ts";
import { readTermRules } from "../disputes/index.ts";
import { statement } from "../office/statements.ts";
import type { Values, Writing } from "../registers/index.ts";

type Rules = { readonly versions: readonly TermRules[]; readonly calendar: Calendar };

const rulesIn = (connection: Connection): Rules => ({
  versions: readTermRules(connection),
  calendar: readCalendar(connection),
});

/** What is due of a loan or runs out, the earliest first. The loan exists. */
export function deadlinesOfLoan(connection: Connection, id: number): LoanDeadline[] {
  const { versions, calendar } = rulesIn(connection);
  return loanDeadlines(readDeadlineFacts(connection, id), versions, calendar);
}

/** Reckons anew what is due of a loan and keeps the next of it. Only inside the transaction of an act. */
export function refreshLoan(connection: Connection, id: number): void {
  const { limitation_until, next_due_on, next_due_kind } = nextOf(deadlinesOfLoan(connection, id));
  statement(
    connection,
    `UPDATE loan SET limitation_until = ?1, next_due_on = ?2, next_due_kind = ?3 WHERE id = ?4
       AND (limitation_until IS NOT ?1 OR next_due_on IS NOT ?2 OR next_due_kind IS NOT ?3)`,
  ).run({ 1: limitation_until, 2: next_due_on, 3: next_due_kind, 4: id });
}

/** Limitation and the like are counted in months and moved off a last day that is off. */
export function countedLoanDeadlines({ connection, calendar }: Counting): CountedDeadline[] {
  const open = statement(
    connection,
    "SELECT id, loan_no AS number, state FROM loan WHERE deleted_at IS NULL ORDER BY id",
  ).all() as { id: number; number: string; state: LoanState }[];
  const versions = readTermRules(connection);
  return open
    .filter(({ state }) => !isEnded(state))
    .flatMap(({ id, number }) =>
      loanDeadlines(readDeadlineFacts(connection, id), versions, calendar)
        // A day that somebody set is theirs.
        .filter(({ fromOn }) => fromOn !== null)
        .map(({ kind, dueOn, provisional }) => ({
          record: { entity: "loan" as const, id, number },
          name: loanDueKinds[kind],
          kind,
          subjectId: 0,
          dueOn,
          provisional,
        })),
    );
}

const known = new WeakMap<Writing, Rules>();

/** What is due of a loan that is just being entered. Rules and calendar are read once for all that one act enters. */
export function firstDeadlines(writing: Writing, draft: LoanDraft, state: LoanState): Values {
  const rules = known.get(writing) ?? rulesIn(writing.connection);
  known.set(writing, rules);
  return nextOf(loanDeadlines({ ...draft, state, proceedings: [], efforts: [] }, rules.versions, rules.calendar));
}

function nextOf(deadlines: readonly LoanDeadline[]) {
  const [next] = deadlines;
  return {
    limitation_until: deadlines.find(({ kind }) => kind === "limitation")?.dueOn ?? null,
    next_due_on: next?.dueOn ?? null,
    next_due_kind: next?.kind ?? null,
  };
}

type StoredEffort = { doneOn: string; interrupts: number; nextOn: string | null };

function readDeadlineFacts(connection: Connection, id: number): LoanDeadlineFacts {
  const loan = statement(
    connection,
    `SELECT state, due_on AS dueOn, original_due_on AS originalDueOn, guarantee, guarantors,
       guarantee_until AS guaranteeUntil, interrupted_on AS interruptedOn FROM loan WHERE id = ?`,
  ).get(id) as Omit<LoanDeadlineFacts, "proceedings" | "efforts">;
  const efforts = statement(
    connection,
    `SELECT done_on AS doneOn, interrupts, next_on AS nextOn FROM collection_effort
     WHERE loan_id = ? AND removed_at IS NULL ORDER BY done_on, id`,
  ).all(id) as StoredEffort[];
  return {
    ...loan,
    proceedings: statement(
      connection,
      `SELECT kind, filed_on AS filedOn, result, result_on AS resultOn, perform_until AS performUntil, next_on AS nextOn
       FROM proceeding WHERE loan_id = ? AND removed_at IS NULL ORDER BY filed_on, id`,
    ).all(id) as LoanDeadlineFacts["proceedings"],
    efforts: efforts.map((effort) => ({ ...effort, interrupts: effort.interrupts === 1 })),
  };
}
