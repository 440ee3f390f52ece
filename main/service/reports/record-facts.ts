import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { ReportRow } from "../../../shared/reports/contract.ts";
import type { RegisterName } from "../../../shared/search-contract.ts";
import type { Schema } from "../../database/schema.ts";
import type { Counted, CountedOn } from "./record-lists.ts";

type Facts = {
  id: number;
  number: string | null;
  title: string;
  date: string | null;
  amount: number | null;
  deleted: number;
};

/** What is told of a record of each register; `r` is the record. */
const told: Readonly<
  Record<RegisterName, { table: string; number: string; title: string; date: string; amount: string }>
> = {
  disputes: {
    table: "dispute",
    number: "r.ledger_no",
    // As the desk and the search call it; a title may name people whom not everybody may see.
    title: "r.applicant_name || ' – ' || r.respondent_name",
    date: "r.registered_on",
    amount: "r.amount_claimed",
  },
  enterprises: { table: "enterprise", number: "r.uscc", title: "r.name", date: "NULL", amount: "NULL" },
  payments: {
    table: "payment",
    number: "r.voucher_no",
    title: "r.payer_name || ' → ' || r.payee_name",
    date: "r.received_on",
    amount: "r.amount",
  },
  loans: {
    table: "loan",
    number: "r.loan_no",
    title: "r.borrower_name",
    date: "r.handed_over_on",
    amount: "r.balance_at_handover",
  },
  arrears: {
    table: "arrears",
    number: "r.arrears_no",
    title: "r.debtor_name || ' → ' || r.creditor_name",
    date: "r.registered_on",
    amount: "r.principal",
  },
  measures: { table: "measure", number: "CAST(r.no AS TEXT)", title: "r.task", date: "r.due_on", amount: "NULL" },
  serviceRecords: {
    table: "service_record",
    number: "NULL",
    title: "r.content",
    date: "r.served_on",
    amount: "NULL",
  },
  projects: { table: "project", number: "r.project_code", title: "r.name", date: "NULL", amount: "r.total_investment" },
  assessments: {
    table: "assessment",
    number: "r.assessment_no",
    title: "(SELECT p.name FROM project AS p WHERE p.id = r.project_id)",
    date: "coalesce(r.decided_on, r.registered_on)",
    amount: "NULL",
  },
  fasttrack: {
    table: "fast_track_case",
    number: "r.case_no",
    title: "r.applicant_name",
    date: "coalesce(r.received_on, r.due_on)",
    amount: "NULL",
  },
};

/** The records as the page lists them, in the order given; deleted ones too. */
export async function tellRecords(
  db: Kysely<Schema>,
  register: RegisterName,
  records: readonly (Counted | CountedOn)[],
): Promise<ReportRow[]> {
  const { table, number, title, date, amount } = told[register];
  const ids = JSON.stringify(records.map(({ id }) => id));
  const { rows } = await sql<Facts>`
    SELECT r.id, ${sql.raw(number)} AS number, ${sql.raw(title)} AS title, ${sql.raw(date)} AS date,
      ${sql.raw(amount)} AS amount, r.deleted_at IS NOT NULL AS deleted
    FROM ${sql.raw(table)} AS r WHERE r.id IN (SELECT value FROM json_each(${ids}))`.execute(db);
  const known = new Map(rows.map((row) => [row.id, row]));
  return records.flatMap((record) => {
    const facts = known.get(record.id);
    if (!facts) return [];
    const day = "day" in record ? record.day : null;
    return [
      {
        register,
        id: facts.id,
        number: facts.number,
        title: facts.title,
        date: day ?? facts.date,
        amount: facts.amount,
        contribution: record.adds,
        base: record.base,
        deleted: facts.deleted === 1,
      },
    ];
  });
}
