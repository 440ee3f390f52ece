import { statement } from "../office/statements.ts";
import { rewordRecord } from "../registers/index.ts";
import type { Writing } from "../registers/index.ts";
import { serviceWords } from "./service-register.ts";

type Worded = Parameters<typeof serviceWords>[1] & { readonly id: number };

const COLUMNS = `SELECT id, enterprise_id AS enterpriseId, project_id AS projectId, handler, content, result, note
  FROM service_record WHERE deleted_at IS NULL`;

/** Records of an enterprise or a project are found by its name: it has another one now. */
export function rewordServicesOf(writing: Writing, of: "enterprise" | "project", id: number): void {
  reword(writing, statement(writing.connection, `${COLUMNS} AND ${of}_id = ?`).all(id) as Worded[]);
}

/** All of them, where the words are to be made anew. */
export function rewordServices(writing: Writing): void {
  reword(writing, statement(writing.connection, COLUMNS).all() as Worded[]);
}

function reword(writing: Writing, rows: readonly Worded[]): void {
  for (const row of rows) rewordRecord(writing, "service_record", row.id, serviceWords(writing.connection, row));
}
