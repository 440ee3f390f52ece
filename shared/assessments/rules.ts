import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import { compareClasses, compareProcedures } from "./level-order.ts";
import type {
  AssessmentDecision,
  AssessmentLevel,
  AssessmentProcedure,
  AssessmentState,
  FactorClass,
  ForeseenIncident,
} from "./states.ts";

/** A factor of this class or a graver one is too much for the simple procedure (domain sheet H3). */
const TOO_GRAVE_FOR_SIMPLE: FactorClass = "larger";

type Entered = {
  readonly registeredOn: string | null;
  readonly procedure: AssessmentProcedure;
  readonly landTaking: boolean;
  readonly nimby: boolean | null;
  readonly prejudged: FactorClass | null;
  readonly foreseenIncident: ForeseenIncident | null;
  readonly incidentPeople: number | null;
};

/**
 * Codes: DATE_IN_FUTURE; SIMPLE_WITH_LAND, SIMPLE_NIMBY, SIMPLE_TOO_GRAVE (no simple procedure where land is taken, where
 * neighbours do not want it, or where a 较大 or 重大 factor is expected); INCIDENT_PEOPLE_MISSING, INCIDENT_PEOPLE_NEEDLESS.
 */
export function assessmentProblems(assessment: Entered, today: string): Problem[] {
  const { registeredOn, procedure, landTaking, nimby, prejudged, foreseenIncident, incidentPeople } = assessment;
  const found: Problem[] = [];
  if (registeredOn !== null && registeredOn > today) found.push(problem("registeredOn", "DATE_IN_FUTURE"));
  if (procedure === "simple") {
    if (landTaking) found.push(problem("procedure", "SIMPLE_WITH_LAND"));
    if (nimby === true) found.push(problem("procedure", "SIMPLE_NIMBY"));
    if (prejudged !== null && compareClasses(prejudged, TOO_GRAVE_FOR_SIMPLE) >= 0) {
      found.push(problem("procedure", "SIMPLE_TOO_GRAVE"));
    }
  }
  if (foreseenIncident === "mass" && incidentPeople === null) {
    found.push(problem("incidentPeople", "INCIDENT_PEOPLE_MISSING"));
  }
  if (foreseenIncident !== "mass" && incidentPeople !== null) {
    found.push(problem("incidentPeople", "INCIDENT_PEOPLE_NEEDLESS"));
  }
  return found;
}

/**
 * What whoever chooses the simple procedure has to have looked at, which older ledgers do not tell. Codes: NIMBY_MISSING,
 * PREJUDGEMENT_MISSING.
 */
export function simpleProblems({ procedure, nimby, prejudged }: Entered): Problem[] {
  if (procedure !== "simple") return [];
  return [
    ...(nimby === null ? [problem("nimby", "NIMBY_MISSING")] : []),
    ...(prejudged === null ? [problem("prejudged", "PREJUDGEMENT_MISSING")] : []),
  ];
}

/** Where an assessment stands that an older ledger tells only the end of. */
export type AssessmentStanding = {
  readonly state: AssessmentState;
  readonly level: AssessmentLevel | null;
  readonly decision: AssessmentDecision | null;
  readonly decidedOn: string | null;
};

/**
 * Codes: DECISION_DATE_MISSING, LEVEL_MISSING, DECISION_NOT_LOW (only a low level may go ahead: 发改投资〔2012〕2492号),
 * DATE_IN_FUTURE.
 */
export function standingProblems(
  { level, decision, decidedOn }: Omit<AssessmentStanding, "state">,
  today: string,
): Problem[] {
  const found: Problem[] = [];
  if (decision !== null && decidedOn === null) found.push(problem("decidedOn", "DECISION_DATE_MISSING"));
  if (decision !== null && level === null) found.push(problem("level", "LEVEL_MISSING"));
  if (decision === "go_ahead" && level !== null && level !== "low") {
    found.push(problem("decision", "DECISION_NOT_LOW", { level }));
  }
  if (decidedOn !== null && decidedOn > today) found.push(problem("decidedOn", "DATE_IN_FUTURE"));
  return found;
}

/** Until the people are asked it can still become lighter. */
const lightStates: readonly AssessmentState[] = ["registered", "plan"];
/** Submitted with a level that these fields are part of. */
const submittedStates: readonly AssessmentState[] = ["filing", "decision", "tracking"];

type Revised = Entered & { readonly projectId: number; readonly possibleParticipants: number | null };

/**
 * What may no longer be changed in a state. Codes: PROJECT_FIXED, PROCEDURE_ONLY_HEAVIER once the people are asked;
 * SUBMITTED_ALREADY for what the submitted level was told from.
 */
export function revisionProblems(before: Revised, after: Revised, state: AssessmentState): Problem[] {
  const found: Problem[] = [];
  if (!lightStates.includes(state)) {
    if (after.projectId !== before.projectId) found.push(problem("projectId", "PROJECT_FIXED"));
    if (compareProcedures(after.procedure, before.procedure) < 0) {
      found.push(problem("procedure", "PROCEDURE_ONLY_HEAVIER"));
    }
  }
  if (submittedStates.includes(state)) {
    for (const field of ["landTaking", "possibleParticipants", "foreseenIncident", "incidentPeople"] as const) {
      if (after[field] !== before[field]) found.push(problem(field, "SUBMITTED_ALREADY"));
    }
  }
  return found;
}
