import { date, flag, list, record, step, written } from "./0004-words.ts";

const percent = (column: string) => `${column} INTEGER CHECK (${column} BETWEEN 0 AND 100)`;
const search = (table: string) =>
  `CREATE VIRTUAL TABLE ${table}_search USING fts5 (words, content='', contentless_delete=1, tokenize='unicode61');`;

/** 措施, their progress and supervision, and 服务记录 (domain sheet F2). */
export const measureTables = `
CREATE TABLE measure (
  ${record},
  no INTEGER NOT NULL CHECK (no BETWEEN 1 AND 9999),
  heading TEXT NOT NULL,
  task TEXT NOT NULL,
  lead_unit TEXT NOT NULL,
  ${list("responsible_units")},
  responsible TEXT,
  ${date("set_on")} NOT NULL,
  ${date("due_on")} NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('not_started', 'under_way', 'closed', 'dropped')),
  ${date("state_since")} NOT NULL,
  -- What the latest progress says.
  ${percent("percent")} NOT NULL DEFAULT 0,
  ${percent("planned_percent")},
  ${date("reported_on")},
  ${date("closed_on")},
  close_reason TEXT,
  note TEXT,
  CHECK (due_on >= set_on),
  CHECK ((closed_on IS NULL) = (state IN ('not_started', 'under_way')))
) STRICT;
CREATE INDEX measure_no ON measure (no, id) WHERE deleted_at IS NULL;
CREATE INDEX measure_due_on ON measure (due_on, id) WHERE deleted_at IS NULL;
CREATE INDEX measure_updated_at ON measure (updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX measure_percent ON measure (percent, id) WHERE deleted_at IS NULL;
${search("measure")}

CREATE TABLE measure_step (
  id INTEGER PRIMARY KEY,
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  ${step}
) STRICT;
CREATE INDEX measure_step_measure ON measure_step (measure_id, id);

CREATE TABLE measure_progress (
  id INTEGER PRIMARY KEY,
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  ${date("reported_on")} NOT NULL,
  ${percent("percent")} NOT NULL,
  ${percent("planned_percent")},
  text TEXT NOT NULL,
  problems TEXT,
  next_step TEXT,
  ${written}
) STRICT;
CREATE INDEX measure_progress_measure ON measure_progress (measure_id, reported_on, id) WHERE removed_at IS NULL;

-- 督办: one paper, what came back, and what became of it.
CREATE TABLE supervision (
  id INTEGER PRIMARY KEY,
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  supervision_no TEXT NOT NULL UNIQUE,
  ${date("issued_on")} NOT NULL,
  to_unit TEXT NOT NULL,
  reason TEXT NOT NULL,
  ${date("reply_due_on")} NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'answered', 'concluded', 'withdrawn')),
  ${date("replied_on")},
  reply TEXT,
  ${date("concluded_on")},
  result TEXT,
  ${written},
  CHECK (reply_due_on >= issued_on),
  CHECK ((replied_on IS NULL) = (reply IS NULL)),
  CHECK ((concluded_on IS NULL) = (state IN ('waiting', 'answered'))),
  CHECK (state <> 'answered' OR reply IS NOT NULL)
) STRICT;
CREATE INDEX supervision_measure ON supervision (measure_id, id);
CREATE INDEX supervision_waiting ON supervision (reply_due_on, id) WHERE state = 'waiting';
CREATE TRIGGER supervision_number AFTER UPDATE OF deleted_at ON measure WHEN NEW.deleted_at IS NOT NULL
BEGIN UPDATE number_given SET gap = 'deleted' WHERE scope = 'supervision'
  AND number IN (SELECT supervision_no FROM supervision WHERE measure_id = NEW.id); END;

CREATE TABLE service_record (
  ${record},
  kind TEXT NOT NULL,
  ${date("served_on")} NOT NULL,
  unit TEXT NOT NULL,
  handler TEXT,
  enterprise_id INTEGER REFERENCES enterprise (id),
  project_id INTEGER REFERENCES project (id),
  measure_id INTEGER REFERENCES measure (id),
  content TEXT NOT NULL,
  result TEXT,
  ${date("closed_on")},
  ${flag("channel_told")},
  note TEXT,
  CHECK (closed_on IS NULL OR closed_on >= served_on)
) STRICT;
CREATE INDEX service_record_served_on ON service_record (served_on, id) WHERE deleted_at IS NULL;
CREATE INDEX service_record_updated_at ON service_record (updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX service_record_closed_on ON service_record (closed_on, id) WHERE deleted_at IS NULL;
CREATE INDEX service_record_enterprise ON service_record (enterprise_id) WHERE deleted_at IS NULL;
CREATE INDEX service_record_project ON service_record (project_id) WHERE deleted_at IS NULL;
CREATE INDEX service_record_measure ON service_record (measure_id) WHERE deleted_at IS NULL;
${search("service_record")}
`;
