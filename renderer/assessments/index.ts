import type { Rows } from "../../shared/contract.ts";
import type { AssessmentDraft } from "../../shared/assessments/contract.ts";
import { assessmentFields as names } from "../../shared/assessments/fields.ts";
import {
  assessmentDecisions,
  assessmentLevels,
  assessmentProcedures,
  assessmentStates,
} from "../../shared/assessments/states.ts";
import type { AssessmentState } from "../../shared/assessments/states.ts";
import { registerNouns } from "../../shared/registers/nouns.ts";
import { client } from "../app/client.ts";
import type { Fields } from "../parts/fields/field.ts";
import { metaFields } from "../parts/fields/usual-fields.ts";
import { registerView } from "../parts/register/view.ts";
import type { Tone } from "../parts/register/view.ts";
import { assessmentForm } from "./form.ts";

const fields = {
  ...metaFields,
  assessmentNo: { name: names.assessmentNo, kind: "text" },
  projectId: { name: names.projectId, kind: "record", register: "projects", shownAs: "projectName" },
  town: { name: { zh: "建设地点", en: "Place" }, kind: "word", dictionary: "town" },
  registeredOn: { name: names.registeredOn, kind: "date" },
  procedure: { name: names.procedure, kind: "choice", choices: assessmentProcedures },
  landTaking: { name: names.landTaking, kind: "flag" },
  handler: { name: names.handler, kind: "text" },
  state: { name: names.state, kind: "choice", choices: assessmentStates },
  level: { name: names.level, kind: "choice", choices: assessmentLevels },
  decision: { name: names.decision, kind: "choice", choices: assessmentDecisions },
  decidedOn: { name: names.decidedOn, kind: "date" },
  note: { name: names.note, kind: "longText" },
} as const satisfies Fields;

/** 稳评事项 */
export const assessmentsView = registerView<Rows["assessments"], AssessmentDraft>({
  name: "assessments",
  noun: registerNouns.assessments,
  procedures: client.assessments,
  fields,
  numberOf: (row) => row.assessmentNo,
  titleOf: (row) => row.projectName,
  stateOf: (row) => ({ field: "state", tone: toneOf(row.state) }),
  columns: [
    { field: "assessmentNo", width: 150 },
    { field: "projectId", width: 280 },
    { field: "state", width: 134 },
    { field: "procedure", width: 100 },
    { field: "level", width: 90 },
    { field: "decision", width: 100 },
    { field: "decidedOn", width: 100 },
    { field: "town", width: 110 },
    { field: "handler", width: 90 },
    { field: "registeredOn", width: 100, hidden: true },
    { field: "landTaking", width: 90, hidden: true },
    { field: "updatedAt", width: 140, hidden: true },
  ],
  sorts: ["updatedAt", "assessmentNo", "decidedOn"],
  defaultSort: { by: "updatedAt", direction: "desc" },
  filters: ["state", "level", "decision", "decidedOn", "procedure", "town", "landTaking", "projectId"],
  alwaysShownFilters: 4,
  facts: [
    {
      title: "section.assessment",
      fields: ["projectId", "town", "registeredOn", "procedure", "landTaking", "handler"],
    },
    { title: "section.decision", fields: ["level", "decision", "decidedOn", "note"] },
  ],
  linked: [
    {
      register: "fasttrack",
      by: "assessmentId",
      title: "linked.fasttrack",
      columns: ["caseNo", "applicantName", "dueOn", "state"],
      addable: true,
    },
  ],
  empty: { nothing: "empty.assessments", whatNext: "empty.assessmentsNext", create: "empty.assessmentsCreate" },
  importable: true,
  form: assessmentForm,
});

function toneOf(state: AssessmentState): Tone {
  switch (state) {
    case "registered":
    case "terminated":
      return "quiet";
    case "decision":
    case "tracking":
    case "closed":
      return "good";
    default:
      return "going";
  }
}
