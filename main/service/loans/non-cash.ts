import { allocate, allocationOrders, inOrder } from "../../../shared/payments/allocation.ts";
import type { AllocationRule } from "../../../shared/payments/allocation.ts";
import { plainPayment } from "../../../shared/payments/blank.ts";
import { problem } from "../../../shared/problems.ts";
import { refuse } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { debtOfLoan, recordPayment } from "../payments/index.ts";
import { writingOf } from "../registers/index.ts";
import type { StoredRecord } from "../registers/index.ts";

/** Codes of collection methods by which nothing comes in but what becomes of the debt is counted apart. */
export type NonCashMethod = "in_kind" | "write_off" | "restructuring" | "extension" | "refinancing" | "transfer";

type Entry = {
  readonly method: NonCashMethod;
  readonly on: string;
  /** Fen. */
  readonly amount: number;
  /** Who takes the claim or the debt over; the borrower where nobody does. */
  readonly payer?: string;
  readonly documentNo: string | null;
  readonly note: string | null;
};

/**
 * Enters in the money ledger what became of a debt without money, to be verified by somebody else: it stands apart from
 * what was collected in cash. What was taken in kind pays the debt in the order of the loan; the others name the
 * principal first, as banks book them.
 */
export function recordNonCash(
  context: ActContext,
  loan: StoredRecord,
  { method, on, amount, payer, documentNo, note }: Entry,
): number {
  const { left } = debtOfLoan(context.ground.writer, loan.id, "entered");
  const rule = method === "in_kind" ? (String(loan["allocation_rule"]) as AllocationRule) : "principal_first";
  const draft = {
    ...plainPayment,
    receivedOn: on,
    payerName: payer ?? String(loan["borrower_name"]),
    payeeName: bankName(context, String(loan["bank"])),
    payeeUscc: null,
    amount,
    headline: "collection" as const,
    category: null,
    voucherNo: documentNo,
    channel: method === "in_kind" ? ("in_kind" as const) : null,
    loanId: loan.id,
    method,
    ...allocate(left, amount, inOrder(allocationOrders[rule])),
    leadUnit: typeof loan["lead_unit"] === "string" ? loan["lead_unit"] : null,
    participants: [],
    tags: [],
    note,
  };
  refuseIfTaken(context, documentNo);
  return recordPayment(writingOf(context), draft, false);
}

function refuseIfTaken({ ground }: ActContext, documentNo: string | null): void {
  const receivedOn = statement(
    ground.writer,
    "SELECT received_on FROM payment WHERE voucher_no = ? AND deleted_at IS NULL",
  )
    .pluck()
    .get(documentNo);
  if (typeof receivedOn === "string") refuse(problem("documentNo", "VOUCHER_TAKEN", { receivedOn }));
}

function bankName({ ground }: ActContext, code: string): string {
  const name = statement(ground.writer, "SELECT zh FROM dictionary_entry WHERE dictionary = 'bank' AND code = ?")
    .pluck()
    .get(code);
  return typeof name === "string" ? name : code;
}
