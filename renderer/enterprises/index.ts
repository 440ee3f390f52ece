import { lazy } from "react";
import type { Rows } from "../../shared/contract.ts";
import type { EnterpriseDraft } from "../../shared/enterprises/contract.ts";
import { enterpriseFields as names } from "../../shared/enterprises/fields.ts";
import { enterpriseProblems } from "../../shared/enterprises/rules.ts";
import { registerNouns } from "../../shared/registers/nouns.ts";
import { client } from "../app/client.ts";
import type { Fields } from "../parts/fields/field.ts";
import { metaFields } from "../parts/fields/usual-fields.ts";
import { registerView } from "../parts/register/view.ts";

const fields = {
  ...metaFields,
  name: { name: names.name, kind: "text" },
  uscc: { name: names.uscc, kind: "creditCode" },
  size: { name: names.size, kind: "word", dictionary: "enterprise_size" },
  industry: { name: names.industry, kind: "word", dictionary: "industry" },
  town: { name: names.town, kind: "word", dictionary: "town" },
  legalRepresentative: { name: names.legalRepresentative, kind: "text" },
  contactName: { name: names.contactName, kind: "text" },
  contactPhone: { name: names.contactPhone, kind: "text" },
  isFinancial: { name: names.isFinancial, kind: "flag" },
  note: { name: names.note, kind: "longText" },
} as const satisfies Fields;

/** 企业 */
export const enterprisesView = registerView<Rows["enterprises"], EnterpriseDraft>({
  name: "enterprises",
  noun: registerNouns.enterprises,
  procedures: client.enterprises,
  fields,
  numberOf: (row) => row.uscc ?? "",
  titleOf: (row) => row.name,
  columns: [
    { field: "name", width: 260 },
    { field: "uscc", width: 190 },
    { field: "town", width: 110 },
    { field: "industry", width: 170 },
    { field: "size", width: 80 },
    { field: "contactName", width: 90 },
    { field: "contactPhone", width: 130 },
    { field: "isFinancial", width: 90, hidden: true },
    { field: "legalRepresentative", width: 110, hidden: true },
    { field: "updatedAt", width: 140, hidden: true },
  ],
  sorts: ["name", "uscc", "town", "updatedAt"],
  defaultSort: { by: "name", direction: "asc" },
  filters: ["town", "industry", "size", "isFinancial"],
  alwaysShownFilters: 4,
  facts: [
    { title: "section.enterprise", fields: ["uscc", "size", "industry", "town", "legalRepresentative", "isFinancial"] },
    { title: "section.contact", fields: ["contactName", "contactPhone", "note"] },
  ],
  sections: [
    {
      name: "statements",
      title: "statements.title",
      Content: lazy(async () => ({ default: (await import("../statements/index.ts")).EnterpriseStatementsSection })),
    },
  ],
  linked: [
    {
      register: "disputes",
      by: "enterprise",
      title: "linked.disputes",
      columns: ["ledgerNo", "registeredOn", "state", "amountClaimed"],
      addable: true,
    },
    {
      register: "payments",
      by: "enterprise",
      title: "linked.paymentsReceived",
      columns: ["receivedOn", "payerName", "amount", "state"],
      addable: true,
    },
    {
      register: "loans",
      by: "enterprise",
      title: "linked.loans",
      columns: ["loanNo", "bank", "balanceAtHandover", "state"],
      addable: true,
    },
    {
      register: "arrears",
      by: "enterprise",
      title: "linked.arrears",
      columns: ["arrearsNo", "debtorName", "outstanding", "state"],
      addable: true,
    },
    {
      register: "projects",
      by: "enterprise",
      title: "linked.projects",
      columns: ["name", "stage", "totalInvestment"],
      addable: true,
    },
    {
      register: "fasttrack",
      by: "enterprise",
      title: "linked.fasttrack",
      columns: ["caseNo", "dueOn", "state"],
      addable: false,
    },
    {
      register: "serviceRecords",
      by: "enterprise",
      title: "linked.serviceRecords",
      columns: ["servedOn", "kind", "unit", "content"],
      addable: true,
    },
  ],
  empty: { nothing: "empty.enterprises", whatNext: "empty.enterprisesNext", create: "empty.enterprisesCreate" },
  importable: true,
  form: {
    sections: [
      {
        title: "section.enterprise",
        fields: ["name", "uscc", "size", "industry", "town", "legalRepresentative", "isFinancial"],
      },
      { title: "section.contact", fields: ["contactName", "contactPhone", "note"] },
    ],
    blank: () => ({
      name: null,
      uscc: null,
      size: null,
      industry: null,
      town: null,
      legalRepresentative: null,
      contactName: null,
      contactPhone: null,
      isFinancial: false,
      note: null,
    }),
    draftOf: (row) => ({
      name: row.name,
      uscc: row.uscc,
      size: row.size,
      industry: row.industry,
      town: row.town,
      legalRepresentative: row.legalRepresentative,
      contactName: row.contactName,
      contactPhone: row.contactPhone,
      isFinancial: row.isFinancial,
      note: row.note,
    }),
    required: () => ["name"],
    // The name is required anyhow.
    problems: (values) => enterpriseProblems({ ...values, name: values.name ?? "—" }),
  },
});
