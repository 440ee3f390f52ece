import type { Rows } from "../../../shared/contract.ts";
import type { ProjectDraft } from "../../../shared/projects/contract.ts";
import { checkProjectCode } from "../../../shared/identifiers.ts";
import { searchWords } from "../../database/search-words.ts";
import { linkEnterprise, normalUscc } from "../enterprises/index.ts";
import { insertRecord, ownColumns } from "../registers/index.ts";
import type { Register, Values, Writing } from "../registers/index.ts";

export const projectRegister: Register<Rows["projects"]> = {
  table: "project",
  columns: ownColumns([
    "name",
    "shortName",
    "projectCode",
    "ownerUnit",
    "ownerUscc",
    "ownerId",
    "category",
    "level",
    "industry",
    "nature",
    "town",
    "address",
    "totalInvestment",
    "yearInvestment",
    "fundSources",
    "landMu",
    "farmlandMu",
    "landTaking",
    "acqHouseholds",
    "acqPeople",
    "approveDept",
    "approveMode",
    "stage",
    "plannedStart",
    "plannedEnd",
    "leadUnit",
    "leader",
    "contact",
    "note",
  ]),
  flags: ["landTaking"],
  json: ["fundSources"],
  filters: {
    town: { kind: "anyOf", column: "r.town" },
    category: { kind: "anyOf", column: "r.category" },
    level: { kind: "anyOf", column: "r.level" },
    industry: { kind: "anyOf", column: "r.industry" },
    stage: { kind: "anyOf", column: "r.stage" },
    leadUnit: { kind: "anyOf", column: "r.lead_unit" },
    totalInvestment: { kind: "range", column: "r.total_investment" },
    plannedStart: { kind: "range", column: "r.planned_start" },
    landTaking: { kind: "flag", column: "r.land_taking" },
    enterprise: { kind: "link", columns: ["r.owner_id"] },
  },
  sorts: {
    updatedAt: { column: "r.updated_at", nullable: false },
    name: { column: "r.name", nullable: false },
    projectCode: { column: "r.project_code", nullable: true },
    totalInvestment: { column: "r.total_investment", nullable: true },
    plannedStart: { column: "r.planned_start", nullable: true },
  },
  defaultSort: { by: "projectCode", direction: "desc" },
};

/** Empty becomes null; anything else the checked spelling. */
export function normalProjectCode(code: string | null): string | null {
  return code === null || code.trim() === "" ? null : checkProjectCode(code).normalized;
}

export function projectValues(writing: Writing, draft: ProjectDraft, importId: number | null = null): Values {
  return {
    name: draft.name,
    short_name: draft.shortName,
    project_code: normalProjectCode(draft.projectCode),
    owner_unit: draft.ownerUnit,
    owner_uscc: normalUscc(draft.ownerUscc),
    owner_id: linkEnterprise(writing, { name: draft.ownerUnit, uscc: draft.ownerUscc }, importId),
    category: draft.category,
    level: draft.level,
    industry: draft.industry,
    nature: draft.nature,
    town: draft.town,
    address: draft.address,
    total_investment: draft.totalInvestment,
    year_investment: draft.yearInvestment,
    fund_sources: JSON.stringify(draft.fundSources),
    land_mu: draft.landMu,
    farmland_mu: draft.farmlandMu,
    land_taking: draft.landTaking === null ? null : Number(draft.landTaking),
    // Where nothing is taken, nobody is concerned.
    acq_households: draft.landTaking === true ? draft.acqHouseholds : null,
    acq_people: draft.landTaking === true ? draft.acqPeople : null,
    approve_dept: draft.approveDept,
    approve_mode: draft.approveMode,
    stage: draft.stage,
    planned_start: draft.plannedStart,
    planned_end: draft.plannedEnd,
    lead_unit: draft.leadUnit,
    leader: draft.leader,
    contact: draft.contact,
    note: draft.note,
  };
}

export function projectWords(draft: ProjectDraft): string {
  return searchWords(
    [
      normalProjectCode(draft.projectCode),
      normalUscc(draft.ownerUscc),
      draft.address,
      draft.approveDept,
      draft.leader,
      draft.note,
    ],
    [draft.name, draft.shortName, draft.ownerUnit],
  );
}

/** Enters a checked project; answers its id. */
export function recordProject(writing: Writing, draft: ProjectDraft, importId: number | null = null): number {
  return insertRecord(writing, "project", projectValues(writing, draft, importId), projectWords(draft), importId);
}
