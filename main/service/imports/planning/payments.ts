import type { AcceptedRow, SheetMapping } from "../../../../shared/imports/candidates.ts";
import type { ImportProblem } from "../../../../shared/imports/contract.ts";
import type { PaymentDraft } from "../../../../shared/payments/contract.ts";
import { paymentProblems, unsplit } from "../../../../shared/payments/rules.ts";
import { apartCategories } from "../../../../shared/payments/states.ts";
import { cellOf } from "./plan.ts";
import type { Target } from "./plan.ts";
import { cellProblems } from "./planning.ts";
import type { Planning, Verdict } from "./planning.ts";
import { originalOf } from "./reversals.ts";

const cellFor = { headline: "category", reversesId: "amount" };

/** Any positive number: stands in a draft for an id that the writing will know. */
const LINKED = 1;

export function planPayment(planning: Planning, mapping: SheetMapping, accepted: AcceptedRow<"payments">): Verdict {
  const { values } = accepted;
  const problems: ImportProblem[] = [];
  const warnings: ImportProblem[] = [];
  const dispute = disputeOf(planning, values.disputeSeq);
  if (values.disputeSeq !== null && dispute === null) {
    warnings.push(cellOf(mapping, accepted, "disputeSeq", "DISPUTE_NOT_FOUND"));
  }
  const original = values.amount < 0 ? reversedBy(planning, values, dispute) : null;
  if (original && "code" in original) problems.push(cellOf(mapping, accepted, "amount", original.code));
  const category =
    original && "found" in original ? original.category : planning.words.codeOf("recovery_category", values.category);
  if (category === null && !(original && "code" in original)) {
    problems.push(cellOf(mapping, accepted, "category", "UNKNOWN_WORD"));
  }
  const isApart = apartCategories.some((code) => code === category);
  const isVouched = values.verifier !== null && values.voucherNo !== null;
  if (isVouched && values.verifier === planning.importer) {
    warnings.push(cellOf(mapping, accepted, "verifier", "SAME_PERSON"));
  }
  const payment: PaymentDraft = {
    receivedOn: values.receivedOn,
    payerName: values.payerName,
    payeeName: values.payeeName,
    payeeUscc: values.payeeUscc,
    amount: values.amount,
    headline: isApart ? "none" : "recovery",
    category,
    voucherNo: values.voucherNo,
    channel: null,
    disputeId: dispute === null ? null : LINKED,
    loanId: null,
    arrearsId: null,
    instalmentNo: null,
    proceedingId: null,
    method: null,
    ...unsplit,
    participants: [],
    tags: [],
    leadUnit: null,
    reversesId: original === null ? null : LINKED,
    note: values.note,
  };
  if (problems.length === 0) {
    problems.push(...cellProblems(mapping, accepted, paymentProblems(payment, planning.today), cellFor));
    problems.push(...voucherProblems(planning, mapping, accepted));
    if (isBanksMoney(planning, payment)) problems.push(cellOf(mapping, accepted, "payeeUscc", "PAYEE_IS_BANK"));
  }
  const verifiedBy = isVouched && values.verifier !== planning.importer ? values.verifier : null;
  return {
    write: {
      kind: "payments",
      payment,
      dispute,
      reverses: original && "found" in original ? original.found : null,
      verifiedBy,
    },
    becomes: () => ({
      receivedOn: payment.receivedOn,
      payerName: payment.payerName,
      payeeName: payment.payeeName,
      payeeUscc: payment.payeeUscc,
      amount: payment.amount,
      headline: payment.headline,
      category: payment.category,
      voucherNo: payment.voucherNo,
      state: verifiedBy === null ? "to_verify" : "verified",
      verifiedBy,
      note: payment.note,
    }),
    problems,
    warnings,
  };
}

function disputeOf({ earlier }: Planning, seq: number | null): Target {
  const row = seq === null ? undefined : earlier.disputesBySeq.get(seq);
  if (!row) return null;
  return row.recordId === null ? { row } : { record: row.recordId };
}

function reversedBy(planning: Planning, values: AcceptedRow<"payments">["values"], dispute: Target) {
  const { payerName: payer, payeeName: payee, amount } = values;
  return originalOf(
    { kind: "payments", payer, payee, amount: Math.abs(amount), dispute },
    planning.known,
    planning.earlier,
  );
}

/** A bank's money is 清收, never 挽损. */
function isBanksMoney({ known }: Planning, { headline, payeeUscc }: PaymentDraft): boolean {
  return headline === "recovery" && payeeUscc !== null && known.isBank(payeeUscc);
}

function voucherProblems(
  { known, earlier }: Planning,
  mapping: SheetMapping,
  accepted: AcceptedRow<"payments">,
): ImportProblem[] {
  const { voucherNo } = accepted.values;
  if (voucherNo === null) return [];
  const isTaken = known.paymentWithVoucher(voucherNo) !== null || earlier.vouchers.has(voucherNo);
  return isTaken ? [cellOf(mapping, accepted, "voucherNo", "VOUCHER_TAKEN")] : [];
}
