import {
  measureStepFields as steps,
  progressFields,
  supervisionFields as notices,
} from "../../shared/measures/fields.ts";
import { supervisionStates } from "../../shared/measures/states.ts";
import type { Fields } from "../parts/fields/field.ts";
import { toldOfFiles } from "../parts/record/told-files.ts";

const ofSteps = {
  doneOn: { name: steps.on, kind: "date" },
  stepNote: { name: steps.note, kind: "longText" },
} as const satisfies Fields;

const ofProgress = {
  progressOn: { name: progressFields.reportedOn, kind: "date" },
  progressPercent: { name: progressFields.percent, kind: "count" },
  progressPlanned: { name: progressFields.plannedPercent, kind: "count" },
  text: { name: progressFields.text, kind: "longText" },
  problems: { name: progressFields.problems, kind: "longText" },
  nextStep: { name: progressFields.nextStep, kind: "longText" },
} as const satisfies Fields;

const ofSupervision = {
  ...ofSteps,
  supervisionNo: { name: notices.supervisionNo, kind: "text" },
  toUnit: { name: notices.toUnit, kind: "word", dictionary: "organisation" },
  replyDueOn: { name: notices.replyDueOn, kind: "date" },
  repliedOn: { name: notices.repliedOn, kind: "date" },
  reply: { name: notices.reply, kind: "longText" },
  concludedOn: { name: notices.concludedOn, kind: "date" },
  result: { name: notices.result, kind: "longText" },
  supervisionState: { name: notices.state, kind: "choice", choices: supervisionStates },
} as const satisfies Fields;

/** What the history of a measure tells of an act besides the measure's own fields. */
export function toldBy(act: string): Fields {
  const name = act.split(".")[1] ?? "";
  if (name.endsWith("Progress")) return ofProgress;
  if (name === "supervise" || name.endsWith("Supervision")) return ofSupervision;
  return toldOfFiles(act) ?? ofSteps;
}
