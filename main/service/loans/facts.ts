import type { LoanMoveFacts } from "../../../shared/loans/moves.ts";
import { totalOf } from "../../../shared/payments/allocation.ts";
import type { Connection } from "../../database/open.ts";
import { statement } from "../office/statements.ts";
import { debtOfLoan, isVerified } from "../payments/index.ts";
import type { StoredRecord } from "../registers/index.ts";

/** On which day the act was done, and what the act itself brings along. */
export type Asking = Pick<LoanMoveFacts, "today" | "on"> &
  Partial<Pick<LoanMoveFacts, "reason" | "amount" | "newDueOn">>;

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** What the guards of a loan's moves ask about, read from its file and the money ledger. */
export function readFacts(connection: Connection, loan: StoredRecord, asking: Asking): LoanMoveFacts {
  return {
    today: asking.today,
    on: asking.on,
    handedOverOn: text(loan["handed_over_on"]),
    lastStepOn: text(loan["state_since"]),
    proceedings: statement(
      connection,
      `SELECT kind, docket_no AS docketNo, filed_on AS filedOn FROM proceeding
       WHERE loan_id = ? AND removed_at IS NULL ORDER BY filed_on, id`,
    ).all(loan.id) as LoanMoveFacts["proceedings"],
    outstanding: totalOf(debtOfLoan(connection, loan.id, "entered").left),
    outstandingVerified: totalOf(debtOfLoan(connection, loan.id, "verified").left),
    afterWriteOff: afterWriteOff(connection, loan),
    reason: asking.reason ?? null,
    amount: asking.amount ?? null,
    newDueOn: asking.newDueOn ?? null,
  };
}

function afterWriteOff(connection: Connection, loan: StoredRecord): number {
  const sum = statement(
    connection,
    `SELECT ifnull(sum(p.amount), 0) FROM payment AS p WHERE p.loan_id = ?1 AND p.deleted_at IS NULL AND p.cash = 1
       AND ${isVerified} AND (p.method = 'after_write_off' OR p.received_on > ?2)`,
  )
    .pluck()
    .get({ 1: loan.id, 2: loan["written_off_on"] ?? null });
  return Number(sum);
}
