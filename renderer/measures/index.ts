import { lazy } from "react";
import type { Rows } from "../../shared/contract.ts";
import type { MeasureDraft } from "../../shared/measures/contract.ts";
import { endedMeasureStates, measureDueKinds } from "../../shared/measures/states.ts";
import { registerNouns } from "../../shared/registers/nouns.ts";
import { client } from "../app/client.ts";
import { registerView } from "../parts/register/view.ts";
import { measureViewFields } from "./fields.ts";
import { measureForm } from "./form.ts";
import { measureSections } from "./sections.ts";
import { Standing } from "./standing.tsx";
import { toldBy } from "./told.ts";
import { toneOf } from "./tone.ts";

const isEnded = ({ state }: Rows["measures"]) => endedMeasureStates.some((ended) => ended === state);

/** 措施 */
export const measuresView = registerView<Rows["measures"], MeasureDraft>({
  name: "measures",
  noun: registerNouns.measures,
  procedures: client.measures,
  fields: measureViewFields,
  numberOf: (row) => String(row.no),
  titleOf: (row) => row.task,
  stateOf: (row) => ({ field: "state", tone: toneOf(row.state) }),
  dueOf: (row) => (isEnded(row) ? null : row.dueOn),
  dueWhat: () => measureDueKinds.due,
  columns: [
    { field: "no", width: 64 },
    { field: "heading", width: 190 },
    { field: "task", width: 260 },
    { field: "colour", width: 76 },
    { field: "percent", width: 90 },
    { field: "dueOn", width: 144 },
    { field: "state", width: 90 },
    { field: "leadUnit", width: 140 },
    { field: "colourReason", width: 150, hidden: true },
    { field: "responsibleUnits", width: 180, hidden: true },
    { field: "responsible", width: 90, hidden: true },
    { field: "reportedOn", width: 104, hidden: true },
    { field: "supervisions", width: 90, hidden: true },
    { field: "setOn", width: 104, hidden: true },
    { field: "updatedAt", width: 140, hidden: true },
  ],
  sorts: ["no", "dueOn", "percent", "updatedAt"],
  defaultSort: { by: "no", direction: "asc" },
  filters: ["heading", "state", "leadUnit", "dueOn", "setOn"],
  alwaysShownFilters: 4,
  facts: [
    {
      title: "section.measure",
      onlyFilled: true,
      fields: ["heading", "task", "setOn", "dueOn", "note", "closedOn", "closeReason"],
    },
    {
      title: "section.measureWho",
      onlyFilled: true,
      fields: ["leadUnit", "responsibleUnits", "responsible", "supervisions"],
    },
  ],
  Standing,
  sections: measureSections,
  past: toldBy,
  linked: [
    {
      register: "serviceRecords",
      by: "measureId",
      title: "linked.serviceRecords",
      columns: ["servedOn", "kind", "unit", "content"],
      addable: true,
    },
  ],
  empty: { nothing: "empty.measures", whatNext: "empty.measuresNext", create: "empty.measuresCreate" },
  importable: false,
  form: measureForm,
  fixed: (row) => (isEnded(row) ? "measures.endedWhy" : null),
  Acts: lazy(async () => ({ default: (await import("./acts/measure-acts.tsx")).MeasureActs })),
});
