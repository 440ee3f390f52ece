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
    "projectCode",
    "ownerUnit",
    "ownerUscc",
    "ownerId",
    "category",
    "industry",
    "nature",
    "town",
    "totalInvestment",
    "yearInvestment",
    "stage",
    "plannedStart",
    "plannedEnd",
    "leadUnit",
    "leader",
    "contact",
    "note",
  ]),
  flags: [],
  filters: {
    town: { kind: "anyOf", column: "r.town" },
    category: { kind: "anyOf", column: "r.category" },
    industry: { kind: "anyOf", column: "r.industry" },
    stage: { kind: "anyOf", column: "r.stage" },
    totalInvestment: { kind: "range", column: "r.total_investment" },
    enterprise: { kind: "link", columns: ["r.owner_id"] },
  },
  sorts: {
    updatedAt: { column: "r.updated_at", nullable: false },
    name: { column: "r.name", nullable: false },
    projectCode: { column: "r.project_code", nullable: true },
    totalInvestment: { column: "r.total_investment", nullable: true },
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
    project_code: normalProjectCode(draft.projectCode),
    owner_unit: draft.ownerUnit,
    owner_uscc: normalUscc(draft.ownerUscc),
    owner_id: linkEnterprise(writing, { name: draft.ownerUnit, uscc: draft.ownerUscc }, importId),
    category: draft.category,
    industry: draft.industry,
    nature: draft.nature,
    town: draft.town,
    total_investment: draft.totalInvestment,
    year_investment: draft.yearInvestment,
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
    [normalProjectCode(draft.projectCode), normalUscc(draft.ownerUscc), draft.leader, draft.note],
    [draft.name, draft.ownerUnit],
  );
}

/** Enters a checked project; answers its id. */
export function recordProject(writing: Writing, draft: ProjectDraft, importId: number | null = null): number {
  return insertRecord(writing, "project", projectValues(writing, draft, importId), projectWords(draft), importId);
}
