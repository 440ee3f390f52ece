import { lazy } from "react";
import type { Rows } from "../../shared/contract.ts";
import type { LoanDraft } from "../../shared/loans/contract.ts";
import { loanDueKinds } from "../../shared/loans/due-kinds.ts";
import { registerNouns } from "../../shared/registers/nouns.ts";
import { client } from "../app/client.ts";
import { toldOfFiles } from "../parts/record/told-files.ts";
import { registerView } from "../parts/register/view.ts";
import { loanFields } from "./fields.ts";
import { loanForm } from "./form.ts";
import { loanSections } from "./sections.ts";
import { Standing } from "./standing.tsx";
import { toldBy } from "./told.ts";
import { toneOf } from "./tone.ts";

export const AllocationNote = lazy(async () => ({ default: (await import("./allocation-note.tsx")).AllocationNote }));

/** 贷款清收 */
export const loansView = registerView<Rows["loans"], LoanDraft>({
  name: "loans",
  noun: registerNouns.loans,
  procedures: client.loans,
  fields: loanFields,
  numberOf: (row) => row.loanNo,
  titleOf: (row) => row.borrowerName,
  stateOf: (row) => ({ field: "state", tone: toneOf(row.state) }),
  dueOf: (row) => row.nextDueOn,
  dueWhat: (row) => (row.nextDueKind === null ? null : loanDueKinds[row.nextDueKind]),
  dueColumn: "nextDueOn",
  columns: [
    { field: "loanNo", width: 180 },
    { field: "borrowerName", width: 190 },
    { field: "state", width: 134 },
    { field: "bank", width: 160 },
    { field: "outstanding", width: 140 },
    { field: "collectedTotal", width: 150 },
    { field: "nextDueOn", width: 144 },
    { field: "nextDueKind", width: 110 },
    { field: "balanceAtHandover", width: 140 },
    { field: "fiveTierClass", width: 90 },
    { field: "guarantee", width: 90 },
    { field: "collectedPrincipal", width: 150, hidden: true },
    { field: "principalOwed", width: 140, hidden: true },
    { field: "pending", width: 120, hidden: true },
    { field: "nonCash", width: 130, hidden: true },
    { field: "afterWriteOff", width: 130, hidden: true },
    { field: "planForYear", width: 140, hidden: true },
    { field: "handedOverOn", width: 104, hidden: true },
    { field: "dueOn", width: 104, hidden: true },
    { field: "limitationUntil", width: 110, hidden: true },
    { field: "collector", width: 120, hidden: true },
    { field: "leadUnit", width: 130, hidden: true },
    { field: "updatedAt", width: 140, hidden: true },
  ],
  sorts: ["updatedAt", "loanNo", "balanceAtHandover", "nextDueOn"],
  defaultSort: { by: "updatedAt", direction: "desc" },
  filters: [
    "bank",
    "state",
    "nextDueOn",
    "fiveTierClass",
    "guarantee",
    "balanceAtHandover",
    "limitationUntil",
    "dueOn",
    "handedOverOn",
    "leadUnit",
    "onBalance",
    "enterprise",
  ],
  alwaysShownFilters: 4,
  facts: [
    {
      title: "section.loan",
      fields: ["bank", "loanNo", "contractNo", "borrowerName", "borrowerUscc"],
      onlyFilled: true,
    },
    {
      title: "section.loanTerms",
      onlyFilled: true,
      fields: ["lent", "lentOn", "dueOn", "originalDueOn", "rate", "penaltyRate", "allocationRule", "overdueSince"],
    },
    {
      title: "section.loanClass",
      onlyFilled: true,
      fields: ["fiveTierClass", "classifiedOn", "nplSince", "onBalance", "writtenOffOn", "settledOn"],
    },
    {
      title: "section.loanGuarantee",
      onlyFilled: true,
      fields: ["guarantee", "guarantors", "guaranteeUntil", "collateral"],
    },
    {
      title: "section.collection",
      onlyFilled: true,
      fields: ["handedOverOn", "interruptedOn", "planYear", "planForYear", "collector", "leadUnit", "note"],
    },
  ],
  Standing,
  sections: loanSections,
  past: (act) => toldOfFiles(act) ?? toldBy(act),
  linked: [
    {
      register: "payments",
      by: "loanId",
      title: "linked.payments",
      columns: ["receivedOn", "method", "principal", "amount", "state"],
      addable: true,
    },
    {
      register: "fasttrack",
      by: "loanId",
      title: "linked.fasttrack",
      columns: ["caseNo", "applicantName", "dueOn", "state"],
      addable: true,
    },
  ],
  empty: { nothing: "empty.loans", whatNext: "empty.loansNext", create: "empty.loansCreate" },
  importable: true,
  form: loanForm,
  Acts: lazy(async () => ({ default: (await import("./acts/loan-acts.tsx")).LoanActs })),
});
