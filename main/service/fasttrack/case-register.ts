import type { Rows } from "../../../shared/contract.ts";
import type { FastTrackDraft } from "../../../shared/fasttrack/contract.ts";
import { searchWords } from "../../database/search-words.ts";
import { normalUscc } from "../enterprises/index.ts";
import { statement } from "../office/statements.ts";
import { ownColumns, rewordRecord } from "../registers/index.ts";
import type { Register, Writing } from "../registers/index.ts";
import { LISTED } from "./materials.ts";

const owner = `CASE WHEN r.assessment_id IS NOT NULL THEN 'assessment' WHEN r.dispute_id IS NOT NULL THEN 'dispute'
  WHEN r.loan_id IS NOT NULL THEN 'loan' ELSE 'arrears' END`;

/** An SQL expression for what the matter of the case `r` is found by: the project, or the parties. */
export const MATTER_TITLE = `CASE WHEN r.assessment_id IS NOT NULL THEN
    (SELECT p.name FROM assessment AS a JOIN project AS p ON p.id = a.project_id WHERE a.id = r.assessment_id)
  WHEN r.dispute_id IS NOT NULL THEN
    (SELECT d.applicant_name || ' – ' || d.respondent_name FROM dispute AS d WHERE d.id = r.dispute_id)
  WHEN r.loan_id IS NOT NULL THEN (SELECT l.borrower_name FROM loan AS l WHERE l.id = r.loan_id)
  ELSE (SELECT w.debtor_name || ' → ' || w.creditor_name FROM arrears AS w WHERE w.id = r.arrears_id) END`;

const number = `CASE WHEN r.assessment_id IS NOT NULL THEN
    (SELECT a.assessment_no FROM assessment AS a WHERE a.id = r.assessment_id)
  WHEN r.dispute_id IS NOT NULL THEN (SELECT d.ledger_no FROM dispute AS d WHERE d.id = r.dispute_id)
  WHEN r.loan_id IS NOT NULL THEN (SELECT l.loan_no FROM loan AS l WHERE l.id = r.loan_id)
  ELSE (SELECT w.arrears_no FROM arrears AS w WHERE w.id = r.arrears_id) END`;

export const caseRegister: Register<Rows["fasttrack"]> = {
  table: "fast_track_case",
  columns: {
    ...ownColumns([
      "caseNo",
      "assessmentId",
      "disputeId",
      "loanId",
      "arrearsId",
      "applicantName",
      "applicantUscc",
      "applicantId",
      "agent",
      "receivedOn",
      "matterDueOn",
      "matterDueProvisional",
      "dueOn",
      "handler",
      "excludedMatter",
      "state",
      "stateSince",
      "noticeNo",
      "noticeOn",
      "signatory",
      "signedOn",
      "closedOn",
      "closeReason",
      "breachNo",
      "breachOn",
      "breachKind",
      "postCheckDueOn",
      "postCheckedOn",
      "postCheckResult",
      "note",
    ]),
    ownMatterDueOn: "iif(r.matter_due_typed = 1, r.matter_due_on, NULL)",
    excluded: "CASE r.excluded WHEN 1 THEN 'yes' WHEN 0 THEN 'no' END",
    owner,
    title: MATTER_TITLE,
    number,
    materials: LISTED,
    deferred: "(SELECT count(*) FROM deferred_material AS m WHERE m.case_id = r.id)",
    outstanding: "(SELECT count(*) FROM deferred_material AS m WHERE m.case_id = r.id AND m.state <> 'confirmed')",
  },
  flags: ["matterDueProvisional"],
  json: ["materials"],
  filters: {
    state: { kind: "anyOf", column: "r.state" },
    owner: { kind: "anyOf", column: owner },
    dueOn: { kind: "range", column: "r.due_on" },
    receivedOn: { kind: "range", column: "r.received_on" },
    matterDueOn: { kind: "range", column: "r.matter_due_on" },
    enterprise: { kind: "link", columns: ["r.applicant_id"] },
    assessmentId: { kind: "link", columns: ["r.assessment_id"] },
    disputeId: { kind: "link", columns: ["r.dispute_id"] },
    loanId: { kind: "link", columns: ["r.loan_id"] },
    arrearsId: { kind: "link", columns: ["r.arrears_id"] },
    projectId: {
      kind: "through",
      table: "fast_track_case AS c JOIN assessment AS a ON a.id = c.assessment_id",
      id: "c.id",
      column: "a.project_id",
    },
  },
  sorts: {
    dueOn: { column: "r.due_on", nullable: true },
    receivedOn: { column: "r.received_on", nullable: true },
    caseNo: { column: "r.case_no", nullable: false },
    updatedAt: { column: "r.updated_at", nullable: false },
  },
  defaultSort: { by: "updatedAt", direction: "desc" },
};

type Worded = Pick<FastTrackDraft, "applicantName" | "applicantUscc" | "agent" | "handler" | "note"> & {
  readonly caseNo: string;
  readonly noticeNo: string | null;
  readonly breachNo: string | null;
  readonly materials: readonly { readonly name: string }[];
};

/** `projectName`: the project under assessment; other matters are found by their own registers. */
export function caseWords(row: Worded, projectName: string | null): string {
  return searchWords(
    [
      row.caseNo,
      row.noticeNo,
      row.breachNo,
      normalUscc(row.applicantUscc),
      row.handler,
      row.note,
      ...row.materials.map(({ name }) => name),
    ],
    [row.applicantName, row.agent, projectName],
  );
}

type StoredWords = Omit<Worded, "materials"> & { readonly id: number; readonly materials: string };

const worded = `SELECT r.id, r.case_no AS caseNo, r.notice_no AS noticeNo, r.breach_no AS breachNo,
  r.applicant_name AS applicantName, r.applicant_uscc AS applicantUscc, r.agent, r.handler, r.note,
  ${LISTED} AS materials FROM fast_track_case AS r`;

function reword(writing: Writing, rows: readonly StoredWords[], projectName: string | null): void {
  for (const { materials, ...row } of rows) {
    const words = caseWords({ ...row, materials: JSON.parse(materials) as { name: string }[] }, projectName);
    rewordRecord(writing, "fast_track_case", row.id, words);
  }
}

/** A case is found by the project under assessment too: when that changes, so do the words. */
export function rewordCasesOf(writing: Writing, projectId: number, projectName: string): void {
  const rows = statement(
    writing.connection,
    `${worded} JOIN assessment AS a ON a.id = r.assessment_id WHERE a.project_id = ? AND r.deleted_at IS NULL`,
  ).all(projectId) as StoredWords[];
  reword(writing, rows, projectName);
}

/** Gives one case its words anew. */
export function rewordCase(writing: Writing, id: number): void {
  const { connection } = writing;
  const name = statement(
    connection,
    `SELECT p.name FROM fast_track_case AS c JOIN assessment AS a ON a.id = c.assessment_id
     JOIN project AS p ON p.id = a.project_id WHERE c.id = ?`,
  )
    .pluck()
    .get(id);
  const rows = statement(connection, `${worded} WHERE r.id = ? AND r.deleted_at IS NULL`).all(id) as StoredWords[];
  reword(writing, rows, typeof name === "string" ? name : null);
}

/** Gives those their words anew that belong to no project. */
export function rewordOtherCases(writing: Writing): void {
  const rows = statement(writing.connection, `${worded} WHERE r.assessment_id IS NULL AND r.deleted_at IS NULL`);
  reword(writing, rows.all() as StoredWords[], null);
}
