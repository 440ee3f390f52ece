import type { Rows } from "../../shared/contract.ts";
import type { PaymentDraft } from "../../shared/payments/contract.ts";
import { codesOf } from "../../shared/names.ts";
import { plainPayment } from "../../shared/payments/blank.ts";
import { paymentProblems, unsplit } from "../../shared/payments/rules.ts";
import { loanParts, recoveryCategories } from "../../shared/payments/states.ts";
import type { FormView, Unfinished } from "../parts/register/view.ts";
import { MoneyNote } from "./money-note.tsx";
import { ProceedingNote } from "./proceeding-note.tsx";
import { seedPayment } from "./seed.ts";

type Values = Unfinished<PaymentDraft>;

export const paymentForm: FormView<Rows["payments"], PaymentDraft> = {
  sections: [
    {
      title: "section.payment",
      fields: [
        "headline",
        "receivedOn",
        "category",
        "loanId",
        "method",
        "disputeId",
        "arrearsId",
        "instalmentNo",
        "proceedingId",
        "reversesId",
      ],
      Note: ProceedingNote,
    },
    { title: "section.parties", fields: ["payerName", "payeeName", "payeeUscc"] },
    {
      title: "section.money",
      fields: ["amount", "channel", "fees", "penalty", "interest", "principal", "other"],
      Note: MoneyNote,
    },
    { title: "section.evidence", fields: ["voucherNo", "leadUnit", "participants", "tags", "note"] },
  ],
  blank: (today) => ({
    ...plainPayment,
    receivedOn: today,
    payerName: null,
    payeeName: null,
    payeeUscc: null,
    amount: null,
    headline: "recovery",
    category: null,
    voucherNo: null,
    channel: "bank_transfer",
  }),
  seed: seedPayment,
  draftOf: (row) => ({
    receivedOn: row.receivedOn,
    payerName: row.payerName,
    payeeName: row.payeeName,
    payeeUscc: row.payeeUscc,
    amount: row.amount,
    headline: row.headline,
    category: row.category,
    voucherNo: row.voucherNo,
    channel: row.channel,
    disputeId: row.disputeId,
    loanId: row.loanId,
    arrearsId: row.arrearsId,
    instalmentNo: row.instalmentNo,
    proceedingId: row.proceedingId,
    method: row.method,
    fees: row.fees,
    penalty: row.penalty,
    interest: row.interest,
    principal: row.principal,
    other: row.other,
    leadUnit: row.leadUnit,
    participants: row.participants,
    tags: row.tags,
    reversesId: row.reversesId,
    note: row.note,
  }),
  required: ({ headline }) => {
    const always = ["receivedOn", "payerName", "payeeName", "amount", "headline"] as const;
    if (headline === "recovery") return [...always, "payeeUscc", "category"];
    if (headline === "collection") return [...always, "loanId", "method", ...codesOf(loanParts)];
    return [...always, "category"];
  },
  problems: (values, today) =>
    paymentProblems(
      {
        ...values,
        receivedOn: values.receivedOn ?? today,
        amount: values.amount ?? 1,
        headline: values.headline ?? "none",
        tags: values.tags ?? [],
      },
      today,
    ),
  hidden: (values) => [
    ...(values.headline === "collection"
      ? (["category", "arrearsId"] as const)
      : (["loanId", "method", ...codesOf(loanParts)] as const)),
    // It is chosen below, from those of the debt.
    "proceedingId",
    ...(values.disputeId === null && values.arrearsId === null ? (["instalmentNo"] as const) : []),
    ...(values.reversesId === null ? (["reversesId"] as const) : []),
  ],
  /** Estimates and concessions (N1–N3) never stand in the headline. */
  offered: (field, values) => (field === "category" && values.headline === "recovery" ? recoveryCategories : undefined),
  follow: (field, values) => {
    // A court proceeding belongs to one debt.
    if (["loanId", "arrearsId", "disputeId"].includes(field)) return { proceedingId: null };
    if (field === "headline") return ofHeadline(values);
    const parts = codesOf(loanParts);
    if (!parts.some((part) => part === field)) return {};
    const known = parts.map((part) => values[part]).filter((amount) => amount !== null);
    return known.length === 0 ? {} : { amount: known.reduce((sum, amount) => sum + amount, 0) };
  },
};

/** What belongs to another headline is dropped; a category that may stand in this one is kept. */
function ofHeadline(values: Values): Partial<Values> {
  if (values.headline === "collection") {
    const nothing = { fees: 0, penalty: 0, interest: 0, other: 0 };
    const parts = { fees: values.fees, penalty: values.penalty, interest: values.interest, other: values.other };
    const known = Object.fromEntries(Object.entries(parts).filter(([, amount]) => amount !== null));
    return { category: null, arrearsId: null, instalmentNo: null, ...nothing, ...known };
  }
  const isKept = values.headline === "none" || recoveryCategories.some((code) => code === values.category);
  const noLoan = { loanId: null, method: null, proceedingId: null, ...unsplit };
  return isKept ? noLoan : { ...noLoan, category: null };
}
