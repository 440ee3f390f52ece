import { casePaperFields, creditCheckFields } from "../../shared/fasttrack/fields.ts";
import { fastTrackStepFields as names } from "../../shared/fasttrack/step-fields.ts";
import {
  creditResults,
  creditSources,
  ordinaryGrounds,
  paperForms,
  paperStates,
} from "../../shared/fasttrack/words.ts";
import type { Name } from "../../shared/names.ts";
import type { Field, Fields } from "../parts/fields/field.ts";

const text = (name: Name): Field => ({ name, kind: "text" });
const date = (name: Name): Field => ({ name, kind: "date" });

/** What the history tells of a step besides the case's own fields. */
const ofSteps: Fields = {
  doneOn: date(names.on),
  items: text(names.items),
  papers: { name: names.papers, kind: "longText" },
  paper: text(names.paper),
  paperState: { name: casePaperFields.state, kind: "choice", choices: paperStates },
  paperForm: { name: casePaperFields.form, kind: "choice", choices: paperForms },
  paperSubmittedOn: date(casePaperFields.submittedOn),
  paperConfirmedOn: date(casePaperFields.confirmedOn),
  paperReturnReason: text(casePaperFields.returnReason),
  paperDueOn: date(casePaperFields.dueOn),
  paperCorrectionDueOn: date(names.lastTerm),
  toldOn: date(names.toldOn),
  ground: { name: names.ground, kind: "choice", choices: ordinaryGrounds },
  stepNote: { name: names.note, kind: "longText" },
  postCheckFinding: { name: names.finding, kind: "longText" },
};

const ofChecks: Fields = {
  checkedOn: date(creditCheckFields.checkedOn),
  source: { name: creditCheckFields.source, kind: "choice", choices: creditSources },
  result: { name: creditCheckFields.result, kind: "choice", choices: creditResults },
  checker: text(creditCheckFields.checker),
  note: { name: creditCheckFields.note, kind: "longText" },
};

export function toldOfFastTrack(act: string): Fields {
  return act.endsWith("CreditCheck") ? ofChecks : ofSteps;
}
