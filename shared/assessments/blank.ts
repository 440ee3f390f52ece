import type { AssessmentDraft } from "./contract.ts";

/** Nothing said but what has to be. */
export const plainAssessment = {
  registeredOn: null,
  nimby: null,
  trigger: null,
  prejudged: null,
  decidingUnit: null,
  responsibleUnit: null,
  implementingUnit: null,
  thirdParty: null,
  handler: null,
  possibleParticipants: null,
  foreseenIncident: null,
  incidentPeople: null,
  note: null,
} as const satisfies Omit<AssessmentDraft, "projectId" | "procedure" | "landTaking">;
