import type { Rows } from "../../shared/contract.ts";
import { plainLoan } from "../../shared/loans/blank.ts";
import type { LoanDraft } from "../../shared/loans/contract.ts";
import { loanProblems } from "../../shared/loans/rules.ts";
import { client } from "../app/client.ts";
import type { FormView } from "../parts/register/view.ts";

/** In the order in which a bank tells it: whose loan, when and how much, what is owed, who stands for it, who collects. */
export const loanForm: FormView<Rows["loans"], LoanDraft> = {
  sections: [
    { title: "section.loan", fields: ["bank", "loanNo", "contractNo", "borrowerName", "borrowerUscc"] },
    {
      title: "section.loanTerms",
      fields: ["lent", "lentOn", "dueOn", "originalDueOn", "rate", "penaltyRate", "allocationRule"],
    },
    {
      title: "section.loanDebt",
      fields: [
        "handedOverOn",
        "balanceAtHandover",
        "interestDue",
        "penaltyDue",
        "feesDue",
        "overdueSince",
        "interruptedOn",
      ],
    },
    { title: "section.loanClass", fields: ["fiveTierClass", "classifiedOn", "nplSince", "onBalance"] },
    { title: "section.loanGuarantee", fields: ["guarantee", "guarantors", "guaranteeUntil", "collateral"] },
    { title: "section.collection", fields: ["planYear", "planForYear", "collector", "leadUnit", "note"] },
  ],
  blank: (today) => ({
    ...plainLoan,
    bank: null,
    loanNo: null,
    borrowerName: null,
    balanceAtHandover: null,
    handedOverOn: today,
  }),
  seed: async ({ enterprise }) => {
    if (enterprise === undefined) return {};
    const { record } = await client.enterprises.open({ id: enterprise });
    return { borrowerName: record.name, borrowerUscc: record.uscc };
  },
  draftOf: (row) => ({
    bank: row.bank,
    loanNo: row.loanNo,
    contractNo: row.contractNo,
    borrowerName: row.borrowerName,
    borrowerUscc: row.borrowerUscc,
    lent: row.lent,
    lentOn: row.lentOn,
    dueOn: row.dueOn,
    originalDueOn: row.originalDueOn,
    rate: row.rate,
    penaltyRate: row.penaltyRate,
    overdueSince: row.overdueSince,
    nplSince: row.nplSince,
    fiveTierClass: row.fiveTierClass,
    classifiedOn: row.classifiedOn,
    onBalance: row.onBalance,
    guarantee: row.guarantee,
    guarantors: row.guarantors,
    collateral: row.collateral,
    guaranteeUntil: row.guaranteeUntil,
    interruptedOn: row.interruptedOn,
    handedOverOn: row.handedOverOn,
    balanceAtHandover: row.balanceAtHandover,
    interestDue: row.interestDue,
    penaltyDue: row.penaltyDue,
    feesDue: row.feesDue,
    allocationRule: row.allocationRule,
    planYear: row.planYear,
    planForYear: row.planForYear,
    leadUnit: row.leadUnit,
    collector: row.collector,
    note: row.note,
  }),
  // What an earlier version of the program kept says nothing of what is new, and of the state, which moves by acts now.
  revived: (kept) => ({
    ...plainLoan,
    ...Object.fromEntries(Object.entries(kept).filter(([name]) => name !== "state")),
  }),
  required: () => [
    "bank",
    "loanNo",
    "borrowerName",
    "allocationRule",
    "balanceAtHandover",
    "interestDue",
    "penaltyDue",
    "feesDue",
  ],
  problems: (values, today) =>
    loanProblems(
      {
        ...values,
        loanNo: values.loanNo ?? "",
        balanceAtHandover: values.balanceAtHandover ?? 1,
        interestDue: values.interestDue ?? 0,
        penaltyDue: values.penaltyDue ?? 0,
        feesDue: values.feesDue ?? 0,
      },
      today,
    ).filter(({ field }) => field !== "balanceAtHandover" || values.balanceAtHandover !== null),
  hidden: ({ guarantee, guarantors, guaranteeUntil, collateral }) => [
    ...(guarantee === "unsecured" && guarantors === null ? (["guarantors"] as const) : []),
    ...(guarantee === "unsecured" && guaranteeUntil === null ? (["guaranteeUntil"] as const) : []),
    ...(guarantee === "unsecured" && collateral === null ? (["collateral"] as const) : []),
  ],
};
