import type { AssessmentDraft } from "../../../shared/assessments/contract.ts";
import type { Rows } from "../../../shared/contract.ts";
import { searchWords } from "../../database/search-words.ts";
import { giveNumber } from "../office/numbers.ts";
import { insertRecord, ownColumns, requireRecord, rewordRecord } from "../registers/index.ts";
import { statement } from "../office/statements.ts";
import type { Register, Values, Writing } from "../registers/index.ts";

export const assessmentRegister: Register<Rows["assessments"]> = {
  table: "assessment",
  columns: {
    ...ownColumns([
      "assessmentNo",
      "projectId",
      "registeredOn",
      "procedure",
      "landTaking",
      "handler",
      "state",
      "level",
      "decision",
      "decidedOn",
      "note",
    ]),
    projectName: "p.name",
    town: "p.town",
  },
  joins: "JOIN project AS p ON p.id = r.project_id",
  flags: ["landTaking"],
  filters: {
    procedure: { kind: "anyOf", column: "r.procedure" },
    state: { kind: "anyOf", column: "r.state" },
    level: { kind: "anyOf", column: "r.level" },
    decision: { kind: "anyOf", column: "r.decision" },
    town: { kind: "anyOf", column: "p.town" },
    landTaking: { kind: "flag", column: "r.land_taking" },
    decidedOn: { kind: "range", column: "r.decided_on" },
    projectId: { kind: "link", columns: ["r.project_id"] },
  },
  sorts: {
    updatedAt: { column: "r.updated_at", nullable: false },
    assessmentNo: { column: "r.assessment_no", nullable: false },
    decidedOn: { column: "r.decided_on", nullable: true },
  },
  defaultSort: { by: "assessmentNo", direction: "desc" },
};

export function assessmentValues(draft: AssessmentDraft): Values {
  return {
    project_id: draft.projectId,
    registered_on: draft.registeredOn,
    procedure: draft.procedure,
    land_taking: draft.landTaking ? 1 : 0,
    handler: draft.handler,
    state: draft.state,
    level: draft.level,
    decision: draft.decision,
    decided_on: draft.decidedOn,
    note: draft.note,
  };
}

type Worded = Pick<AssessmentDraft, "projectId" | "handler" | "note">;

export function assessmentWords(writing: Writing, draft: Worded, assessmentNo: string): string {
  const project = requireRecord(writing.connection, "project", draft.projectId);
  return searchWords(
    [assessmentNo, draft.handler, draft.note, textOf(project["project_code"])],
    [textOf(project["name"]), textOf(project["owner_unit"])],
  );
}

const textOf = (value: string | number | null | undefined) => (typeof value === "string" ? value : null);

/** An assessment is found by its project too: when that changes, so do the words. */
export function rewordAssessmentsOf(writing: Writing, projectId: number): void {
  const rows = statement(
    writing.connection,
    "SELECT id, assessment_no AS number, handler, note FROM assessment WHERE project_id = ? AND deleted_at IS NULL",
  ).all(projectId) as { id: number; number: string; handler: string | null; note: string | null }[];
  for (const { id, number, handler, note } of rows) {
    rewordRecord(writing, "assessment", id, assessmentWords(writing, { projectId, handler, note }, number));
  }
}

/** Enters a checked assessment under the next number of its year; answers its id. */
export function recordAssessment(writing: Writing, draft: AssessmentDraft, importId: number | null = null): number {
  const year = draft.registeredOn ?? draft.decidedOn ?? writing.now;
  const assessmentNo = giveNumber(writing, { scope: "assessment", date: year.slice(0, 10) });
  const values = { ...assessmentValues(draft), assessment_no: assessmentNo };
  return insertRecord(writing, "assessment", values, assessmentWords(writing, draft, assessmentNo), importId);
}
