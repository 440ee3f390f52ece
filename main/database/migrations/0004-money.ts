import type { Connection } from "../open.ts";
import { arrearsTables } from "./0004-arrears.ts";
import { loanColumns, loanTables } from "./0004-loans.ts";
import { date, fen, list, record } from "./0004-words.ts";

/**
 * 到账: what is new is the day on which a payment counts (that of its receipt, unless a report has closed that period),
 * what it pays, how it came, where it was split to, who took part, and which report locked it.
 */
const payment = `
CREATE TABLE payment_anew (
  ${record},
  ${date("received_on")} NOT NULL,
  ${date("counts_on")} NOT NULL,
  payer_name TEXT NOT NULL CHECK (payer_name <> ''),
  payee_name TEXT NOT NULL CHECK (payee_name <> ''),
  payee_uscc TEXT,
  payee_id INTEGER REFERENCES enterprise (id),
  ${fen("amount")} NOT NULL CHECK (amount <> 0),
  channel TEXT,
  headline TEXT NOT NULL CHECK (headline IN ('recovery', 'collection', 'none')),
  category TEXT,
  voucher_no TEXT,
  ${list("tags")},
  dispute_id INTEGER REFERENCES dispute (id),
  loan_id INTEGER REFERENCES loan (id),
  arrears_id INTEGER REFERENCES arrears (id),
  instalment_no INTEGER CHECK (instalment_no > 0),
  proceeding_id INTEGER REFERENCES proceeding (id),
  method TEXT,
  cash INTEGER NOT NULL CHECK (cash IN (0, 1)),
  ${fen("fees")},
  ${fen("penalty")},
  ${fen("interest")},
  ${fen("principal")},
  ${fen("other")},
  lead_unit TEXT,
  ${list("participants")},
  -- By which bank and town it is counted: as its loan, case or enterprise says until it is locked.
  bank TEXT,
  town TEXT,
  state TEXT NOT NULL CHECK (state IN ('draft', 'to_verify', 'verified', 'locked', 'returned')),
  verified_by TEXT,
  verified_at TEXT,
  reverses_id INTEGER REFERENCES payment (id),
  report_id INTEGER REFERENCES report (id),
  note TEXT,
  CHECK (counts_on >= received_on),
  CHECK (amount > 0 OR reverses_id IS NOT NULL),
  CHECK (headline <> 'collection' OR (loan_id IS NOT NULL AND fees + penalty + interest + principal + other = amount)),
  CHECK (headline <> 'recovery' OR (loan_id IS NULL AND category GLOB 'R[1-7]')),
  CHECK (loan_id IS NULL OR arrears_id IS NULL),
  CHECK (instalment_no IS NULL OR dispute_id IS NOT NULL OR arrears_id IS NOT NULL),
  CHECK (state NOT IN ('verified', 'locked') OR verified_by IS NOT NULL),
  CHECK (state = 'locked' OR report_id IS NULL)
) STRICT;
INSERT INTO payment_anew (id, version, created_by, created_at, updated_by, updated_at, deleted_by, deleted_at,
    deleted_reason, import_id, received_on, counts_on, payer_name, payee_name, payee_uscc, payee_id, amount, headline,
    category, voucher_no, dispute_id, loan_id, method, cash, fees, penalty, interest, principal, other, lead_unit, bank,
    town, state, verified_by, verified_at, reverses_id, note)
  SELECT p.id, p.version, p.created_by, p.created_at, p.updated_by, p.updated_at, p.deleted_by, p.deleted_at,
    p.deleted_reason, p.import_id, p.received_on, p.received_on, p.payer_name, p.payee_name, p.payee_uscc, p.payee_id,
    p.amount, p.headline, p.category, p.voucher_no, p.dispute_id, p.loan_id, p.method, p.cash, p.fees,
    iif(p.principal IS NULL, NULL, 0), p.interest, p.principal, iif(p.principal IS NULL, NULL, 0), p.lead_unit,
    (SELECT bank FROM loan WHERE id = p.loan_id),
    coalesce((SELECT town FROM dispute WHERE id = p.dispute_id),
      (SELECT e.town FROM loan AS l JOIN enterprise AS e ON e.id = l.borrower_id WHERE l.id = p.loan_id),
      (SELECT town FROM enterprise WHERE id = p.payee_id)),
    p.state, p.verified_by, p.verified_at, p.reverses_id, p.note
  FROM payment AS p ORDER BY p.id;
DROP TABLE payment;
ALTER TABLE payment_anew RENAME TO payment;
CREATE UNIQUE INDEX payment_voucher ON payment (voucher_no) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX payment_reverses ON payment (reverses_id) WHERE deleted_at IS NULL;
CREATE INDEX payment_received_on ON payment (received_on, id) WHERE deleted_at IS NULL;
CREATE INDEX payment_amount ON payment (amount, id) WHERE deleted_at IS NULL;
CREATE INDEX payment_updated_at ON payment (updated_at, id) WHERE deleted_at IS NULL;
-- All that reports and views count, so that a year of it needs no visit to the table.
CREATE INDEX payment_headline ON payment (headline, state, counts_on, category, cash, amount, principal, dispute_id,
  loan_id, payee_id, arrears_id, bank, town, lead_unit, method, fees, penalty, interest) WHERE deleted_at IS NULL;
CREATE INDEX payment_state ON payment (state, received_on, id) WHERE deleted_at IS NULL;
CREATE INDEX payment_category ON payment (category, received_on, id) WHERE deleted_at IS NULL;
-- What came in for a case is summed from here alone.
CREATE INDEX payment_dispute ON payment (dispute_id, received_on, id, headline, state, counts_on, category, amount,
  reverses_id) WHERE deleted_at IS NULL;
CREATE INDEX payment_loan ON payment (loan_id, received_on, id) WHERE deleted_at IS NULL;
CREATE INDEX payment_arrears ON payment (arrears_id, received_on, id) WHERE deleted_at IS NULL;
CREATE INDEX payment_proceeding ON payment (proceeding_id) WHERE deleted_at IS NULL;
CREATE INDEX payment_payee ON payment (payee_id, received_on, id) WHERE deleted_at IS NULL;
-- What the reconciliation looks for is rare, so it is found without looking through the ledger.
CREATE INDEX payment_without_voucher ON payment (counts_on, id) WHERE voucher_no IS NULL AND deleted_at IS NULL;
CREATE INDEX payment_counted_later ON payment (counts_on, id) WHERE counts_on > received_on AND deleted_at IS NULL;
CREATE INDEX payment_beyond_debt ON payment (counts_on, id) WHERE other <> 0 AND deleted_at IS NULL;
CREATE INDEX payment_participants ON payment (counts_on, id) WHERE participants <> '[]' AND deleted_at IS NULL;
CREATE INDEX payment_instalment ON payment (dispute_id, instalment_no)
  WHERE instalment_no IS NOT NULL AND arrears_id IS NULL AND deleted_at IS NULL;
CREATE INDEX payment_report ON payment (report_id) WHERE report_id IS NOT NULL;
CREATE INDEX payment_facets ON payment (
  received_on, id, headline, state, category, method, cash, lead_unit, amount, payee_id, dispute_id, loan_id, updated_at,
  counts_on, arrears_id, bank, town, channel
) WHERE deleted_at IS NULL;

-- Which days a report has closed for the money that it counts; null where it was issued before there was locking.
ALTER TABLE report ADD COLUMN ${date("locks_from")};
ALTER TABLE report ADD COLUMN ${date("locks_to")} CHECK (locks_to >= locks_from);
`;

/** What the program has to know of words that the office has already: which methods pay a debt, and whose wages are. */
const words = `
UPDATE dictionary_entry SET extra = json_set(extra, '$.reducesDebt', json(iif(json_extract(extra, '$.cash') = 1
    OR code = 'in_kind', 'true', 'false')))
  WHERE dictionary = 'collection_method' AND json_extract(extra, '$.cash') IS NOT NULL;
UPDATE dictionary_entry SET extra = json_set(extra, '$.wages', json('true'))
  WHERE dictionary = 'dispute_type_enterprise' AND code = 'migrant_wages';
`;

/** A payment that no report has locked goes by its case's town and its loan's bank, also when they are put right. */
const follow = `
CREATE TRIGGER dispute_town AFTER UPDATE OF town ON dispute WHEN NEW.town IS NOT OLD.town
BEGIN UPDATE payment SET town = NEW.town WHERE dispute_id = NEW.id AND state <> 'locked'; END;
CREATE TRIGGER arrears_town AFTER UPDATE OF town ON arrears WHEN NEW.town IS NOT OLD.town
BEGIN UPDATE payment SET town = NEW.town WHERE arrears_id = NEW.id AND dispute_id IS NULL AND state <> 'locked'; END;
CREATE TRIGGER loan_bank AFTER UPDATE OF bank ON loan WHEN NEW.bank IS NOT OLD.bank
BEGIN UPDATE payment SET bank = NEW.bank WHERE loan_id = NEW.id AND state <> 'locked'; END;
`;

/** Whose a file or a paper is: one of these. */
const owners = `
  dispute_id INTEGER REFERENCES dispute (id),
  payment_id INTEGER REFERENCES payment (id),
  loan_id INTEGER REFERENCES loan (id),
  arrears_id INTEGER REFERENCES arrears (id)`;

const attachment = `
CREATE TABLE attachment_anew (
  id INTEGER PRIMARY KEY,
  ${owners},
  created_by INTEGER NOT NULL REFERENCES staff (id),
  created_at TEXT NOT NULL,
  updated_by INTEGER NOT NULL REFERENCES staff (id),
  updated_at TEXT NOT NULL,
  removed_at TEXT,
  removed_reason TEXT CHECK (removed_at IS NULL OR removed_reason IS NOT NULL),
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL,
  media_type TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  pages INTEGER CHECK (pages > 0),
  note TEXT,
  CHECK ((dispute_id IS NOT NULL) + (payment_id IS NOT NULL) + (loan_id IS NOT NULL) + (arrears_id IS NOT NULL) = 1)
) STRICT;
INSERT INTO attachment_anew (id, dispute_id, created_by, created_at, updated_by, updated_at, removed_at, removed_reason,
    name, kind, media_type, sha256, bytes, pages, note)
  SELECT id, dispute_id, created_by, created_at, updated_by, updated_at, removed_at, removed_reason, name, kind,
    media_type, sha256, bytes, pages, note FROM attachment;
DROP TABLE attachment;
ALTER TABLE attachment_anew RENAME TO attachment;
CREATE INDEX attachment_dispute ON attachment (dispute_id, id) WHERE dispute_id IS NOT NULL;
CREATE INDEX attachment_payment ON attachment (payment_id, id) WHERE payment_id IS NOT NULL;
CREATE INDEX attachment_loan ON attachment (loan_id, id) WHERE loan_id IS NOT NULL;
CREATE INDEX attachment_arrears ON attachment (arrears_id, id) WHERE arrears_id IS NOT NULL;
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
  created_by INTEGER NOT NULL REFERENCES staff (id),
  created_at TEXT NOT NULL,
  updated_by INTEGER NOT NULL REFERENCES staff (id),
  updated_at TEXT NOT NULL,
  removed_at TEXT,
  removed_reason TEXT CHECK (removed_at IS NULL OR removed_reason IS NOT NULL),
  CHECK ((dispute_id IS NOT NULL) + (payment_id IS NOT NULL) + (loan_id IS NOT NULL) + (arrears_id IS NOT NULL)
    + (meeting_id IS NOT NULL) = 1)
) STRICT;
INSERT INTO document_anew (id, dispute_id, meeting_id, kind, subject_id, title, about, number, sha256, bytes, pages,
    produced_on, facts, case_version, created_by, created_at, updated_by, updated_at, removed_at, removed_reason)
  SELECT id, dispute_id, meeting_id, kind, subject_id, title, about, number, sha256, bytes, pages, produced_on, facts,
    case_version, created_by, created_at, updated_by, updated_at, removed_at, removed_reason FROM document;
DROP TABLE document;
ALTER TABLE document_anew RENAME TO document;
CREATE INDEX document_dispute ON document (dispute_id, id) WHERE dispute_id IS NOT NULL;
CREATE INDEX document_meeting ON document (meeting_id, id) WHERE meeting_id IS NOT NULL;
CREATE INDEX document_payment ON document (payment_id, id) WHERE payment_id IS NOT NULL;
CREATE INDEX document_loan ON document (loan_id, id) WHERE loan_id IS NOT NULL;
CREATE INDEX document_arrears ON document (arrears_id, id) WHERE arrears_id IS NOT NULL;
CREATE INDEX document_sha256 ON document (sha256);

-- 确认表: what an enterprise or a bank is asked to sign for a period, as it was when it was made.
CREATE TABLE statement (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  enterprise_id INTEGER REFERENCES enterprise (id),
  bank TEXT,
  name TEXT NOT NULL CHECK (name <> ''),
  ${date("from_on")} NOT NULL,
  ${date("to_on")} NOT NULL CHECK (to_on >= from_on),
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  state TEXT NOT NULL CHECK (state IN ('made', 'signed', 'objected')),
  ${date("answered_on")},
  answered_by TEXT,
  objection TEXT CHECK ((state = 'objected') = (objection IS NOT NULL)),
  created_by INTEGER NOT NULL REFERENCES staff (id),
  created_at TEXT NOT NULL,
  removed_at TEXT,
  removed_reason TEXT CHECK (removed_at IS NULL OR removed_reason IS NOT NULL),
  CHECK ((enterprise_id IS NULL) <> (bank IS NULL)),
  CHECK ((state = 'made') = (answered_on IS NULL))
) STRICT;
CREATE INDEX statement_enterprise ON statement (enterprise_id, id) WHERE enterprise_id IS NOT NULL;
CREATE INDEX statement_bank ON statement (bank, id) WHERE bank IS NOT NULL;
CREATE INDEX statement_sha256 ON statement (sha256);
`;

/** One money ledger for losses recovered, arrears and loan collection. */
export function fourth(connection: Connection): void {
  for (const column of loanColumns) connection.exec(`ALTER TABLE loan ADD COLUMN ${column}`);
  connection.exec(loanTables);
  connection.exec(arrearsTables);
  connection.exec(payment);
  connection.exec(attachment);
  connection.exec(documents);
  connection.exec(follow);
  connection.exec(words);
}
