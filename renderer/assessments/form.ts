import { lazy } from "react";
import type { Rows } from "../../shared/contract.ts";
import type { AssessmentDraft } from "../../shared/assessments/contract.ts";
import { assessmentProblems, simpleProblems } from "../../shared/assessments/rules.ts";
import { problem } from "../../shared/problems.ts";
import { client } from "../app/client.ts";
import type { FormView, Unfinished } from "../parts/register/view.ts";

const ProcedureNote = lazy(async () => ({ default: (await import("./procedure-note.tsx")).ProcedureNote }));

/** Besides the draft, whether the project is secret: one that is must not be kept here. */
export type AssessmentForm = AssessmentDraft & { readonly secret: boolean };

/**
 * In the order in which somebody tells it: which project and why, what kind of project, who decides and who works on it,
 * what is expected. Whether it is secret comes first of all that is stored: yes ends it there.
 */
export const assessmentForm: FormView<Rows["assessments"], AssessmentForm> = {
  sections: [
    { title: "section.assessmentProject", fields: ["projectId", "secret", "trigger", "registeredOn"] },
    {
      title: "section.assessmentProcedure",
      fields: ["procedure", "landTaking", "nimby", "prejudged"],
      Note: ProcedureNote,
    },
    {
      title: "section.assessmentUnits",
      fields: ["decidingUnit", "responsibleUnit", "implementingUnit", "thirdParty", "handler"],
    },
    {
      title: "section.assessmentExpected",
      fields: ["possibleParticipants", "foreseenIncident", "incidentPeople", "note"],
    },
  ],
  blank: (today) => ({
    projectId: null,
    secret: null,
    trigger: null,
    registeredOn: today,
    procedure: null,
    landTaking: null,
    nimby: null,
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
  }),
  seed: async ({ projectId }) => {
    if (projectId === undefined) return {};
    const { record } = await client.projects.open({ id: projectId });
    return { projectId, landTaking: record.landTaking };
  },
  draftOf: (row) => ({
    projectId: row.projectId,
    // What is kept here is not: otherwise it would not be.
    secret: false,
    trigger: row.trigger,
    registeredOn: row.registeredOn,
    procedure: row.procedure,
    landTaking: row.landTaking,
    nimby: row.nimby,
    prejudged: row.prejudged,
    decidingUnit: row.decidingUnit,
    responsibleUnit: row.responsibleUnit,
    implementingUnit: row.implementingUnit,
    thirdParty: row.thirdParty,
    handler: row.handler,
    possibleParticipants: row.possibleParticipants,
    foreseenIncident: row.foreseenIncident,
    incidentPeople: row.incidentPeople,
    note: row.note,
  }),
  required: () => ["projectId", "secret", "procedure", "landTaking"],
  problems: (values, today) => [
    ...(values.secret === true ? [problem("secret", "SECRET_PROJECT")] : []),
    ...assessmentProblems(told(values), today),
    ...simpleProblems(told(values)),
  ],
  hidden: ({ foreseenIncident, incidentPeople }) =>
    foreseenIncident === "mass" || incidentPeople !== null ? [] : ["incidentPeople"],
};

/** What nobody has said yet stands in no rule's way. */
function told(values: Unfinished<AssessmentForm>) {
  return { ...values, procedure: values.procedure ?? "general", landTaking: values.landTaking ?? false };
}
