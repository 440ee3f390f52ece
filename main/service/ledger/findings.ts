import type { ReconciliationKind } from "../../../shared/ledger/reconciliation.ts";
import { countedStates } from "../../../shared/payments/states.ts";
import { paysSomething } from "../office/paying.ts";
import { listed } from "../office/statements.ts";

/**
 * What a finding selects: id, number, title, date, amount and days, ending in a WHERE to which more may be added.
 * Parameters: 1 and 2 the first and the last day, 3 today, 4 within how many days two payments may be one.
 */
export type Finding = { readonly select: string; readonly from: string; readonly id: string };

const counted = listed(countedStates);
const inPeriod = "p.deleted_at IS NULL AND p.counts_on BETWEEN ?1 AND ?2";

/** Payments of the period for which something holds; `days` says since when they wait. */
const payments = (condition: string, days = "NULL", through = ""): Finding => ({
  id: "p.id",
  select: `p.id, p.voucher_no AS number, p.payer_name || ' → ' || p.payee_name AS title, p.received_on AS date,
    p.amount, ${days} AS days`,
  from: `payment AS p ${through} WHERE ${inPeriod} AND ${condition}`,
});

/** The index that holds what is counted is led by these two, so all of their values are named. */
const anyHeadline = "p.headline IN ('recovery', 'collection', 'none')";
const inStates = (states: readonly string[]) => `p.state IN (${listed(states)})`;
const anyState = inStates(["draft", "to_verify", "verified", "locked", "returned"]);
const COVERED = "INDEXED BY payment_headline";
const anyEntry = `${anyHeadline} AND ${anyState}`;

const since = (day: string) => `CAST(julianday(?3) - julianday(substr(${day}, 1, 10)) AS INTEGER)`;

/** Disputes that were paid in the period, with what was paid in all by its end, of whatever headline is asked. */
const paidDisputes = (which: string) => `(
    SELECT q.id, q.last, (
      SELECT sum(p.amount) FROM payment AS p INDEXED BY payment_dispute
      WHERE p.dispute_id = q.id AND ${which} AND p.state IN (${counted}) AND p.deleted_at IS NULL AND p.counts_on <= ?2
    ) AS amount
    FROM (
      SELECT p.dispute_id AS id, max(p.counts_on) AS last FROM payment AS p ${COVERED}
      WHERE ${which} AND p.state IN (${counted}) AND p.deleted_at IS NULL AND p.counts_on BETWEEN ?1 AND ?2
        AND p.dispute_id IS NOT NULL
      GROUP BY p.dispute_id
    ) AS q
  )`;

const disputes = (amount: string, date: string, from: string): Finding => ({
  id: "r.id",
  select: `r.id, r.ledger_no AS number, r.applicant_name || ' – ' || r.respondent_name AS title, ${date} AS date,
    ${amount} AS amount, NULL AS days`,
  from,
});

/** The agreement in force of a case that was paid in the period, and what its instalments come to. */
const agreements = `(
    SELECT a.dispute_id, a.state, a.effective_on, sum(i.amount) AS agreed, max(i.position) + 1 AS last_no
    FROM agreement AS a JOIN instalment AS i ON i.agreement_id = a.id
    WHERE a.state IN ('in_force', 'performing', 'performed') AND a.effective_on <= ?2 GROUP BY a.id
  )`;

/** The last instalment that a payment upon a case names. */
const named = `(SELECT p.dispute_id, max(p.instalment_no) AS no FROM payment AS p INDEXED BY payment_instalment
    WHERE p.instalment_no IS NOT NULL AND p.arrears_id IS NULL AND p.deleted_at IS NULL GROUP BY p.dispute_id)`;

/** Arrears with what was paid on them by the end of the period, and what their plan comes to. */
const arrears = (amount: string, condition: string): Finding => ({
  id: "r.id",
  select: `r.id, r.arrears_no AS number, r.debtor_name || ' → ' || r.creditor_name AS title, r.due_on AS date,
    ${amount} AS amount, NULL AS days`,
  from: `(
      SELECT a.*, coalesce((SELECT sum(p.amount) FROM payment AS p WHERE p.arrears_id = a.id AND p.state IN (${counted})
          AND p.deleted_at IS NULL AND p.counts_on <= ?2 AND ${paysSomething("p")}), 0) AS paid,
        (SELECT sum(i.amount) FROM arrears_instalment AS i WHERE i.arrears_id = a.id) AS planned
      FROM arrears AS a WHERE a.deleted_at IS NULL AND a.registered_on <= ?2
    ) AS r WHERE ${condition}`,
});

/** How each kind of finding is made; `reconciliationKinds` says the same in words. */
export const findings: Readonly<Record<ReconciliationKind, Finding>> = {
  noEvidence: payments(
    `p.voucher_no IS NULL
      AND NOT EXISTS (SELECT 1 FROM attachment AS f WHERE f.payment_id = p.id AND f.removed_at IS NULL)`,
    "NULL",
    "INDEXED BY payment_without_voucher",
  ),
  unverified: payments(`${anyHeadline} AND ${inStates(["draft", "to_verify"])}`, since("p.created_at"), COVERED),
  returned: payments(`${anyHeadline} AND ${inStates(["returned"])}`, since("p.updated_at"), COVERED),
  closedPeriod: payments(
    "p.counts_on > p.received_on",
    "CAST(julianday(p.counts_on) - julianday(p.received_on) AS INTEGER)",
    "INDEXED BY payment_counted_later",
  ),
  unlinked: payments(
    `${anyEntry} AND p.dispute_id IS NULL AND p.loan_id IS NULL AND p.arrears_id IS NULL AND p.proceeding_id IS NULL`,
    "NULL",
    COVERED,
  ),
  recoveryUnlinked: payments(
    `p.headline = 'recovery' AND ${anyState} AND p.dispute_id IS NULL AND p.arrears_id IS NULL`,
    "NULL",
    COVERED,
  ),
  payeeUnknown: payments(`${anyEntry} AND p.payee_id IS NULL`, "NULL", COVERED),
  payeeOtherName: payments(
    `EXISTS (SELECT 1 FROM enterprise AS e WHERE e.id = p.payee_id AND e.name <> p.payee_name)
      AND p.headline = 'recovery' AND ${anyState}`,
    "NULL",
    COVERED,
  ),
  participantsWithoutLead: payments(
    `p.participants <> '[]' AND (p.lead_unit IS NULL
      OR p.lead_unit IN (SELECT value FROM json_each(p.participants)))`,
    "NULL",
    "INDEXED BY payment_participants",
  ),
  doubles: payments(
    `${anyEntry} AND EXISTS (
      SELECT 1 FROM payment AS o INDEXED BY payment_amount WHERE o.amount = p.amount AND o.id <> p.id
        AND o.deleted_at IS NULL AND o.payer_name = p.payer_name AND o.payee_name = p.payee_name
        AND abs(julianday(o.received_on) - julianday(p.received_on)) <= ?4
    ) AND p.amount > 0`,
    "NULL",
    COVERED,
  ),
  beyondDebt: payments("p.other <> 0", "NULL", "INDEXED BY payment_beyond_debt"),
  aboveClaim: disputes(
    "paid.amount - r.amount_claimed",
    "paid.last",
    `${paidDisputes("p.headline = 'recovery'")} AS paid CROSS JOIN dispute AS r ON r.id = paid.id
      WHERE r.deleted_at IS NULL AND r.amount_claimed > 0 AND paid.amount > r.amount_claimed`,
  ),
  agreementOff: disputes(
    "paid.amount - a.agreed",
    "a.effective_on",
    // Wages perform an agreement too, though nobody recovered them for an enterprise.
    `${paidDisputes(`p.headline IN ('recovery', 'none') AND ${paysSomething("p")}`)} AS paid JOIN ${agreements} AS a ON a.dispute_id = paid.id JOIN dispute AS r ON r.id = paid.id
      LEFT JOIN ${named} AS named ON named.dispute_id = paid.id
      WHERE r.deleted_at IS NULL AND (paid.amount > a.agreed
        OR (a.state = 'performed' AND paid.amount <> a.agreed) OR named.no > a.last_no)`,
  ),
  arrearsAbove: arrears("r.paid - r.principal", "r.paid > r.principal"),
  planOff: arrears(
    "r.planned - (r.principal - r.paid)",
    `r.planned IS NOT NULL AND r.state IN ('planned', 'paying')
      AND r.planned NOT IN (r.principal, r.principal - r.disputed, r.principal - r.paid, r.principal - r.disputed - r.paid)`,
  ),
  endedOwing: arrears("r.principal - r.paid", "r.state IN ('cleared', 'struck_off') AND r.paid < r.principal"),
  planWithoutYear: {
    id: "r.id",
    select: `r.id, r.loan_no AS number, r.borrower_name AS title, r.handed_over_on AS date, r.plan_for_year AS amount,
      NULL AS days`,
    from: "loan AS r WHERE r.deleted_at IS NULL AND r.plan_for_year > 0 AND r.plan_year IS NULL",
  },
};
