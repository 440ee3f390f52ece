import { date, fen, flag, rate, step, written } from "./0004-words.ts";

/** 贷款: what the bank hands over, who stands for it, and by when it must be claimed. */
export const loanColumns = [
  "contract_no TEXT",
  fen("lent"),
  date("lent_on"),
  date("due_on"),
  date("original_due_on"),
  date("overdue_since"),
  date("npl_since"),
  rate("rate"),
  rate("penalty_rate"),
  // What was owed besides the principal at hand-over.
  `${fen("fees_due")} NOT NULL DEFAULT 0 CHECK (fees_due >= 0)`,
  `${fen("penalty_due")} NOT NULL DEFAULT 0 CHECK (penalty_due >= 0)`,
  `${fen("interest_due")} NOT NULL DEFAULT 0 CHECK (interest_due >= 0)`,
  "on_balance INTEGER NOT NULL DEFAULT 1 CHECK (on_balance IN (0, 1))",
  "guarantors TEXT",
  "collateral TEXT",
  date("guarantee_until"),
  // The last day on which limitation was interrupted, and when it runs out since.
  date("interrupted_on"),
  date("limitation_until"),
  "allocation_rule TEXT NOT NULL DEFAULT 'default'",
  "plan_year INTEGER CHECK (plan_year BETWEEN 1900 AND 2099)",
  "collector TEXT",
  date("state_since"),
  date("written_off_on"),
  date("settled_on"),
  // The earliest day on which something of it is due or runs out.
  date("next_due_on"),
  "next_due_kind TEXT",
];

export const loanTables = `
UPDATE loan SET state_since = coalesce(handed_over_on, substr(created_at, 1, 10));
CREATE INDEX loan_next_due_on ON loan (next_due_on, id) WHERE deleted_at IS NULL;
CREATE INDEX loan_bank ON loan (bank, id) WHERE deleted_at IS NULL;

CREATE TABLE loan_step (
  id INTEGER PRIMARY KEY,
  loan_id INTEGER NOT NULL REFERENCES loan (id),
  ${step}
) STRICT;
CREATE INDEX loan_step_loan ON loan_step (loan_id, id);

-- 应计: interest, penalty and costs that came on top after hand-over, as the bank says.
CREATE TABLE loan_charge (
  id INTEGER PRIMARY KEY,
  loan_id INTEGER NOT NULL REFERENCES loan (id),
  ${written},
  ${date("charged_on")} NOT NULL,
  part TEXT NOT NULL CHECK (part IN ('fees', 'penalty', 'interest')),
  ${fen("amount")} NOT NULL CHECK (amount > 0),
  note TEXT
) STRICT;
CREATE INDEX loan_charge_loan ON loan_charge (loan_id, charged_on, id);

-- 清收记录: what was undertaken, by which method, and what came of it.
CREATE TABLE collection_effort (
  id INTEGER PRIMARY KEY,
  loan_id INTEGER NOT NULL REFERENCES loan (id),
  ${written},
  ${date("done_on")} NOT NULL,
  method TEXT NOT NULL,
  result TEXT NOT NULL,
  ${flag("interrupts")},
  text TEXT NOT NULL,
  ${date("next_on")},
  next_step TEXT
) STRICT;
CREATE INDEX collection_effort_loan ON collection_effort (loan_id, done_on, id);

-- 联系记录. \`at\` is the local time of the contact, without a zone.
CREATE TABLE contact_log (
  id INTEGER PRIMARY KEY,
  loan_id INTEGER NOT NULL REFERENCES loan (id),
  ${written},
  at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
  actor TEXT NOT NULL CHECK (actor IN ('bank', 'mediator', 'court')),
  channel TEXT NOT NULL,
  reached TEXT NOT NULL,
  person TEXT,
  ${flag("answered")},
  ${flag("consented")},
  ${flag("details_told")},
  visitors INTEGER CHECK (visitors > 0),
  script TEXT NOT NULL,
  text TEXT,
  warnings TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(warnings))
) STRICT;
CREATE INDEX contact_log_loan ON contact_log (loan_id, at, id);

-- 司法程序 of a loan, an arrears case or a dispute.
CREATE TABLE proceeding (
  id INTEGER PRIMARY KEY,
  loan_id INTEGER REFERENCES loan (id),
  arrears_id INTEGER REFERENCES arrears (id),
  dispute_id INTEGER REFERENCES dispute (id),
  ${written},
  kind TEXT NOT NULL,
  court TEXT NOT NULL CHECK (court <> ''),
  docket_no TEXT,
  ${date("filed_on")} NOT NULL,
  ${date("accepted_on")},
  result TEXT,
  ${date("result_on")},
  -- What the court decided, in its parts; the doubled interest is reckoned apart.
  ${fen("fees")},
  ${fen("interest")},
  ${fen("principal")},
  ${date("perform_until")},
  ${date("next_on")},
  next_step TEXT,
  note TEXT,
  CHECK ((loan_id IS NOT NULL) + (arrears_id IS NOT NULL) + (dispute_id IS NOT NULL) = 1),
  CHECK ((result IS NULL) = (result_on IS NULL))
) STRICT;
CREATE INDEX proceeding_loan ON proceeding (loan_id, filed_on, id) WHERE loan_id IS NOT NULL;
CREATE INDEX proceeding_arrears ON proceeding (arrears_id, filed_on, id) WHERE arrears_id IS NOT NULL;
CREATE INDEX proceeding_dispute ON proceeding (dispute_id, filed_on, id) WHERE dispute_id IS NOT NULL;
`;
