/** The office as it was first: staff, dictionaries, the six registers, imports, issued reports, history, search. */
const record = `
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  created_by INTEGER NOT NULL REFERENCES staff (id),
  created_at TEXT NOT NULL,
  updated_by INTEGER NOT NULL REFERENCES staff (id),
  updated_at TEXT NOT NULL,
  deleted_by INTEGER REFERENCES staff (id),
  deleted_at TEXT,
  deleted_reason TEXT CHECK (deleted_at IS NULL OR deleted_reason IS NOT NULL),
  import_id INTEGER REFERENCES import (id)`;

const date = (column: string) => `${column} TEXT CHECK (${column} IS date(${column}))`;
const fen = (column: string) => `${column} INTEGER CHECK (abs(${column}) <= 1000000000000000)`;
const flag = (column: string) => `${column} INTEGER NOT NULL CHECK (${column} IN (0, 1))`;

export const first = `
CREATE TABLE office (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  demo INTEGER NOT NULL CHECK (demo IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE staff (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL CHECK (role IN ('administrator', 'supervisor', 'verifier', 'mediator', 'viewer')),
  unit TEXT,
  ${flag("active")},
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE dictionary_entry (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  dictionary TEXT NOT NULL,
  code TEXT NOT NULL,
  zh TEXT NOT NULL,
  en TEXT NOT NULL,
  aliases TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(aliases)),
  extra TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(extra)),
  ${flag("active")},
  position INTEGER NOT NULL,
  UNIQUE (dictionary, code),
  UNIQUE (dictionary, zh)
) STRICT;

CREATE TABLE calendar_year (
  year INTEGER PRIMARY KEY,
  status TEXT NOT NULL CHECK (status IN ('official', 'provisional')),
  source TEXT NOT NULL
) STRICT;

CREATE TABLE calendar_day (
  ${date("day")} NOT NULL PRIMARY KEY,
  ${flag("is_workday")},
  year INTEGER NOT NULL REFERENCES calendar_year (year)
) STRICT, WITHOUT ROWID;

CREATE TABLE rule_set (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  rule_version INTEGER NOT NULL,
  ${date("effective_from")} NOT NULL,
  basis TEXT NOT NULL,
  parameters TEXT NOT NULL CHECK (json_valid(parameters)),
  UNIQUE (code, rule_version)
) STRICT;

CREATE TABLE number_sequence (
  scope TEXT NOT NULL,
  year INTEGER NOT NULL,
  last INTEGER NOT NULL CHECK (last >= 0),
  PRIMARY KEY (scope, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  imported_by INTEGER NOT NULL REFERENCES staff (id),
  imported_at TEXT NOT NULL,
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  undone_by INTEGER REFERENCES staff (id),
  undone_at TEXT,
  undone_reason TEXT
) STRICT;

CREATE TABLE enterprise (
  ${record},
  name TEXT NOT NULL CHECK (name <> ''),
  uscc TEXT CHECK (length(uscc) = 18),
  size TEXT,
  industry TEXT,
  town TEXT,
  legal_representative TEXT,
  contact_name TEXT,
  contact_phone TEXT,
  ${flag("is_financial")},
  note TEXT
) STRICT;
CREATE UNIQUE INDEX enterprise_uscc ON enterprise (uscc) WHERE deleted_at IS NULL;
CREATE INDEX enterprise_name ON enterprise (name, id) WHERE deleted_at IS NULL;
CREATE INDEX enterprise_town ON enterprise (town, id) WHERE deleted_at IS NULL;
CREATE INDEX enterprise_updated_at ON enterprise (updated_at, id) WHERE deleted_at IS NULL;

CREATE TABLE dispute (
  ${record},
  ledger_no TEXT NOT NULL UNIQUE,
  title TEXT,
  ${date("registered_on")} NOT NULL,
  town TEXT NOT NULL,
  type TEXT NOT NULL,
  official_type TEXT,
  source TEXT NOT NULL,
  ${flag("enterprise_related")},
  applicant_name TEXT NOT NULL CHECK (applicant_name <> ''),
  applicant_uscc TEXT,
  applicant_id INTEGER REFERENCES enterprise (id),
  respondent_name TEXT NOT NULL CHECK (respondent_name <> ''),
  respondent_uscc TEXT,
  respondent_id INTEGER REFERENCES enterprise (id),
  ${fen("amount_claimed")} CHECK (amount_claimed > 0),
  ${flag("amount_approximate")},
  lead_unit TEXT,
  handler TEXT,
  risk_level TEXT,
  ${date("due_on")} CHECK (due_on >= registered_on),
  state TEXT NOT NULL,
  outcome TEXT,
  ${date("outcome_on")} CHECK (outcome_on >= registered_on),
  summary TEXT,
  note TEXT,
  CHECK ((outcome IS NULL) = (outcome_on IS NULL))
) STRICT;
-- These two hold all that a report counts, so that a year of it needs no visit to the table.
CREATE INDEX dispute_registered_on ON dispute (registered_on, id, enterprise_related, outcome, outcome_on, due_on,
  amount_claimed, type, town, source, applicant_id, respondent_id) WHERE deleted_at IS NULL;
CREATE INDEX dispute_outcome_on ON dispute (outcome_on, id, enterprise_related, outcome, registered_on, due_on,
  type, town, source) WHERE deleted_at IS NULL;
CREATE INDEX dispute_due_on ON dispute (due_on, id) WHERE deleted_at IS NULL;
CREATE INDEX dispute_amount ON dispute (amount_claimed, id) WHERE deleted_at IS NULL;
CREATE INDEX dispute_updated_at ON dispute (updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX dispute_town ON dispute (town, registered_on, id) WHERE deleted_at IS NULL;
CREATE INDEX dispute_type ON dispute (type, registered_on, id) WHERE deleted_at IS NULL;
CREATE INDEX dispute_state ON dispute (state, registered_on, id) WHERE deleted_at IS NULL;
CREATE INDEX dispute_source ON dispute (source, registered_on, id) WHERE deleted_at IS NULL;
CREATE INDEX dispute_applicant ON dispute (applicant_id) WHERE deleted_at IS NULL;
CREATE INDEX dispute_respondent ON dispute (respondent_id) WHERE deleted_at IS NULL;
CREATE INDEX dispute_facets ON dispute (
  registered_on, id, town, type, source, state, outcome, outcome_on, lead_unit, risk_level, due_on, amount_claimed,
  applicant_id, respondent_id, ledger_no, updated_at, enterprise_related
) WHERE deleted_at IS NULL;

CREATE TABLE loan (
  ${record},
  bank TEXT NOT NULL,
  loan_no TEXT NOT NULL CHECK (loan_no <> ''),
  borrower_name TEXT NOT NULL CHECK (borrower_name <> ''),
  borrower_uscc TEXT,
  borrower_id INTEGER REFERENCES enterprise (id),
  five_tier_class TEXT,
  ${date("classified_on")},
  guarantee TEXT,
  ${date("handed_over_on")},
  ${fen("balance_at_handover")} NOT NULL CHECK (balance_at_handover > 0),
  ${fen("plan_for_year")},
  lead_unit TEXT,
  state TEXT NOT NULL,
  note TEXT
) STRICT;
CREATE UNIQUE INDEX loan_number ON loan (bank, loan_no) WHERE deleted_at IS NULL;
CREATE INDEX loan_loan_no ON loan (loan_no, id) WHERE deleted_at IS NULL;
CREATE INDEX loan_updated_at ON loan (updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX loan_balance ON loan (balance_at_handover, id) WHERE deleted_at IS NULL;
CREATE INDEX loan_borrower ON loan (borrower_id) WHERE deleted_at IS NULL;

CREATE TABLE payment (
  ${record},
  ${date("received_on")} NOT NULL,
  payer_name TEXT NOT NULL CHECK (payer_name <> ''),
  payee_name TEXT NOT NULL CHECK (payee_name <> ''),
  payee_uscc TEXT,
  payee_id INTEGER REFERENCES enterprise (id),
  ${fen("amount")} NOT NULL CHECK (amount <> 0),
  headline TEXT NOT NULL CHECK (headline IN ('recovery', 'collection', 'none')),
  category TEXT,
  voucher_no TEXT,
  dispute_id INTEGER REFERENCES dispute (id),
  loan_id INTEGER REFERENCES loan (id),
  method TEXT,
  ${flag("cash")},
  ${fen("principal")},
  ${fen("interest")},
  ${fen("fees")},
  lead_unit TEXT,
  state TEXT NOT NULL CHECK (state IN ('draft', 'to_verify', 'verified', 'locked', 'returned')),
  verified_by TEXT,
  verified_at TEXT,
  reverses_id INTEGER REFERENCES payment (id),
  note TEXT,
  CHECK (amount > 0 OR reverses_id IS NOT NULL),
  CHECK (headline <> 'collection' OR (loan_id IS NOT NULL AND principal + interest + fees = amount)),
  CHECK (headline <> 'recovery' OR (loan_id IS NULL AND category GLOB 'R[1-7]')),
  CHECK (state NOT IN ('verified', 'locked') OR verified_by IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX payment_voucher ON payment (voucher_no) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX payment_reverses ON payment (reverses_id) WHERE deleted_at IS NULL;
CREATE INDEX payment_received_on ON payment (received_on, id) WHERE deleted_at IS NULL;
CREATE INDEX payment_amount ON payment (amount, id) WHERE deleted_at IS NULL;
CREATE INDEX payment_updated_at ON payment (updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX payment_headline ON payment (headline, state, received_on, category, cash, amount, principal,
  dispute_id, loan_id, payee_id) WHERE deleted_at IS NULL;
CREATE INDEX payment_state ON payment (state, received_on, id) WHERE deleted_at IS NULL;
CREATE INDEX payment_category ON payment (category, received_on, id) WHERE deleted_at IS NULL;
CREATE INDEX payment_dispute ON payment (dispute_id, received_on, id) WHERE deleted_at IS NULL;
CREATE INDEX payment_loan ON payment (loan_id, received_on, id) WHERE deleted_at IS NULL;
CREATE INDEX payment_payee ON payment (payee_id, received_on, id) WHERE deleted_at IS NULL;
CREATE INDEX payment_facets ON payment (
  received_on, id, headline, state, category, method, cash, lead_unit, amount, payee_id, dispute_id, loan_id, updated_at
) WHERE deleted_at IS NULL;

CREATE TABLE project (
  ${record},
  name TEXT NOT NULL CHECK (name <> ''),
  project_code TEXT,
  owner_unit TEXT NOT NULL CHECK (owner_unit <> ''),
  owner_uscc TEXT,
  owner_id INTEGER REFERENCES enterprise (id),
  category TEXT,
  industry TEXT,
  nature TEXT,
  town TEXT,
  ${fen("total_investment")} CHECK (total_investment > 0),
  ${fen("year_investment")} CHECK (year_investment > 0),
  stage TEXT,
  ${date("planned_start")},
  ${date("planned_end")} CHECK (planned_end >= planned_start),
  lead_unit TEXT,
  leader TEXT,
  contact TEXT,
  note TEXT
) STRICT;
CREATE UNIQUE INDEX project_code ON project (project_code) WHERE deleted_at IS NULL;
CREATE INDEX project_name ON project (name, id) WHERE deleted_at IS NULL;
CREATE INDEX project_updated_at ON project (updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX project_total_investment ON project (total_investment, id) WHERE deleted_at IS NULL;
CREATE INDEX project_owner ON project (owner_id) WHERE deleted_at IS NULL;

CREATE TABLE assessment (
  ${record},
  assessment_no TEXT NOT NULL UNIQUE,
  project_id INTEGER NOT NULL REFERENCES project (id),
  ${date("registered_on")},
  procedure TEXT NOT NULL CHECK (procedure IN ('simple', 'general', 'special')),
  ${flag("land_taking")},
  handler TEXT,
  state TEXT NOT NULL,
  level TEXT CHECK (level IN ('low', 'medium', 'high')),
  decision TEXT CHECK (decision IN ('go_ahead', 'on_hold', 'not_allowed')),
  ${date("decided_on")},
  note TEXT,
  CHECK ((decision IS NULL) = (decided_on IS NULL)),
  CHECK (NOT (procedure = 'simple' AND land_taking = 1))
) STRICT;
CREATE INDEX assessment_project ON assessment (project_id) WHERE deleted_at IS NULL;
CREATE INDEX assessment_decided_on ON assessment (decided_on, id) WHERE deleted_at IS NULL;
CREATE INDEX assessment_updated_at ON assessment (updated_at, id) WHERE deleted_at IS NULL;

CREATE TABLE fast_track_case (
  ${record},
  case_no TEXT NOT NULL UNIQUE,
  assessment_id INTEGER NOT NULL REFERENCES assessment (id),
  applicant_name TEXT NOT NULL CHECK (applicant_name <> ''),
  applicant_uscc TEXT,
  applicant_id INTEGER REFERENCES enterprise (id),
  ${date("received_on")},
  ${date("due_on")} NOT NULL,
  handler TEXT,
  state TEXT NOT NULL,
  ${date("closed_on")},
  note TEXT
) STRICT;
CREATE INDEX fast_track_case_due_on ON fast_track_case (due_on, id) WHERE deleted_at IS NULL;
CREATE INDEX fast_track_case_updated_at ON fast_track_case (updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX fast_track_case_assessment ON fast_track_case (assessment_id) WHERE deleted_at IS NULL;
CREATE INDEX fast_track_case_applicant ON fast_track_case (applicant_id) WHERE deleted_at IS NULL;

CREATE TABLE deferred_material (
  case_id INTEGER NOT NULL REFERENCES fast_track_case (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  ${date("due_on")} NOT NULL,
  ${date("completed_on")},
  PRIMARY KEY (case_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_row (
  import_id INTEGER NOT NULL REFERENCES import (id),
  kind TEXT NOT NULL,
  row_key TEXT NOT NULL,
  occurrence INTEGER NOT NULL,
  entity TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  PRIMARY KEY (kind, row_key, occurrence)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_row_import ON import_row (import_id);

CREATE TABLE report (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  ${date("period_from")} NOT NULL,
  ${date("period_to")} NOT NULL CHECK (period_to >= period_from),
  issued_by INTEGER NOT NULL REFERENCES staff (id),
  issued_at TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

CREATE TABLE report_figure (
  report_id INTEGER NOT NULL REFERENCES report (id),
  indicator TEXT NOT NULL,
  formula_version INTEGER NOT NULL,
  value INTEGER,
  unit TEXT NOT NULL,
  row_ids TEXT NOT NULL CHECK (json_valid(row_ids)),
  PRIMARY KEY (report_id, indicator)
) STRICT, WITHOUT ROWID;

CREATE TABLE history (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  act TEXT NOT NULL,
  entity TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  reason TEXT,
  before TEXT NOT NULL CHECK (json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after))
) STRICT;
CREATE INDEX history_record ON history (entity, record_id, id);
CREATE TRIGGER history_is_append_only_update BEFORE UPDATE ON history
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_is_append_only_delete BEFORE DELETE ON history
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

CREATE VIRTUAL TABLE enterprise_search USING fts5 (words, content='', contentless_delete=1, tokenize='unicode61');
CREATE VIRTUAL TABLE dispute_search USING fts5 (words, content='', contentless_delete=1, tokenize='unicode61');
CREATE VIRTUAL TABLE loan_search USING fts5 (words, content='', contentless_delete=1, tokenize='unicode61');
CREATE VIRTUAL TABLE payment_search USING fts5 (words, content='', contentless_delete=1, tokenize='unicode61');
CREATE VIRTUAL TABLE project_search USING fts5 (words, content='', contentless_delete=1, tokenize='unicode61');
CREATE VIRTUAL TABLE assessment_search USING fts5 (words, content='', contentless_delete=1, tokenize='unicode61');
CREATE VIRTUAL TABLE fast_track_case_search USING fts5 (words, content='', contentless_delete=1, tokenize='unicode61');
`;
