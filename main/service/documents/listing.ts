import type { Outputs } from "../../../shared/contract.ts";
import type { CaseDocumentKind, DocumentKind } from "../../../shared/documents/kinds.ts";
import { mediaTypeOf } from "../../../shared/media-types.ts";
import type { Connection } from "../../database/open.ts";
import { hasFile, readFile } from "../files/index.ts";
import { notFound } from "../office/acting.ts";
import type { Ground } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { requireRecord } from "../registers/index.ts";
import type { StoredRecord } from "../registers/index.ts";
import { caseFacts } from "./facts/index.ts";
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

/** The papers of a case, the newest first. Throws NOT_FOUND. */
export function papersOfCase(ground: Ground, disputeId: number): Paper[] {
  const kase = requireRecord(ground.reader, "dispute", disputeId);
  return rowsOf(ground.reader, "dispute_id", disputeId).map((row) => shown(ground, row, factsNow(ground, kase, row)));
}

/** The minutes of a meeting, the newest first. Throws NOT_FOUND. */
export function papersOfMeeting(ground: Ground, meetingId: number): Paper[] {
  const meeting = meetingOf(ground.reader, meetingId);
  return rowsOf(ground.reader, "meeting_id", meetingId).map((row) =>
    shown(ground, row, minutesFacts(ground.reader, meeting, row.producedOn)),
  );
}

function rowsOf(connection: Connection, owner: "dispute_id" | "meeting_id", id: number): Row[] {
  return statement(
    connection,
    `SELECT ${columns} FROM document AS d JOIN staff AS s ON s.id = d.created_by
     WHERE d.${owner} = ? AND d.removed_at IS NULL ORDER BY d.id DESC`,
  ).all(id) as Row[];
}

function meetingOf(connection: Connection, id: number): StoredRecord {
  const found = statement(connection, "SELECT * FROM meeting WHERE id = ? AND deleted_at IS NULL").get(id);
  return (found as StoredRecord | undefined) ?? notFound("meeting", id);
}

/** What the paper would say if it were produced anew, on the day on which it was. */
function factsNow({ reader }: Ground, kase: StoredRecord, { kind, subjectId, producedOn }: Row): object | null {
  return caseFacts(kind as CaseDocumentKind, { connection: reader, kase, subjectId, on: producedOn });
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
    `SELECT d.kind, d.title, d.number, d.sha256, d.dispute_id, d.meeting_id FROM document AS d
       LEFT JOIN dispute AS c ON c.id = d.dispute_id LEFT JOIN meeting AS m ON m.id = d.meeting_id
     WHERE d.id = ? AND d.removed_at IS NULL AND coalesce(c.deleted_at, m.deleted_at) IS NULL`,
  ).get(id) as Stored | undefined;
  if (found === undefined) return notFound("document", id);
  const { title, number, sha256, ...told } = found;
  const name = `${fileName(number === null ? title : `${title}_${number}`)}.docx`;
  const content = new Uint8Array(await readFile(ground, sha256));
  return { file: new File([content], name, { type: mediaTypeOf(name) }), told: { ...told, title } };
}

type Stored = {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly number: string | null;
  readonly sha256: string;
  readonly dispute_id: number | null;
  readonly meeting_id: number | null;
};

/** What no file system refuses. */
function fileName(title: string): string {
  return title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, " ")
    .trim()
    .slice(0, 120);
}
