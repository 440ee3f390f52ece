import type { Connection } from "../../database/open.ts";
import { refreshArrears } from "../arrears/index.ts";
import { refreshCases } from "../disputes/index.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import type { Values } from "../registers/index.ts";

/**
 * Reckons anew what is due in the cases that a payment pays: its own, and that of the payment which it takes back.
 * `before`: as it was, where it may have belonged to another case.
 */
export function refreshCasesOf(context: ActContext, id: number, before: Values = {}): void {
  const { ground } = context;
  refreshCases(ground, concernedBy(ground.writer, "dispute_id", id, before));
  for (const each of concernedBy(ground.writer, "arrears_id", id, before)) refreshArrears(context, each);
}

function concernedBy(
  connection: Connection,
  column: "dispute_id" | "arrears_id",
  id: number,
  { [column]: formerly = null, reverses_id: reversesId = null }: Values,
): number[] {
  const concerned = statement(
    connection,
    `SELECT ${column} FROM payment WHERE id = ?1 OR id = ?2 OR id = (SELECT reverses_id FROM payment WHERE id = ?1)
     UNION SELECT ?3`,
  )
    .pluck()
    .all({ 1: id, 2: reversesId, 3: formerly }) as (number | null)[];
  return concerned.filter((each) => each !== null);
}

/** The cases with an agreement under which an import, or one that was undone, brought payments. */
export function casesPaidBy(connection: Connection, importId: number): number[] {
  return statement(
    connection,
    `SELECT DISTINCT a.dispute_id FROM payment AS p LEFT JOIN payment AS o ON o.id = p.reverses_id
       JOIN agreement AS a ON a.dispute_id IN (p.dispute_id, o.dispute_id)
     WHERE p.import_id = ?`,
  )
    .pluck()
    .all(importId) as number[];
}
