import type { Rows } from "../../shared/contract.ts";
import type { PaymentDraft } from "../../shared/payments/contract.ts";
import { paymentProblems } from "../../shared/payments/rules.ts";
import { recoveryCategories } from "../../shared/payments/states.ts";
import type { FormView, Unfinished } from "../parts/register/view.ts";
import { seedPayment } from "./seed.ts";

type Values = Unfinished<PaymentDraft>;

export const paymentForm: FormView<Rows["payments"], PaymentDraft> = {
  sections: [
    {
      title: "section.payment",
      fields: ["headline", "receivedOn", "category", "loanId", "method", "disputeId", "reversesId"],
    },
    { title: "section.money", fields: ["principal", "interest", "fees", "amount"] },
    { title: "section.parties", fields: ["payerName", "payeeName", "payeeUscc"] },
    { title: "section.evidence", fields: ["voucherNo", "leadUnit", "note"] },
  ],
  blank: (today) => ({
    receivedOn: today,
    payerName: null,
    payeeName: null,
    payeeUscc: null,
    amount: null,
    headline: "recovery",
    category: null,
    voucherNo: null,
    disputeId: null,
    loanId: null,
    method: null,
    principal: null,
    interest: null,
    fees: null,
    leadUnit: null,
    reversesId: null,
    note: null,
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
    disputeId: row.disputeId,
    loanId: row.loanId,
    method: row.method,
    principal: row.principal,
    interest: row.interest,
    fees: row.fees,
    leadUnit: row.leadUnit,
    reversesId: row.reversesId,
    note: row.note,
  }),
  required: ({ headline }) => {
    const always = ["receivedOn", "payerName", "payeeName", "amount", "headline"] as const;
    if (headline === "recovery") return [...always, "payeeUscc", "category"];
    if (headline === "collection") return [...always, "loanId", "method", "principal", "interest", "fees"];
    return [...always, "category"];
  },
  problems: (values, today) =>
    paymentProblems(
      {
        ...values,
        receivedOn: values.receivedOn ?? today,
        amount: values.amount ?? 1,
        headline: values.headline ?? "none",
      },
      today,
    ),
  hidden: (values) => [
    ...(values.headline === "collection"
      ? (["category"] as const)
      : (["loanId", "method", "principal", "interest", "fees"] as const)),
    ...(values.reversesId === null ? (["reversesId"] as const) : []),
  ],
  /** Estimates and concessions (N1–N3) never stand in the headline. */
  offered: (field, values) => (field === "category" && values.headline === "recovery" ? recoveryCategories : undefined),
  follow: (field, values) => {
    if (field === "headline") return ofHeadline(values);
    const parts = ["principal", "interest", "fees"] as const;
    if (!parts.some((part) => part === field)) return {};
    const known = parts.map((part) => values[part]).filter((amount) => amount !== null);
    return known.length === 0 ? {} : { amount: known.reduce((sum, amount) => sum + amount, 0) };
  },
};

/** What belongs to another headline is dropped; a category that may stand in this one is kept. */
function ofHeadline(values: Values): Partial<Values> {
  if (values.headline === "collection") {
    return { category: null, interest: values.interest ?? 0, fees: values.fees ?? 0 };
  }
  const isKept = values.headline === "none" || recoveryCategories.some((code) => code === values.category);
  const noLoan = { loanId: null, method: null, principal: null, interest: null, fees: null };
  return isKept ? noLoan : { ...noLoan, category: null };
}
