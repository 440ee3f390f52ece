import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { AuditEntry } from "../../../shared/audit/contract.ts";
import type { Inputs } from "../../../shared/contract.ts";
import type { Schema } from "../../database/schema.ts";

type Filter = NonNullable<Inputs["audit"]["list"]["filter"]>;

/** Newest first, those before the entry `before`. */
export async function entriesOf(
  db: Kysely<Schema>,
  filter: Filter,
  before: number | null,
  limit: number,
): Promise<AuditEntry[]> {
  const rows = await filtered(db, filter)
    .leftJoin("staff", "staff.id", "entry.staff_id")
    .select([
      "entry.id",
      "entry.at",
      "staff.name as user",
      "entry.act",
      "entry.entity",
      "entry.record_id as recordId",
      "entry.reason",
      "entry.before",
      "entry.after",
    ])
    .$if(before !== null, (query) => query.where("entry.id", "<", before ?? 0))
    .orderBy("entry.id", "desc")
    .limit(sql.lit(limit))
    .execute();
  return rows.map((row) => ({ ...row, before: facts(row.before), after: facts(row.after) }));
}

export async function countOf(db: Kysely<Schema>, filter: Filter): Promise<number> {
  const { n } = await filtered(db, filter)
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return n;
}

function filtered(db: Kysely<Schema>, { from, to, staff, acts, entities }: Filter) {
  let query = db.selectFrom("audit_entry as entry");
  if (from !== undefined) query = query.where("entry.at", ">=", from);
  // Instants begin with their local date; the next letter after a day's own is what follows every hour of it.
  if (to !== undefined) query = query.where("entry.at", "<", `${to}U`);
  if (staff && staff.length > 0) query = query.where("entry.staff_id", "in", staff);
  if (acts && acts.length > 0) query = query.where("entry.act", "in", acts);
  if (entities && entities.length > 0) query = query.where("entry.entity", "in", entities);
  return query;
}

/** The fields of a register are told by their names in the contract. */
function facts(json: string): Record<string, unknown> {
  const values = JSON.parse(json) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key.replaceAll(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}
