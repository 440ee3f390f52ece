import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { RegisterName } from "../../../shared/search-contract.ts";
import type { RecordTable, Schema } from "../../database/schema.ts";
import { searchQuestion } from "../../database/search-words.ts";
import { office, question } from "../office/acting.ts";

type Found = { register: RegisterName; id: number; title: string; detail: string };

/** What a hit shows of itself; expressions on the record `r`. */
const shown: readonly { register: RegisterName; table: RecordTable; title: string; detail: string; joins: string }[] = [
  {
    register: "disputes",
    table: "dispute",
    title: "r.applicant_name || ' – ' || r.respondent_name",
    detail: "r.ledger_no || ' · ' || r.registered_on",
    joins: "",
  },
  { register: "enterprises", table: "enterprise", title: "r.name", detail: "ifnull(r.uscc, '')", joins: "" },
  {
    register: "payments",
    table: "payment",
    title: "r.payer_name || ' → ' || r.payee_name",
    detail: "r.received_on || ifnull(' · ' || r.voucher_no, '')",
    joins: "",
  },
  { register: "loans", table: "loan", title: "r.borrower_name", detail: "r.loan_no", joins: "" },
  {
    register: "arrears",
    table: "arrears",
    title: "r.debtor_name || ' → ' || r.creditor_name",
    detail: "r.arrears_no",
    joins: "",
  },
  { register: "projects", table: "project", title: "r.name", detail: "ifnull(r.project_code, '')", joins: "" },
  {
    register: "assessments",
    table: "assessment",
    title: "p.name",
    detail: "r.assessment_no",
    joins: "JOIN project AS p ON p.id = r.project_id",
  },
  {
    register: "measures",
    table: "measure",
    title: "r.task",
    detail:
      "(SELECT d.zh FROM dictionary_entry AS d WHERE d.dictionary = 'measure_heading' AND d.code = r.heading) || ' · ' || r.no",
    joins: "",
  },
  {
    register: "serviceRecords",
    table: "service_record",
    title: "r.content",
    detail: "r.served_on || ifnull(' · ' || (SELECT e.name FROM enterprise AS e WHERE e.id = r.enterprise_id), '')",
    joins: "",
  },
  { register: "fasttrack", table: "fast_track_case", title: "r.applicant_name", detail: "r.case_no", joins: "" },
];

export const search = office.search.router({
  everything: office.search.everything.use(question).handler(async ({ context, input }) => {
    const asked = searchQuestion(input.text);
    if (asked === null) return [];
    const found: Found[] = [];
    for (const register of shown) found.push(...(await hitsIn(context.db, register, asked, input.perRegister)));
    return found;
  }),
});

/** The newest records first: they are what somebody at the counter asks about. */
async function hitsIn(
  db: Kysely<Schema>,
  { register, table, title, detail, joins }: (typeof shown)[number],
  asked: string,
  limit: number,
): Promise<Found[]> {
  const hits = sql.raw(`${table}_search`);
  const { rows } = await sql<{ id: number; title: string; detail: string }>`
    SELECT r.id, ${sql.raw(title)} AS title, ${sql.raw(detail)} AS detail
    FROM (SELECT rowid AS id FROM ${hits} WHERE ${hits} MATCH ${asked} ORDER BY rowid DESC LIMIT ${sql.lit(limit)}) AS h
    JOIN ${sql.raw(table)} AS r ON r.id = h.id ${sql.raw(joins)}
    ORDER BY r.id DESC`.execute(db);
  return rows.map((row) => ({ register, ...row }));
}
