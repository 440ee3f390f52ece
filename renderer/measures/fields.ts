import { colourReasons, measureColours } from "../../shared/measures/colours.ts";
import { measureFields as names } from "../../shared/measures/fields.ts";
import { measureStates } from "../../shared/measures/states.ts";
import type { Fields } from "../parts/fields/field.ts";
import { metaFields } from "../parts/fields/usual-fields.ts";
import { tonesOfColours } from "./tone.ts";

export const measureViewFields = {
  ...metaFields,
  no: { name: names.no, kind: "count" },
  heading: { name: names.heading, kind: "word", dictionary: "measure_heading" },
  task: { name: names.task, kind: "longText" },
  leadUnit: { name: names.leadUnit, kind: "word", dictionary: "organisation" },
  responsibleUnits: { name: names.responsibleUnits, kind: "words", dictionary: "organisation" },
  responsible: { name: names.responsible, kind: "name" },
  setOn: { name: names.setOn, kind: "date" },
  dueOn: { name: names.dueOn, kind: "date" },
  percent: { name: names.percent, kind: "count" },
  plannedPercent: { name: names.plannedPercent, kind: "count" },
  reportedOn: { name: names.reportedOn, kind: "date" },
  state: { name: names.state, kind: "choice", choices: measureStates },
  stateSince: { name: names.stateSince, kind: "date" },
  colour: { name: names.colour, kind: "choice", choices: measureColours, tones: tonesOfColours },
  colourReason: { name: names.colourReason, kind: "choice", choices: colourReasons },
  closedOn: { name: names.closedOn, kind: "date" },
  closeReason: { name: names.closeReason, kind: "longText" },
  supervisions: { name: names.supervisions, kind: "count" },
  note: { name: names.note, kind: "longText" },
} as const satisfies Fields;
