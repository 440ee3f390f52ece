import type { Connection } from "../../database/open.ts";
import { partsOfCase } from "./case-parts.ts";
import type { CasePart, PartColumn } from "./case-parts.ts";

type Field = { readonly field: string; readonly value: string };

/** A condition on one expression, and how often the value that it waits for stands in it. */
type Asked = { readonly condition: (expression: string) => string; readonly value: string };

/** A meeting tells of many cases, and is found by itself. */
const ownParts = partsOfCase.filter(({ name }) => name !== "meetings");

/** Condition on the dispute `r`: what is asked for stands in some part of its file. */
export function standsInCase({ condition, value }: Asked): { readonly text: string; readonly values: string[] } {
  const parts = ownParts.map(({ from, caseId, held }) => {
    const anywhere = held.map(({ column }) => condition(`p.${column}`)).join(" OR ");
    return `r.id IN (SELECT ${caseId} FROM ${from} WHERE ${anywhere})`;
  });
  const count = ownParts.reduce((sum, { held }) => sum + held.length, 0);
  return { text: parts.join(" OR "), values: Array.from({ length: count }, () => value) };
}

/** What in the parts of a case file holds what is asked for. */
export function tracesInCase(connection: Connection, disputeId: number, holds: (value: string) => boolean): Field[] {
  return ownParts.flatMap((part) =>
    rowsOf(connection, part, disputeId).flatMap((row) =>
      part.held.flatMap(({ field, column, as }) => {
        const value = row[column];
        if (typeof value !== "string" || !holds(value)) return [];
        return [{ field: `${part.name}.${field}`, value: shown(as, value, row) }];
      }),
    ),
  );
}

/** What a paper was made of is no text: the paper itself is named. Of a step's details the texts are told. */
function shown(as: PartColumn["as"], value: string, row: Readonly<Record<string, unknown>>): string {
  if (as === "papers") return String(row["title"]);
  return as === "details" ? textsIn(value).join("；") : value;
}

function textsIn(details: string): string[] {
  const known = JSON.parse(details) as Readonly<Record<string, unknown>>;
  return Object.entries(known).flatMap(([name, value]) => (typeof value === "string" && !isCode(name) ? [value] : []));
}

/** What a step says in words of the program or of the dictionaries, and what a court or a number is called. */
export function isCode(detail: string): boolean {
  return codes.has(detail);
}

const codes: ReadonlySet<string> = new Set(
  "channel courtProcedure cause form unit to into routes court docketNo edition agreementNo".split(" "),
);

/** The files of a case that has the person as a party: they concern the person whatever they are called. */
export function filesOfCase(connection: Connection, disputeId: number): Field[] {
  return (["attachments", "documents"] as const).flatMap((name) => {
    const [field, table] = name === "attachments" ? ["name", "attachment"] : ["title", "document"];
    const text = `SELECT ${field} FROM ${table} WHERE dispute_id = ? AND removed_at IS NULL ORDER BY id`;
    const found = connection.prepare(text).pluck().all(disputeId) as string[];
    return found.map((value) => ({ field: `${name}.${field}`, value }));
  });
}

/** The rows of a part, by the expressions that are held. */
export function rowsOf(
  connection: Connection,
  { table, key, ofCase, held, beside = [] }: CasePart,
  disputeId: number,
): Readonly<Record<string, string | number | null>>[] {
  const wanted = [...new Set([...key, ...beside, ...held.map(({ column }) => column)])].map(
    (column) => `${column} AS "${column}"`,
  );
  return connection.prepare(`SELECT ${wanted.join(", ")} FROM ${table} WHERE ${ofCase}`).all(disputeId) as Readonly<
    Record<string, string | number | null>
  >[];
}
