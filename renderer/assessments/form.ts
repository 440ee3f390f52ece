import type { Rows } from "../../shared/contract.ts";
import type { AssessmentDraft } from "../../shared/assessments/contract.ts";
import { assessmentProblems } from "../../shared/assessments/rules.ts";
import { decidedStates } from "../../shared/assessments/states.ts";
import type { FormView } from "../parts/register/view.ts";

const isDecided = (state: AssessmentDraft["state"] | null) => decidedStates.some((decided) => decided === state);

/** Level and decision are only ever entered by a person; nothing here proposes one. */
export const assessmentForm: FormView<Rows["assessments"], AssessmentDraft> = {
  sections: [
    { title: "section.assessment", fields: ["projectId", "registeredOn", "procedure", "landTaking", "handler"] },
    { title: "section.decision", fields: ["state", "level", "decision", "decidedOn", "note"] },
  ],
  blank: (today) => ({
    projectId: null,
    registeredOn: today,
    procedure: "general",
    landTaking: false,
    handler: null,
    state: "registered",
    level: null,
    decision: null,
    decidedOn: null,
    note: null,
  }),
  seed: async ({ projectId }) => (projectId === undefined ? {} : { projectId }),
  draftOf: (row) => ({
    projectId: row.projectId,
    registeredOn: row.registeredOn,
    procedure: row.procedure,
    landTaking: row.landTaking,
    handler: row.handler,
    state: row.state,
    level: row.level,
    decision: row.decision,
    decidedOn: row.decidedOn,
    note: row.note,
  }),
  required: () => ["projectId", "procedure", "state"],
  problems: (values, today) =>
    assessmentProblems(
      {
        ...values,
        procedure: values.procedure ?? "general",
        landTaking: values.landTaking ?? false,
        state: values.state ?? "registered",
      },
      today,
    ),
  hidden: ({ state, decision, decidedOn }) =>
    isDecided(state) || decision !== null || decidedOn !== null ? [] : ["decision", "decidedOn"],
};
