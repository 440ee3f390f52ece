import { date, flag, list, record, step, written } from "./0004-words.ts";

/**
 * 容缺+承诺: whose matter it is (one of four), what was promised by when, and what became of it. An old case keeps its
 * assessment; its papers were due before filing, and those that came are confirmed on the day on which they came.
 */
const fastTrackCase = `
CREATE TABLE fast_track_case_anew (
  ${record},
  case_no TEXT NOT NULL UNIQUE,
  assessment_id INTEGER REFERENCES assessment (id),
  dispute_id INTEGER REFERENCES dispute (id),
  loan_id INTEGER REFERENCES loan (id),
  arrears_id INTEGER REFERENCES arrears (id),
  applicant_name TEXT NOT NULL CHECK (applicant_name <> ''),
  applicant_uscc TEXT,
  applicant_id INTEGER REFERENCES enterprise (id),
  agent TEXT,
  ${date("received_on")},
  -- 承诺办结时限; not known of cases that an old ledger told without their receipt.
  ${date("matter_due_on")},
  ${flag("matter_due_typed")},
  ${flag("matter_due_provisional")},
  -- The earliest promise that is still open, else the last one.
  ${date("due_on")},
  handler TEXT,
  -- Whether the matter is one of those without fast-track: null while nobody has said it.
  excluded INTEGER CHECK (excluded IN (0, 1)),
  excluded_matter TEXT CHECK (excluded_matter IS NULL OR excluded = 1),
  state TEXT NOT NULL,
  ${date("state_since")} NOT NULL,
  rule_version INTEGER NOT NULL DEFAULT 1,
  notice_no TEXT,
  ${date("notice_on")},
  signatory TEXT,
  ${date("signed_on")},
  ${date("closed_on")},
  close_reason TEXT,
  -- 信用记录: what a broken promise is kept under.
  breach_no TEXT,
  ${date("breach_on")},
  breach_kind TEXT CHECK (breach_kind IN ('expired', 'false_promise', 'start_overdue')),
  ${date("post_check_due_on")},
  ${flag("post_check_provisional")},
  ${date("post_checked_on")},
  post_check_result TEXT CHECK (post_check_result IN ('kept', 'false_promise', 'not_kept')),
  post_check_finding TEXT,
  post_checked_by INTEGER REFERENCES staff (id),
  ${list("warnings")},
  note TEXT,
  CHECK ((assessment_id IS NOT NULL) + (dispute_id IS NOT NULL) + (loan_id IS NOT NULL) + (arrears_id IS NOT NULL) = 1),
  CHECK ((notice_no IS NULL) = (notice_on IS NULL)),
  CHECK ((breach_no IS NULL) = (breach_on IS NULL) AND (breach_no IS NULL) = (breach_kind IS NULL)),
  CHECK ((post_checked_on IS NULL) = (post_check_result IS NULL))
) STRICT;
INSERT INTO fast_track_case_anew (id, version, created_by, created_at, updated_by, updated_at, deleted_by, deleted_at,
    deleted_reason, import_id, case_no, assessment_id, applicant_name, applicant_uscc, applicant_id, received_on, due_on,
    handler, state, state_since, closed_on, note)
  SELECT id, version, created_by, created_at, updated_by, updated_at, deleted_by, deleted_at, deleted_reason, import_id,
    case_no, assessment_id, applicant_name, applicant_uscc, applicant_id, received_on, due_on, handler, state,
    coalesce(closed_on, received_on, substr(created_at, 1, 10)), closed_on, note
  FROM fast_track_case ORDER BY id;

-- 缺件: what was missing at receipt; it has no day before the applicant promises one.
CREATE TABLE deferred_material_anew (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES fast_track_case (id),
  position INTEGER NOT NULL,
  code TEXT,
  name TEXT NOT NULL CHECK (name <> ''),
  class TEXT NOT NULL CHECK (class IN ('intake', 'output', 'barred', 'deferrable')),
  gate TEXT CHECK (gate IN ('filing', 'start')),
  form TEXT CHECK (form IN ('paper', 'electronic', 'post')),
  -- Working days from the commitment; null where a day was promised.
  workdays INTEGER CHECK (workdays > 0),
  ${date("due_on")},
  ${flag("provisional")},
  state TEXT NOT NULL DEFAULT 'due' CHECK (state IN ('due', 'submitted', 'returned', 'confirmed')),
  ${date("submitted_on")},
  ${date("confirmed_on")},
  confirmed_by INTEGER REFERENCES staff (id),
  return_reason TEXT,
  -- 限期整改: asked once of a paper that was due before the works began.
  ${date("correction_due_on")},
  ${date("correction_demanded_on")},
  correction_demanded_by INTEGER REFERENCES staff (id),
  UNIQUE (case_id, position),
  CHECK ((class = 'deferrable') = (gate IS NOT NULL)),
  CHECK (state = 'due' OR submitted_on IS NOT NULL),
  CHECK ((state = 'confirmed') = (confirmed_on IS NOT NULL))
) STRICT;
INSERT INTO deferred_material_anew (case_id, position, name, class, gate, form, due_on, state, submitted_on, confirmed_on,
    confirmed_by)
  SELECT m.case_id, m.position, m.name, 'deferrable', 'filing', 'paper', m.due_on,
    iif(m.completed_on IS NULL, 'due', 'confirmed'), m.completed_on, m.completed_on,
    iif(m.completed_on IS NULL, NULL, c.updated_by)
  FROM deferred_material AS m JOIN fast_track_case AS c ON c.id = m.case_id ORDER BY m.case_id, m.position;

DROP TABLE deferred_material;
DROP TABLE fast_track_case;
ALTER TABLE fast_track_case_anew RENAME TO fast_track_case;
ALTER TABLE deferred_material_anew RENAME TO deferred_material;
CREATE INDEX fast_track_case_due_on ON fast_track_case (due_on, id) WHERE deleted_at IS NULL;
CREATE INDEX fast_track_case_updated_at ON fast_track_case (updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX fast_track_case_state ON fast_track_case (state, id) WHERE deleted_at IS NULL;
CREATE INDEX fast_track_case_assessment ON fast_track_case (assessment_id) WHERE deleted_at IS NULL;
CREATE INDEX fast_track_case_dispute ON fast_track_case (dispute_id) WHERE deleted_at IS NULL;
CREATE INDEX fast_track_case_loan ON fast_track_case (loan_id) WHERE deleted_at IS NULL;
CREATE INDEX fast_track_case_arrears ON fast_track_case (arrears_id) WHERE deleted_at IS NULL;
CREATE INDEX fast_track_case_applicant ON fast_track_case (applicant_id) WHERE deleted_at IS NULL;
CREATE INDEX fast_track_case_breach ON fast_track_case (applicant_uscc, breach_on) WHERE breach_on IS NOT NULL;
CREATE INDEX deferred_material_due_on ON deferred_material (due_on, id) WHERE state <> 'confirmed';
`;

const parts = `
-- What lay before the office at receipt.
CREATE TABLE handed_in_paper (
  case_id INTEGER NOT NULL REFERENCES fast_track_case (id),
  position INTEGER NOT NULL,
  code TEXT,
  name TEXT NOT NULL CHECK (name <> ''),
  class TEXT NOT NULL CHECK (class IN ('intake', 'output', 'barred', 'deferrable')),
  gate TEXT CHECK (gate IN ('filing', 'start')),
  PRIMARY KEY (case_id, position)
) STRICT, WITHOUT ROWID;

-- 信用核查: looked up by hand, on a day, with a picture of what was found.
CREATE TABLE credit_check (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES fast_track_case (id),
  ${written},
  enterprise_id INTEGER REFERENCES enterprise (id),
  uscc TEXT,
  ${date("checked_on")} NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('credit_china', 'credit_shaanxi', 'other')),
  result TEXT NOT NULL CHECK (result IN ('normal', 'dishonest', 'repaired')),
  checker TEXT NOT NULL CHECK (checker <> ''),
  evidence_id INTEGER REFERENCES attachment (id),
  note TEXT
) STRICT;
CREATE INDEX credit_check_case ON credit_check (case_id, checked_on, id);
CREATE INDEX credit_check_uscc ON credit_check (uscc, result, checked_on) WHERE removed_at IS NULL;
CREATE INDEX credit_check_enterprise ON credit_check (enterprise_id) WHERE enterprise_id IS NOT NULL;
CREATE INDEX credit_check_evidence ON credit_check (evidence_id) WHERE evidence_id IS NOT NULL;

-- 延期: asked for before the day, decided by somebody else.
CREATE TABLE case_extension (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES fast_track_case (id),
  material_id INTEGER NOT NULL REFERENCES deferred_material (id),
  ${date("asked_on")} NOT NULL,
  asked_by INTEGER NOT NULL REFERENCES staff (id),
  ${date("old_due_on")} NOT NULL,
  ${date("new_due_on")} NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  ${flag("force_majeure")},
  decision TEXT CHECK (decision IN ('granted', 'refused')),
  ${date("decided_on")},
  decided_by INTEGER REFERENCES staff (id),
  remark TEXT,
  CHECK (new_due_on > old_due_on),
  CHECK ((decision IS NULL) = (decided_on IS NULL) AND (decision IS NULL) = (decided_by IS NULL)),
  CHECK (decided_by IS NULL OR decided_by <> asked_by)
) STRICT;
CREATE INDEX case_extension_case ON case_extension (case_id, id);
CREATE INDEX case_extension_material ON case_extension (material_id, id);

CREATE TABLE fast_track_step (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES fast_track_case (id),
  ${step}
) STRICT;
CREATE INDEX fast_track_step_case ON fast_track_step (case_id, id);

CREATE TRIGGER fast_track_number AFTER UPDATE OF deleted_at, state ON fast_track_case
WHEN NEW.deleted_at IS NOT OLD.deleted_at OR (NEW.state = 'refused') <> (OLD.state = 'refused')
BEGIN
  UPDATE number_given
  SET gap = CASE WHEN NEW.deleted_at IS NOT NULL THEN 'deleted' WHEN NEW.state = 'refused' THEN 'refused' END
  WHERE scope = 'fast_track' AND number = NEW.case_no;
END;
CREATE TRIGGER fast_track_papers_number AFTER UPDATE OF deleted_at ON fast_track_case
WHEN NEW.deleted_at IS NOT NULL AND OLD.deleted_at IS NULL
BEGIN
  UPDATE number_given SET gap = 'deleted'
  WHERE (scope = 'notice' AND number = NEW.notice_no) OR (scope = 'breach' AND number = NEW.breach_no);
END;
`;

/** What every applicant has to show, whatever the matter. */
const words = `
UPDATE dictionary_entry SET extra = json_set(extra, '$.everyOwner', json('true'))
  WHERE dictionary = 'deferrable_material' AND code IN ('application', 'identity_proof', 'originals')
    AND json_extract(extra, '$.class') IS NOT NULL;
`;

export const fastTrackTables = [fastTrackCase, parts, words].join("");
