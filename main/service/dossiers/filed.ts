import type { AttachmentKind } from "../../../shared/attachments/kinds.ts";
import type { DocumentKind } from "../../../shared/documents/kinds.ts";
import type { Fileable } from "../../../shared/dossiers/proposing.ts";
import type { DossierItem } from "../../../shared/dossiers/rules.ts";
import type { Connection } from "../../database/open.ts";
import { statement } from "../office/statements.ts";

/** A dossier as it is stored. */
export type Filed = {
  readonly retention: string;
  readonly filedOn: string;
  readonly filedBy: string;
  readonly arrangedById: number;
  readonly arrangedBy: string;
  readonly checkedOn: string | null;
  readonly checkedBy: string | null;
  readonly volumeNote: string | null;
  readonly remark: string | null;
};

export function filedDossier(connection: Connection, disputeId: number): Filed | null {
  const found = statement(
    connection,
    `SELECT d.retention, d.filed_on AS filedOn, d.filed_by AS filedBy, d.arranged_by AS arrangedById,
       a.name AS arrangedBy, d.checked_on AS checkedOn, c.name AS checkedBy, d.volume_note AS volumeNote, d.remark
     FROM dossier AS d JOIN staff AS a ON a.id = d.arranged_by LEFT JOIN staff AS c ON c.id = d.checked_by
     WHERE d.dispute_id = ?`,
  ).get(disputeId) as Filed | undefined;
  return found ?? null;
}

export function filedItems(connection: Connection, disputeId: number): DossierItem[] {
  return statement(
    connection,
    `SELECT paper, title, pages, document_id AS documentId, attachment_id AS attachmentId, note FROM dossier_item
     WHERE dispute_id = ? ORDER BY position`,
  ).all(disputeId) as DossierItem[];
}

/** What the case has that can be filed, the oldest first. */
export function fileable(connection: Connection, disputeId: number): Fileable {
  const living = (columns: string, table: string) =>
    statement(
      connection,
      `SELECT ${columns} FROM ${table} WHERE dispute_id = ? AND removed_at IS NULL ORDER BY id`,
    ).all(disputeId);
  return {
    documents: living(
      "id, kind, subject_id AS subjectId, title, pages",
      "document",
    ) as (Fileable["documents"][number] & {
      kind: DocumentKind;
    })[],
    attachments: living("id, kind, name, pages", "attachment") as (Fileable["attachments"][number] & {
      kind: AttachmentKind;
    })[],
    evidence: living("name, pages, attachment_id AS attachmentId", "evidence") as Fileable["evidence"][number][],
  };
}
