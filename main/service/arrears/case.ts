import type { ArrearsChanged } from "../../../shared/arrears/contract.ts";
import type { ActContext } from "../office/ground.ts";
import { changeRecord, requireCurrent, writingOf } from "../registers/index.ts";
import type { StoredRecord, Value, Values } from "../registers/index.ts";
import { refreshArrears } from "./refreshing.ts";

export type Target = { readonly arrearsId: number; readonly version: number };

/** The case as it is, or NOT_FOUND / STALE. */
export function requireArrears(context: ActContext, { arrearsId, version }: Target): StoredRecord {
  return requireCurrent(context.ground.writer, "arrears", { id: arrearsId, version });
}

type Told = { readonly before?: Values; readonly after: Values; readonly reason?: string | null };

/**
 * Notes an act in the log and gives the case its next version; what is due next is reckoned anew. `part` is what the act
 * was about besides the case: a step, a file. `values` changes columns of the case itself.
 */
export function noteOnArrears(
  context: ActContext,
  kase: StoredRecord,
  part: number,
  { before = {}, after, reason = null }: Told,
  values: Values = {},
): ArrearsChanged {
  const told = { before: { ...before }, after: { part_id: part as Value, ...after } };
  changeRecord(writingOf(context), "arrears", kase, values, null, reason, told);
  refreshArrears(context, kase.id);
  return { id: kase.id, version: kase.version + 1 };
}
