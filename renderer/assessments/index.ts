import { lazy } from "react";
import { assessmentDueKinds } from "../../shared/assessments/due-kinds.ts";
import { endedAssessmentStates } from "../../shared/assessments/states.ts";
import type { Rows } from "../../shared/contract.ts";
import { registerNouns } from "../../shared/registers/nouns.ts";
import { client } from "../app/client.ts";
import { toldOfFiles } from "../parts/record/told-files.ts";
import { registerView } from "../parts/register/view.ts";
import { assessmentViewFields } from "./fields.ts";
import { assessmentForm } from "./form.ts";
import type { AssessmentForm } from "./form.ts";
import { assessmentSections } from "./sections.ts";
import { Standing } from "./standing.tsx";
import { toldOfAssessments } from "./told.ts";
import { toneOf } from "./tone.ts";

/** 稳评事项 */
export const assessmentsView = registerView<Rows["assessments"], AssessmentForm>({
  name: "assessments",
  noun: registerNouns.assessments,
  procedures: client.assessments,
  fields: assessmentViewFields,
  numberOf: (row) => row.assessmentNo,
  titleOf: (row) => row.projectName,
  stateOf: (row) => ({ field: "state", tone: toneOf(row.state) }),
  dueOf: (row) => row.nextDueOn,
  dueWhat: (row) => (row.nextDueKind === null ? null : assessmentDueKinds[row.nextDueKind]),
  dueColumn: "nextDueOn",
  columns: [
    { field: "assessmentNo", width: 150 },
    { field: "projectId", width: 260 },
    { field: "state", width: 118 },
    { field: "procedure", width: 92 },
    { field: "level", width: 86 },
    { field: "nextDueOn", width: 144 },
    { field: "nextDueKind", width: 104 },
    { field: "decision", width: 98 },
    { field: "decidedOn", width: 104 },
    { field: "town", width: 110 },
    { field: "handler", width: 90 },
    { field: "registeredOn", width: 104, hidden: true },
    { field: "landTaking", width: 90, hidden: true },
    { field: "nimby", width: 110, hidden: true },
    { field: "initialLevel", width: 90, hidden: true },
    { field: "filingNo", width: 160, hidden: true },
    { field: "validUntil", width: 110, hidden: true },
    { field: "updatedAt", width: 140, hidden: true },
  ],
  sorts: ["updatedAt", "assessmentNo", "nextDueOn", "decidedOn"],
  defaultSort: { by: "updatedAt", direction: "desc" },
  filters: [
    "state",
    "level",
    "procedure",
    "nextDueOn",
    "decision",
    "decidedOn",
    "town",
    "landTaking",
    "registeredOn",
    "projectId",
  ],
  alwaysShownFilters: 4,
  facts: [
    {
      title: "section.assessmentProject",
      fields: ["projectId", "ownerUnit", "town", "trigger", "registeredOn", "handler"],
    },
    { title: "section.assessmentProcedure", fields: ["procedure", "landTaking", "nimby", "prejudged"] },
    {
      title: "section.assessmentUnits",
      fields: ["decidingUnit", "responsibleUnit", "implementingUnit", "thirdParty"],
    },
    {
      title: "section.assessmentExpected",
      onlyFilled: true,
      fields: ["possibleParticipants", "foreseenIncident", "incidentPeople", "note"],
    },
  ],
  Standing,
  sections: assessmentSections,
  past: (act) => toldOfFiles(act) ?? toldOfAssessments(act),
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
  fixed: (row) => (endedAssessmentStates.some((state) => state === row.state) ? "assessments.endedWhy" : null),
  Acts: lazy(async () => ({ default: (await import("./acts/assessment-acts.tsx")).AssessmentActs })),
});
