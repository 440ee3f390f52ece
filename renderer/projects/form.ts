import type { Rows } from "../../shared/contract.ts";
import type { ProjectDraft } from "../../shared/projects/contract.ts";
import { projectProblems } from "../../shared/projects/rules.ts";
import { client } from "../app/client.ts";
import type { FormView } from "../parts/register/view.ts";

export const projectForm: FormView<Rows["projects"], ProjectDraft> = {
  sections: [
    { title: "section.project", fields: ["name", "projectCode", "category", "industry", "nature", "town", "stage"] },
    { title: "section.owner", fields: ["ownerUnit", "ownerUscc"] },
    { title: "section.investment", fields: ["totalInvestment", "yearInvestment", "plannedStart", "plannedEnd"] },
    { title: "section.responsible", fields: ["leadUnit", "leader", "contact", "note"] },
  ],
  blank: () => ({
    name: null,
    projectCode: null,
    ownerUnit: null,
    ownerUscc: null,
    category: null,
    industry: null,
    nature: null,
    town: null,
    totalInvestment: null,
    yearInvestment: null,
    stage: null,
    plannedStart: null,
    plannedEnd: null,
    leadUnit: null,
    leader: null,
    contact: null,
    note: null,
  }),
  seed: async ({ enterprise }) => {
    if (enterprise === undefined) return {};
    const { record } = await client.enterprises.open({ id: enterprise });
    return { ownerUnit: record.name, ownerUscc: record.uscc, industry: record.industry, town: record.town };
  },
  draftOf: (row) => ({
    name: row.name,
    projectCode: row.projectCode,
    ownerUnit: row.ownerUnit,
    ownerUscc: row.ownerUscc,
    category: row.category,
    industry: row.industry,
    nature: row.nature,
    town: row.town,
    totalInvestment: row.totalInvestment,
    yearInvestment: row.yearInvestment,
    stage: row.stage,
    plannedStart: row.plannedStart,
    plannedEnd: row.plannedEnd,
    leadUnit: row.leadUnit,
    leader: row.leader,
    contact: row.contact,
    note: row.note,
  }),
  required: () => ["name", "ownerUnit"],
  problems: projectProblems,
};
