import type { Outputs } from "../../../shared/contract.ts";
import type { ContactWarning } from "../../../shared/loans/contact-rules.ts";
import { totalOf } from "../../../shared/payments/allocation.ts";
import type { Connection } from "../../database/open.ts";
import { statement } from "../office/statements.ts";
import { debtOfLoan, isVerified } from "../payments/index.ts";
import { requireRecord, stepsOf } from "../registers/index.ts";
import { deadlinesOfLoan } from "./deadlines.ts";
import { charges, contacts, efforts } from "./part-acts.ts";

type LoanFile = Outputs["loans"]["file"];

/** What stands around the record of a loan. Throws NOT_FOUND. */
export function loanFile(connection: Connection, id: number): LoanFile {
  const loan = requireRecord(connection, "loan", id);
  const debt = debtOfLoan(connection, id, "entered");
  return {
    version: loan.version,
    steps: stepsOf(connection, "loan_step", id),
    debt: { ...debt, outstanding: totalOf(debt.left) },
    byMethod: byMethod(connection, id),
    charges: charges.list(connection, id).map(({ shown }) => shown),
    efforts: efforts.list(connection, id).map(({ shown }) => shown),
    contacts: contacts.list(connection, id).map(({ stored, shown }) => ({
      ...shown,
      warnings: JSON.parse(String(stored["warnings"])) as ContactWarning[],
    })),
    deadlines: deadlinesOfLoan(connection, id).map((due) => ({ ...due, reminders: [...due.reminders] })),
  };
}

type Method = Omit<LoanFile["byMethod"][number], "cash"> & { cash: number };

/** Cash first, then what was no money, each in the order of the amounts. */
function byMethod(connection: Connection, id: number): LoanFile["byMethod"] {
  const rows = statement(
    connection,
    `SELECT p.method, p.cash, sum(iif(${isVerified}, p.amount, 0)) AS verified,
       sum(iif(p.state = 'to_verify', p.amount, 0)) AS pending, count(*) AS count
     FROM payment AS p WHERE p.loan_id = ? AND p.deleted_at IS NULL AND p.method IS NOT NULL
       AND p.state IN ('to_verify', 'verified', 'locked')
     GROUP BY p.method, p.cash ORDER BY p.cash DESC, verified DESC, p.method`,
  ).all(id) as Method[];
  return rows.map((row) => ({ ...row, cash: row.cash === 1 }));
}
