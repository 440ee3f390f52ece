import { lazy } from "react";
import type { ArrearsDraft } from "../../shared/arrears/contract.ts";
import { arrearsDueKinds } from "../../shared/arrears/due-kinds.ts";
import type { Rows } from "../../shared/contract.ts";
import { registerNouns } from "../../shared/registers/nouns.ts";
import { client } from "../app/client.ts";
import { toldOfFiles } from "../parts/record/told-files.ts";
import { registerView } from "../parts/register/view.ts";
import { arrearsViewFields } from "./fields.ts";
import { arrearsForm } from "./form.ts";
import { arrearsSections } from "./sections.ts";
import { Standing } from "./standing.tsx";
import { toldOfArrears } from "./told.ts";
import { toneOf } from "./tone.ts";

/** 清欠 */
export const arrearsView = registerView<Rows["arrears"], ArrearsDraft>({
  name: "arrears",
  noun: registerNouns.arrears,
  procedures: client.arrears,
  fields: arrearsViewFields,
  numberOf: (row) => row.arrearsNo,
  titleOf: (row) => `${row.debtorName} → ${row.creditorName}`,
  stateOf: (row) => ({ field: "state", tone: toneOf(row.state) }),
  dueOf: (row) => row.nextDueOn,
  dueWhat: (row) => (row.nextDueKind === null ? null : arrearsDueKinds[row.nextDueKind]),
  dueColumn: "nextDueOn",
  columns: [
    { field: "arrearsNo", width: 180 },
    { field: "state", width: 110 },
    { field: "debtorName", width: 180 },
    { field: "creditorName", width: 180 },
    { field: "principal", width: 130 },
    { field: "outstanding", width: 130 },
    { field: "dueOn", width: 104 },
    { field: "nextDueOn", width: 144 },
    { field: "nextDueKind", width: 110 },
    { field: "registeredOn", width: 104 },
    { field: "debtorKind", width: 120 },
    { field: "town", width: 100, hidden: true },
    { field: "subject", width: 80, hidden: true },
    { field: "paid", width: 130, hidden: true },
    { field: "pending", width: 130, hidden: true },
    { field: "disputed", width: 130, hidden: true },
    { field: "fundSource", width: 100, hidden: true },
    { field: "leadUnit", width: 130, hidden: true },
    { field: "leader", width: 90, hidden: true },
    { field: "updatedAt", width: 140, hidden: true },
  ],
  sorts: ["registeredOn", "dueOn", "nextDueOn", "principal", "updatedAt"],
  defaultSort: { by: "registeredOn", direction: "desc" },
  filters: [
    "state",
    "debtorKind",
    "town",
    "nextDueOn",
    "dueOn",
    "registeredOn",
    "subject",
    "fundSource",
    "leadUnit",
    "principal",
    "payWhenPaid",
    "enterprise",
  ],
  alwaysShownFilters: 4,
  facts: [
    {
      title: "section.arrearsOwed",
      onlyFilled: true,
      fields: [
        "principal",
        "paid",
        "pending",
        "outstanding",
        "disputed",
        "disputeReason",
        "settledAmount",
        "paidBefore",
        "depositKind",
      ],
    },
    {
      title: "section.arrearsParties",
      onlyFilled: true,
      fields: [
        "creditorName",
        "creditorUscc",
        "creditorSize",
        "town",
        "debtorName",
        "debtorUscc",
        "debtorKind",
        "fundSource",
      ],
    },
    {
      title: "section.arrearsContract",
      onlyFilled: true,
      fields: [
        "subject",
        "contractName",
        "contractNo",
        "signedOn",
        "contractAmount",
        "deliveredOn",
        "acceptedOn",
        "acceptanceUntil",
        "settlementOn",
        "agreedDays",
        "payWhenPaid",
        "industryNorm",
        "industryNormReason",
        "agreedRate",
        "lpr",
      ],
    },
    {
      title: "section.arrearsCharge",
      onlyFilled: true,
      fields: [
        "registeredOn",
        "leadUnit",
        "leader",
        "lawsuit",
        "disputeId",
        "complaintNo",
        "complainedOn",
        "struckOffOn",
        "note",
      ],
    },
  ],
  Standing,
  sections: arrearsSections,
  past: (act) => toldOfFiles(act) ?? toldOfArrears,
  linked: [
    {
      register: "payments",
      by: "arrearsId",
      title: "linked.payments",
      columns: ["receivedOn", "payerName", "amount", "state"],
      addable: true,
    },
    {
      register: "fasttrack",
      by: "arrearsId",
      title: "linked.fasttrack",
      columns: ["caseNo", "applicantName", "dueOn", "state"],
      addable: true,
    },
  ],
  empty: { nothing: "empty.arrears", whatNext: "empty.arrearsNext", create: "empty.arrearsCreate" },
  importable: false,
  form: arrearsForm,
  fixed: (row) => (row.state === "struck_off" ? "arrears.struckOffWhy" : null),
  Acts: lazy(async () => ({ default: (await import("./acts/arrears-acts.tsx")).ArrearsActs })),
});
