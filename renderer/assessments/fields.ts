import { assessmentDueKinds } from "../../shared/assessments/due-kinds.ts";
import { assessmentFields as names } from "../../shared/assessments/fields.ts";
import {
  assessmentDecisions,
  assessmentProcedures,
  assessmentStates,
  assessmentTriggers,
  factorClasses,
  foreseenIncidents,
} from "../../shared/assessments/states.ts";
import { projectFields as ofProject } from "../../shared/projects/fields.ts";
import type { Fields } from "../parts/fields/field.ts";
import { metaFields } from "../parts/fields/usual-fields.ts";
import { decisionTones, levelField } from "./tone.ts";

export const assessmentViewFields = {
  ...metaFields,
  assessmentNo: { name: names.assessmentNo, kind: "text" },
  projectId: { name: names.projectId, kind: "record", register: "projects", shownAs: "projectName" },
  town: { name: ofProject.town, kind: "word", dictionary: "town" },
  ownerUnit: { name: ofProject.ownerUnit, kind: "text" },
  registeredOn: { name: names.registeredOn, kind: "date" },
  trigger: { name: names.trigger, kind: "choice", choices: assessmentTriggers },
  procedure: { name: names.procedure, kind: "choice", choices: assessmentProcedures },
  landTaking: { name: names.landTaking, kind: "yesNo" },
  nimby: { name: names.nimby, kind: "yesNo" },
  decidingUnit: { name: names.decidingUnit, kind: "text" },
  responsibleUnit: { name: names.responsibleUnit, kind: "text" },
  implementingUnit: { name: names.implementingUnit, kind: "text" },
  thirdParty: { name: names.thirdParty, kind: "text" },
  prejudged: { name: names.prejudged, kind: "choice", choices: factorClasses },
  possibleParticipants: { name: names.possibleParticipants, kind: "count" },
  foreseenIncident: { name: names.foreseenIncident, kind: "choice", choices: foreseenIncidents },
  incidentPeople: { name: names.incidentPeople, kind: "count" },
  secret: { name: names.secret, kind: "yesNo" },
  handler: { name: names.handler, kind: "name" },
  state: { name: names.state, kind: "choice", choices: assessmentStates },
  initialLevel: levelField(names.initialLevel),
  level: levelField(names.level),
  decision: { name: names.decision, kind: "choice", choices: assessmentDecisions, tones: decisionTones },
  decidedOn: { name: names.decidedOn, kind: "date" },
  filingNo: { name: names.filingNo, kind: "text" },
  submittedOn: { name: names.submittedOn, kind: "date" },
  filingAcceptedOn: { name: names.filingAcceptedOn, kind: "date" },
  filingOpinion: { name: names.filingOpinion, kind: "longText" },
  validUntil: { name: names.validUntil, kind: "date" },
  nextDueOn: { name: names.nextDueOn, kind: "date" },
  nextDueKind: { name: names.nextDueKind, kind: "choice", choices: assessmentDueKinds },
  note: { name: names.note, kind: "longText" },
} as const satisfies Fields;
