import type { DocumentFacts } from "../../../../../shared/documents/tags/index.ts";
import type { Connection } from "../../../../database/open.ts";
import { statement } from "../../../office/statements.ts";
import type { OwnerRecord } from "../../../owners/index.ts";
import type { StoredRecord, Value } from "../../../registers/index.ts";
import { day } from "../making.ts";
import { officeName } from "../of-case.ts";

/** What a paper of an assessment, a fast-track case or a measure is made from. */
export type ProjectMaking = {
  readonly connection: Connection;
  readonly owner: OwnerRecord;
  /** The part of the file that it is about; null where it is about the record as a whole. */
  readonly subjectId: number | null;
  /** The day on which it is, or was, produced. */
  readonly on: string;
};

/** What every paper can say. */
export function ofOffice({
  connection,
  on,
}: ProjectMaking): Pick<DocumentFacts<"supervision_notice">, "office" | "producedOn"> {
  return { office: officeName(connection), producedOn: day(on) };
}

/** A row of a table, deleted or not; null where nothing points there. */
export function rowOf(
  connection: Connection,
  table: "project" | "assessment" | "enterprise" | "dispute" | "loan" | "arrears",
  id: Value | undefined,
): StoredRecord | null {
  if (typeof id !== "number") return null;
  return (statement(connection, `SELECT * FROM ${table} WHERE id = ?`).get(id) as StoredRecord | undefined) ?? null;
}

/** A part of the record's file that was not removed; null where it is not there, or not any more. */
export function partOfOwner(
  { connection, owner, subjectId }: ProjectMaking,
  table: "assessment_notice" | "expert_review" | "supervision",
): StoredRecord | null {
  const found = statement(
    connection,
    `SELECT * FROM ${table} WHERE id = ? AND ${owner.kind}_id = ? AND removed_at IS NULL`,
  ).get(subjectId, owner.id) as StoredRecord | undefined;
  return found ?? null;
}

/** The experts of the review that is under way. */
export function expertsOf(connection: Connection, { id, review_round: round }: StoredRecord): StoredRecord[] {
  return statement(
    connection,
    "SELECT * FROM expert_review WHERE assessment_id = ? AND round = ? AND removed_at IS NULL ORDER BY id",
  ).all(id, round) as StoredRecord[];
}
