import { date } from "./0004-words.ts";

/**
 * 规则核定 and 工作日历: who made a version of a rule and who confirmed it; who loaded a year, by which notice. What a year
 * said before its official notice was replaced still counts for what had begun by then.
 */
export const ruleColumns = `
ALTER TABLE rule_set ADD COLUMN revised_by INTEGER REFERENCES staff (id);
ALTER TABLE rule_set ADD COLUMN revised_at TEXT;
ALTER TABLE rule_set ADD COLUMN confirmed_by INTEGER REFERENCES staff (id);
ALTER TABLE rule_set ADD COLUMN confirmed_at TEXT CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL));
ALTER TABLE rule_set ADD COLUMN confirmed_note TEXT CHECK ((confirmed_note IS NULL) = (confirmed_by IS NULL));
-- Until now the log alone told who had made a version.
UPDATE rule_set SET
  revised_by = (SELECT staff_id FROM audit_entry WHERE entity = 'rule_set' AND record_id = rule_set.id ORDER BY id LIMIT 1),
  revised_at = (SELECT at FROM audit_entry WHERE entity = 'rule_set' AND record_id = rule_set.id ORDER BY id LIMIT 1);

ALTER TABLE calendar_year ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE calendar_year ADD COLUMN loaded_by INTEGER REFERENCES staff (id);
ALTER TABLE calendar_year ADD COLUMN loaded_at TEXT;
ALTER TABLE calendar_day ADD COLUMN name TEXT;
CREATE TABLE calendar_day_replaced (
  year INTEGER NOT NULL REFERENCES calendar_year (year),
  ${date("until_on")} NOT NULL,
  ${date("day")} NOT NULL,
  is_workday INTEGER NOT NULL CHECK (is_workday IN (0, 1)),
  PRIMARY KEY (year, until_on, day)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER assessment_filing_number AFTER UPDATE OF deleted_at ON assessment WHEN NEW.deleted_at IS NOT NULL
BEGIN UPDATE number_given SET gap = 'deleted' WHERE scope = 'filing' AND number = NEW.filing_no; END;
`;
