import type { RouterClient } from "@orpc/server";
import { addDays } from "../../shared/calendar.ts";
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
const TEN_YEARS = { from: "2017-01-01", to: "2026-12-31" };
const TODAY = "2026-11-23";

type Span = { readonly from: string; readonly to: string };

/** The same span some days later each time: what was added up before is kept, and would be measured instead. */
function spansFrom({ from, to }: Span): () => Span {
  let days = 0;
  return () => {
    days += 1;
    return { from: addDays(from, days), to: addDays(to, days) };
  };
}

type Client = RouterClient<OfficeRouter>;

/** The money ledger of a year by every key, what is outstanding, the plans, and what does not agree. */
export async function ledgerQuestions(client: Client, connection: Connection): Promise<Question[]> {
  const asked: Question[] = [];
  for (const by of codesOf(viewKeys)) asked.push(await viewQuestion(client, connection, by, YEAR));
  const tenYears = await viewQuestion(client, connection, "town", TEN_YEARS);
  const ageing = connection.prepare(outstandingText.loans);
  const counts = reconciliationCodes.map((kind) => connection.prepare(countText(kind)));
  const [askedSpan, bareSpan] = [spansFrom(YEAR), spansFrom(YEAR)];
  return [
    ...asked,
    { ...tenYears, name: "ledger of ten years by town", iterations: 20, within: null },
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
      service: () => client.ledger.reconciliation(askedSpan()),
      bare: () => {
        const { from, to } = bareSpan();
        return counts.map((count) => count.get({ 1: from, 2: to, 3: TODAY, 4: 3 }));
      },
    },
  ];
}

async function viewQuestion(client: Client, connection: Connection, by: ViewKey, span: Span): Promise<Question> {
  const ask = (asked: Span) => client.ledger.views({ by, ...asked, limit: 50 });
  const { total } = await ask(span);
  const ledger = connection
    .prepare(
      `SELECT sum(CASE WHEN headline = 'recovery' THEN amount END), sum(CASE WHEN headline = 'collection' THEN amount END)
       FROM payment NOT INDEXED WHERE state IN ('verified', 'locked') AND counts_on BETWEEN ? AND ? AND deleted_at IS NULL`,
    )
    .raw()
    .get(span.from, span.to);
  mustEqual(`view by ${by}`, total && [total.recovered, total.cash + total.nonCash], ledger);
  const entries = Object.values(entriesOf(by)).map((text) => connection.prepare(text).raw());
  const loans = connection
    .prepare("SELECT DISTINCT loan_id FROM payment WHERE loan_id IS NOT NULL AND counts_on BETWEEN ? AND ?")
    .pluck()
    .all(span.from, span.to);
  const borrowers = connection
    .prepare("SELECT id, coalesce(borrower_uscc, borrower_name) FROM loan WHERE id IN (SELECT value FROM json_each(?))")
    .raw();
  const ids = JSON.stringify(loans);
  const [askedSpan, bareSpan] = [spansFrom(span), spansFrom(span)];
  return {
    name: `ledger of a year by ${by}`,
    iterations: 100,
    within: ANSWER_MS,
    service: () => ask(askedSpan()),
    bare: () => {
      const { from, to } = bareSpan();
      return [...entries.map((statement) => statement.all(from, to)), borrowers.all(ids)];
    },
  };
}
