import type { CaseChanged } from "../../../shared/disputes/case-contract.ts";
import type { ActContext } from "../office/ground.ts";
import {
  changePartOf,
  changeRecord,
  insertPartOf,
  removePartOf,
  requireCurrent,
  requirePartOf,
  writingOf,
} from "../registers/index.ts";
import type { PartChange, StoredRecord, Value, Values } from "../registers/index.ts";
import { refreshDeadlines } from "./deadlines/refreshing.ts";

/** The tables that hold parts of a case file. */
export type CasePart =
  | "term_extension"
  | "assignment"
  | "sitting"
  | "investigation"
  | "evidence"
  | "conflict_declaration"
  | "agreement"
  | "judicial_confirmation"
  | "follow_up"
  | "attachment"
  | "document";

type Target = { readonly disputeId: number; readonly version: number };

/** What the log says about a change of a part: only what changed. */
type Told = { readonly before?: Values; readonly after: Values; readonly reason?: string };

/** The case as it is, or NOT_FOUND / STALE. */
export function requireCase(context: ActContext, { disputeId, version }: Target): StoredRecord {
  return requireCurrent(context.ground.writer, "dispute", { id: disputeId, version });
}

const ofCase = (kase: StoredRecord) => ({ column: "dispute_id", id: kase.id });

/** A part of this case that was not removed, or NOT_FOUND. */
export function requirePart(context: ActContext, kase: StoredRecord, table: CasePart, id: number): StoredRecord {
  return requirePartOf(context, table, ofCase(kase), id);
}

/** Adds a part to the case file; answers its id. Tell the log with {@link noteOnCase}. */
export function insertPart(context: ActContext, kase: StoredRecord, table: CasePart, values: Values): number {
  return insertPartOf(context, table, ofCase(kase), values);
}

/** Writes what differs in a part; answers what changed, before and after. */
export function changePart(context: ActContext, table: CasePart, before: StoredRecord, values: Values): PartChange {
  return changePartOf(context, table, before, values);
}

/** Takes a part out of the case file; it stays in its table with the reason. */
export function removePart(context: ActContext, table: CasePart, part: StoredRecord, reason: string): void {
  removePartOf(context, table, part, reason);
}

/**
 * Notes an act on the case file in the log and gives the case its next version; its deadlines are reckoned anew. `id` is
 * that of the part. `values` changes columns of the case itself.
 */
export function noteOnCase(
  context: ActContext,
  kase: StoredRecord,
  id: number,
  { before = {}, after, reason }: Told,
  values: Values = {},
): CaseChanged {
  const told = { before: { ...before }, after: { part_id: id as Value, ...after } };
  changeRecord(writingOf(context), "dispute", kase, values, null, reason ?? null, told);
  refreshDeadlines(context.ground, kase.id);
  return { id, version: kase.version + 1 };
}
