import type { ActContext } from "../office/ground.ts";
import { changeRecord, requireCurrent, writingOf } from "../registers/index.ts";
import type { StoredRecord, Value, Values } from "../registers/index.ts";
import { refreshLoan } from "./deadlines.ts";

export type LoanTarget = { readonly loanId: number; readonly version: number };
export type LoanChanged = { readonly id: number; readonly version: number };

/** What the log says about a change of a part: only what changed. */
type Told = { readonly before?: Values; readonly after: Values; readonly reason?: string };

/** The loan as it is, or NOT_FOUND / STALE. */
export function requireLoan(context: ActContext, { loanId, version }: LoanTarget): StoredRecord {
  return requireCurrent(context.ground.writer, "loan", { id: loanId, version });
}

/**
 * Notes an act on a loan's file in the log and gives the loan its next version; what is due of it is reckoned anew. `id`
 * is that of the part. `values` changes columns of the loan itself.
 */
export function noteOnLoan(
  context: ActContext,
  loan: StoredRecord,
  id: number,
  { before = {}, after, reason }: Told,
  values: Values = {},
): LoanChanged {
  const told = { before: { ...before }, after: { part_id: id as Value, ...after } };
  changeRecord(writingOf(context), "loan", loan, values, null, reason ?? null, told);
  refreshLoan(context.ground.writer, loan.id);
  return { id, version: loan.version + 1 };
}
