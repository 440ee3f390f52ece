import type { Rows } from "../../shared/contract.ts";
import type { LoanDraft } from "../../shared/loans/contract.ts";
import { loanFields as names } from "../../shared/loans/fields.ts";
import { loanStates } from "../../shared/loans/states.ts";
import type { LoanState } from "../../shared/loans/states.ts";
import { client } from "../app/client.ts";
import type { Fields } from "../parts/fields/field.ts";
import { enterpriseField, metaFields } from "../parts/fields/usual-fields.ts";
import { registerView } from "../parts/register/view.ts";
import type { Tone } from "../parts/register/view.ts";
import { loanForm } from "./form.ts";

const fields = {
  ...metaFields,
  bank: { name: names.bank, kind: "word", dictionary: "bank" },
  loanNo: { name: names.loanNo, kind: "text" },
  borrowerName: { name: names.borrowerName, kind: "text" },
  borrowerUscc: { name: names.borrowerUscc, kind: "creditCode" },
  fiveTierClass: { name: names.fiveTierClass, kind: "word", dictionary: "five_tier_class" },
  classifiedOn: { name: names.classifiedOn, kind: "date" },
  guarantee: { name: names.guarantee, kind: "word", dictionary: "guarantee" },
  handedOverOn: { name: names.handedOverOn, kind: "date" },
  balanceAtHandover: { name: names.balanceAtHandover, kind: "money" },
  planForYear: { name: names.planForYear, kind: "money" },
  collectedPrincipal: { name: names.collectedPrincipal, kind: "money" },
  collectedTotal: { name: names.collectedTotal, kind: "money" },
  leadUnit: { name: names.leadUnit, kind: "word", dictionary: "organisation" },
  state: { name: names.state, kind: "choice", choices: loanStates },
  note: { name: names.note, kind: "longText" },
  enterprise: enterpriseField,
} as const satisfies Fields;

/** 贷款清收 */
export const loansView = registerView<Rows["loans"], LoanDraft>({
  name: "loans",
  noun: { zh: "贷款", en: "loan" },
  procedures: client.loans,
  fields,
  numberOf: (row) => row.loanNo,
  titleOf: (row) => row.borrowerName,
  stateOf: (row) => ({ field: "state", tone: toneOf(row.state) }),
  columns: [
    { field: "loanNo", width: 180 },
    { field: "borrowerName", width: 190 },
    { field: "state", width: 134 },
    { field: "bank", width: 160 },
    { field: "balanceAtHandover", width: 140 },
    { field: "collectedTotal", width: 150 },
    { field: "fiveTierClass", width: 90 },
    { field: "guarantee", width: 90 },
    { field: "collectedPrincipal", width: 150, hidden: true },
    { field: "planForYear", width: 140, hidden: true },
    { field: "handedOverOn", width: 100, hidden: true },
    { field: "leadUnit", width: 130, hidden: true },
    { field: "updatedAt", width: 140, hidden: true },
  ],
  sorts: ["updatedAt", "loanNo", "balanceAtHandover"],
  defaultSort: { by: "updatedAt", direction: "desc" },
  filters: ["bank", "state", "fiveTierClass", "guarantee", "balanceAtHandover", "enterprise"],
  alwaysShownFilters: 4,
  facts: [
    { title: "section.loan", fields: ["bank", "loanNo", "borrowerName", "borrowerUscc", "guarantee"] },
    { title: "section.money", fields: ["balanceAtHandover", "collectedPrincipal", "collectedTotal", "planForYear"] },
    { title: "section.collection", fields: ["handedOverOn", "fiveTierClass", "classifiedOn", "leadUnit", "note"] },
  ],
  linked: [
    {
      register: "payments",
      by: "loanId",
      title: "linked.payments",
      columns: ["receivedOn", "method", "principal", "amount", "state"],
      addable: true,
    },
  ],
  empty: { nothing: "empty.loans", whatNext: "empty.loansNext", create: "empty.loansCreate" },
  importable: true,
  form: loanForm,
});

function toneOf(state: LoanState): Tone {
  switch (state) {
    case "registered":
    case "transferred":
    case "written_off":
      return "quiet";
    case "settled":
    case "collected_after_write_off":
      return "good";
    case "restructured":
    case "in_kind":
      return "warn";
    default:
      return "going";
  }
}
