import type { Generated } from "kysely";
import type { RecordColumns, StepColumns, WrittenColumns } from "./schema-columns.ts";

export type AssessmentTable = RecordColumns & {
  assessment_no: string;
  project_id: number;
  registered_on: string | null;
  procedure: string;
  land_taking: number;
  handler: string | null;
  state: string;
  level: string | null;
  decision: string | null;
  decided_on: string | null;
  note: string | null;
  deciding_unit: Generated<string | null>;
  responsible_unit: Generated<string | null>;
  implementing_unit: Generated<string | null>;
  third_party: Generated<string | null>;
  trigger: Generated<string | null>;
  /** The assessment that this one was made after. */
  previous_id: Generated<number | null>;
  nimby: Generated<number | null>;
  prejudged: Generated<string | null>;
  possible_participants: Generated<number | null>;
  foreseen_incident: Generated<string | null>;
  incident_people: Generated<number | null>;
  plan: Generated<string | null>;
  no_survey_reason: Generated<string | null>;
  reach_reason: Generated<string | null>;
  initial_level: Generated<string | null>;
  raised_level: Generated<string | null>;
  lowered_from: Generated<string | null>;
  level_reason: Generated<string | null>;
  lowering_level: Generated<string | null>;
  lowering_reason: Generated<string | null>;
  lowering_on: Generated<string | null>;
  lowering_by: Generated<number | null>;
  /** JSON: the answers to the four criteria. */
  criteria: Generated<string>;
  review_round: Generated<number>;
  filing_no: Generated<string | null>;
  submitted_on: Generated<string | null>;
  filing_accepted_on: Generated<string | null>;
  filing_opinion: Generated<string | null>;
  valid_until: Generated<string | null>;
  decider: Generated<string | null>;
  conditions: Generated<string | null>;
  state_since: Generated<string | null>;
  next_due_on: Generated<string | null>;
  next_due_kind: Generated<string | null>;
};

type PartOfAssessment = WrittenColumns & { assessment_id: number };

/** 稳评: the record, and the parts of its file. */
export type AssessmentTables = {
  assessment: AssessmentTable;
  assessment_step: StepColumns & { assessment_id: number };
  assessment_notice: PartOfAssessment & {
    place: string;
    start_on: string;
    days: number;
    day_kind: string;
    end_on: string;
    provisional: Generated<number>;
    feedback_count: number | null;
    note: string | null;
  };
  survey_sheet: PartOfAssessment & {
    round: number;
    asked_group: string;
    surveyed_on: string;
    target: number | null;
    reached: number | null;
    issued: number;
    returned: number;
    valid: number;
    support: number;
    conditional: number;
    neutral: number;
    oppose: number;
    oppose_strong: number | null;
    oppose_medium: number | null;
    oppose_weak: number | null;
    note: string | null;
  };
  consultation: PartOfAssessment & {
    kind: string;
    held_on: string;
    place: string | null;
    attendees: string | null;
    record: string;
    /** JSON: what was demanded, and what became of it. */
    demands: Generated<string>;
  };
  risk_factor: PartOfAssessment & {
    category: string;
    name: string;
    stage: string;
    weight_bp: number | null;
    p0: number | null;
    q0: number | null;
    p1: number | null;
    q1: number | null;
    worse_reason: string | null;
    note: string | null;
  };
  mitigation: PartOfAssessment & {
    factor_id: number;
    content: string;
    responsible: string | null;
    assist: string | null;
    due_on: string | null;
    done_on: string | null;
  };
  expert_review: PartOfAssessment & {
    round: number;
    name: string;
    unit: string;
    title: string | null;
    specialty: string | null;
    is_leader: Generated<number>;
    opinion: string | null;
    level_view: string | null;
    vote: string | null;
    signed_on: string | null;
    changes: string | null;
    changes_closed_on: string | null;
  };
  tracking_note: PartOfAssessment & {
    noted_on: string;
    item: string;
    finding: string | null;
    new_risk: Generated<number>;
    action: string | null;
  };
};
