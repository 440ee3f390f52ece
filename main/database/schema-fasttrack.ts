import type { Generated } from "kysely";
import type { RecordColumns, StepColumns, WrittenColumns } from "./schema-columns.ts";

export type FastTrackCaseTable = RecordColumns & {
  case_no: string;
  /** Whose matter it is: one of these. */
  assessment_id: number | null;
  dispute_id: number | null;
  loan_id: number | null;
  arrears_id: number | null;
  applicant_name: string;
  applicant_uscc: string | null;
  applicant_id: number | null;
  agent: string | null;
  received_on: string | null;
  matter_due_on: string | null;
  matter_due_typed: Generated<number>;
  matter_due_provisional: Generated<number>;
  due_on: string | null;
  handler: string | null;
  excluded: number | null;
  excluded_matter: string | null;
  state: string;
  state_since: string;
  rule_version: Generated<number>;
  notice_no: string | null;
  notice_on: string | null;
  signatory: string | null;
  signed_on: string | null;
  closed_on: string | null;
  close_reason: string | null;
  breach_no: string | null;
  breach_on: string | null;
  breach_kind: string | null;
  post_check_due_on: string | null;
  post_check_provisional: Generated<number>;
  post_checked_on: string | null;
  post_check_result: string | null;
  post_check_finding: string | null;
  post_checked_by: number | null;
  /** JSON. */
  warnings: Generated<string>;
  note: string | null;
};

/** 容缺: the case, and its papers. */
export type FastTrackTables = {
  fast_track_case: FastTrackCaseTable;
  deferred_material: {
    id: Generated<number>;
    case_id: number;
    position: number;
    code: string | null;
    name: string;
    class: string;
    gate: string | null;
    form: string | null;
    workdays: number | null;
    due_on: string | null;
    provisional: Generated<number>;
    state: Generated<string>;
    submitted_on: string | null;
    confirmed_on: string | null;
    confirmed_by: number | null;
    return_reason: string | null;
    correction_due_on: string | null;
    correction_demanded_on: string | null;
    correction_demanded_by: number | null;
  };
  handed_in_paper: {
    case_id: number;
    position: number;
    code: string | null;
    name: string;
    class: string;
    gate: string | null;
  };
  credit_check: WrittenColumns & {
    case_id: number;
    enterprise_id: number | null;
    uscc: string | null;
    checked_on: string;
    source: string;
    result: string;
    checker: string;
    evidence_id: number | null;
    note: string | null;
  };
  case_extension: {
    id: Generated<number>;
    case_id: number;
    material_id: number;
    asked_on: string;
    asked_by: number;
    old_due_on: string;
    new_due_on: string;
    reason: string;
    force_majeure: Generated<number>;
    decision: string | null;
    decided_on: string | null;
    decided_by: number | null;
    remark: string | null;
  };
  fast_track_step: StepColumns & { case_id: number };
};
