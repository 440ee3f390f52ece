import type { Rows } from "../../shared/contract.ts";
import type { ProjectDraft } from "../../shared/projects/contract.ts";
import { plainProject } from "../../shared/projects/blank.ts";
import { projectNeeds, projectProblems } from "../../shared/projects/rules.ts";
import { client } from "../app/client.ts";
import type { FormView } from "../parts/register/view.ts";

export const projectForm: FormView<Rows["projects"], ProjectDraft> = {
  sections: [
    {
      title: "section.project",
      fields: [
        "name",
        "shortName",
        "projectCode",
        "category",
        "level",
        "industry",
        "nature",
        "stage",
        "town",
        "address",
      ],
    },
    { title: "section.owner", fields: ["ownerUnit", "ownerUscc", "approveDept", "approveMode"] },
    {
      title: "section.investment",
      fields: ["totalInvestment", "yearInvestment", "fundSources", "plannedStart", "plannedEnd"],
    },
    {
      title: "section.projectLand",
      fields: ["landMu", "farmlandMu", "landTaking", "acqHouseholds", "acqPeople"],
    },
    { title: "section.responsible", fields: ["leadUnit", "leader", "contact", "note"] },
  ],
  blank: () => ({ ...plainProject, name: null, ownerUnit: null }),
  seed: async ({ enterprise }) => {
    if (enterprise === undefined) return {};
    const { record } = await client.enterprises.open({ id: enterprise });
    return { ownerUnit: record.name, ownerUscc: record.uscc, industry: record.industry, town: record.town };
  },
  draftOf: (row) => ({
    name: row.name,
    shortName: row.shortName,
    projectCode: row.projectCode,
    ownerUnit: row.ownerUnit,
    ownerUscc: row.ownerUscc,
    category: row.category,
    level: row.level,
    industry: row.industry,
    nature: row.nature,
    town: row.town,
    address: row.address,
    totalInvestment: row.totalInvestment,
    yearInvestment: row.yearInvestment,
    fundSources: row.fundSources,
    landMu: row.landMu,
    farmlandMu: row.farmlandMu,
    landTaking: row.landTaking,
    acqHouseholds: row.acqHouseholds,
    acqPeople: row.acqPeople,
    approveDept: row.approveDept,
    approveMode: row.approveMode,
    stage: row.stage,
    plannedStart: row.plannedStart,
    plannedEnd: row.plannedEnd,
    leadUnit: row.leadUnit,
    leader: row.leader,
    contact: row.contact,
    note: row.note,
  }),
  // An earlier version of the program knew less of a project.
  revived: (kept) => ({ ...plainProject, ...kept }),
  required: (values, of) => (of === "kept" ? ["name", "ownerUnit"] : projectNeeds(values)),
  problems: projectProblems,
  hidden: ({ landTaking }) => (landTaking === true ? [] : ["acqHouseholds", "acqPeople"]),
};
