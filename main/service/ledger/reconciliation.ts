import type { Inputs, Outputs } from "../../../shared/contract.ts";
import type { LedgerEntry } from "../../../shared/ledger/contract.ts";
import { reconciliationCodes, reconciliationKinds } from "../../../shared/ledger/reconciliation.ts";
import type { ReconciliationKind } from "../../../shared/ledger/reconciliation.ts";
import type { LocalDate } from "../../../shared/calendar.ts";
import type { Period } from "../../../shared/period.ts";
import type { Connection } from "../../database/open.ts";
import { statement } from "../office/statements.ts";
import { whileUnchanged } from "../office/unchanged.ts";
import { paymentChecks } from "../payments/index.ts";
import { findings } from "./findings.ts";
import { readId } from "./paging.ts";

/** Not every finding asks for all of them, yet all are given. */
const NAMED = "?1 <= ?2 AND ?3 IS NOT NULL AND ?4 IS NOT NULL";

/** The statement that counts what was found of a kind. */
export function countText(kind: ReconciliationKind): string {
  const { select, from } = findings[kind];
  return `SELECT count(*) AS count, coalesce(sum(amount), 0) AS amount FROM (SELECT ${select} FROM ${from})
    WHERE ${NAMED}`;
}

/** How many entries of each kind want something. */
export function countFindings(
  connection: Connection,
  { from, to }: Period,
  today: LocalDate,
): Outputs["ledger"]["reconciliation"] {
  return reconciliationCodes.map((kind) => ({ kind, ...countOf(connection, kind, { from, to }, today) }));
}

type Count = { readonly count: number; readonly amount: number };

function countOf(connection: Connection, kind: ReconciliationKind, { from, to }: Period, today: LocalDate): Count {
  return whileUnchanged(connection, `findings of ${kind} ${from} ${to} ${today}`, () => {
    const asked = { 1: from, 2: to, 3: today, 4: sameWithinDays(connection, today) };
    return statement(connection, countText(kind)).get(asked) as Count;
  });
}

const sameWithinDays = (connection: Connection, today: LocalDate) => paymentChecks(connection, today).sameWithinDays;

/** The records of one kind, by id. */
export function findingsOf(
  connection: Connection,
  { kind, from, to, after, limit }: Inputs["ledger"]["reconciliationEntries"] & { limit: number },
  today: LocalDate,
): Outputs["ledger"]["reconciliationEntries"] {
  const { id, select, from: source } = findings[kind];
  const last = after === undefined ? 0 : readId(after);
  const found = statement(
    connection,
    `SELECT ${select} FROM ${source} AND ${id} > ?5 AND ${NAMED} ORDER BY ${id} LIMIT ${limit + 1}`,
  ).all({ 1: from, 2: to, 3: today, 5: last, 4: sameWithinDays(connection, today) }) as Omit<LedgerEntry, "register">[];
  const shown = found.slice(0, limit);
  return {
    entries: shown.map((entry) => ({ register: reconciliationKinds[kind].register, ...entry })),
    total: after === undefined ? countOf(connection, kind, { from, to }, today).count : null,
    next: found.length > limit ? String(shown.at(-1)?.id ?? "") : null,
  };
}
