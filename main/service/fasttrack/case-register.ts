import type { Rows } from "../../../shared/contract.ts";
import type { FastTrackDraft } from "../../../shared/fasttrack/contract.ts";
import { gapOfState } from "../../../shared/numbers/gaps.ts";
import { searchWords } from "../../database/search-words.ts";
import { linkEnterprise, normalUscc } from "../enterprises/index.ts";
import { giveNumber } from "../office/numbers.ts";
import { insertRecord, ownColumns, rewordRecord } from "../registers/index.ts";
import { statement } from "../office/statements.ts";
import type { Register, Values, Writing } from "../registers/index.ts";

export const caseRegister: Register<Rows["fasttrack"]> = {
  table: "fast_track_case",
  columns: {
    ...ownColumns([
      "caseNo",
      "assessmentId",
      "applicantName",
      "applicantUscc",
      "applicantId",
      "receivedOn",
      "dueOn",
      "handler",
      "state",
      "closedOn",
      "note",
    ]),
    projectName: "p.name",
    materials: `(SELECT json_group_array(json_object('name', m.name, 'dueOn', m.due_on, 'completedOn', m.completed_on)
      ORDER BY m.position) FROM deferred_material AS m WHERE m.case_id = r.id)`,
  },
  joins: "JOIN assessment AS a ON a.id = r.assessment_id JOIN project AS p ON p.id = a.project_id",
  flags: [],
  json: ["materials"],
  filters: {
    state: { kind: "anyOf", column: "r.state" },
    dueOn: { kind: "range", column: "r.due_on" },
    receivedOn: { kind: "range", column: "r.received_on" },
    enterprise: { kind: "link", columns: ["r.applicant_id"] },
    assessmentId: { kind: "link", columns: ["r.assessment_id"] },
  },
  sorts: {
    dueOn: { column: "r.due_on", nullable: false },
    caseNo: { column: "r.case_no", nullable: false },
    updatedAt: { column: "r.updated_at", nullable: false },
  },
  defaultSort: { by: "dueOn", direction: "desc" },
};

/** The earliest promise still open decides; when all papers are there, the last promise stands. */
export function dueOnOf(materials: FastTrackDraft["materials"]): string {
  const open = materials.filter((material) => material.completedOn === null).map((material) => material.dueOn);
  const dates = (open.length > 0 ? open : materials.map((material) => material.dueOn)).toSorted();
  return (open.length > 0 ? dates[0] : dates.at(-1)) ?? "";
}

export function caseValues(writing: Writing, draft: FastTrackDraft, importId: number | null = null): Values {
  return {
    assessment_id: draft.assessmentId,
    applicant_name: draft.applicantName,
    applicant_uscc: normalUscc(draft.applicantUscc),
    applicant_id: linkEnterprise(writing, { name: draft.applicantName, uscc: draft.applicantUscc }, importId),
    received_on: draft.receivedOn,
    due_on: dueOnOf(draft.materials),
    handler: draft.handler,
    state: draft.state,
    closed_on: draft.closedOn,
    note: draft.note,
  };
}

type Worded = Pick<FastTrackDraft, "applicantName" | "applicantUscc" | "handler" | "note"> & {
  readonly materials: readonly { readonly name: string }[];
};

export function caseWords(draft: Worded, caseNo: string, projectName: string): string {
  return searchWords(
    [caseNo, normalUscc(draft.applicantUscc), draft.handler, draft.note, ...draft.materials.map(({ name }) => name)],
    [draft.applicantName, projectName],
  );
}

/** A case is found by the project under assessment too: when that changes, so do the words. */
export function rewordCasesOf(writing: Writing, projectId: number, projectName: string): void {
  const rows = statement(
    writing.connection,
    `SELECT c.id, c.case_no AS caseNo, c.applicant_name AS applicantName, c.applicant_uscc AS applicantUscc, c.handler, c.note,
       (SELECT json_group_array(json_object('name', m.name)) FROM deferred_material AS m WHERE m.case_id = c.id) AS materials
     FROM fast_track_case AS c JOIN assessment AS a ON a.id = c.assessment_id
     WHERE a.project_id = ? AND c.deleted_at IS NULL`,
  ).all(projectId) as (Omit<Worded, "materials"> & { id: number; caseNo: string; materials: string })[];
  for (const { id, caseNo, materials, ...row } of rows) {
    const worded = { ...row, materials: JSON.parse(materials) as { name: string }[] };
    rewordRecord(writing, "fast_track_case", id, caseWords(worded, caseNo, projectName));
  }
}

export function keepMaterials(writing: Writing, caseId: number, materials: FastTrackDraft["materials"]): void {
  statement(writing.connection, "DELETE FROM deferred_material WHERE case_id = ?").run(caseId);
  for (const [position, material] of materials.entries()) {
    statement(
      writing.connection,
      "INSERT INTO deferred_material (case_id, position, name, due_on, completed_on) VALUES (?, ?, ?, ?, ?)",
    ).run([caseId, position, material.name, material.dueOn, material.completedOn]);
  }
}

/** Enters a checked fast-track case under the next number of its year; answers its id. */
export function recordCase(
  writing: Writing,
  draft: FastTrackDraft,
  projectName: string,
  importId: number | null = null,
): number {
  const values = caseValues(writing, draft, importId);
  const date = draft.receivedOn ?? dueOnOf(draft.materials);
  const caseNo = giveNumber(writing, { scope: "fast_track", date, gap: gapOfState(draft.state) });
  const id = insertRecord(
    writing,
    "fast_track_case",
    { ...values, case_no: caseNo },
    caseWords(draft, caseNo, projectName),
    importId,
  );
  keepMaterials(writing, id, draft.materials);
  return id;
}
