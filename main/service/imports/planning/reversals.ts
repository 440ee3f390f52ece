import type { KnownRecords } from "./known.ts";
import type { PlannedRow, Target } from "./plan.ts";
import type { EarlierRows } from "./planning.ts";

type Refund = {
  readonly payer: string;
  readonly payee: string;
  /** Fen, positive. */
  readonly amount: number;
  readonly loan: Target;
  /** The dispute that the refund names, if it names one. */
  readonly dispute: Target;
};

export type Original =
  | { readonly found: Exclude<Target, null>; readonly category: string | null }
  | { readonly code: "REVERSAL_WITHOUT_ORIGINAL" | "REVERSAL_UNCLEAR" };

/** The one payment that a refund takes back: same payer and payee, at least as much, and not taken back before. */
export function originalOf(refund: Refund, known: KnownRecords, earlier: EarlierRows): Original {
  const inFile = (earlier.payments.get(partiesKey(refund.payer, refund.payee)) ?? []).filter(
    (row) => isOriginal(row, refund) && !earlier.reversed.has(row),
  );
  const loanId = refund.loan !== null && "record" in refund.loan ? refund.loan.record : null;
  const dispute = refund.dispute;
  const kept = known
    .paymentsToReverse({ payer: refund.payer, payee: refund.payee, amount: refund.amount, loanId })
    .filter(({ id, dispute_id }) => {
      const isOfDispute = dispute === null || ("record" in dispute && dispute.record === dispute_id);
      return isOfDispute && !earlier.reversed.has(id);
    });
  if (inFile.length + kept.length === 0) return { code: "REVERSAL_WITHOUT_ORIGINAL" };
  if (inFile.length + kept.length > 1) return { code: "REVERSAL_UNCLEAR" };
  const [row] = inFile;
  if (row) {
    earlier.reversed.add(row);
    return { found: { row }, category: paymentOf(row)?.category ?? null };
  }
  const [record] = kept;
  if (!record) return { code: "REVERSAL_WITHOUT_ORIGINAL" };
  earlier.reversed.add(record.id);
  return { found: { record: record.id }, category: record.category };
}

export function partiesKey(payer: string, payee: string): string {
  return JSON.stringify([payer, payee]);
}

function isOriginal(row: PlannedRow, refund: Refund): boolean {
  const payment = paymentOf(row);
  if (row.status !== "new" || payment === null || payment.headline === "none") return false;
  const isOfDispute =
    refund.dispute === null || (row.write?.kind === "payments" && isSame(row.write.dispute, refund.dispute));
  const isOfLoan =
    refund.loan === null || (row.write?.kind === "loans" && isSame(row.write.loanTarget ?? { row }, refund.loan));
  return payment.amount >= refund.amount && isOfDispute && isOfLoan;
}

function paymentOf({ write }: PlannedRow) {
  return write?.kind === "payments" || write?.kind === "loans" ? write.payment : null;
}

function isSame(one: Target, other: Target): boolean {
  if (one === null || other === null) return one === other;
  if ("row" in one && "row" in other) return one.row === other.row;
  return "record" in one && "record" in other && one.record === other.record;
}
