import { assessmentTextFields } from "../../../shared/assessments/fields.ts";
import { fastTrackFields } from "../../../shared/fasttrack/fields.ts";
import { fastTrackStepFields } from "../../../shared/fasttrack/step-fields.ts";
import { contactFields } from "../../../shared/loans/fields.ts";
import { progressFields } from "../../../shared/measures/fields.ts";
import type { FreeWords } from "./free-words.ts";

/** Why a part was removed: it stays in its table with that. */
const REMOVAL = "removed_reason";

/** Whom somebody reached about a loan, and what was said and done. */
export const loanTold: readonly FreeWords[] = [
  {
    field: "contacts",
    name: contactFields.text,
    parts: [
      { table: "contact_log", owner: "loan_id", replaced: [REMOVAL], cleared: ["person", "text"] },
      { table: "collection_effort", owner: "loan_id", replaced: ["text", REMOVAL], cleared: ["next_step"] },
      { table: "loan_charge", owner: "loan_id", replaced: [REMOVAL], cleared: ["note"] },
      { table: "proceeding", owner: "loan_id", replaced: [REMOVAL], cleared: ["note", "next_step"] },
      { table: "loan_step", owner: "loan_id", details: ["note", "reason", "asset", "transferee"] },
    ],
  },
];

/** What the steps, the plan and the proceedings of an arrears case say. */
export const arrearsTold: readonly FreeWords[] = [
  {
    field: "stepNotes",
    name: { zh: "办理说明", en: "Notes of steps" },
    parts: [
      { table: "arrears_step", owner: "arrears_id", details: ["note", "reason"] },
      { table: "arrears_instalment", owner: "arrears_id", cleared: ["note"] },
      { table: "proceeding", owner: "arrears_id", replaced: [REMOVAL], cleared: ["note", "next_step"] },
    ],
  },
];

/** What was reported of a measure, and what its supervisions say. */
export const measureTold: readonly FreeWords[] = [
  {
    field: "progress",
    name: progressFields.text,
    parts: [
      {
        table: "measure_progress",
        owner: "measure_id",
        replaced: ["text", REMOVAL],
        cleared: ["problems", "next_step"],
      },
      { table: "supervision", owner: "measure_id", replaced: ["reason", "reply", "result", REMOVAL] },
      { table: "measure_step", owner: "measure_id", details: ["note", "reason"] },
    ],
  },
];

/** Who was heard in an assessment, who reviewed it, what was found, what steps say; what was counted and marked stays. */
export const assessmentTold: readonly FreeWords[] = [
  {
    field: "fileTexts",
    name: assessmentTextFields.fileTexts,
    parts: [
      {
        table: "consultation",
        owner: "assessment_id",
        cleared: ["attendees"],
        replaced: ["record", REMOVAL],
        list: { column: "demands", names: ["text", "reason"] },
      },
      {
        table: "expert_review",
        owner: "assessment_id",
        numbered: { column: "name", by: "id" },
        replaced: ["unit", "opinion", "changes", REMOVAL],
      },
      { table: "tracking_note", owner: "assessment_id", replaced: ["item", REMOVAL], cleared: ["finding", "action"] },
      { table: "assessment_notice", owner: "assessment_id", replaced: [REMOVAL], cleared: ["note"] },
      { table: "survey_sheet", owner: "assessment_id", replaced: [REMOVAL], cleared: ["note"] },
      {
        table: "risk_factor",
        owner: "assessment_id",
        kept: ["name"],
        replaced: ["worse_reason", REMOVAL],
        cleared: ["note"],
      },
      {
        table: "mitigation",
        owner: "assessment_id",
        replaced: ["content", "responsible", REMOVAL],
        cleared: ["assist"],
      },
      {
        table: "assessment_step",
        owner: "assessment_id",
        details: ["note", "reason", "opinion", "conditions", "why", "plan", "noSurveyReason", "reachReason"],
      },
      {
        table: "assessment",
        owner: "id",
        cleared: ["plan", "no_survey_reason", "reach_reason", "level_reason", "filing_opinion", "conditions"],
        // Stands as long as nobody has answered the proposal.
        replaced: ["lowering_reason"],
        list: { column: "criteria", names: ["reasons"] },
      },
    ],
  },
];

/** The names of the papers of a fast-track case, and what its steps, checks and extensions say. */
export const fastTrackTold: readonly FreeWords[] = [
  {
    field: "materials",
    name: fastTrackFields.materials,
    parts: ["deferred_material", "handed_in_paper"].map((table) => ({
      table,
      owner: "case_id",
      numbered: { column: "name", by: "position + 1" },
    })),
  },
  {
    field: "steps",
    name: fastTrackStepFields.note,
    parts: [
      {
        table: "fast_track_step",
        owner: "case_id",
        details: ["note", "reason", "finding"],
        repeated: ["paper", "papers", "items"],
      },
      { table: "deferred_material", owner: "case_id", cleared: ["return_reason"] },
      { table: "credit_check", owner: "case_id", replaced: [REMOVAL], cleared: ["note"] },
      { table: "case_extension", owner: "case_id", replaced: ["reason", "remark"] },
    ],
  },
];
