import type { Generated } from "kysely";
import type { OwnerColumns, PartColumns, RecordColumns, WrittenColumns } from "./schema-columns.ts";
import type { MoneyTables } from "./schema-money.ts";

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

type CaseFileTables = {
  case_party: {
    dispute_id: number;
    position: number;
    role: string;
    kind: string;
    name: string;
    uscc: string | null;
    enterprise_id: number | null;
    id_number: string | null;
    gender: string | null;
    ethnicity: string | null;
    birth_year: number | null;
    occupation: string | null;
    phone: string | null;
    address: string | null;
    representative: string | null;
    agent_name: string | null;
    agent_kind: string | null;
    agent_id_number: string | null;
    agent_phone: string | null;
    agent_scope: string;
  };
  dispute_link: { dispute_id: number; other_id: number; reason: string };
  dispute_step: {
    id: Generated<number>;
    dispute_id: number;
    act: string;
    from_state: string;
    to_state: string;
    done_on: string;
    details: string;
    former_outcome: string | null;
    former_outcome_on: string | null;
    staff_id: number;
    at: string;
  };
  term_extension: PartColumns & { agreed_on: string; days: number; reason: string };
  assignment: PartColumns & {
    assignment_no: string;
    kind: string;
    from_unit: string | null;
    to_unit: string;
    to_staff_id: number | null;
    requirement: string;
    issued_on: string;
    due_on: string;
    signed_on: string | null;
    signed_by: string | null;
    reported_on: string | null;
    report: string | null;
    closed_on: string | null;
    state: string;
    supervision: string | null;
    supervised_on: string | null;
    meeting_item_id: number | null;
    replaces_id: number | null;
  };
  assignment_step: {
    id: Generated<number>;
    assignment_id: number;
    act: string;
    done_on: string;
    note: string | null;
    staff_id: number;
    at: string;
  };
  assignment_extension: {
    id: Generated<number>;
    assignment_id: number;
    asked_by: number;
    asked_on: string;
    reason: string;
    new_due_on: string;
    decision: string | null;
    decided_by: number | null;
    decided_on: string | null;
    note: string | null;
  };
  meeting: Omit<RecordColumns, "import_id"> & {
    kind: string;
    title: string;
    held_on: string;
    place: string | null;
    chair: string | null;
    recorder: string | null;
    attendees: string | null;
    minutes: string | null;
    state: string;
  };
  meeting_item: {
    id: Generated<number>;
    meeting_id: number;
    position: number;
    dispute_id: number | null;
    topic: string | null;
    opinion: string | null;
    decision: string | null;
    owner_unit: string | null;
    owner_staff_id: number | null;
    due_on: string | null;
    done_on: string | null;
    done_note: string | null;
  };
  sitting: PartColumns & {
    held_on: string;
    began_at: string | null;
    ended_at: string | null;
    place: string;
    matter: string | null;
    parties_present: string;
    invited: string | null;
    mediators: string;
    recorder: string | null;
    rights_told: number;
    is_public: number;
    record: string;
    result: string;
  };
  investigation: PartColumns & {
    held_on: string;
    place: string;
    present: string | null;
    asked_person: string;
    investigators: string;
    recorder: string | null;
    record: string;
  };
  evidence: PartColumns & {
    name: string;
    source: string | null;
    is_original: number;
    pages: number;
    provider: string | null;
    received_on: string | null;
    attachment_id: number | null;
    note: string | null;
  };
  conflict_declaration: PartColumns & {
    mediator: string;
    declared_on: string;
    has_interest: number;
    parties_consent: number;
    statement: string | null;
  };
  agreement: PartColumns & {
    agreement_no: string | null;
    edition: number;
    form: string;
    state: string;
    facts: string;
    issues: string | null;
    terms: string;
    perform_method: string | null;
    perform_place: string | null;
    copies: number | null;
    mediators: string;
    recorder: string | null;
    signatures: string;
    mediator_signed: number;
    sealed: number;
    signed_on: string | null;
    effective_on: string | null;
    ended_on: string | null;
    ended_reason: string | null;
    ownership_terms: number;
    status_terms: number;
    replaces_id: number | null;
    change_reason: string | null;
  };
  instalment: {
    agreement_id: number;
    position: number;
    payer: string;
    payee: string;
    amount: number;
    due_on: string;
    note: string | null;
  };
  judicial_confirmation: PartColumns & {
    agreement_id: number;
    state: string;
    court: string;
    applied_on: string;
    docket_no: string | null;
    accepted_on: string | null;
    ruled_on: string | null;
    ended_reason: string | null;
    note: string | null;
  };
  follow_up: PartColumns & {
    visited_on: string;
    method: string;
    visited: string;
    reason: string | null;
    performance: string;
    satisfaction: string | null;
    sued: number;
    relapse: number;
    situation: string;
    measures: string | null;
    visitor: string;
  };
  deadline: {
    id: Generated<number>;
    dispute_id: number;
    kind: string;
    subject_id: Generated<number>;
    rule: string | null;
    rule_version: number | null;
    from_on: string;
    due_on: string;
    provisional: Generated<number>;
    closed: Generated<string | null>;
  };
  attachment: WrittenColumns &
    OwnerColumns & {
      name: string;
      kind: string;
      media_type: string;
      sha256: string;
      bytes: number;
      pages: number | null;
      note: string | null;
    };
  document: WrittenColumns &
    OwnerColumns & {
      meeting_id: number | null;
      kind: string;
      subject_id: number | null;
      title: string;
      about: string;
      number: string | null;
      sha256: string;
      bytes: number;
      pages: number;
      produced_on: string;
      facts: string;
      case_version: number;
    };
  number_given: {
    scope: string;
    prefix: string;
    year: number;
    seq: number;
    number: string;
    given_at: string;
    given_by: number;
    gap: string | null;
  };
  number_explained: {
    scope: string;
    prefix: string;
    year: number;
    seq: number;
    version: number;
    explained: string;
    explained_by: number;
    explained_at: string;
  };
  dossier: {
    dispute_id: number;
    retention: string;
    filed_on: string;
    filed_by: string;
    arranged_by: number;
    checked_on: string | null;
    checked_by: number | null;
    volume_note: string | null;
    remark: string | null;
  };
  dossier_item: {
    dispute_id: number;
    position: number;
    paper: string;
    title: string;
    pages: number;
    document_id: number | null;
    attachment_id: number | null;
    note: string | null;
  };
};

export type ProjectTable = RecordColumns & {
  name: string;
  project_code: string | null;
  owner_unit: string;
  owner_uscc: string | null;
  owner_id: number | null;
  category: string | null;
  industry: string | null;
  nature: string | null;
  town: string | null;
  total_investment: number | null;
  year_investment: number | null;
  stage: string | null;
  planned_start: string | null;
  planned_end: string | null;
  lead_unit: string | null;
  leader: string | null;
  contact: string | null;
  note: string | null;
};

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
};

export type FastTrackCaseTable = RecordColumns & {
  case_no: string;
  assessment_id: number;
  applicant_name: string;
  applicant_uscc: string | null;
  applicant_id: number | null;
  received_on: string | null;
  due_on: string;
  handler: string | null;
  state: string;
  closed_on: string | null;
  note: string | null;
};

type SearchTable = { rowid: number; words: string };

/** The tables of the office's database; `migrations/` makes them. */
export type Schema = CaseFileTables &
  MoneyTables & {
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
    calendar_year: { year: number; status: string; source: string };
    calendar_day: { day: string; is_workday: number; year: number };
    rule_set: {
      id: Generated<number>;
      code: string;
      rule_version: number;
      effective_from: string;
      basis: string;
      parameters: string;
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
    project: ProjectTable;
    assessment: AssessmentTable;
    fast_track_case: FastTrackCaseTable;
    deferred_material: {
      case_id: number;
      position: number;
      name: string;
      due_on: string;
      completed_on: string | null;
    };
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
  "enterprise" | "dispute" | "loan" | "payment" | "arrears" | "project" | "assessment" | "fast_track_case";
