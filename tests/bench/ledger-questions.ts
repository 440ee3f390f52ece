import type { RouterClient } from "@orpc/server";
import type { Connection } from "../../main/database/open.ts";
import { entriesOf } from "../../main/service/ledger/summing.ts";
import { outstandingText } from "../../main/service/ledger/outstanding.ts";
import { countText } from "../../main/service/ledger/reconciliation.ts";
import type { OfficeRouter } from "../../main/service/router.ts";
import { reconciliationCodes } from "../../shared/ledger/reconciliation.ts";
import { viewKeys } from "../../shared/ledger/views.ts";
import type { ViewKey } from "../../shared/ledger/views.ts";
import { codesOf } from "../../shared/names.ts";
import { mustEqual } from "./measuring.ts";
import type { Question } from "./questions.ts";

const ANSWER_MS = 50;
const YEAR = { from: "2025-01-01", to: "2025-12-31" };
const TODAY = "2026-11-23";

type Client = RouterClient<OfficeRouter>;

/** The money ledger of a year by every key, what is outstanding, the plans, and what does not agree. */
export async function ledgerQuestions(client: Client, connection: Connection): Promise<Question[]> {
  const asked: Question[] = [];
  for (const by of codesOf(viewKeys)) asked.push(await viewQuestion(client, connection, by));
  const ageing = connection.prepare(outstandingText.loans);
  const counts = reconciliationCodes.map((kind) => connection.prepare(countText(kind)));
  return [
    ...asked,
    {
      name: "ledger: ageing of loans",
      iterations: 100,
      within: ANSWER_MS,
      service: () => client.ledger.ageing({ of: "loans", asOf: TODAY }),
      bare: () => ageing.all({ 1: TODAY }),
    },
    {
      name: "ledger: plan and progress",
      iterations: 100,
      within: ANSWER_MS,
      service: () => client.ledger.plans({ year: 2025 }),
      bare: null,
    },
    {
      // Looks through all that was ever recovered for a dispute: a report of its own, not a list.
      name: "ledger: reconciliation of a year",
      iterations: 20,
      within: null,
      service: () => client.ledger.reconciliation(YEAR),
      bare: () => counts.map((count) => count.get({ 1: YEAR.from, 2: YEAR.to, 3: TODAY, 4: 3 })),
    },
  ];
}

async function viewQuestion(client: Client, connection: Connection, by: ViewKey): Promise<Question> {
  const service = () => client.ledger.views({ by, ...YEAR, limit: 50 });
  const { total } = await service();
  const ledger = connection
    .prepare(
      `SELECT sum(CASE WHEN headline = 'recovery' THEN amount END), sum(CASE WHEN headline = 'collection' THEN amount END)
       FROM payment NOT INDEXED WHERE state IN ('verified', 'locked') AND counts_on BETWEEN ? AND ? AND deleted_at IS NULL`,
    )
    .raw()
    .get(YEAR.from, YEAR.to);
  mustEqual(`view by ${by}`, total && [total.recovered, total.cash + total.nonCash], ledger);
  const entries = Object.values(entriesOf(by)).map((text) => connection.prepare(text).raw());
  const loans = connection
    .prepare("SELECT DISTINCT loan_id FROM payment WHERE loan_id IS NOT NULL AND counts_on BETWEEN ? AND ?")
    .pluck()
    .all(YEAR.from, YEAR.to);
  const borrowers = connection
    .prepare("SELECT id, coalesce(borrower_uscc, borrower_name) FROM loan WHERE id IN (SELECT value FROM json_each(?))")
    .raw();
  const ids = JSON.stringify(loans);
  return {
    name: `ledger of a year by ${by}`,
    iterations: 100,
    within: ANSWER_MS,
    service,
    bare: () => [...entries.map((statement) => statement.all(YEAR.from, YEAR.to)), borrowers.all(ids)],
  };
}
