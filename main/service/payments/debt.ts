import type { Debt } from "../../../shared/payments/allocation.ts";
import { statement } from "../office/statements.ts";
import type { Connection } from "../../database/open.ts";

/**
 * Whether a payment `p` reduces the debt, as its method says: money does, and what was taken in kind; a write-off, a
 * restructuring or a transfer leaves it as it is. A word that an import added goes by what is cash.
 */
export const reducesDebt = `p.method IN (SELECT code FROM dictionary_entry WHERE dictionary = 'collection_method'
  AND coalesce(json_extract(extra, '$.reducesDebt'), json_extract(extra, '$.cash')) = 1)`;

/** Whether a payment `p` was entered for good: drafts and what was sent back wait for their recorder. */
export const isEntered = "p.state IN ('to_verify', 'verified', 'locked')";
export const isVerified = "p.state IN ('verified', 'locked')";

/** Which payments count as paid. */
export type Counting = "entered" | "verified";

/** Fen of each part of a loan: at hand-over, charged since, paid, and what is left. */
export type DebtOfLoan = {
  readonly atHandover: Debt;
  readonly charged: Debt;
  readonly paid: Debt;
  readonly left: Debt;
};

const parts = ["fees", "penalty", "interest", "principal"] as const;

/** What is owed of a loan, counting all payments but one. The loan exists. */
export function debtOfLoan(
  connection: Connection,
  loanId: number,
  counting: Counting,
  except: number | null = null,
): DebtOfLoan {
  const atHandover = statement(
    connection,
    `SELECT fees_due AS fees, penalty_due AS penalty, interest_due AS interest, balance_at_handover AS principal
     FROM loan WHERE id = ?`,
  ).get(loanId) as Debt;
  const charged = statement(
    connection,
    `SELECT ${parts.map((part) => `ifnull(sum(iif(part = '${part}', amount, 0)), 0) AS ${part}`).join(", ")}
     FROM loan_charge WHERE loan_id = ? AND removed_at IS NULL`,
  ).get(loanId) as Debt;
  const paid = paidOf(connection, "p.loan_id", loanId, counting, except);
  const left = Object.fromEntries(parts.map((part) => [part, atHandover[part] + charged[part] - paid[part]]));
  return { atHandover, charged, paid, left: left as Debt };
}

/** What was paid upon a decision. */
export function paidUpon(connection: Connection, proceedingId: number, except: number | null): Debt {
  return paidOf(connection, "p.proceeding_id", proceedingId, "entered", except);
}

function paidOf(
  connection: Connection,
  column: "p.loan_id" | "p.proceeding_id",
  id: number,
  counting: Counting,
  except: number | null,
): Debt {
  return statement(
    connection,
    `SELECT ${parts.map((part) => `ifnull(sum(p.${part}), 0) AS ${part}`).join(", ")} FROM payment AS p
     WHERE ${column} = ?1 AND p.id IS NOT ?2 AND p.deleted_at IS NULL
       AND ${counting === "verified" ? isVerified : isEntered} AND ${reducesDebt}`,
  ).get({ 1: id, 2: except }) as Debt;
}
