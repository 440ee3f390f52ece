import { planStanding } from "../../../shared/arrears/plan.ts";
import type { PlanEntry } from "../../../shared/arrears/plan.ts";
import type { Performance } from "../../../shared/agreements/performance.ts";
import type { Connection } from "../../database/open.ts";
import { paysSomething } from "../office/paying.ts";
import { statement } from "../office/statements.ts";

/** An entry of the money ledger that belongs to a case; `root` is the payment that a reversal takes back, else itself. */
export type ArrearsEntry = PlanEntry & { readonly id: number; readonly root: number };

/** What the money ledger says about a case, whether it counts already or not, as {@link PAID} counts it. */
export function entriesOf(connection: Connection, arrearsId: number): ArrearsEntry[] {
  const entry = `p.amount, p.received_on AS receivedOn, p.state IN ('verified', 'locked') AS counts`;
  const counted = `p.deleted_at IS NULL AND p.state IN ('to_verify', 'verified', 'locked')`;
  const rows = statement(
    connection,
    `SELECT p.id, p.id AS root, ${entry}, p.instalment_no AS instalmentNo FROM payment AS p
     WHERE p.arrears_id = ?1 AND p.reverses_id IS NULL AND ${counted} AND ${paysSomething("p")}
     UNION ALL
     SELECT p.id, o.id AS root, ${entry}, o.instalment_no AS instalmentNo
     FROM payment AS o JOIN payment AS p ON p.reverses_id = o.id
     WHERE o.arrears_id = ?1 AND o.deleted_at IS NULL AND ${counted} AND ${paysSomething("o")}
     ORDER BY receivedOn, id`,
  ).all({ 1: arrearsId }) as (Omit<ArrearsEntry, "counts"> & { counts: number })[];
  return rows.map(({ counts, ...row }) => ({ ...row, counts: counts === 1 }));
}

/** Fen owed that nobody has entered a payment for, but for one that is left out. */
export function outstandingOfArrears(connection: Connection, arrearsId: number, except: number | null): number {
  const principal = statement(connection, "SELECT principal FROM arrears WHERE id = ?").pluck().get(arrearsId);
  const entered = entriesOf(connection, arrearsId).filter(({ id }) => id !== except);
  return Number(principal) - entered.reduce((sum, { amount }) => sum + amount, 0);
}

/** Fen verified. */
export function paidOf(entries: readonly ArrearsEntry[]): number {
  return entries.reduce((sum, { amount, counts }) => (counts ? sum + amount : sum), 0);
}

export type Planned = {
  readonly no: number;
  readonly dueOn: string;
  readonly amount: number;
  readonly note: string | null;
};
export type StandingInstalment = Planned & Performance;

/** The instalments of the plan in force, in their order. */
export function planOf(connection: Connection, arrearsId: number): Planned[] {
  return statement(
    connection,
    `SELECT position AS no, due_on AS dueOn, amount, note FROM arrears_instalment WHERE arrears_id = ? ORDER BY position`,
  ).all(arrearsId) as Planned[];
}

/** When the plan in force was set, and the payments that it takes as paid already. */
export function planSetting(
  connection: Connection,
  arrearsId: number,
): { readonly on: string; readonly paid: readonly number[] } | null {
  const found = statement(
    connection,
    `SELECT done_on AS "on", details FROM arrears_step WHERE arrears_id = ? AND act = 'plan' ORDER BY id DESC LIMIT 1`,
  ).get(arrearsId) as { on: string; details: string } | undefined;
  if (found === undefined) return null;
  const { counted = [] } = JSON.parse(found.details) as { counted?: number[] };
  return { on: found.on, paid: counted };
}

/** How the plan in force stands: what had been verified when it was set is not in it any more. */
export function standingPlan(
  connection: Connection,
  arrearsId: number,
  entries: readonly ArrearsEntry[],
  today: string,
): StandingInstalment[] {
  const plan = planOf(connection, arrearsId);
  if (plan.length === 0) return [];
  const before = new Set(planSetting(connection, arrearsId)?.paid ?? []);
  const since = entries.filter(({ root }) => !before.has(root));
  const standing = planStanding(plan, since, today);
  return plan.flatMap((instalment, place) => {
    const stands = standing[place];
    return stands === undefined ? [] : [{ ...instalment, ...stands }];
  });
}
