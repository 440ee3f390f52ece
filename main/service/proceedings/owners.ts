import type { ProceedingOwner } from "../../../shared/proceedings/contract.ts";
import { noteOnCase } from "../disputes/index.ts";
import { noteOnLoan } from "../loans/index.ts";
import type { ActContext } from "../office/ground.ts";
import { changeRecord, requireCurrent, writingOf } from "../registers/index.ts";
import type { StoredRecord, Values } from "../registers/index.ts";

type Changed = { readonly id: number; readonly version: number };
type Told = { readonly before?: Values; readonly after: Values; readonly reason?: string };

/** Whose proceedings a register's records have: their column, their table, and how an act on their file is noted. */
type Owner = {
  readonly column: "loan_id" | "arrears_id" | "dispute_id";
  readonly table: "loan" | "arrears" | "dispute";
  readonly note: (context: ActContext, record: StoredRecord, id: number, told: Told) => Changed;
};

export const owners = {
  loans: { column: "loan_id", table: "loan", note: noteOnLoan },
  arrears: {
    column: "arrears_id",
    table: "arrears",
    note: (context, record, id, { before = {}, after, reason }) => {
      const told = { before: { ...before }, after: { part_id: id, ...after } };
      changeRecord(writingOf(context), "arrears", record, {}, null, reason ?? null, told);
      return { id, version: record.version + 1 };
    },
  },
  disputes: { column: "dispute_id", table: "dispute", note: noteOnCase },
} as const satisfies Record<ProceedingOwner["register"], Owner>;

/** The record as it is, or NOT_FOUND / STALE. */
export function requireOwner(context: ActContext, owner: ProceedingOwner, version: number): StoredRecord {
  return requireCurrent(context.ground.writer, owners[owner.register].table, { id: owner.id, version });
}
