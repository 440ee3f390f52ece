import { assessmentLevels } from "../../shared/assessments/states.ts";
import type {
  AssessmentDecision,
  AssessmentLevel,
  AssessmentState,
  FactorClass,
} from "../../shared/assessments/states.ts";
import type { Name } from "../../shared/names.ts";
import type { Field } from "../parts/fields/field.ts";
import type { Tone } from "../parts/tone.ts";

export function toneOf(state: AssessmentState): Tone {
  switch (state) {
    case "registered":
    case "closed":
    case "terminated":
      return "quiet";
    case "decision":
    case "tracking":
      return "good";
    case "plan":
    case "notice_and_survey":
    case "identification":
    case "initial_level":
    case "measures":
    case "level_after_measures":
    case "report":
    case "review":
    case "filing":
      return "going";
  }
}

export const levelTones = { low: "good", medium: "warn", high: "refused" } as const satisfies Record<
  AssessmentLevel,
  Tone
>;

export const decisionTones = { go_ahead: "good", on_hold: "warn", not_allowed: "refused" } as const satisfies Record<
  AssessmentDecision,
  Tone
>;

export const classTones = {
  slight: "quiet",
  minor: "quiet",
  general: "going",
  larger: "warn",
  major: "refused",
} as const satisfies Record<FactorClass, Tone>;

/** A risk level is shown as its word on its colour. */
export function levelField(name: Name): Field {
  return { name, kind: "choice", choices: assessmentLevels, tones: levelTones };
}
