import type { Problem } from "../problems.ts";
import type { PartStanding, ScoreRule } from "./score-rules.ts";
import type { AssessmentLevel } from "./states.ts";

type Part<Code extends string, Numbers> = {
  readonly code: Code;
  readonly rule: ScoreRule;
  readonly standing: PartStanding;
  /** What is lacking, or why it does not apply; empty where it counts or is not in use. */
  readonly reasons: Problem[];
  /** Null where the part does not count. */
  readonly level: AssessmentLevel | null;
  readonly numbers: Numbers;
};

/** I = Σ(W×R): `sum` is I × 10^8, null while a mark is missing; the limits are I × 10^4. */
export type IndexPart = Part<
  "index",
  {
    readonly sum: number | null;
    /** Of 10000. */
    readonly weights: number;
    readonly highAbove: number;
    readonly mediumFrom: number;
  }
>;

/** So many factors of each class; and from how many on it is high or medium. */
export type CountPart = Part<
  "count",
  {
    readonly major: number;
    readonly larger: number;
    readonly highMajor: number;
    readonly highLarger: number;
    readonly mediumMajor: number;
    readonly mediumLarger: number;
  }
>;

/** Of the valid sheets; `reached` of `target` households stand beside it and make no level. */
export type OppositionPart = Part<
  "opposition",
  {
    readonly oppose: number;
    readonly valid: number;
    readonly highAbovePercent: number;
    readonly mediumFromPercent: number;
    readonly reached: number;
    readonly target: number;
    /** So many of a hundred households have to be reached; 0 asks for nothing. */
    readonly reachPercent: number;
    readonly isReachBelow: boolean;
  }
>;

export type ParticipantPart = Part<
  "participants",
  { readonly people: number | null; readonly highAbove: number; readonly mediumFrom: number }
>;

export type TriggerPart = Part<
  "triggers",
  {
    readonly people: number | null;
    readonly oppose: number;
    readonly valid: number;
    readonly highPeople: number;
    readonly mediumPeople: number;
    readonly highOpposePercentAbove: number;
    readonly mediumOpposePercentFrom: number;
  }
>;

/** How many experts see which level. */
export type ExpertPart = Part<
  "experts",
  { readonly low: number; readonly medium: number; readonly high: number; readonly minimum: number }
>;

export type ScorePart = IndexPart | CountPart | OppositionPart | ParticipantPart | TriggerPart | ExpertPart;
