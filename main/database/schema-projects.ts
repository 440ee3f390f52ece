import type { Generated } from "kysely";
import type { RecordColumns, StepColumns, WrittenColumns } from "./schema-columns.ts";

export type ProjectTable = RecordColumns & {
  name: string;
  short_name: string | null;
  project_code: string | null;
  owner_unit: string;
  owner_uscc: string | null;
  owner_id: number | null;
  category: string | null;
  level: string | null;
  industry: string | null;
  nature: string | null;
  town: string | null;
  address: string | null;
  total_investment: number | null;
  year_investment: number | null;
  /** JSON: a list of codes. */
  fund_sources: Generated<string>;
  /** Hundredths of a 亩. */
  land_mu: number | null;
  farmland_mu: number | null;
  /** Null where nobody has said it. */
  land_taking: number | null;
  acq_households: number | null;
  acq_people: number | null;
  approve_dept: string | null;
  approve_mode: string | null;
  stage: string | null;
  planned_start: string | null;
  planned_end: string | null;
  lead_unit: string | null;
  leader: string | null;
  contact: string | null;
  note: string | null;
};

export type MeasureTable = RecordColumns & {
  no: number;
  heading: string;
  task: string;
  lead_unit: string;
  /** JSON: a list of units of the dictionary. */
  responsible_units: Generated<string>;
  responsible: string | null;
  set_on: string;
  due_on: string;
  state: string;
  state_since: string;
  percent: Generated<number>;
  planned_percent: number | null;
  reported_on: string | null;
  closed_on: string | null;
  close_reason: string | null;
  note: string | null;
};

export type ServiceRecordTable = RecordColumns & {
  kind: string;
  served_on: string;
  unit: string;
  handler: string | null;
  enterprise_id: number | null;
  project_id: number | null;
  measure_id: number | null;
  content: string;
  result: string | null;
  closed_on: string | null;
  channel_told: Generated<number>;
  note: string | null;
};

type SearchTable = { rowid: number; words: string };

/** Projects, and the measures that the office answers for. */
export type ProjectTables = {
  project: ProjectTable;
  measure: MeasureTable;
  measure_step: StepColumns & { measure_id: number };
  measure_progress: WrittenColumns & {
    measure_id: number;
    reported_on: string;
    percent: number;
    planned_percent: number | null;
    text: string;
    problems: string | null;
    next_step: string | null;
  };
  supervision: WrittenColumns & {
    measure_id: number;
    supervision_no: string;
    issued_on: string;
    to_unit: string;
    reason: string;
    reply_due_on: string;
    state: string;
    replied_on: string | null;
    reply: string | null;
    concluded_on: string | null;
    result: string | null;
  };
  service_record: ServiceRecordTable;
  measure_search: SearchTable;
  service_record_search: SearchTable;
};
