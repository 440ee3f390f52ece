import type { Rows } from "../../shared/contract.ts";
import type { ProjectDraft } from "../../shared/projects/contract.ts";
import { registerNouns } from "../../shared/registers/nouns.ts";
import { client } from "../app/client.ts";
import { toldOfFiles } from "../parts/record/told-files.ts";
import { registerView } from "../parts/register/view.ts";
import { projectViewFields } from "./fields.ts";
import { projectForm } from "./form.ts";
import { Missing } from "./missing.tsx";
import { projectSections } from "./sections.ts";

/** 重点项目 */
export const projectsView = registerView<Rows["projects"], ProjectDraft>({
  name: "projects",
  noun: registerNouns.projects,
  procedures: client.projects,
  fields: projectViewFields,
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
    { field: "level", width: 90 },
    { field: "industry", width: 150, hidden: true },
    { field: "leader", width: 90, hidden: true },
    { field: "landMu", width: 170, hidden: true },
    { field: "leadUnit", width: 130, hidden: true },
    { field: "plannedStart", width: 100, hidden: true },
    { field: "plannedEnd", width: 100, hidden: true },
    { field: "updatedAt", width: 140, hidden: true },
  ],
  sorts: ["updatedAt", "name", "projectCode", "totalInvestment", "plannedStart"],
  defaultSort: { by: "updatedAt", direction: "desc" },
  filters: [
    "stage",
    "category",
    "level",
    "town",
    "industry",
    "leadUnit",
    "totalInvestment",
    "plannedStart",
    "landTaking",
    "enterprise",
  ],
  alwaysShownFilters: 4,
  facts: [
    {
      title: "section.project",
      fields: ["shortName", "projectCode", "category", "level", "industry", "nature", "stage", "town", "address"],
    },
    {
      title: "section.investment",
      fields: ["totalInvestment", "yearInvestment", "fundSources", "plannedStart", "plannedEnd"],
    },
    { title: "section.projectLand", fields: ["landMu", "farmlandMu", "landTaking", "acqHouseholds", "acqPeople"] },
    {
      title: "section.owner",
      fields: ["ownerUnit", "ownerUscc", "approveDept", "approveMode", "leadUnit", "leader", "contact", "note"],
    },
  ],
  Standing: Missing,
  sections: projectSections,
  past: (act) => toldOfFiles(act) ?? {},
  linked: [
    {
      register: "assessments",
      by: "projectId",
      title: "linked.assessments",
      columns: ["assessmentNo", "state", "level", "decision"],
      addable: true,
    },
    {
      register: "fasttrack",
      by: "projectId",
      title: "linked.fasttrack",
      columns: ["caseNo", "dueOn", "state"],
      addable: false,
    },
    {
      register: "serviceRecords",
      by: "projectId",
      title: "linked.serviceRecords",
      columns: ["servedOn", "kind", "unit", "content"],
      addable: true,
    },
  ],
  empty: { nothing: "empty.projects", whatNext: "empty.projectsNext", create: "empty.projectsCreate" },
  importable: true,
  form: projectForm,
});
