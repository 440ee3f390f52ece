import type { FastTrackChanged } from "../../../shared/fasttrack/contract.ts";
import type { ActContext } from "../office/ground.ts";
import { changeRecord, requireCurrent, writingOf } from "../registers/index.ts";
import type { StoredRecord, Value, Values } from "../registers/index.ts";
import { rewordCase } from "./case-register.ts";
import { refreshDue } from "./materials.ts";

export type Target = { readonly fastTrackCaseId: number; readonly version: number };

/** The case as it is, or NOT_FOUND / STALE. */
export function requireCase(context: ActContext, { fastTrackCaseId, version }: Target): StoredRecord {
  return requireCurrent(context.ground.writer, "fast_track_case", { id: fastTrackCaseId, version });
}

type Told = { readonly before?: Values; readonly after: Values; readonly reason?: string | null };

/**
 * Notes an act in the log and gives the case its next version; what is due next is reckoned anew. `part` is what the act
 * was about besides the case: a step, a paper, a check. `values` changes columns of the case itself.
 */
export function noteOnCase(
  context: ActContext,
  kase: StoredRecord,
  part: number,
  { before = {}, after, reason = null }: Told,
  values: Values = {},
): FastTrackChanged {
  const told = { before: { ...before }, after: { part_id: part as Value, ...after } };
  const writing = writingOf(context);
  changeRecord(writing, "fast_track_case", kase, values, null, reason, told);
  refreshDue(context.ground.writer, kase.id);
  if ("notice_no" in values || "breach_no" in values) rewordCase(writing, kase.id);
  return { id: kase.id, version: kase.version + 1 };
}
