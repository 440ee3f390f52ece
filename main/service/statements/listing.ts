import type { Inputs, Outputs } from "../../../shared/contract.ts";
import { differencesOf } from "../../../shared/statements/entries.ts";
import type { StatementRow } from "../../../shared/statements/contract.ts";
import type { Connection } from "../../database/open.ts";
import { statement } from "../office/statements.ts";
import { entriesNow, isSameSum, sumsNow } from "./ledger.ts";
import { headColumns, headOf, madeOf, requireStatement } from "./stored.ts";
import type { Head } from "./stored.ts";

type Asked = Inputs["statements"]["list"];
type Condition = { readonly text: string; readonly values: readonly (string | number)[] };

/** One page of the statements, the newest first. Without `after` those that match are counted too. */
export function listStatements(connection: Connection, asked: Asked): Outputs["statements"]["list"] {
  const { after, limit = 20 } = asked;
  const matching = conditionsOf(asked);
  const following = after === undefined ? matching : [...matching, { text: "s.id < ?", values: [after] }];
  const rows = statement(
    connection,
    `SELECT ${headColumns} FROM statement AS s WHERE ${textOf(following)} ORDER BY s.id DESC LIMIT ${limit + 1}`,
  ).all(valuesOf(following));
  const shown = rows.slice(0, limit).map((row) => rowOf(connection, headOf(row)));
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const count = `SELECT count(*) FROM statement AS s WHERE ${textOf(matching)}`;
  return {
    rows: shown,
    next: last?.id ?? null,
    total: after === undefined ? Number(statement(connection, count).pluck().get(valuesOf(matching))) : null,
  };
}

/** A statement with its entries, and what the ledger says now. Throws NOT_FOUND. */
export function openStatement(connection: Connection, id: number): Outputs["statements"]["open"] {
  const head = requireStatement(connection, id);
  const { entries } = madeOf(connection, id);
  const { added, gone } = differencesOf(entries, entriesNow(connection, head.scope));
  return { statement: rowOf(connection, head), entries: [...entries], added: [...added], gone: [...gone] };
}

function rowOf(connection: Connection, head: Head): StatementRow {
  const { id, version, scope, name, uscc, state, answeredOn, answeredBy, objection, madeOn, madeBy, sums } = head;
  const { subject, from, to } = scope;
  const now = sumsNow(connection, scope);
  return {
    id,
    version,
    enterpriseId: "bank" in subject ? null : subject.enterpriseId,
    bank: "bank" in subject ? subject.bank : null,
    name,
    uscc,
    from,
    to,
    state,
    answeredOn,
    answeredBy,
    objection,
    madeOn,
    madeBy,
    sums,
    sumsNow: now,
    isCurrent: isSameSum(sums, now),
  };
}

function conditionsOf({ enterpriseId, bank, state = [], from, to }: Asked): Condition[] {
  return [
    { text: "s.removed_at IS NULL", values: [] },
    ...(enterpriseId === undefined ? [] : [{ text: "s.enterprise_id = ?", values: [enterpriseId] }]),
    ...(bank === undefined ? [] : [{ text: "s.bank = ?", values: [bank] }]),
    ...(state.length === 0
      ? []
      : [{ text: "s.state IN (SELECT value FROM json_each(?))", values: [JSON.stringify(state)] }]),
    ...(from === undefined ? [] : [{ text: "s.to_on >= ?", values: [from] }]),
    ...(to === undefined ? [] : [{ text: "s.from_on <= ?", values: [to] }]),
  ];
}

const textOf = (conditions: readonly Condition[]) => conditions.map(({ text }) => text).join(" AND ");
const valuesOf = (conditions: readonly Condition[]) => conditions.flatMap(({ values }) => values);
