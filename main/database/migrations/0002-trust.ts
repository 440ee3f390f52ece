import type { Connection } from "../open.ts";
import { hashOf } from "../audit-chain.ts";
import type { ChainedEntry } from "../audit-chain.ts";

/** Sign-in, a hash-chained audit log in the place of the history, and retention decisions. */
export function second(connection: Connection): void {
  connection.exec(`
ALTER TABLE office ADD COLUMN idle_minutes INTEGER NOT NULL DEFAULT 10 CHECK (idle_minutes BETWEEN 1 AND 240);

CREATE TABLE audit_entry (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  staff_id INTEGER REFERENCES staff (id),
  act TEXT NOT NULL,
  entity TEXT,
  record_id INTEGER,
  reason TEXT,
  before TEXT NOT NULL CHECK (json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after)),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TABLE retention_hold (
  entity TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  keep_until TEXT NOT NULL CHECK (keep_until IS date(keep_until)),
  reason TEXT NOT NULL,
  decided_by INTEGER NOT NULL REFERENCES staff (id),
  decided_at TEXT NOT NULL,
  PRIMARY KEY (entity, record_id)
) STRICT, WITHOUT ROWID;
`);
  chainHistory(connection);
  connection.exec(`
DROP TABLE history;
CREATE INDEX audit_entry_record ON audit_entry (entity, record_id, id);
CREATE INDEX audit_entry_staff ON audit_entry (staff_id, id);
CREATE INDEX audit_entry_act ON audit_entry (act, id);
CREATE TRIGGER audit_entry_is_append_only_update BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
CREATE TRIGGER audit_entry_is_append_only_delete BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
`);
}

/** The history becomes the beginning of the audit log, each entry under its old number. */
function chainHistory(connection: Connection): void {
  const insert = connection.prepare(
    `INSERT INTO audit_entry (id, at, staff_id, act, entity, record_id, reason, before, after, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const page = connection.prepare<[number], ChainedEntry>(
    `SELECT id, at, staff_id AS staffId, act, entity, record_id AS recordId, reason, before, after
     FROM history WHERE id > ? ORDER BY id LIMIT 1000`,
  );
  let previous: Buffer | null = null;
  for (let entries = page.all(0); entries.length > 0; entries = page.all(entries.at(-1)?.id ?? 0)) {
    for (const entry of entries) {
      previous = hashOf(previous, entry);
      const { id, at, staffId, act, entity, recordId, reason, before, after } = entry;
      insert.run(id, at, staffId, act, entity, recordId, reason, before, after, previous);
    }
  }
}
