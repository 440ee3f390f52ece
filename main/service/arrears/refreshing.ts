import { nextDueOf } from "../../../shared/arrears/next-due.ts";
import { undisputedLeft } from "../../../shared/arrears/plan.ts";
import type { ArrearsState } from "../../../shared/arrears/states.ts";
import type { ActContext, Ground } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import type { StoredRecord } from "../registers/index.ts";
import { entriesOf, paidOf, standingPlan } from "./ledger.ts";
import { complaintOf, storedTerms } from "./terms.ts";

/**
 * What is due next stands with the case, for its header, for lists and for the desk: reckoned anew by every act on it, and
 * by every act on a payment that belongs to it. It is no change of the case itself.
 */
export function refreshArrears({ ground, today }: Pick<ActContext, "ground" | "today">, id: number): void {
  const { writer: connection } = ground;
  const kase = statement(connection, "SELECT * FROM arrears WHERE id = ? AND deleted_at IS NULL").get(id) as
    StoredRecord | undefined;
  if (kase === undefined) return;
  const entries = entriesOf(connection, id);
  const owed = { principal: Number(kase["principal"]), disputed: Number(kase["disputed"]), paid: paidOf(entries) };
  const next = nextDueOf({
    state: String(kase["state"]) as ArrearsState,
    dueOn: typeof kase["due_on"] === "string" ? kase["due_on"] : null,
    left: undisputedLeft(owed),
    instalments: standingPlan(connection, id, entries, today),
    complaint: complaintOf({ connection, calendar: ground.calendar(), today }, storedTerms(kase)),
  });
  const values = [next?.dueOn ?? null, next?.kind ?? null];
  statement(
    connection,
    `UPDATE arrears SET next_due_on = ?, next_due_kind = ?
     WHERE id = ? AND (next_due_on IS NOT ? OR next_due_kind IS NOT ?)`,
  ).run([...values, id, ...values]);
}

/**
 * Complaints are passed on within working days, which change when a year's official calendar comes. Changes no case, so
 * that no entry of the log is needed.
 */
export function reckonArrearsAnew(ground: Ground): void {
  const { writer, clock } = ground;
  const cases = statement(
    writer,
    `SELECT id FROM arrears
     WHERE complained_on IS NOT NULL AND transferred_on IS NULL AND answered_on IS NULL AND deleted_at IS NULL ORDER BY id`,
  )
    .pluck()
    .all() as number[];
  if (cases.length === 0) return;
  const today = clock.today();
  writer.transaction(() => {
    for (const id of cases) refreshArrears({ ground, today }, id);
  })();
}
