import { Kysely, SqliteDialect } from "kysely";
import type { RouterClient } from "@orpc/server";
import type { Connection } from "../../main/database/open.ts";
import type { Schema } from "../../main/database/schema.ts";
import type { OfficeRouter } from "../../main/service/router.ts";
import { computeReport } from "../../main/service/reports/compute.ts";
import { bareList, bareRecord } from "./bare.ts";
import type { Bare } from "./bare.ts";
import { filter } from "./big-office.ts";
import { ledgerQuestions } from "./ledger-questions.ts";
import { mustEqual } from "./measuring.ts";

const ANSWER_MS = 50;

type Client = RouterClient<OfficeRouter>;

/** Something that is asked of the service, with the bare statements that the same answer needs. */
export type Question = {
  readonly name: string;
  readonly iterations: number;
  /** Milliseconds that 95 of 100 answers stay under, whatever the bare statements take (design.md, Speed); a report has no such limit. */
  readonly within: number | null;
  readonly service: () => Promise<unknown>;
  /** Null for what is more than its statements: reckoning what is due, what can be done, and how a case stands. */
  readonly bare: (() => unknown) | null;
};

type Page = { rows: { id: number }[]; total: number | null; next: string | null };

/** Each question is asked once of both, and is only measured when both say the same. */
export async function questions(client: Client, connection: Connection): Promise<Question[]> {
  const disputes = (input: Parameters<Client["disputes"]["list"]>[0]) => () => client.disputes.list(input);
  const payments = (input: Parameters<Client["payments"]["list"]>[0]) => () => client.payments.list(input);
  const searched = (table: "dispute" | "payment", text: string): Bare => {
    const hits = `${table}_search WHERE ${table}_search MATCH '"${text.split("").join(" ")}"'`;
    return bareList(connection, { table, where: `+r.id IN (SELECT rowid FROM ${hits})`, counted: hits });
  };
  const facets = "INDEXED BY dispute_facets";
  const asked: Question[] = [];
  const add = async (name: string, iterations: number, service: () => Promise<Page>, bare: Bare): Promise<Page> => {
    const page = await service();
    mustEqual(
      `${name}: rows`,
      page.rows.map(({ id }) => id),
      bare
        .rows()
        .slice(0, 50)
        .map(({ id }) => id),
    );
    if (page.total !== null) mustEqual(`${name}: count`, page.total, bare.count());
    const both = () => [bare.rows(), page.total === null ? null : bare.count()];
    asked.push({ name, iterations, within: ANSWER_MS, service, bare: both });
    return page;
  };

  const first = await add(
    "list, first page",
    400,
    disputes({ limit: 50 }),
    bareList(connection, { table: "dispute", where: "TRUE" }),
  );
  const [day, id] = JSON.parse(first.next ?? "[]") as [string, number];
  const later = { table: "dispute", where: "(r.registered_on, r.id) < (?, ?)", values: [day, id] } as const;
  await add("list, next page", 1000, disputes({ limit: 50, after: first.next ?? "" }), bareList(connection, later));
  const firstMoney = await add(
    "payments, first page",
    200,
    payments({ limit: 50 }),
    bareList(connection, { table: "payment", where: "TRUE" }),
  );
  const [moneyDay, moneyId] = JSON.parse(firstMoney.next ?? "[]") as [string, number];
  await add(
    "payments, next page",
    1000,
    payments({ limit: 50, after: firstMoney.next ?? "" }),
    bareList(connection, { table: "payment", where: "(r.received_on, r.id) < (?, ?)", values: [moneyDay, moneyId] }),
  );
  await add(
    "filter by town and state",
    200,
    disputes({ limit: 50, filter }),
    bareList(connection, {
      table: "dispute",
      through: facets,
      where: "r.town = '610723104' AND r.state IN ('struck_off', 'archived')",
    }),
  );
  await add(
    "payments, filter by unit and category",
    200,
    payments({ limit: 50, filter: { leadUnit: ["justice_bureau"], category: ["R1"] } }),
    bareList(connection, {
      table: "payment",
      through: "INDEXED BY payment_facets",
      where: "r.lead_unit = 'justice_bureau' AND r.category = 'R1'",
    }),
  );
  for (const [name, text] of [
    ["search, 2 characters, nearly every record", "公司"],
    ["search, 2 characters", "商标"],
    ["search, 3 characters", "质保金"],
    ["search, 6 characters", "扶持资金未按"],
  ] as const) {
    await add(name, 200, disputes({ limit: 50, search: text }), searched("dispute", text));
  }
  await add(
    "payments, search, 4 characters",
    200,
    payments({ limit: 50, search: "农村商业" }),
    searched("payment", "农村商业"),
  );
  await add(
    "search and filter",
    200,
    disputes({ limit: 50, search: "质保金", filter: { riskLevel: ["high"] } }),
    bareList(connection, {
      table: "dispute",
      through: facets,
      where: `r.risk_level = 'high' AND +r.id IN (SELECT rowid FROM dispute_search WHERE dispute_search MATCH '"质 保 金"')`,
    }),
  );
  asked.push(recordQuestion(client, connection), ...caseQuestions(client, connection));
  asked.push(await reportQuestion(client, connection));
  asked.push(...(await ledgerQuestions(client, connection)));
  return asked;
}

const ask = (name: string, iterations: number, service: () => Promise<unknown>): Question => ({
  name,
  iterations,
  within: ANSWER_MS,
  service,
  bare: null,
});

/** What the page asks when a case is opened, and what the desk and the calendar ask of all cases. */
function caseQuestions(client: Client, connection: Connection): Question[] {
  const ids = connection
    .prepare("SELECT DISTINCT dispute_id FROM agreement ORDER BY dispute_id LIMIT 1000")
    .pluck()
    .all() as number[];
  mustEqual("cases with an agreement", ids.length, 1000);
  let turn = 0;
  const next = () => ids[(turn += 1) % ids.length] ?? 1;
  const wholeCase = (id: number) =>
    Promise.all([
      client.disputes.open({ id }),
      client.disputes.file({ id }),
      client.disputes.moves({ id }),
      client.deadlines.of({ disputeId: id }),
      client.mediation.of({ disputeId: id }),
      client.agreements.of({ disputeId: id }),
      client.confirmations.of({ disputeId: id }),
      client.followUps.of({ disputeId: id }),
      client.assignments.of({ disputeId: id }),
      client.attachments.of({ disputeId: id }),
      client.documents.of({ disputeId: id }),
      client.dossiers.of({ disputeId: id }),
    ]);
  return [
    ask("open a case with its whole file", 300, () => wholeCase(next())),
    ask("case: what can be done", 500, () => client.disputes.moves({ id: next() })),
    ask("case: agreement and performance", 500, () => client.agreements.of({ disputeId: next() })),
    ask("desk", 100, () => client.desk.today()),
    ask("calendar of a month", 100, () => client.deadlines.month({ year: 2026, month: 11 })),
    ask("filter by next deadline", 200, () =>
      client.disputes.list({
        limit: 50,
        filter: { nextDueOn: { to: "2026-11-22" } },
        sort: { by: "nextDueOn", direction: "asc" },
      }),
    ),
  ];
}

function recordQuestion(client: Client, connection: Connection): Question {
  const bare = bareRecord(connection);
  const ids = Array.from({ length: 1000 }, (_, n) => 1 + ((n * 7_919) % 100_000));
  let turn = 0;
  return {
    name: "open a record",
    iterations: 1000,
    within: ANSWER_MS,
    service: () => client.disputes.open({ id: ids[turn % ids.length] ?? 1 }),
    bare: () => {
      turn += 1;
      return bare(ids[turn % ids.length] ?? 1);
    },
  };
}

/** The report needs many statements: those that it asks are noted once, and then run bare. */
async function reportQuestion(client: Client, connection: Connection): Promise<Question> {
  const year = { from: "2025-01-01", to: "2025-12-31" };
  const noted: { text: string; values: readonly unknown[] }[] = [];
  const noting = new Kysely<Schema>({
    dialect: new SqliteDialect({ database: connection }),
    log: ({ query }) => {
      noted.push({ text: query.sql, values: query.parameters });
    },
  });
  mustEqual("report", await client.reports.compute(year), await computeReport(noting, year, year.to));
  const statements = noted.map(({ text, values }) => ({ statement: connection.prepare(text), values }));
  return {
    name: "report of a year",
    iterations: 200,
    within: null,
    service: () => client.reports.compute(year),
    bare: () => statements.map(({ statement, values }) => statement.all(...values)),
  };
}
