import { date, fen, flag, rate, record, step } from "./0004-words.ts";

/** 清欠: what is owed to small and medium enterprises, since when it is due, and by which plan it is paid. */
export const arrearsTables = `
CREATE TABLE arrears (
  ${record},
  arrears_no TEXT NOT NULL UNIQUE,
  ${date("registered_on")} NOT NULL,
  debtor_name TEXT NOT NULL CHECK (debtor_name <> ''),
  debtor_uscc TEXT,
  debtor_kind TEXT NOT NULL,
  creditor_name TEXT NOT NULL CHECK (creditor_name <> ''),
  creditor_uscc TEXT,
  creditor_id INTEGER REFERENCES enterprise (id),
  creditor_size TEXT,
  town TEXT,
  contract_no TEXT,
  contract_name TEXT,
  ${date("signed_on")},
  subject TEXT NOT NULL,
  ${fen("contract_amount")} CHECK (contract_amount > 0),
  ${fen("settled_amount")} CHECK (settled_amount > 0),
  ${fen("paid_before")} CHECK (paid_before >= 0),
  ${fen("principal")} NOT NULL CHECK (principal > 0),
  ${fen("disputed")} NOT NULL DEFAULT 0 CHECK (disputed BETWEEN 0 AND principal),
  dispute_reason TEXT,
  ${date("delivered_on")},
  ${date("accepted_on")},
  -- The last day of the agreed time for acceptance, which counts where nobody accepted in time.
  ${date("acceptance_until")},
  ${date("settlement_on")},
  agreed_days INTEGER CHECK (agreed_days BETWEEN 1 AND 3650),
  ${flag("industry_norm")},
  industry_norm_reason TEXT,
  ${flag("pay_when_paid")},
  ${date("due_on")},
  ${flag("due_overridden")},
  due_reason TEXT CHECK (due_overridden = 0 OR due_reason IS NOT NULL),
  rule TEXT,
  rule_version INTEGER,
  ${rate("agreed_rate")},
  ${rate("lpr")},
  deposit_kind TEXT,
  fund_source TEXT,
  lawsuit TEXT,
  dispute_id INTEGER REFERENCES dispute (id),
  lead_unit TEXT,
  leader TEXT,
  complaint_no TEXT,
  ${date("complained_on")},
  ${date("transferred_on")},
  ${flag("complaint_extended")},
  ${date("answered_on")},
  state TEXT NOT NULL,
  ${date("state_since")} NOT NULL,
  ${date("struck_off_on")},
  ${date("next_due_on")},
  next_due_kind TEXT,
  note TEXT
) STRICT;
CREATE INDEX arrears_updated_at ON arrears (updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX arrears_due_on ON arrears (due_on, id) WHERE deleted_at IS NULL;
CREATE INDEX arrears_principal ON arrears (principal, id) WHERE deleted_at IS NULL;
CREATE INDEX arrears_registered_on ON arrears (registered_on, id) WHERE deleted_at IS NULL;
CREATE INDEX arrears_next_due_on ON arrears (next_due_on, id) WHERE deleted_at IS NULL;
CREATE INDEX arrears_creditor ON arrears (creditor_id) WHERE deleted_at IS NULL;
CREATE INDEX arrears_dispute ON arrears (dispute_id) WHERE deleted_at IS NULL;
CREATE INDEX arrears_state ON arrears (state, id) WHERE deleted_at IS NULL;

CREATE TABLE arrears_step (
  id INTEGER PRIMARY KEY,
  arrears_id INTEGER NOT NULL REFERENCES arrears (id),
  ${step}
) STRICT;
CREATE INDEX arrears_step_arrears ON arrears_step (arrears_id, id);

-- 还款计划: the plan in force; what it was before stands in the log.
CREATE TABLE arrears_instalment (
  arrears_id INTEGER NOT NULL REFERENCES arrears (id),
  position INTEGER NOT NULL,
  ${date("due_on")} NOT NULL,
  ${fen("amount")} NOT NULL CHECK (amount > 0),
  note TEXT,
  PRIMARY KEY (arrears_id, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER arrears_number AFTER UPDATE OF deleted_at ON arrears WHEN NEW.deleted_at IS NOT NULL
BEGIN UPDATE number_given SET gap = 'deleted' WHERE scope = 'arrears' AND number = NEW.arrears_no; END;
CREATE VIRTUAL TABLE arrears_search USING fts5 (words, content='', contentless_delete=1, tokenize='unicode61');
`;
