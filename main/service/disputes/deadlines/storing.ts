import type { CaseDeadline } from "../../../../shared/disputes/deadlines/kinds.ts";
import type { Connection } from "../../../database/open.ts";
import { statement } from "../../office/statements.ts";

export type StoredDeadline = CaseDeadline & { readonly id: number };

/** What the table says about a case, whether it still counts or not. */
export function storedDeadlines(connection: Connection, disputeId: number): StoredDeadline[] {
  const rows = statement(
    connection,
    `SELECT id, kind, subject_id AS subjectId, rule, rule_version AS ruleVersion, from_on AS fromOn, due_on AS dueOn,
       provisional, closed FROM deadline WHERE dispute_id = ? ORDER BY due_on, id`,
  ).all(disputeId) as (Omit<StoredDeadline, "provisional"> & { provisional: number })[];
  return rows.map((row) => ({ ...row, provisional: row.provisional === 1 }));
}

/**
 * Brings the table to what was reckoned, touching only the rows that differ. What is not reckoned any more is dropped; what
 * was closed before its reason went, such as the deadlines of before a relapse, stays as it ended.
 */
export function storeDeadlines(
  connection: Connection,
  disputeId: number,
  before: readonly StoredDeadline[],
  now: readonly CaseDeadline[],
): void {
  const known = new Map(before.map((deadline) => [keyOf(deadline), deadline]));
  for (const deadline of now) {
    const old = known.get(keyOf(deadline));
    known.delete(keyOf(deadline));
    if (old === undefined) insert(connection, disputeId, deadline);
    else if (differs(old, deadline)) update(connection, old.id, deadline);
  }
  for (const { id, closed } of known.values()) {
    if (closed !== null && closed !== "paused") continue;
    statement(connection, "UPDATE deadline SET closed = 'dropped' WHERE id = ?").run(id);
  }
}

/** The earliest open deadline stands with the case, for its header and for lists. It is no change of the case itself. */
export function storeNextDue(connection: Connection, disputeId: number): void {
  const next = statement(
    connection,
    `SELECT due_on AS dueOn, kind FROM deadline WHERE dispute_id = ? AND closed IS NULL ORDER BY due_on, kind LIMIT 1`,
  ).get(disputeId) as { dueOn: string; kind: string } | undefined;
  const values = [next?.dueOn ?? null, next?.kind ?? null];
  statement(
    connection,
    `UPDATE dispute SET next_due_on = ?, next_due_kind = ?
     WHERE id = ? AND (next_due_on IS NOT ? OR next_due_kind IS NOT ?)`,
  ).run([...values, disputeId, ...values]);
}

/** What {@link storeNextDue} would store of these, for a dispute that is still to be entered. */
export function nextDueOf(deadlines: readonly CaseDeadline[]): {
  next_due_on: string | null;
  next_due_kind: string | null;
} {
  const [next] = deadlines.filter(({ closed }) => closed === null).toSorted((a, b) => (isEarlier(a, b) ? -1 : 1));
  return { next_due_on: next?.dueOn ?? null, next_due_kind: next?.kind ?? null };
}

const isEarlier = (a: CaseDeadline, b: CaseDeadline) => (a.dueOn === b.dueOn ? a.kind < b.kind : a.dueOn < b.dueOn);

const keyOf = ({ kind, subjectId }: CaseDeadline) => `${kind} ${subjectId}`;

const compared = ["rule", "ruleVersion", "fromOn", "dueOn", "provisional", "closed"] as const;

function differs(old: CaseDeadline, now: CaseDeadline): boolean {
  return compared.some((name) => old[name] !== now[name]);
}

const values = ({ rule, ruleVersion, fromOn, dueOn, provisional, closed }: CaseDeadline) => [
  rule,
  ruleVersion,
  fromOn,
  dueOn,
  provisional ? 1 : 0,
  closed,
];

function insert(connection: Connection, disputeId: number, deadline: CaseDeadline): void {
  statement(
    connection,
    `INSERT INTO deadline (dispute_id, kind, subject_id, rule, rule_version, from_on, due_on, provisional, closed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run([disputeId, deadline.kind, deadline.subjectId, ...values(deadline)]);
}

function update(connection: Connection, id: number, deadline: CaseDeadline): void {
  statement(
    connection,
    `UPDATE deadline SET rule = ?, rule_version = ?, from_on = ?, due_on = ?, provisional = ?, closed = ? WHERE id = ?`,
  ).run([...values(deadline), id]);
}
