import type { Rows } from "../../../shared/contract.ts";
import type { PaymentDraft } from "../../../shared/payments/contract.ts";
import type { PaymentState } from "../../../shared/payments/states.ts";
import { searchWords } from "../../database/search-words.ts";
import { linkEnterprise, normalUscc } from "../enterprises/index.ts";
import { insertRecord, ownColumns } from "../registers/index.ts";
import type { Register, Values, Writing } from "../registers/index.ts";
import { countingDay } from "./counting-day.ts";
import { IS_APART, IS_CLEARING, IS_COUNTED } from "./counting.ts";
import { placeOf } from "./place.ts";

export const paymentRegister: Register<Rows["payments"]> = {
  table: "payment",
  columns: {
    ...ownColumns([
      "receivedOn",
      "countsOn",
      "payerName",
      "payeeName",
      "payeeUscc",
      "payeeId",
      "amount",
      "headline",
      "category",
      "voucherNo",
      "channel",
      "disputeId",
      "loanId",
      "arrearsId",
      "instalmentNo",
      "proceedingId",
      "method",
      "cash",
      "fees",
      "penalty",
      "interest",
      "principal",
      "other",
      "leadUnit",
      "participants",
      "tags",
      "bank",
      "town",
      "reportId",
      "state",
      "verifiedBy",
      "verifiedAt",
      "reversesId",
      "note",
    ]),
    disputeNo: "(SELECT d.ledger_no FROM dispute AS d WHERE d.id = r.dispute_id)",
    loanNo: "(SELECT l.loan_no FROM loan AS l WHERE l.id = r.loan_id)",
    arrearsNo: "(SELECT a.arrears_no FROM arrears AS a WHERE a.id = r.arrears_id)",
    proceedingName: "(SELECT ifnull(c.docket_no, c.court) FROM proceeding AS c WHERE c.id = r.proceeding_id)",
    reportTitle: "(SELECT t.title FROM report AS t WHERE t.id = r.report_id)",
    reversedById: "(SELECT v.id FROM payment AS v WHERE v.reverses_id = r.id AND v.deleted_at IS NULL)",
    reversedAmount: "(SELECT v.amount FROM payment AS v WHERE v.reverses_id = r.id AND v.deleted_at IS NULL)",
    evidence: "(SELECT count(*) FROM attachment AS f WHERE f.payment_id = r.id AND f.removed_at IS NULL)",
  },
  flags: ["cash"],
  json: ["participants", "tags"],
  filters: {
    headline: { kind: "anyOf", column: "r.headline", indexed: true },
    category: { kind: "anyOf", column: "r.category", indexed: true },
    state: { kind: "anyOf", column: "r.state", indexed: true },
    method: { kind: "anyOf", column: "r.method" },
    // "" finds those that have none.
    leadUnit: { kind: "anyOf", column: "coalesce(r.lead_unit, '')" },
    cash: { kind: "flag", column: "r.cash" },
    channel: { kind: "anyOf", column: "r.channel" },
    bank: { kind: "anyOf", column: "coalesce(r.bank, '')" },
    town: { kind: "anyOf", column: "coalesce(r.town, '')" },
    receivedOn: { kind: "range", column: "r.received_on" },
    countsOn: { kind: "range", column: "r.counts_on" },
    amount: { kind: "range", column: "r.amount" },
    enterprise: { kind: "link", columns: ["r.payee_id"], indexed: true },
    disputeId: { kind: "link", columns: ["r.dispute_id"], indexed: true },
    loanId: { kind: "link", columns: ["r.loan_id"], indexed: true },
    arrearsId: { kind: "link", columns: ["r.arrears_id"], indexed: true },
    counted: { kind: "flag", column: IS_COUNTED },
    clearing: { kind: "flag", column: IS_CLEARING },
    apart: { kind: "flag", column: IS_APART },
    payeeKnown: { kind: "flag", column: "(r.payee_id IS NOT NULL)" },
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
  const payee = { name: draft.payeeName, uscc: draft.payeeUscc, isFinancial: draft.headline === "collection" };
  const payeeId = linkEnterprise(writing, payee, importId);
  return {
    received_on: draft.receivedOn,
    counts_on: countingDay(writing, draft.receivedOn),
    ...placeOf(writing, draft, payeeId),
    payer_name: draft.payerName,
    payee_name: draft.payeeName,
    payee_uscc: normalUscc(draft.payeeUscc),
    payee_id: payeeId,
    amount: draft.amount,
    headline: draft.headline,
    category: draft.category,
    voucher_no: draft.voucherNo === "" ? null : draft.voucherNo,
    channel: draft.channel,
    dispute_id: draft.disputeId,
    loan_id: draft.loanId,
    arrears_id: draft.arrearsId,
    instalment_no: draft.instalmentNo,
    proceeding_id: draft.proceedingId,
    method: draft.method,
    cash: cash ? 1 : 0,
    fees: draft.fees,
    penalty: draft.penalty,
    interest: draft.interest,
    principal: draft.principal,
    other: draft.other,
    lead_unit: draft.leadUnit,
    participants: JSON.stringify(draft.participants),
    tags: JSON.stringify(draft.tags),
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
