import type { Generated } from "kysely";
import type { CaseFileTables } from "./schema-case-file.ts";
import type { RecordColumns } from "./schema-columns.ts";
import type { AssessmentTables } from "./schema-assessments.ts";
import type { FastTrackTables } from "./schema-fasttrack.ts";
import type { MoneyTables } from "./schema-money.ts";
import type { ProjectTables } from "./schema-projects.ts";

export type EnterpriseTable = RecordColumns & {
  name: string;
  uscc: string | null;
  size: string | null;
  industry: string | null;
  town: string | null;
  legal_representative: string | null;
  contact_name: string | null;
  contact_phone: string | null;
  is_financial: number;
  note: string | null;
};

export type DisputeTable = RecordColumns & {
  ledger_no: string;
  title: string | null;
  registered_on: string;
  town: string;
  type: string;
  official_type: string | null;
  source: string;
  enterprise_related: number;
  applicant_name: string;
  applicant_uscc: string | null;
  applicant_id: number | null;
  respondent_name: string;
  respondent_uscc: string | null;
  respondent_id: number | null;
  amount_claimed: number | null;
  amount_approximate: number;
  lead_unit: string | null;
  handler: string | null;
  risk_level: string | null;
  due_on: string | null;
  state: string;
  outcome: string | null;
  outcome_on: string | null;
  summary: string | null;
  note: string | null;
  mediation_no: Generated<string | null>;
  channel: Generated<string | null>;
  court_procedure: Generated<string | null>;
  accepted_on: Generated<string | null>;
  /** Since when it stands in its state, and in which it stood before. */
  state_since: Generated<string | null>;
  state_before: Generated<string | null>;
  occurred_on: Generated<string | null>;
  found_on: Generated<string | null>;
  place: Generated<string | null>;
  people_count: Generated<number | null>;
  amount_basis: Generated<string | null>;
  claim: Generated<string | null>;
  claim_basis: Generated<string | null>;
  source_doc_no: Generated<string | null>;
  importance: Generated<string>;
  special: Generated<string | null>;
  group_risk: Generated<number>;
  violence_risk: Generated<number>;
  leader: Generated<string | null>;
  first_contact_id: Generated<number | null>;
  merged_into_id: Generated<number | null>;
  reopened_count: Generated<number>;
  struck_off_on: Generated<string | null>;
  archived_on: Generated<string | null>;
  /** The earliest deadline that is still open. */
  next_due_on: Generated<string | null>;
  next_due_kind: Generated<string | null>;
};

type SearchTable = { rowid: number; words: string };

/** The tables of the office's database; `migrations/` makes them. */
export type Schema = CaseFileTables &
  MoneyTables &
  AssessmentTables &
  FastTrackTables &
  ProjectTables & {
    office: { id: number; name: string; demo: number; created_at: string; idle_minutes: Generated<number> };
    staff: {
      id: Generated<number>;
      version: Generated<number>;
      name: string;
      role: string;
      unit: string | null;
      active: number;
      created_at: string;
      updated_at: string;
    };
    dictionary_entry: {
      id: Generated<number>;
      version: Generated<number>;
      dictionary: string;
      code: string;
      zh: string;
      en: string;
      aliases: string;
      extra: string;
      active: number;
      position: number;
    };
    calendar_year: {
      year: number;
      status: string;
      source: string;
      version: Generated<number>;
      loaded_by: Generated<number | null>;
      loaded_at: Generated<string | null>;
    };
    /** The year is that of the notice, which may begin in the last days of the year before. */
    calendar_day: { day: string; is_workday: number; year: number; name: Generated<string | null> };
    calendar_day_replaced: { year: number; until_on: string; day: string; is_workday: number };
    rule_set: {
      id: Generated<number>;
      code: string;
      rule_version: number;
      effective_from: string;
      basis: string;
      parameters: string;
      /** Null for what came with the program. */
      revised_by: Generated<number | null>;
      revised_at: Generated<string | null>;
      confirmed_by: Generated<number | null>;
      confirmed_at: Generated<string | null>;
      confirmed_note: Generated<string | null>;
    };
    number_sequence: { scope: string; prefix: string; year: number; last: number };
    import: {
      id: Generated<number>;
      file_name: string;
      sha256: string;
      imported_by: number;
      imported_at: string;
      counts: string;
      undone_by: Generated<number | null>;
      undone_at: Generated<string | null>;
      undone_reason: Generated<string | null>;
    };
    import_row: {
      import_id: number;
      kind: string;
      row_key: string;
      occurrence: number;
      entity: string;
      record_id: number;
    };
    enterprise: EnterpriseTable;
    dispute: DisputeTable;
    report: {
      id: Generated<number>;
      title: string;
      period_from: string;
      period_to: string;
      issued_by: number;
      issued_at: string;
      content: string;
      locks_from: string | null;
      locks_to: string | null;
    };
    report_figure: {
      report_id: number;
      indicator: string;
      formula_version: number;
      value: number | null;
      unit: string;
      row_ids: string;
    };
    audit_entry: {
      id: Generated<number>;
      at: string;
      staff_id: number | null;
      act: string;
      entity: string | null;
      record_id: number | null;
      reason: string | null;
      before: string;
      after: string;
      hash: Buffer;
    };
    retention_hold: {
      entity: string;
      record_id: number;
      keep_until: string;
      reason: string;
      decided_by: number;
      decided_at: string;
    };
    enterprise_search: SearchTable;
    dispute_search: SearchTable;
    loan_search: SearchTable;
    payment_search: SearchTable;
    arrears_search: SearchTable;
    project_search: SearchTable;
    assessment_search: SearchTable;
    fast_track_case_search: SearchTable;
  };

/** The tables that hold records with version, history and search words. */
export type RecordTable =
  | "enterprise"
  | "dispute"
  | "loan"
  | "payment"
  | "arrears"
  | "project"
  | "assessment"
  | "fast_track_case"
  | "measure"
  | "service_record";
