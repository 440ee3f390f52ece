import type { Outputs } from "../../../shared/contract.ts";
import type { DocumentKind, OwnedDocumentKind } from "../../../shared/documents/kinds.ts";
import { mediaTypeOf } from "../../../shared/media-types.ts";
import { ownerKinds } from "../../../shared/owners/owners.ts";
import type { Connection } from "../../database/open.ts";
import { hasFile, readFile } from "../files/index.ts";
import { notFound } from "../office/acting.ts";
import type { Ground } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { joinedOwners, ownerColumn } from "../owners/index.ts";
import type { OwnerRecord } from "../owners/index.ts";
import type { StoredRecord, Value } from "../registers/index.ts";
import { factsFor } from "./facts/index.ts";
import { minutesFacts } from "./facts/minutes.ts";

type Paper = Outputs["documents"]["of"][number];
type Row = Pick<Paper, "id" | "kind" | "subjectId" | "number" | "pages" | "producedOn" | "createdBy" | "createdAt"> & {
  readonly about: string;
  readonly facts: string;
  readonly sha256: string;
  readonly inDossier: number;
};

const columns = `d.id, d.kind, d.subject_id AS subjectId, d.number, d.pages, d.produced_on AS producedOn,
  s.name AS createdBy, d.created_at AS createdAt, d.about, d.facts, d.sha256,
  EXISTS (SELECT 1 FROM dossier_item AS i WHERE i.document_id = d.id) AS inDossier`;

/** The papers of a record, the newest first. */
export function papersOfOwner(ground: Ground, owner: OwnerRecord): Paper[] {
  return rowsOf(ground.reader, ownerColumn(owner.kind), owner.id).map((row) =>
    shown(ground, row, factsNow(ground, owner, row)),
  );
}

/** The minutes of a meeting, the newest first. Throws NOT_FOUND. */
export function papersOfMeeting(ground: Ground, meetingId: number): Paper[] {
  const meeting = requireMeeting(ground.reader, meetingId);
  return rowsOf(ground.reader, "meeting_id", meetingId).map((row) =>
    shown(ground, row, minutesFacts(ground.reader, meeting, row.producedOn)),
  );
}

function rowsOf(connection: Connection, owner: string, id: number): Row[] {
  return statement(
    connection,
    `SELECT ${columns} FROM document AS d JOIN staff AS s ON s.id = d.created_by
     WHERE d.${owner} = ? AND d.removed_at IS NULL ORDER BY d.id DESC`,
  ).all(id) as Row[];
}

/** A meeting that was not deleted. Throws NOT_FOUND. */
export function requireMeeting(connection: Connection, id: number): StoredRecord {
  const found = statement(connection, "SELECT * FROM meeting WHERE id = ? AND deleted_at IS NULL").get(id);
  return (found as StoredRecord | undefined) ?? notFound("meeting", id);
}

/** What the paper would say if it were produced anew, on the day on which it was. */
function factsNow({ reader }: Ground, owner: OwnerRecord, { kind, subjectId, producedOn }: Row): object | null {
  return factsFor(reader, kind as OwnedDocumentKind, { owner, subjectId, on: producedOn });
}

function shown(ground: Ground, row: Row, now: object | null): Paper {
  const { about, facts, sha256, inDossier, ...known } = row;
  return {
    ...known,
    about: JSON.parse(about) as Paper["about"],
    standing: now === null ? "subject_gone" : isSame(JSON.parse(facts) as object, now) ? "current" : "changed",
    missing: !hasFile(ground, sha256),
    inDossier: inDossier === 1,
  };
}

/** By what name a paper goes out is no matter of the case. */
const notOfTheCase: readonly string[] = ["office", "committee"];

/** What a later version of the program says besides does not make an older paper another one. */
function isSame(before: object, now: object): boolean {
  const present = new Map(Object.entries(now).map(([name, value]) => [name, JSON.stringify(value)]));
  return Object.entries(before).every(
    ([name, value]) => notOfTheCase.includes(name) || present.get(name) === JSON.stringify(value),
  );
}

/** A produced paper as it was. Throws NOT_FOUND, FILE_MISSING, FILE_DAMAGED, FILE_KEY_UNKNOWN. */
export async function readPaper(ground: Ground, id: number): Promise<{ file: File; told: object }> {
  const found = statement(
    ground.reader,
    `SELECT t.kind, t.title, t.number, t.sha256, ${ownerColumns.map((column) => `t.${column}`).join(", ")}
     FROM document AS t ${joinedOwners.joins} LEFT JOIN meeting AS m ON m.id = t.meeting_id
     WHERE t.id = ? AND t.removed_at IS NULL AND ${joinedOwners.isThere} AND m.deleted_at IS NULL`,
  ).get(id) as Stored | undefined;
  if (found === undefined) return notFound("document", id);
  const { title, number, sha256, ...told } = found;
  const name = `${fileName(number === null ? title : `${title}_${number}`)}.docx`;
  const content = new Uint8Array(await readFile(ground, sha256));
  const owner = Object.entries(told).filter(([, value]) => value !== null);
  return {
    file: new File([content], name, { type: mediaTypeOf(name) }),
    told: { ...Object.fromEntries(owner), title },
  };
}

/** The columns one of which says whose a paper is. */
const ownerColumns = [...ownerKinds.map(ownerColumn), "meeting_id"];

type Stored = {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly number: string | null;
  readonly sha256: string;
} & Readonly<Record<string, Value>>;

/** What no file system refuses. */
function fileName(title: string): string {
  return title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, " ")
    .trim()
    .slice(0, 120);
}
