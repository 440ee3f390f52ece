import { date, written } from "./0004-words.ts";

/** Whose a file or a paper is: one of these. A released migration says it itself, whatever the program comes to know. */
const kinds = [
  "dispute",
  "payment",
  "loan",
  "arrears",
  "assessment",
  "fast_track_case",
  "measure",
  "service_record",
  "project",
];
const owners = kinds.map((kind) => `${kind}_id INTEGER REFERENCES ${kind} (id)`).join(",\n  ");
const howMany = kinds.map((kind) => `(${kind}_id IS NOT NULL)`).join(" + ");
const indexes = (table: "attachment" | "document"): string =>
  kinds
    .map((kind) => `CREATE INDEX ${table}_${kind} ON ${table} (${kind}_id, id) WHERE ${kind}_id IS NOT NULL;`)
    .join("\n");

const attachment = `
CREATE TABLE attachment_anew (
  id INTEGER PRIMARY KEY,
  ${owners},
  ${written},
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL,
  media_type TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  pages INTEGER CHECK (pages > 0),
  note TEXT,
  CHECK (${howMany} = 1)
) STRICT;
INSERT INTO attachment_anew (id, dispute_id, payment_id, loan_id, arrears_id, created_by, created_at, updated_by,
    updated_at, removed_at, removed_reason, name, kind, media_type, sha256, bytes, pages, note)
  SELECT id, dispute_id, payment_id, loan_id, arrears_id, created_by, created_at, updated_by, updated_at, removed_at,
    removed_reason, name, kind, media_type, sha256, bytes, pages, note FROM attachment;
DROP TABLE attachment;
ALTER TABLE attachment_anew RENAME TO attachment;
${indexes("attachment")}
CREATE INDEX attachment_sha256 ON attachment (sha256);
`;

const documents = `
CREATE TABLE document_anew (
  id INTEGER PRIMARY KEY,
  ${owners},
  meeting_id INTEGER REFERENCES meeting (id),
  kind TEXT NOT NULL,
  subject_id INTEGER,
  title TEXT NOT NULL CHECK (title <> ''),
  about TEXT NOT NULL CHECK (json_valid(about)),
  number TEXT,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  pages INTEGER NOT NULL CHECK (pages > 0),
  ${date("produced_on")} NOT NULL,
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  case_version INTEGER NOT NULL,
  ${written},
  CHECK (${howMany} + (meeting_id IS NOT NULL) = 1)
) STRICT;
INSERT INTO document_anew (id, dispute_id, payment_id, loan_id, arrears_id, meeting_id, kind, subject_id, title, about,
    number, sha256, bytes, pages, produced_on, facts, case_version, created_by, created_at, updated_by, updated_at,
    removed_at, removed_reason)
  SELECT id, dispute_id, payment_id, loan_id, arrears_id, meeting_id, kind, subject_id, title, about, number, sha256,
    bytes, pages, produced_on, facts, case_version, created_by, created_at, updated_by, updated_at, removed_at,
    removed_reason FROM document;
DROP TABLE document;
ALTER TABLE document_anew RENAME TO document;
${indexes("document")}
CREATE INDEX document_meeting ON document (meeting_id, id) WHERE meeting_id IS NOT NULL;
CREATE INDEX document_sha256 ON document (sha256);
`;

/** Files and papers of assessments, fast-track cases, measures, service records and projects. */
export const ownerTables = attachment + documents;
