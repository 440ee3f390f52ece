import { codesOf } from "../names.ts";
import { assessmentLevels, assessmentProcedures, factorClasses } from "./states.ts";
import type { AssessmentLevel, AssessmentProcedure, FactorClass } from "./states.ts";

const levels = codesOf(assessmentLevels);
const classes = codesOf(factorClasses);
const procedures = codesOf(assessmentProcedures);

/** Positive where the first is the worse. */
export function compareLevels(a: AssessmentLevel, b: AssessmentLevel): number {
  return levels.indexOf(a) - levels.indexOf(b);
}

/** The worst of them; null where there is none. */
export function worstLevel(found: readonly (AssessmentLevel | null)[]): AssessmentLevel | null {
  return found.reduce((worst, level) => {
    if (level === null) return worst;
    return worst === null || compareLevels(level, worst) > 0 ? level : worst;
  }, null);
}

/** Positive where the first is the graver. */
export function compareClasses(a: FactorClass, b: FactorClass): number {
  return classes.indexOf(a) - classes.indexOf(b);
}

/** Positive where the first is the heavier. */
export function compareProcedures(a: AssessmentProcedure, b: AssessmentProcedure): number {
  return procedures.indexOf(a) - procedures.indexOf(b);
}
