import { inSection } from "../../parts/acts/use-steps.ts";
import type { Remedy } from "../../parts/acts/use-steps.ts";

const form: Remedy = { at: "form" };

/** Where what stands in the way of a step is put right, by its code. */
export const remedies: Readonly<Record<string, Remedy>> = {
  DECIDING_UNIT_MISSING: form,
  RESPONSIBLE_UNIT_MISSING: form,
  PARTICIPANTS_MISSING: form,
  INCIDENT_MISSING: form,
  INCIDENT_PEOPLE_MISSING: form,
  NOTICE_MISSING: inSection("notices"),
  NOTICE_RUNNING: inSection("notices"),
  SURVEY_MISSING: inSection("surveys"),
  SURVEY_VALID_ZERO: inSection("surveys"),
  CONDITIONS_NOT_LISTED: inSection("consultations"),
  DEMANDS_UNANSWERED: inSection("consultations"),
  FACTORS_MISSING: inSection("factors"),
  LAND_FACTOR_MISSING: inSection("factors"),
  MARKS_MISSING: inSection("factors"),
  WEIGHTS_NOT_WHOLE: inSection("factors"),
  WORSE_WITHOUT_REASON: inSection("factors"),
  MITIGATION_MISSING: inSection("mitigations"),
  CRITERIA_MISSING: inSection("criteria"),
  EXPERTS_FEW: inSection("experts"),
  EXPERTS_NOT_ODD: inSection("experts"),
  EXPERT_NOT_INDEPENDENT: inSection("experts"),
  EXPERT_OPINIONS_MISSING: inSection("experts"),
  NO_MAJORITY: inSection("experts"),
  CHANGES_OPEN: inSection("experts"),
  EMERGENCY_PLAN_MISSING: inSection("attachments"),
  SIGNED_REPORT_MISSING: inSection("attachments"),
  OUTPUT_PAPERS_MISSING: inSection("attachments"),
  PROMISED_PAPERS_OPEN: inSection("fasttrack-assessmentId"),
  LOWERING_OPEN: inSection("level"),
};
