import type { AssessmentDecision, AssessmentLevel, AssessmentState } from "./states.ts";

const asking = ["notice_and_survey", "identification"] as const satisfies readonly AssessmentState[];
const telling = ["identification", "initial_level", "measures"] as const satisfies readonly AssessmentState[];
const decided = ["decision", "tracking"] as const satisfies readonly AssessmentState[];

/** In which states the parts of an assessment's file may be written; what of them, the rules of each say. */
const partStates = {
  notices: asking,
  surveys: asking,
  consultations: [...asking, "initial_level", "measures", "level_after_measures"],
  factors: telling,
  mitigations: [...telling, "level_after_measures", "report", "review", "filing", ...decided],
  criteria: [...telling, "level_after_measures", "report"],
  experts: ["report", "review"],
  tracking: decided,
} as const satisfies Record<string, readonly AssessmentState[]>;
export type AssessmentPart = keyof typeof partStates;

/** In which of these states parts are added and taken out; in the others those that are there are kept up. */
const growingStates = {
  notices: ["notice_and_survey"],
  surveys: partStates.surveys,
  consultations: partStates.consultations,
  factors: ["identification"],
  mitigations: telling,
  criteria: partStates.criteria,
  experts: partStates.experts,
  tracking: decided,
} as const satisfies Record<AssessmentPart, readonly AssessmentState[]>;

/** Where an assessment stands, as far as its parts ask. */
export type PartStanding = {
  readonly state: AssessmentState;
  readonly initialLevel: AssessmentLevel | null;
  readonly decision: AssessmentDecision | null;
};

/** An older ledger told a level without its factors: they can still be entered, until it is filed. */
const untold: readonly AssessmentState[] = [...telling, "level_after_measures", "report", "review"];

const isUntold = (part: AssessmentPart, { state, initialLevel }: PartStanding) =>
  part === "factors" && initialLevel === null && untold.includes(state);

/** Of a project that was on hold, people are asked anew while it is improved; of others, what they said stays. */
const isAskedAnew = (part: AssessmentPart, { state, decision }: PartStanding) =>
  part === "surveys" && state === "measures" && decision !== null;

const isOpenBesides = (part: AssessmentPart, standing: PartStanding) =>
  isUntold(part, standing) || isAskedAnew(part, standing);

export function mayWrite(part: AssessmentPart, standing: PartStanding): boolean {
  return isOpenBesides(part, standing) || partStates[part].some((open) => open === standing.state);
}

export function mayGrow(part: AssessmentPart, standing: PartStanding): boolean {
  return isOpenBesides(part, standing) || growingStates[part].some((open) => open === standing.state);
}
