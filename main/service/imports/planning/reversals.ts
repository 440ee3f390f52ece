import type { KnownRecords } from "./known.ts";
import type { PlannedRow, Target } from "./plan.ts";
import type { EarlierRows } from "./planning.ts";

/** Money going back. A recovery may name its dispute (null: it names none); a collection belongs to its loan. */
type Refund = {
  readonly payer: string;
  readonly payee: string;
  /** Fen, positive. */
  readonly amount: number;
} & ({ readonly kind: "payments"; readonly dispute: Target } | { readonly kind: "loans"; readonly loan: Target });

export type Original =
  | { readonly found: Exclude<Target, null>; readonly category: string | null }
  | { readonly code: "REVERSAL_WITHOUT_ORIGINAL" | "REVERSAL_UNCLEAR" };

/**
 * The one counted payment that a refund takes back: same payer and payee, at least as much, and not taken back before.
 */
export function originalOf(refund: Refund, known: KnownRecords, earlier: EarlierRows): Original {
  const inFile = (earlier.payments.get(partiesKey(refund.payer, refund.payee)) ?? []).filter(
    (row) => isOriginal(row, refund) && !earlier.reversed.has(row),
  );
  const kept = keptOriginals(refund, known).filter(({ id }) => !earlier.reversed.has(id));
  if (inFile.length + kept.length === 0) return { code: "REVERSAL_WITHOUT_ORIGINAL" };
  if (inFile.length + kept.length > 1) return { code: "REVERSAL_UNCLEAR" };
  const [row] = inFile;
  if (row) {
    earlier.reversed.add(row);
    return { found: { row }, category: row.write?.kind === "payments" ? row.write.payment.category : null };
  }
  const [record] = kept;
  if (!record) return { code: "REVERSAL_WITHOUT_ORIGINAL" };
  earlier.reversed.add(record.id);
  return { found: { record: record.id }, category: record.category };
}

export function partiesKey(payer: string, payee: string): string {
  return JSON.stringify([payer, payee]);
}

function keptOriginals(refund: Refund, known: KnownRecords) {
  const { payer, payee, amount } = refund;
  if (refund.kind === "loans") {
    const { loan } = refund;
    // A loan that comes with this very file has no payments from before.
    return loan !== null && "record" in loan
      ? known.paymentsToReverse({ payer, payee, amount, loanId: loan.record })
      : [];
  }
  const { dispute } = refund;
  return known
    .paymentsToReverse({ payer, payee, amount, loanId: null })
    .filter(({ dispute_id }) => dispute === null || ("record" in dispute && dispute.record === dispute_id));
}

function isOriginal(row: PlannedRow, refund: Refund): boolean {
  const { status, write } = row;
  if (status !== "new" || write === null || write.kind !== refund.kind) return false;
  if (write.kind === "payments" && refund.kind === "payments") {
    const { payment, verifiedBy, dispute } = write;
    const isCounted = payment.headline !== "none" && verifiedBy !== null;
    const isOfDispute = refund.dispute === null || isSame(dispute, refund.dispute);
    return isCounted && isOfDispute && payment.amount >= refund.amount;
  }
  if (write.kind === "loans" && refund.kind === "loans") {
    // The row that brings the loan names no other.
    return isSame(write.loanTarget ?? { row }, refund.loan) && write.payment.amount >= refund.amount;
  }
  return false;
}

function isSame(one: Target, other: Target): boolean {
  if (one === null || other === null) return one === other;
  if ("row" in one && "row" in other) return one.row === other.row;
  return "record" in one && "record" in other && one.record === other.record;
}
