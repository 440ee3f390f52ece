/** What a record of a register carries besides its own columns. */
export const record = `
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

/** What every part of a loan's or an arrears' file carries. The record itself carries the version. */
export const written = `
  created_by INTEGER NOT NULL REFERENCES staff (id),
  created_at TEXT NOT NULL,
  updated_by INTEGER NOT NULL REFERENCES staff (id),
  updated_at TEXT NOT NULL,
  removed_at TEXT,
  removed_reason TEXT CHECK (removed_at IS NULL OR removed_reason IS NOT NULL)`;

/** A step of a state machine. */
export const step = `
  act TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  done_on TEXT NOT NULL CHECK (done_on IS date(done_on)),
  details TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(details)),
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  at TEXT NOT NULL`;

export const date = (column: string) => `${column} TEXT CHECK (${column} IS date(${column}))`;
export const fen = (column: string) => `${column} INTEGER CHECK (abs(${column}) <= 1000000000000000)`;
export const flag = (column: string) => `${column} INTEGER NOT NULL DEFAULT 0 CHECK (${column} IN (0, 1))`;
export const list = (column: string) => `${column} TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(${column}))`;
/** A yearly rate in millionths: 4.35 % is 43500. */
export const rate = (column: string) => `${column} INTEGER CHECK (${column} BETWEEN 0 AND 1000000)`;
