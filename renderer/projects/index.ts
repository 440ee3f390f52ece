import type { Rows } from "../../shared/contract.ts";
import type { ProjectDraft } from "../../shared/projects/contract.ts";
import { projectFields as names } from "../../shared/projects/fields.ts";
import { registerNouns } from "../../shared/registers/nouns.ts";
import { client } from "../app/client.ts";
import type { Fields } from "../parts/fields/field.ts";
import { enterpriseField, metaFields } from "../parts/fields/usual-fields.ts";
import { registerView } from "../parts/register/view.ts";
import { projectForm } from "./form.ts";

const fields = {
  ...metaFields,
  name: { name: names.name, kind: "text" },
  projectCode: { name: names.projectCode, kind: "projectCode" },
  ownerUnit: { name: names.ownerUnit, kind: "text" },
  ownerUscc: { name: names.ownerUscc, kind: "creditCode" },
  category: { name: names.category, kind: "word", dictionary: "project_category" },
  industry: { name: names.industry, kind: "word", dictionary: "industry" },
  nature: { name: names.nature, kind: "word", dictionary: "project_nature" },
  town: { name: names.town, kind: "word", dictionary: "town" },
  totalInvestment: { name: names.totalInvestment, kind: "money" },
  yearInvestment: { name: names.yearInvestment, kind: "money" },
  stage: { name: names.stage, kind: "word", dictionary: "project_stage" },
  plannedStart: { name: names.plannedStart, kind: "date" },
  plannedEnd: { name: names.plannedEnd, kind: "date" },
  leadUnit: { name: names.leadUnit, kind: "word", dictionary: "organisation" },
  leader: { name: names.leader, kind: "text" },
  contact: { name: names.contact, kind: "text" },
  note: { name: names.note, kind: "longText" },
  enterprise: enterpriseField,
} as const satisfies Fields;

/** 重点项目 */
export const projectsView = registerView<Rows["projects"], ProjectDraft>({
  name: "projects",
  noun: registerNouns.projects,
  procedures: client.projects,
  fields,
  numberOf: (row) => row.projectCode ?? "",
  titleOf: (row) => row.name,
  columns: [
    { field: "name", width: 280 },
    { field: "projectCode", width: 210 },
    { field: "ownerUnit", width: 200 },
    { field: "totalInvestment", width: 150 },
    { field: "stage", width: 80 },
    { field: "town", width: 110 },
    { field: "category", width: 90 },
    { field: "industry", width: 150, hidden: true },
    { field: "leader", width: 90, hidden: true },
    { field: "plannedStart", width: 100, hidden: true },
    { field: "plannedEnd", width: 100, hidden: true },
    { field: "updatedAt", width: 140, hidden: true },
  ],
  sorts: ["updatedAt", "name", "projectCode", "totalInvestment"],
  defaultSort: { by: "updatedAt", direction: "desc" },
  filters: ["stage", "category", "town", "industry", "totalInvestment", "enterprise"],
  alwaysShownFilters: 4,
  facts: [
    { title: "section.project", fields: ["projectCode", "category", "industry", "nature", "town", "stage"] },
    { title: "section.investment", fields: ["totalInvestment", "yearInvestment", "plannedStart", "plannedEnd"] },
    { title: "section.owner", fields: ["ownerUnit", "ownerUscc", "leadUnit", "leader", "contact", "note"] },
  ],
  linked: [
    {
      register: "assessments",
      by: "projectId",
      title: "linked.assessments",
      columns: ["assessmentNo", "state", "level", "decision"],
      addable: true,
    },
  ],
  empty: { nothing: "empty.projects", whatNext: "empty.projectsNext", create: "empty.projectsCreate" },
  importable: true,
  form: projectForm,
});
