import type { Connection } from "../../main/database/open.ts";

const columns = `r.id, r.version, (SELECT s.name FROM staff AS s WHERE s.id = r.created_by) AS "createdBy", r.created_at,
  (SELECT s.name FROM staff AS s WHERE s.id = r.updated_by) AS "updatedBy", r.updated_at, r.import_id`;

const dispute = `${columns}, r.ledger_no, r.mediation_no, r.title, r.registered_on, r.occurred_on, r.found_on, r.town,
  r.place, r.type, r.official_type, r.special, r.source, r.source_doc_no, r.enterprise_related, r.applicant_name,
  r.applicant_uscc, r.applicant_id, r.respondent_name, r.respondent_uscc, r.respondent_id, r.claim, r.claim_basis,
  r.amount_claimed, r.amount_approximate, r.amount_basis, r.people_count, r.risk_level, r.importance, r.group_risk,
  r.violence_risk, r.lead_unit, r.handler, r.leader, r.channel, r.court_procedure, r.due_on, r.state, r.outcome,
  r.outcome_on, r.accepted_on, r.state_since, r.next_due_on, r.next_due_kind, r.merged_into_id, r.reopened_count,
  r.struck_off_on, r.archived_on, r.summary, r.note,
  (SELECT s.name FROM staff AS s WHERE s.id = r.first_contact_id) AS "firstContact"`;

const payment = `${columns}, r.received_on, r.counts_on, r.payer_name, r.payee_name, r.payee_uscc, r.payee_id, r.amount,
  r.headline, r.category, r.voucher_no, r.channel, r.dispute_id, r.loan_id, r.arrears_id, r.instalment_no,
  r.proceeding_id, r.method, r.cash, r.fees, r.penalty, r.interest, r.principal, r.other, r.lead_unit, r.participants,
  r.tags, r.bank, r.town, r.report_id, r.state, r.verified_by, r.verified_at, r.reverses_id, r.note,
  (SELECT d.ledger_no FROM dispute AS d WHERE d.id = r.dispute_id) AS "disputeNo",
  (SELECT l.loan_no FROM loan AS l WHERE l.id = r.loan_id) AS "loanNo",
  (SELECT a.arrears_no FROM arrears AS a WHERE a.id = r.arrears_id) AS "arrearsNo",
  (SELECT ifnull(c.docket_no, c.court) FROM proceeding AS c WHERE c.id = r.proceeding_id) AS "proceedingName",
  (SELECT t.title FROM report AS t WHERE t.id = r.report_id) AS "reportTitle",
  (SELECT v.id FROM payment AS v WHERE v.reverses_id = r.id AND v.deleted_at IS NULL) AS "reversedById",
  (SELECT v.amount FROM payment AS v WHERE v.reverses_id = r.id AND v.deleted_at IS NULL) AS "reversedAmount",
  (SELECT count(*) FROM attachment AS f WHERE f.payment_id = r.id AND f.removed_at IS NULL) AS evidence`;

/** A list as somebody would write it who needs nothing but its rows and their count. */
export type Bare = { readonly rows: () => { id: number }[]; readonly count: () => number };

type List = {
  readonly table: "dispute" | "payment";
  readonly through?: string;
  readonly where: string;
  readonly counted?: string;
  readonly values?: readonly (string | number)[];
};

const order = { dispute: "r.registered_on DESC, r.id DESC", payment: "r.received_on DESC, r.id DESC" } as const;

export function bareList(connection: Connection, { table, through = "", where, counted, values = [] }: List): Bare {
  const from = `${table} AS r ${through} WHERE r.deleted_at IS NULL AND ${where}`;
  const shown = table === "dispute" ? dispute : payment;
  const page = connection.prepare(`SELECT ${shown} FROM ${from} ORDER BY ${order[table]} LIMIT 51`);
  const count = connection.prepare(`SELECT count(*) FROM ${counted ?? from}`).pluck();
  return { rows: () => page.all(...values) as { id: number }[], count: () => Number(count.get(...values)) };
}

export function bareRecord(connection: Connection): (id: number) => unknown {
  const record = connection.prepare(`SELECT ${dispute} FROM dispute AS r WHERE r.id = ? AND r.deleted_at IS NULL`);
  const history = connection.prepare(
    `SELECT h.at, s.name, h.act, h.reason, h.before, h.after FROM audit_entry AS h JOIN staff AS s ON s.id = h.staff_id
     WHERE h.entity = 'dispute' AND h.record_id = ? ORDER BY h.id DESC LIMIT 500`,
  );
  const parties = connection.prepare("SELECT * FROM case_party WHERE dispute_id = ? ORDER BY position");
  return (id) => [record.get(id), parties.all(id), history.all(id)];
}
