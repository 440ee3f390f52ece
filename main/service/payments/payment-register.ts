import type { Rows } from "../../../shared/contract.ts";
import type { PaymentDraft } from "../../../shared/payments/contract.ts";
import type { PaymentState } from "../../../shared/payments/states.ts";
import { searchWords } from "../../database/search-words.ts";
import { linkEnterprise, normalUscc } from "../enterprises/index.ts";
import { insertRecord, ownColumns } from "../registers/index.ts";
import type { Register, Values, Writing } from "../registers/index.ts";

export const paymentRegister: Register<Rows["payments"]> = {
  table: "payment",
  columns: {
    ...ownColumns([
      "receivedOn",
      "payerName",
      "payeeName",
      "payeeUscc",
      "payeeId",
      "amount",
      "headline",
      "category",
      "voucherNo",
      "disputeId",
      "loanId",
      "method",
      "cash",
      "principal",
      "interest",
      "fees",
      "leadUnit",
      "state",
      "verifiedBy",
      "verifiedAt",
      "reversesId",
      "note",
    ]),
    disputeNo: "(SELECT d.ledger_no FROM dispute AS d WHERE d.id = r.dispute_id)",
    loanNo: "(SELECT l.loan_no FROM loan AS l WHERE l.id = r.loan_id)",
  },
  flags: ["cash"],
  filters: {
    headline: { kind: "anyOf", column: "r.headline", indexed: true },
    category: { kind: "anyOf", column: "r.category", indexed: true },
    state: { kind: "anyOf", column: "r.state", indexed: true },
    method: { kind: "anyOf", column: "r.method" },
    leadUnit: { kind: "anyOf", column: "r.lead_unit" },
    cash: { kind: "flag", column: "r.cash" },
    receivedOn: { kind: "range", column: "r.received_on" },
    amount: { kind: "range", column: "r.amount" },
    enterprise: { kind: "link", columns: ["r.payee_id"], indexed: true },
    disputeId: { kind: "link", columns: ["r.dispute_id"], indexed: true },
    loanId: { kind: "link", columns: ["r.loan_id"], indexed: true },
  },
  sorts: {
    receivedOn: { column: "r.received_on", nullable: false },
    amount: { column: "r.amount", nullable: false },
    updatedAt: { column: "r.updated_at", nullable: false },
  },
  defaultSort: { by: "receivedOn", direction: "desc" },
  facets: "payment_facets",
};

/** `cash` is what the collection method says on the day of recording; other payments are money by nature. */
export function paymentValues(
  writing: Writing,
  draft: PaymentDraft,
  cash: boolean,
  importId: number | null = null,
): Values {
  return {
    received_on: draft.receivedOn,
    payer_name: draft.payerName,
    payee_name: draft.payeeName,
    payee_uscc: normalUscc(draft.payeeUscc),
    payee_id: linkEnterprise(writing, { name: draft.payeeName, uscc: draft.payeeUscc }, importId),
    amount: draft.amount,
    headline: draft.headline,
    category: draft.category,
    voucher_no: draft.voucherNo === "" ? null : draft.voucherNo,
    dispute_id: draft.disputeId,
    loan_id: draft.loanId,
    method: draft.method,
    cash: cash ? 1 : 0,
    principal: draft.principal,
    interest: draft.interest,
    fees: draft.fees,
    lead_unit: draft.leadUnit,
    reverses_id: draft.reversesId,
    note: draft.note,
  };
}

export function paymentWords(draft: PaymentDraft): string {
  return searchWords([draft.voucherNo, normalUscc(draft.payeeUscc), draft.note], [draft.payerName, draft.payeeName]);
}

/** Where a payment stands when it is entered; an old ledger may bring its own verifier. */
export type Standing = { state: PaymentState; verifiedBy: string | null; verifiedAt: string | null };

export const standingOfNew: Standing = { state: "to_verify", verifiedBy: null, verifiedAt: null };

/** Enters a checked payment; answers its id. */
export function recordPayment(
  writing: Writing,
  draft: PaymentDraft,
  cash: boolean,
  standing: Standing = standingOfNew,
  importId: number | null = null,
): number {
  const values = {
    ...paymentValues(writing, draft, cash, importId),
    state: standing.state,
    verified_by: standing.verifiedBy,
    verified_at: standing.verifiedAt,
  };
  return insertRecord(writing, "payment", values, paymentWords(draft), importId);
}
