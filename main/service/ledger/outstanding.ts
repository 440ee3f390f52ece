import { countedStates } from "../../../shared/payments/states.ts";
import type { AgedThing } from "../../../shared/ledger/ageing.ts";
import type { LocalDate } from "../../../shared/calendar.ts";
import type { Connection } from "../../database/open.ts";
import { paysSomething } from "../office/paying.ts";
import { listed, statement } from "../office/statements.ts";
import { reducesDebt } from "../payments/index.ts";

/** What is still owed at the end of a day, in fen, and since when it is due. */
export type Outstanding = {
  readonly id: number;
  readonly number: string;
  readonly title: string;
  readonly dueOn: LocalDate | null;
  readonly outstanding: number;
};

/** Condition on an entry `p` of the ledger: it counts. */
export const counts = `p.state IN (${listed(countedStates)}) AND p.deleted_at IS NULL`;

/** Registered by then and not struck off; what a reversal takes back belongs to the arrears of its payment. */
const arrears = `
  WITH paid AS (
    SELECT coalesce(o.arrears_id, p.arrears_id) AS id, sum(p.amount) AS amount
    FROM payment AS p LEFT JOIN payment AS o ON o.id = p.reverses_id
    WHERE p.id IN (
        SELECT id FROM payment INDEXED BY payment_arrears WHERE arrears_id > 0 AND deleted_at IS NULL
        UNION SELECT v.id FROM payment AS a INDEXED BY payment_arrears CROSS JOIN payment AS v ON v.reverses_id = a.id
          WHERE a.arrears_id > 0 AND a.deleted_at IS NULL AND v.deleted_at IS NULL
      ) AND ${counts} AND p.counts_on <= ?1 AND ${paysSomething("p")}
    GROUP BY 1
  )
  SELECT r.id, r.arrears_no AS number, r.debtor_name || ' → ' || r.creditor_name AS title, r.due_on AS dueOn,
    r.principal - coalesce(paid.amount, 0) AS outstanding
  FROM arrears AS r LEFT JOIN paid ON paid.id = r.id
  WHERE r.deleted_at IS NULL AND r.registered_on <= ?1 AND (r.struck_off_on IS NULL OR r.struck_off_on > ?1)
    AND r.principal - coalesce(paid.amount, 0) > 0`;

/**
 * Handed over by then, neither settled nor transferred: principal, interest, penalty and costs at hand-over, what was
 * charged since, less the payments that reduce the debt. Overdue since the day that the bank gives, else by its due day.
 */
const loans = `
  WITH paid AS (
    SELECT p.loan_id AS id, sum(p.principal + p.interest + p.penalty + p.fees) AS amount
    FROM payment AS p INDEXED BY payment_headline
    WHERE p.headline = 'collection' AND ${counts} AND p.counts_on <= ?1 AND ${reducesDebt}
    GROUP BY p.loan_id
  ), charged AS (
    SELECT loan_id AS id, sum(amount) AS amount FROM loan_charge
    WHERE removed_at IS NULL AND charged_on <= ?1 GROUP BY loan_id
  ), owed AS (
    SELECT r.id, r.loan_no AS number, r.borrower_name AS title, coalesce(r.overdue_since, r.due_on) AS dueOn,
      r.balance_at_handover + r.interest_due + r.penalty_due + r.fees_due
        + coalesce(charged.amount, 0) - coalesce(paid.amount, 0) AS outstanding
    FROM loan AS r LEFT JOIN paid ON paid.id = r.id LEFT JOIN charged ON charged.id = r.id
    WHERE r.deleted_at IS NULL AND coalesce(r.handed_over_on, substr(r.created_at, 1, 10)) <= ?1
      AND (r.settled_on IS NULL OR r.settled_on > ?1)
      AND (r.state <> 'transferred' OR r.state_since > ?1)
  )
  SELECT * FROM owed WHERE outstanding > 0`;

export const outstandingText: Readonly<Record<AgedThing, string>> = { arrears, loans };

/** Everything that is outstanding at the end of a day. */
export function outstandingAt(connection: Connection, of: AgedThing, asOf: LocalDate): Outstanding[] {
  return statement(connection, outstandingText[of]).all({ 1: asOf }) as Outstanding[];
}
