import { date, flag, list, step, written } from "./0004-words.ts";

const level = (column: string) => `${column} TEXT CHECK (${column} IN ('low', 'medium', 'high'))`;
const count = (column: string) => `${column} INTEGER CHECK (${column} BETWEEN 0 AND 1000000)`;
const mark = (column: string) => `${column} INTEGER CHECK (${column} BETWEEN 0 AND 100)`;

/** 稳评: who assesses, what was found, what the level is and what was filed and decided. Older ones keep what they are. */
const columns = [
  "deciding_unit TEXT",
  "responsible_unit TEXT",
  "implementing_unit TEXT",
  "third_party TEXT",
  "trigger TEXT CHECK (trigger IN ('first', 'again'))",
  "previous_id INTEGER REFERENCES assessment (id)",
  "nimby INTEGER CHECK (nimby IN (0, 1))",
  "prejudged TEXT CHECK (prejudged IN ('slight', 'minor', 'general', 'larger', 'major'))",
  count("possible_participants"),
  "foreseen_incident TEXT CHECK (foreseen_incident IN ('none', 'mass', 'grave'))",
  count("incident_people"),
  "plan TEXT",
  "no_survey_reason TEXT",
  "reach_reason TEXT",
  level("initial_level"),
  // Raised by hand: the rules make it no lower again, only two people do.
  level("raised_level"),
  // What it was before two people lowered it.
  level("lowered_from"),
  "level_reason TEXT",
  // A lower level that somebody proposed and nobody has answered.
  level("lowering_level"),
  "lowering_reason TEXT",
  date("lowering_on"),
  "lowering_by INTEGER REFERENCES staff (id)",
  list("criteria"),
  "review_round INTEGER NOT NULL DEFAULT 1 CHECK (review_round > 0)",
  "filing_no TEXT",
  date("submitted_on"),
  date("filing_accepted_on"),
  "filing_opinion TEXT",
  date("valid_until"),
  "decider TEXT",
  "conditions TEXT",
  date("state_since"),
  // The earliest day on which something of it is due or runs out.
  date("next_due_on"),
  "next_due_kind TEXT",
];

const part = (table: string, shape: readonly string[]) => `
CREATE TABLE ${table} (
  id INTEGER PRIMARY KEY,
  assessment_id INTEGER NOT NULL REFERENCES assessment (id),
  ${written},
  ${shape.join(",\n  ")}
) STRICT;
CREATE INDEX ${table}_assessment ON ${table} (assessment_id, id);
`;

const parts = [
  // 公示: its end is reckoned by its own kind of days.
  part("assessment_notice", [
    "place TEXT NOT NULL CHECK (place <> '')",
    `${date("start_on")} NOT NULL`,
    "days INTEGER NOT NULL CHECK (days > 0)",
    "day_kind TEXT NOT NULL CHECK (day_kind IN ('working', 'calendar'))",
    `${date("end_on")} NOT NULL`,
    flag("provisional"),
    count("feedback_count"),
    "note TEXT",
  ]),
  // 问卷汇总: sums alone, nobody's answers.
  part("survey_sheet", [
    // What was improved is asked about anew: the last round counts.
    "round INTEGER NOT NULL CHECK (round > 0)",
    "asked_group TEXT NOT NULL CHECK (asked_group <> '')",
    `${date("surveyed_on")} NOT NULL`,
    count("target"),
    count("reached"),
    ...["issued", "returned", "valid", "support", "conditional", "neutral", "oppose"].map(
      (column) => `${count(column)} NOT NULL`,
    ),
    count("oppose_strong"),
    count("oppose_medium"),
    count("oppose_weak"),
    "note TEXT",
    "CHECK (support + conditional + neutral + oppose = valid)",
    "CHECK (valid <= returned AND returned <= issued)",
    "CHECK (oppose_strong + oppose_medium + oppose_weak = oppose)",
  ]),
  part("consultation", [
    "kind TEXT NOT NULL",
    `${date("held_on")} NOT NULL`,
    "place TEXT",
    "attendees TEXT",
    "record TEXT NOT NULL CHECK (record <> '')",
    list("demands"),
  ]),
  part("risk_factor", [
    "category TEXT NOT NULL CHECK (category IN ('1', '2', '3', '4', '5', '6', '7', '8'))",
    "name TEXT NOT NULL CHECK (name <> '')",
    "stage TEXT NOT NULL",
    "weight_bp INTEGER CHECK (weight_bp BETWEEN 0 AND 10000)",
    ...["p0", "q0", "p1", "q1"].map(mark),
    "worse_reason TEXT",
    "note TEXT",
  ]),
  part("mitigation", [
    "factor_id INTEGER NOT NULL REFERENCES risk_factor (id)",
    "content TEXT NOT NULL CHECK (content <> '')",
    "responsible TEXT",
    "assist TEXT",
    date("due_on"),
    date("done_on"),
  ]),
  part("expert_review", [
    "round INTEGER NOT NULL CHECK (round > 0)",
    "name TEXT NOT NULL CHECK (name <> '')",
    "unit TEXT NOT NULL CHECK (unit <> '')",
    "title TEXT",
    "specialty TEXT",
    flag("is_leader"),
    "opinion TEXT",
    level("level_view"),
    "vote TEXT CHECK (vote IN ('pass', 'pass_after_changes', 'fail'))",
    date("signed_on"),
    "changes TEXT",
    date("changes_closed_on"),
  ]),
  part("tracking_note", [
    `${date("noted_on")} NOT NULL`,
    "item TEXT NOT NULL CHECK (item <> '')",
    "finding TEXT",
    flag("new_risk"),
    "action TEXT",
  ]),
];

export const assessmentTables = `
${columns.map((column) => `ALTER TABLE assessment ADD COLUMN ${column};`).join("\n")}
UPDATE assessment SET state_since = coalesce(decided_on, registered_on, substr(created_at, 1, 10));
CREATE UNIQUE INDEX assessment_filing_no ON assessment (filing_no) WHERE filing_no IS NOT NULL;
CREATE INDEX assessment_next_due_on ON assessment (next_due_on, id) WHERE deleted_at IS NULL;
CREATE INDEX assessment_state ON assessment (state, id) WHERE deleted_at IS NULL;
CREATE INDEX assessment_previous ON assessment (previous_id) WHERE previous_id IS NOT NULL;

CREATE TABLE assessment_step (
  id INTEGER PRIMARY KEY,
  assessment_id INTEGER NOT NULL REFERENCES assessment (id),
  ${step}
) STRICT;
CREATE INDEX assessment_step_assessment ON assessment_step (assessment_id, id);
${parts.join("")}
CREATE INDEX mitigation_factor ON mitigation (factor_id, id) WHERE removed_at IS NULL;
`;
