import type { StatementEntry, StatementSums } from "../../../shared/statements/entries.ts";
import type { StatementState } from "../../../shared/statements/states.ts";
import type { Connection } from "../../database/open.ts";
import { notFound } from "../office/acting.ts";
import { statement } from "../office/statements.ts";

/** Whose a statement is. */
export type Subject = { readonly enterpriseId: number } | { readonly bank: string };

/** Whose and of which days, both ends included. */
export type Scope = { readonly subject: Subject; readonly from: string; readonly to: string };

/** What a statement was made of. */
export type MadeOf = {
  readonly uscc: string | null;
  readonly madeOn: string;
  readonly madeBy: string;
  readonly office: string;
  readonly entries: readonly StatementEntry[];
  readonly sums: StatementSums;
};

/** A statement as it lies in its table. */
export type StoredStatement = {
  readonly id: number;
  readonly version: number;
  readonly scope: Scope;
  readonly name: string;
  readonly state: StatementState;
  readonly answeredOn: string | null;
  readonly answeredBy: string | null;
  readonly objection: string | null;
  readonly sha256: string;
};

/** All but the entries, which are many. */
export type Head = StoredStatement & Omit<MadeOf, "entries" | "office">;

type Row = Omit<StoredStatement, "scope"> & {
  readonly enterpriseId: number | null;
  readonly bank: string | null;
  readonly from: string;
  readonly to: string;
  readonly uscc: string | null;
  readonly madeOn: string;
  readonly madeBy: string;
  readonly sums: string;
};

/** The columns of a {@link Head}; `s` is the statement. */
export const headColumns = `s.id, s.version, s.enterprise_id AS enterpriseId, s.bank, s.name, s.from_on AS "from",
  s.to_on AS "to", s.state, s.answered_on AS answeredOn, s.answered_by AS answeredBy, s.objection, s.sha256,
  s.facts ->> '$.uscc' AS uscc, s.facts ->> '$.madeOn' AS madeOn, s.facts ->> '$.madeBy' AS madeBy,
  s.facts -> '$.sums' AS sums`;

export function headOf(row: unknown): Head {
  const { enterpriseId, bank, from, to, sums, ...known } = row as Row;
  const subject = bank === null ? { enterpriseId: Number(enterpriseId) } : { bank };
  return { ...known, scope: { subject, from, to }, sums: JSON.parse(sums) as StatementSums };
}

/** A statement that was not removed. Throws NOT_FOUND. */
export function requireStatement(connection: Connection, id: number): Head {
  const found = statement(
    connection,
    `SELECT ${headColumns} FROM statement AS s WHERE s.id = ? AND s.removed_at IS NULL`,
  ).get(id);
  return found === undefined ? notFound("statement", id) : headOf(found);
}

/** What a statement was made of, its entries included. */
export function madeOf(connection: Connection, id: number): MadeOf {
  const facts = statement(connection, "SELECT facts FROM statement WHERE id = ?").pluck().get(id);
  return JSON.parse(String(facts)) as MadeOf;
}
