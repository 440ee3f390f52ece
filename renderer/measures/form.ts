import type { Rows } from "../../shared/contract.ts";
import type { MeasureDraft } from "../../shared/measures/contract.ts";
import { measureProblems } from "../../shared/measures/rules.ts";
import type { FormView } from "../parts/register/view.ts";

export const measureForm: FormView<Rows["measures"], MeasureDraft> = {
  sections: [
    { title: "section.measure", fields: ["no", "heading", "task"] },
    { title: "section.measureWho", fields: ["leadUnit", "responsibleUnits", "responsible"] },
    { title: "section.measureWhen", fields: ["setOn", "dueOn", "note"] },
  ],
  blank: (today) => ({
    no: null,
    heading: null,
    task: null,
    leadUnit: null,
    responsibleUnits: [],
    responsible: null,
    setOn: today,
    dueOn: null,
    note: null,
  }),
  draftOf: (row) => ({
    no: row.no,
    heading: row.heading,
    task: row.task,
    leadUnit: row.leadUnit,
    responsibleUnits: row.responsibleUnits,
    responsible: row.responsible,
    setOn: row.setOn,
    dueOn: row.dueOn,
    note: row.note,
  }),
  required: () => ["no", "heading", "task", "leadUnit", "setOn", "dueOn"],
  problems: measureProblems,
};
