import type { Rows } from "../../shared/contract.ts";
import type { PaymentDraft } from "../../shared/payments/contract.ts";
import type { PaymentState } from "../../shared/payments/states.ts";
import { registerNouns } from "../../shared/registers/nouns.ts";
import { client } from "../app/client.ts";
import { toldOfFiles } from "../parts/record/told-files.ts";
import { registerView } from "../parts/register/view.ts";
import type { Tone } from "../parts/register/view.ts";
import { PaymentActs } from "./acts.tsx";
import { paymentFields } from "./fields.ts";
import { paymentForm } from "./form.ts";
import { paymentSections } from "./sections.ts";
import { PaymentStanding } from "./standing.tsx";

const tones: Readonly<Record<PaymentState, Tone>> = {
  draft: "quiet",
  to_verify: "warn",
  verified: "good",
  locked: "good",
  returned: "refused",
};

/** 到账 */
export const paymentsView = registerView<Rows["payments"], PaymentDraft>({
  name: "payments",
  noun: registerNouns.payments,
  procedures: client.payments,
  fields: paymentFields,
  numberOf: (row) => row.voucherNo ?? "",
  titleOf: (row) => `${row.payerName} → ${row.payeeName}`,
  stateOf: (row) => ({ field: "state", tone: tones[row.state] }),
  columns: [
    { field: "receivedOn", width: 104 },
    { field: "amount", width: 130 },
    { field: "state", width: 112 },
    { field: "payerName", width: 190 },
    { field: "payeeName", width: 190 },
    { field: "headline", width: 80 },
    { field: "category", width: 120 },
    { field: "method", width: 110 },
    { field: "voucherNo", width: 150 },
    { field: "disputeId", width: 140 },
    { field: "loanId", width: 170 },
    { field: "arrearsId", width: 150, hidden: true },
    { field: "countsOn", width: 104, hidden: true },
    { field: "channel", width: 100, hidden: true },
    { field: "cash", width: 70, hidden: true },
    { field: "bank", width: 150, hidden: true },
    { field: "town", width: 110, hidden: true },
    { field: "leadUnit", width: 130, hidden: true },
    { field: "verifiedBy", width: 90, hidden: true },
    { field: "updatedAt", width: 140, hidden: true },
  ],
  sorts: ["receivedOn", "amount", "updatedAt"],
  defaultSort: { by: "receivedOn", direction: "desc" },
  filters: [
    "state",
    "headline",
    "category",
    "receivedOn",
    "method",
    "cash",
    "amount",
    "countsOn",
    "channel",
    "bank",
    "town",
    "leadUnit",
    "disputeId",
    "loanId",
    "arrearsId",
    "enterprise",
    "counted",
    "clearing",
    "apart",
    "payeeKnown",
  ],
  alwaysShownFilters: 4,
  facts: [
    {
      title: "section.payment",
      fields: [
        "amount",
        "receivedOn",
        "countsOn",
        "headline",
        "category",
        "channel",
        "loanId",
        "method",
        "disputeId",
        "arrearsId",
        "instalmentNo",
        "proceedingName",
        "reversesId",
        "reversedById",
        "reversedAmount",
      ],
      onlyFilled: true,
    },
    { title: "section.split", fields: ["fees", "penalty", "interest", "principal", "other"], onlyFilled: true },
    { title: "section.parties", fields: ["payerName", "payeeName", "payeeUscc"] },
    {
      title: "section.evidence",
      fields: [
        "voucherNo",
        "leadUnit",
        "participants",
        "tags",
        "bank",
        "town",
        "verifiedBy",
        "verifiedAt",
        "reportTitle",
        "note",
      ],
      onlyFilled: true,
    },
  ],
  sections: paymentSections,
  past: (act) => toldOfFiles(act) ?? {},
  linked: [],
  empty: { nothing: "empty.payments", whatNext: "empty.paymentsNext", create: "empty.paymentsCreate" },
  importable: true,
  form: paymentForm,
  fixed: (row) => (row.state === "locked" ? "payments.lockedWhy" : null),
  Standing: PaymentStanding,
  Acts: PaymentActs,
});
