import {
  assessmentStepFields as steps,
  consultationFields,
  expertFields,
  factorFields,
  mitigationFields,
  noticeFields,
  surveyFields,
  trackingFields,
} from "../../shared/assessments/fields.ts";
import {
  assessmentDecisions,
  assessmentLevels,
  assessmentProcedures,
  consultationKinds,
  dayKinds,
  expertVotes,
  reassessmentReasons,
  riskCategories,
  riskStages,
} from "../../shared/assessments/states.ts";
import type { Name } from "../../shared/names.ts";
import type { Field, Fields } from "../parts/fields/field.ts";

const text = (name: Name): Field => ({ name, kind: "text" });
const longText = (name: Name): Field => ({ name, kind: "longText" });
const date = (name: Name): Field => ({ name, kind: "date" });
const count = (name: Name): Field => ({ name, kind: "count" });

const ofSteps: Fields = {
  doneOn: date(steps.on),
  plan: longText(steps.plan),
  noSurveyReason: longText(steps.noSurveyReason),
  reachReason: longText(steps.reachReason),
  computed: { name: steps.computed, kind: "choice", choices: assessmentLevels },
  asked: { name: steps.level, kind: "choice", choices: assessmentLevels },
  opinion: longText(steps.opinion),
  outcome: { name: steps.outcome, kind: "choice", choices: assessmentDecisions },
  decider: text(steps.decider),
  conditions: longText(steps.conditions),
  cause: { name: steps.cause, kind: "choice", choices: reassessmentReasons },
  procedure: { name: steps.procedure, kind: "choice", choices: assessmentProcedures },
  newNo: text(steps.newNo),
  stepNote: longText(steps.note),
};

const ofParts: Readonly<Record<string, Fields>> = {
  Notice: {
    place: text(noticeFields.place),
    startOn: date(noticeFields.startOn),
    days: count(noticeFields.days),
    dayKind: { name: noticeFields.dayKind, kind: "choice", choices: dayKinds },
    feedbackCount: count(noticeFields.feedbackCount),
  },
  Survey: {
    askedGroup: text(surveyFields.askedGroup),
    surveyedOn: date(surveyFields.surveyedOn),
    valid: count(surveyFields.valid),
    support: count(surveyFields.support),
    conditional: count(surveyFields.conditional),
    neutral: count(surveyFields.neutral),
    oppose: count(surveyFields.oppose),
  },
  Consultation: {
    kind: { name: consultationFields.kind, kind: "choice", choices: consultationKinds },
    heldOn: date(consultationFields.heldOn),
    place: text(consultationFields.place),
  },
  Factor: {
    category: { name: factorFields.category, kind: "choice", choices: riskCategories },
    name: text(factorFields.name),
    stage: { name: factorFields.stage, kind: "choice", choices: riskStages },
  },
  Mitigation: {
    content: longText(mitigationFields.content),
    responsible: text(mitigationFields.responsible),
    dueOn: date(mitigationFields.dueOn),
    doneOn: date(mitigationFields.doneOn),
  },
  Expert: {
    name: text(expertFields.name),
    unit: text(expertFields.unit),
    levelView: { name: expertFields.levelView, kind: "choice", choices: assessmentLevels },
    vote: { name: expertFields.vote, kind: "choice", choices: expertVotes },
    changesClosedOn: date(expertFields.changesClosedOn),
  },
  Tracking: {
    notedOn: date(trackingFields.notedOn),
    item: text(trackingFields.item),
    finding: longText(trackingFields.finding),
  },
};

const none: Fields = {};

/** What the history of an assessment tells of an act besides the assessment's own fields. */
export function toldOfAssessments(act: string): Fields {
  const [domain, name = ""] = act.split(".");
  if (domain !== "assessments" || ["create", "revise", "remove"].includes(name)) return none;
  const [, part = ""] = /^(?:add|revise|remove)(\w+)$/u.exec(name) ?? [];
  return ofParts[part] ?? ofSteps;
}
