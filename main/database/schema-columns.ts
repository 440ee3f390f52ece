import type { Generated } from "kysely";

/** What every record of a register carries. Instants are ISO text with offset, flags are 0 or 1. */
export type RecordColumns = {
  id: Generated<number>;
  version: Generated<number>;
  created_by: number;
  created_at: string;
  updated_by: number;
  updated_at: string;
  deleted_by: Generated<number | null>;
  deleted_at: Generated<string | null>;
  deleted_reason: Generated<string | null>;
  import_id: number | null;
};

/** What every part of a file carries; one that was removed stays, with the reason. */
export type WrittenColumns = {
  id: Generated<number>;
  created_by: number;
  created_at: string;
  updated_by: number;
  updated_at: string;
  removed_at: Generated<string | null>;
  removed_reason: Generated<string | null>;
};

/** A part of a case file. */
export type PartColumns = WrittenColumns & { dispute_id: number };

/** Whose a file or a paper is: one of these, the others null. */
export type OwnerColumns = {
  dispute_id: number | null;
  payment_id: Generated<number | null>;
  loan_id: Generated<number | null>;
  arrears_id: Generated<number | null>;
  assessment_id: Generated<number | null>;
  fast_track_case_id: Generated<number | null>;
  measure_id: Generated<number | null>;
  service_record_id: Generated<number | null>;
  project_id: Generated<number | null>;
};

/** One step of a state machine. */
export type StepColumns = {
  id: Generated<number>;
  act: string;
  from_state: string;
  to_state: string;
  done_on: string;
  /** JSON: what the act was told besides. */
  details: string;
  staff_id: number;
  at: string;
};
