import type { Connection } from "../open.ts";

const date = (column: string) => `${column} TEXT CHECK (${column} IS date(${column}))`;
const fen = (column: string) => `${column} INTEGER CHECK (abs(${column}) <= 1000000000000000)`;
const flag = (column: string) => `${column} INTEGER NOT NULL DEFAULT 0 CHECK (${column} IN (0, 1))`;
const list = (column: string) => `${column} TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(${column}))`;

/** What every part of a case file carries. The case itself carries the version. */
const part = `
  id INTEGER PRIMARY KEY,
  dispute_id INTEGER NOT NULL REFERENCES dispute (id),
  created_by INTEGER NOT NULL REFERENCES staff (id),
  created_at TEXT NOT NULL,
  updated_by INTEGER NOT NULL REFERENCES staff (id),
  updated_at TEXT NOT NULL,
  removed_at TEXT,
  removed_reason TEXT CHECK (removed_at IS NULL OR removed_reason IS NOT NULL)`;

const disputeColumns = [
  "mediation_no TEXT",
  "channel TEXT",
  "court_procedure TEXT CHECK (court_procedure IN ('ordinary', 'summary'))",
  date("accepted_on"),
  date("state_since"),
  "state_before TEXT",
  date("occurred_on"),
  date("found_on"),
  "place TEXT",
  "people_count INTEGER CHECK (people_count > 0)",
  "amount_basis TEXT",
  "claim TEXT",
  "claim_basis TEXT",
  "source_doc_no TEXT",
  "importance TEXT NOT NULL DEFAULT 'ordinary'",
  "special TEXT",
  flag("group_risk"),
  flag("violence_risk"),
  "leader TEXT",
  "first_contact_id INTEGER REFERENCES staff (id)",
  "merged_into_id INTEGER REFERENCES dispute (id)",
  "reopened_count INTEGER NOT NULL DEFAULT 0",
  date("struck_off_on"),
  date("archived_on"),
  date("next_due_on"),
  "next_due_kind TEXT",
];

const gapOfDispute = `CASE WHEN NEW.deleted_at IS NOT NULL THEN 'deleted' WHEN NEW.state = 'not_accepted' THEN 'refused'
    WHEN NEW.state = 'merged' THEN 'merged' END`;

/** A number whose record is deleted, refused or merged away is a gap from then on, whichever way it comes to that. */
const gapTriggers = `
CREATE TRIGGER dispute_number AFTER UPDATE OF deleted_at, state ON dispute
WHEN NEW.deleted_at IS NOT OLD.deleted_at
  OR (NEW.state IN ('not_accepted', 'merged')) <> (OLD.state IN ('not_accepted', 'merged'))
BEGIN
  UPDATE number_given SET gap = ${gapOfDispute} WHERE scope = 'dispute' AND number = NEW.ledger_no;
  UPDATE number_given SET gap = ${gapOfDispute} WHERE scope = 'mediation' AND number = NEW.mediation_no;
  UPDATE number_given SET gap = 'deleted' WHERE NEW.deleted_at IS NOT NULL AND scope = 'assignment'
    AND number IN (SELECT assignment_no FROM assignment WHERE dispute_id = NEW.id);
END;
CREATE TRIGGER assignment_number AFTER UPDATE OF removed_at ON assignment WHEN NEW.removed_at IS NOT NULL
BEGIN UPDATE number_given SET gap = 'deleted' WHERE scope = 'assignment' AND number = NEW.assignment_no; END;
CREATE TRIGGER assessment_number AFTER UPDATE OF deleted_at ON assessment WHEN NEW.deleted_at IS NOT NULL
BEGIN UPDATE number_given SET gap = 'deleted' WHERE scope = 'assessment' AND number = NEW.assessment_no; END;
CREATE TRIGGER fast_track_number AFTER UPDATE OF deleted_at, state ON fast_track_case
WHEN NEW.deleted_at IS NOT OLD.deleted_at OR (NEW.state = 'refused') <> (OLD.state = 'refused')
BEGIN
  UPDATE number_given
  SET gap = CASE WHEN NEW.deleted_at IS NOT NULL THEN 'deleted' WHEN NEW.state = 'refused' THEN 'refused' END
  WHERE scope = 'fast_track' AND number = NEW.case_no;
END;
`;

const tables = `
CREATE UNIQUE INDEX dispute_mediation_no ON dispute (mediation_no);
CREATE INDEX dispute_next_due_on ON dispute (next_due_on, id) WHERE deleted_at IS NULL;
CREATE INDEX dispute_first_contact ON dispute (first_contact_id) WHERE deleted_at IS NULL;
CREATE INDEX dispute_merged_into ON dispute (merged_into_id);
DROP INDEX dispute_facets;
CREATE INDEX dispute_facets ON dispute (
  registered_on, id, town, type, source, state, outcome, outcome_on, lead_unit, risk_level, due_on, amount_claimed,
  applicant_id, respondent_id, ledger_no, updated_at, enterprise_related, channel, importance, next_due_on
) WHERE deleted_at IS NULL;

CREATE TABLE case_party (
  dispute_id INTEGER NOT NULL REFERENCES dispute (id),
  position INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('applicant', 'respondent', 'third')),
  kind TEXT NOT NULL CHECK (kind IN ('enterprise', 'person', 'organisation')),
  name TEXT NOT NULL CHECK (name <> ''),
  uscc TEXT,
  enterprise_id INTEGER REFERENCES enterprise (id),
  id_number TEXT,
  gender TEXT CHECK (gender IN ('male', 'female')),
  ethnicity TEXT,
  birth_year INTEGER CHECK (birth_year BETWEEN 1900 AND 2099),
  occupation TEXT,
  phone TEXT,
  address TEXT,
  representative TEXT,
  agent_name TEXT,
  agent_kind TEXT,
  agent_id_number TEXT,
  agent_phone TEXT,
  ${list("agent_scope")},
  PRIMARY KEY (dispute_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_party_enterprise ON case_party (enterprise_id);

CREATE TABLE dispute_link (
  dispute_id INTEGER NOT NULL REFERENCES dispute (id),
  other_id INTEGER NOT NULL REFERENCES dispute (id),
  reason TEXT NOT NULL,
  PRIMARY KEY (dispute_id, other_id),
  CHECK (dispute_id <> other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX dispute_link_other ON dispute_link (other_id);

CREATE TABLE dispute_step (
  id INTEGER PRIMARY KEY,
  dispute_id INTEGER NOT NULL REFERENCES dispute (id),
  act TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  ${date("done_on")} NOT NULL,
  details TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(details)),
  -- What the case had come to before, and since when, where it has come to something else with this step.
  former_outcome TEXT,
  ${date("former_outcome_on")},
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  at TEXT NOT NULL,
  CHECK ((former_outcome IS NULL) = (former_outcome_on IS NULL))
) STRICT;
CREATE INDEX dispute_step_dispute ON dispute_step (dispute_id, id);
CREATE INDEX dispute_step_former ON dispute_step (former_outcome_on, dispute_id) WHERE former_outcome IS NOT NULL;
CREATE INDEX dispute_step_reopened ON dispute_step (done_on, dispute_id) WHERE act = 'reopen';

CREATE TABLE term_extension (
  ${part},
  ${date("agreed_on")} NOT NULL,
  days INTEGER NOT NULL CHECK (days > 0),
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX term_extension_dispute ON term_extension (dispute_id);

CREATE TABLE assignment (
  ${part},
  assignment_no TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('assign', 'refer', 'supervise', 'assist')),
  from_unit TEXT,
  to_unit TEXT NOT NULL,
  to_staff_id INTEGER REFERENCES staff (id),
  requirement TEXT NOT NULL,
  ${date("issued_on")} NOT NULL,
  ${date("due_on")} NOT NULL CHECK (due_on >= issued_on),
  ${date("signed_on")},
  signed_by TEXT,
  ${date("reported_on")},
  report TEXT,
  ${date("closed_on")},
  state TEXT NOT NULL
    CHECK (state IN ('waiting', 'in_progress', 'sent_back', 'reported', 'closed', 'withdrawn')),
  supervision TEXT CHECK (supervision IN ('reminded', 'supervised', 'listed')),
  ${date("supervised_on")},
  meeting_item_id INTEGER REFERENCES meeting_item (id),
  replaces_id INTEGER REFERENCES assignment (id)
) STRICT;
CREATE INDEX assignment_dispute ON assignment (dispute_id, id);
CREATE INDEX assignment_open ON assignment (due_on, id) WHERE state <> 'closed' AND removed_at IS NULL;
CREATE INDEX assignment_to_staff ON assignment (to_staff_id);
CREATE INDEX assignment_meeting_item ON assignment (meeting_item_id) WHERE meeting_item_id IS NOT NULL;
CREATE INDEX assignment_in_hand ON assignment (to_staff_id, to_unit)
  WHERE state IN ('waiting', 'in_progress') AND removed_at IS NULL;
CREATE INDEX assignment_replaces ON assignment (replaces_id);

CREATE TABLE assignment_step (
  id INTEGER PRIMARY KEY,
  assignment_id INTEGER NOT NULL REFERENCES assignment (id),
  act TEXT NOT NULL,
  ${date("done_on")} NOT NULL,
  note TEXT,
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  at TEXT NOT NULL
) STRICT;
CREATE INDEX assignment_step_assignment ON assignment_step (assignment_id, id);

CREATE TABLE assignment_extension (
  id INTEGER PRIMARY KEY,
  assignment_id INTEGER NOT NULL REFERENCES assignment (id),
  asked_by INTEGER NOT NULL REFERENCES staff (id),
  ${date("asked_on")} NOT NULL,
  reason TEXT NOT NULL,
  ${date("new_due_on")} NOT NULL,
  decision TEXT CHECK (decision IN ('granted', 'refused')),
  decided_by INTEGER REFERENCES staff (id),
  ${date("decided_on")},
  note TEXT,
  CHECK ((decision IS NULL) = (decided_by IS NULL))
) STRICT;
CREATE INDEX assignment_extension_assignment ON assignment_extension (assignment_id, id);

CREATE TABLE meeting (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  created_by INTEGER NOT NULL REFERENCES staff (id),
  created_at TEXT NOT NULL,
  updated_by INTEGER NOT NULL REFERENCES staff (id),
  updated_at TEXT NOT NULL,
  deleted_by INTEGER REFERENCES staff (id),
  deleted_at TEXT,
  deleted_reason TEXT CHECK (deleted_at IS NULL OR deleted_reason IS NOT NULL),
  kind TEXT NOT NULL CHECK (kind IN ('weekly', 'monthly', 'special', 'joint')),
  title TEXT NOT NULL CHECK (title <> ''),
  ${date("held_on")} NOT NULL,
  place TEXT,
  chair TEXT,
  recorder TEXT,
  attendees TEXT,
  minutes TEXT,
  state TEXT NOT NULL CHECK (state IN ('planned', 'held'))
) STRICT;
CREATE INDEX meeting_held_on ON meeting (held_on, id) WHERE deleted_at IS NULL;

CREATE TABLE meeting_item (
  id INTEGER PRIMARY KEY,
  meeting_id INTEGER NOT NULL REFERENCES meeting (id),
  position INTEGER NOT NULL,
  dispute_id INTEGER REFERENCES dispute (id),
  topic TEXT,
  opinion TEXT,
  decision TEXT,
  owner_unit TEXT,
  owner_staff_id INTEGER REFERENCES staff (id),
  ${date("due_on")},
  ${date("done_on")},
  done_note TEXT,
  CHECK (dispute_id IS NOT NULL OR topic IS NOT NULL)
) STRICT;
CREATE INDEX meeting_item_meeting ON meeting_item (meeting_id, position);
CREATE INDEX meeting_item_dispute ON meeting_item (dispute_id);
CREATE INDEX meeting_item_open ON meeting_item (due_on, id) WHERE decision IS NOT NULL AND done_on IS NULL;
CREATE INDEX meeting_item_owner_staff ON meeting_item (owner_staff_id);

CREATE TABLE sitting (
  ${part},
  ${date("held_on")} NOT NULL,
  began_at TEXT,
  ended_at TEXT,
  place TEXT NOT NULL,
  matter TEXT,
  parties_present TEXT NOT NULL,
  invited TEXT,
  mediators TEXT NOT NULL,
  recorder TEXT,
  ${flag("rights_told")},
  ${flag("is_public")},
  record TEXT NOT NULL,
  result TEXT NOT NULL CHECK (result IN ('continued', 'agreed', 'failed', 'adjourned'))
) STRICT;
CREATE INDEX sitting_dispute ON sitting (dispute_id, held_on);

CREATE TABLE investigation (
  ${part},
  ${date("held_on")} NOT NULL,
  place TEXT NOT NULL,
  present TEXT,
  asked_person TEXT NOT NULL,
  investigators TEXT NOT NULL,
  recorder TEXT,
  record TEXT NOT NULL
) STRICT;
CREATE INDEX investigation_dispute ON investigation (dispute_id, held_on);

CREATE TABLE evidence (
  ${part},
  name TEXT NOT NULL CHECK (name <> ''),
  source TEXT,
  ${flag("is_original")},
  pages INTEGER NOT NULL CHECK (pages > 0),
  provider TEXT,
  ${date("received_on")},
  attachment_id INTEGER REFERENCES attachment (id),
  note TEXT
) STRICT;
CREATE INDEX evidence_dispute ON evidence (dispute_id, id);
CREATE INDEX evidence_attachment ON evidence (attachment_id);

CREATE TABLE conflict_declaration (
  ${part},
  mediator TEXT NOT NULL CHECK (mediator <> ''),
  ${date("declared_on")} NOT NULL,
  has_interest INTEGER NOT NULL CHECK (has_interest IN (0, 1)),
  ${flag("parties_consent")},
  statement TEXT,
  CHECK (has_interest = 0 OR statement IS NOT NULL)
) STRICT;
CREATE INDEX conflict_declaration_dispute ON conflict_declaration (dispute_id);

CREATE TABLE agreement (
  ${part},
  agreement_no TEXT,
  edition INTEGER NOT NULL CHECK (edition > 0),
  form TEXT NOT NULL CHECK (form IN ('written', 'oral')),
  state TEXT NOT NULL
    CHECK (state IN ('draft', 'in_force', 'performing', 'performed', 'replaced', 'breached', 'annulled')),
  facts TEXT NOT NULL,
  issues TEXT,
  terms TEXT NOT NULL,
  perform_method TEXT,
  perform_place TEXT,
  copies INTEGER CHECK (copies > 0),
  mediators TEXT NOT NULL,
  recorder TEXT,
  ${list("signatures")},
  ${flag("mediator_signed")},
  ${flag("sealed")},
  ${date("signed_on")},
  ${date("effective_on")},
  ${date("ended_on")},
  ended_reason TEXT,
  ${flag("ownership_terms")},
  ${flag("status_terms")},
  replaces_id INTEGER REFERENCES agreement (id),
  change_reason TEXT CHECK ((replaces_id IS NULL) = (change_reason IS NULL)),
  UNIQUE (dispute_id, edition)
) STRICT;
CREATE INDEX agreement_replaces ON agreement (replaces_id);
CREATE UNIQUE INDEX agreement_in_force ON agreement (dispute_id)
  WHERE state IN ('in_force', 'performing') AND removed_at IS NULL;

CREATE TABLE instalment (
  agreement_id INTEGER NOT NULL REFERENCES agreement (id),
  position INTEGER NOT NULL,
  payer TEXT NOT NULL CHECK (payer <> ''),
  payee TEXT NOT NULL CHECK (payee <> ''),
  ${fen("amount")} NOT NULL CHECK (amount > 0),
  ${date("due_on")} NOT NULL,
  note TEXT,
  PRIMARY KEY (agreement_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE judicial_confirmation (
  ${part},
  agreement_id INTEGER NOT NULL REFERENCES agreement (id),
  state TEXT NOT NULL CHECK (state IN ('applied', 'accepted', 'refused', 'valid', 'dismissed', 'withdrawn')),
  court TEXT NOT NULL,
  ${date("applied_on")} NOT NULL,
  docket_no TEXT,
  ${date("accepted_on")},
  ${date("ruled_on")},
  ended_reason TEXT,
  note TEXT
) STRICT;
CREATE INDEX judicial_confirmation_dispute ON judicial_confirmation (dispute_id);
CREATE INDEX judicial_confirmation_agreement ON judicial_confirmation (agreement_id);

CREATE TABLE follow_up (
  ${part},
  ${date("visited_on")} NOT NULL,
  method TEXT NOT NULL CHECK (method IN ('visit', 'phone', 'meeting')),
  visited TEXT NOT NULL,
  reason TEXT,
  performance TEXT NOT NULL CHECK (performance IN ('full', 'part', 'none', 'not_due', 'not_applicable')),
  satisfaction TEXT CHECK (satisfaction IN ('satisfied', 'fairly', 'dissatisfied')),
  ${flag("sued")},
  ${flag("relapse")},
  situation TEXT NOT NULL,
  measures TEXT,
  visitor TEXT NOT NULL
) STRICT;
CREATE INDEX follow_up_dispute ON follow_up (dispute_id, visited_on);

-- What has to be done by when, as the rules in force reckon it; a deadline that is met or no longer counts is closed.
CREATE TABLE deadline (
  id INTEGER PRIMARY KEY,
  dispute_id INTEGER NOT NULL REFERENCES dispute (id),
  kind TEXT NOT NULL,
  subject_id INTEGER NOT NULL DEFAULT 0,
  rule TEXT,
  rule_version INTEGER,
  ${date("from_on")} NOT NULL,
  ${date("due_on")} NOT NULL,
  ${flag("provisional")},
  closed TEXT CHECK (closed IN ('met', 'missed', 'dropped', 'paused')),
  UNIQUE (dispute_id, kind, subject_id)
) STRICT;
CREATE INDEX deadline_open ON deadline (due_on, kind, dispute_id) WHERE closed IS NULL;
-- A dispute that is deleted, one by one or with its import, has nothing due any more.
CREATE TRIGGER dispute_deleted AFTER UPDATE OF deleted_at ON dispute WHEN NEW.deleted_at IS NOT NULL
BEGIN UPDATE deadline SET closed = 'dropped' WHERE dispute_id = NEW.id AND closed IS NULL; END;
CREATE INDEX deadline_confirmation ON deadline (due_on, dispute_id, from_on, rule, rule_version)
  WHERE closed IS NULL AND kind = 'confirmation';
CREATE INDEX deadline_provisional ON deadline (due_on) WHERE closed IS NULL AND provisional = 1;

CREATE TABLE attachment (
  ${part},
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL,
  media_type TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  pages INTEGER CHECK (pages > 0),
  note TEXT
) STRICT;
CREATE INDEX attachment_dispute ON attachment (dispute_id, id);
CREATE INDEX attachment_sha256 ON attachment (sha256);

-- A paper as it was when it was produced: of a case, or of a meeting.
CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  dispute_id INTEGER REFERENCES dispute (id),
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
  created_by INTEGER NOT NULL REFERENCES staff (id),
  created_at TEXT NOT NULL,
  updated_by INTEGER NOT NULL REFERENCES staff (id),
  updated_at TEXT NOT NULL,
  removed_at TEXT,
  removed_reason TEXT CHECK (removed_at IS NULL OR removed_reason IS NOT NULL),
  CHECK ((dispute_id IS NULL) <> (meeting_id IS NULL))
) STRICT;
CREATE INDEX document_dispute ON document (dispute_id, id);
CREATE INDEX document_meeting ON document (meeting_id, id);
CREATE INDEX document_sha256 ON document (sha256);

-- Sequences begin anew with each year and each prefix.
CREATE TABLE sequence_by_prefix (
  scope TEXT NOT NULL,
  prefix TEXT NOT NULL,
  year INTEGER NOT NULL,
  last INTEGER NOT NULL CHECK (last >= 0),
  PRIMARY KEY (scope, prefix, year)
) STRICT, WITHOUT ROWID;
INSERT INTO sequence_by_prefix SELECT scope, '', year, last FROM number_sequence;
DROP TABLE number_sequence;
ALTER TABLE sequence_by_prefix RENAME TO number_sequence;

-- Every number that was given, for good, and why it stands for nothing any more.
CREATE TABLE number_given (
  scope TEXT NOT NULL,
  prefix TEXT NOT NULL,
  year INTEGER NOT NULL,
  seq INTEGER NOT NULL CHECK (seq > 0),
  number TEXT NOT NULL,
  given_at TEXT NOT NULL,
  given_by INTEGER NOT NULL REFERENCES staff (id),
  gap TEXT CHECK (gap IN ('deleted', 'refused', 'merged')),
  PRIMARY KEY (scope, prefix, year, seq)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX number_given_number ON number_given (scope, number);
CREATE INDEX number_given_gap ON number_given (scope, prefix, year, seq) WHERE gap IS NOT NULL;
${gapTriggers}
-- What somebody said about a number that is not in use.
CREATE TABLE number_explained (
  scope TEXT NOT NULL,
  prefix TEXT NOT NULL,
  year INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  explained TEXT NOT NULL CHECK (explained <> ''),
  explained_by INTEGER NOT NULL REFERENCES staff (id),
  explained_at TEXT NOT NULL,
  PRIMARY KEY (scope, prefix, year, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE dossier (
  dispute_id INTEGER PRIMARY KEY REFERENCES dispute (id),
  retention TEXT NOT NULL,
  ${date("filed_on")} NOT NULL,
  filed_by TEXT NOT NULL CHECK (filed_by <> ''),
  arranged_by INTEGER NOT NULL REFERENCES staff (id),
  ${date("checked_on")},
  checked_by INTEGER REFERENCES staff (id),
  volume_note TEXT,
  remark TEXT,
  CHECK ((checked_on IS NULL) = (checked_by IS NULL)),
  CHECK (checked_by <> arranged_by)
) STRICT;
CREATE INDEX dossier_arranged_by ON dossier (arranged_by);
CREATE INDEX dossier_checked_by ON dossier (checked_by);

CREATE TABLE dossier_item (
  dispute_id INTEGER NOT NULL REFERENCES dispute (id),
  position INTEGER NOT NULL,
  paper TEXT NOT NULL,
  title TEXT NOT NULL,
  pages INTEGER NOT NULL CHECK (pages > 0),
  document_id INTEGER REFERENCES document (id),
  attachment_id INTEGER REFERENCES attachment (id),
  note TEXT,
  PRIMARY KEY (dispute_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX dossier_item_document ON dossier_item (document_id);
CREATE INDEX dossier_item_attachment ON dossier_item (attachment_id);
`;

/** What a party is was not asked until now; its name mostly tells. */
const kindOf = (name: string) => {
  const ends = (words: string) =>
    words
      .split(" ")
      .map((word) => `${name} LIKE '%${word}%'`)
      .join(" OR ");
  return `CASE WHEN ${ends("公司 厂 合作社 经营部 商行 银行 店 农场 工程队 企业")} THEN 'enterprise'
    WHEN ${ends("局 政府 委员会 街道办 镇人民 村委 学校 医院 协会 中心")} THEN 'organisation' ELSE 'person' END`;
};

const partyOf = (role: string, position: number) => `
INSERT INTO case_party (dispute_id, position, role, kind, name, uscc, enterprise_id)
  SELECT id, ${position}, '${role}', iif(${role}_uscc IS NULL, ${kindOf(`${role}_name`)}, 'enterprise'), ${role}_name,
    ${role}_uscc, ${role}_id FROM dispute;
`;

type Numbered = {
  readonly table: string;
  readonly column: string;
  /** Everything before the year. */
  readonly before: string;
  /** Between the year and the place in its sequence. */
  readonly between: string;
  /** The states in which a number stands for nothing, and what it is then. */
  readonly gaps: string;
};

/** Until now numbers were written in one way only, which no office could change: `PC20260001`, `洋稳评〔2026〕001号`. */
const numbersOf = (scope: string, { table, column, before, between, gaps }: Numbered) => `
INSERT INTO number_given (scope, prefix, year, seq, number, given_at, given_by, gap)
  SELECT '${scope}', '', CAST(substr(${column}, ${before.length + 1}, 4) AS INTEGER),
    CAST(substr(${column}, ${before.length + between.length + 5}) AS INTEGER), ${column}, created_at, created_by,
    CASE WHEN deleted_at IS NOT NULL THEN 'deleted' ${gaps} END
  FROM ${table} WHERE ${column} GLOB '${before}[1-9][0-9][0-9][0-9]${between}[0-9]*';
`;

const numbersThatAreThere = [
  numbersOf("dispute", {
    table: "dispute",
    column: "ledger_no",
    before: "PC",
    between: "",
    gaps: "WHEN state = 'not_accepted' THEN 'refused' WHEN state = 'merged' THEN 'merged'",
  }),
  numbersOf("assessment", {
    table: "assessment",
    column: "assessment_no",
    before: "洋稳评〔",
    between: "〕",
    gaps: "",
  }),
  numbersOf("fast_track", {
    table: "fast_track_case",
    column: "case_no",
    before: "洋容缺〔",
    between: "〕",
    gaps: "WHEN state = 'refused' THEN 'refused'",
  }),
].join("");

/** What was numbered by another hand is not numbered again. */
const sequencesThatAreThere = `
INSERT INTO number_sequence (scope, prefix, year, last)
  SELECT scope, prefix, year, max(seq) FROM number_given GROUP BY scope, prefix, year
  ON CONFLICT DO UPDATE SET last = max(last, excluded.last);
`;

/** Where nobody set a due date, the rule for the level of risk does; until now it had calendar days alone. */
const byRiskLevel = `
INSERT INTO deadline (dispute_id, kind, rule, rule_version, from_on, due_on)
  SELECT d.id, 'ledger', r.code, r.rule_version, d.registered_on,
    date(d.registered_on, (r.parameters ->> ('$.terms."' || d.risk_level || '".days')) || ' days')
  FROM dispute AS d JOIN rule_set AS r ON r.code = 'dispute_resolution' AND r.rule_version = 1
  WHERE d.due_on IS NULL AND d.outcome IS NULL AND d.deleted_at IS NULL
    AND r.parameters ->> ('$.terms."' || d.risk_level || '".days') IS NOT NULL;
`;

/** Of disputes that are there already: their two parties, since when they stand where they stand, and their due date. */
const whatIsThere = `
${["applicant", "respondent"].map(partyOf).join("")}UPDATE dispute SET state_since = coalesce(outcome_on, registered_on), first_contact_id = created_by;
INSERT INTO deadline (dispute_id, kind, from_on, due_on)
  SELECT id, 'ledger', registered_on, due_on FROM dispute
  WHERE due_on IS NOT NULL AND outcome IS NULL AND deleted_at IS NULL;
${byRiskLevel}UPDATE dispute SET (next_due_on, next_due_kind) =
    (SELECT due_on, kind FROM deadline WHERE dispute_id = dispute.id)
  WHERE id IN (SELECT dispute_id FROM deadline);
`;

/** The case file: parties, steps, hand-overs, meetings, mediation, agreements, deadlines, papers, files, dossier. */
export function third(connection: Connection): void {
  for (const column of disputeColumns) connection.exec(`ALTER TABLE dispute ADD COLUMN ${column}`);
  connection.exec(tables);
  connection.exec(whatIsThere);
  connection.exec(numbersThatAreThere);
  connection.exec(sequencesThatAreThere);
}
