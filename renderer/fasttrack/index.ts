import type { Rows } from "../../shared/contract.ts";
import type { FastTrackDraft } from "../../shared/fasttrack/contract.ts";
import { fastTrackFields as names } from "../../shared/fasttrack/fields.ts";
import { endedFastTrackStates, fastTrackStates } from "../../shared/fasttrack/states.ts";
import type { FastTrackState } from "../../shared/fasttrack/states.ts";
import { registerNouns } from "../../shared/registers/nouns.ts";
import { client } from "../app/client.ts";
import type { Fields } from "../parts/fields/field.ts";
import { enterpriseField, metaFields } from "../parts/fields/usual-fields.ts";
import { registerView } from "../parts/register/view.ts";
import type { Tone } from "../parts/register/view.ts";
import { fastTrackForm } from "./form.ts";
import { MaterialsInput } from "./materials-input.tsx";
import { MaterialsTable } from "./materials-table.tsx";
import { materialsWords } from "./materials.ts";

const fields = {
  ...metaFields,
  caseNo: { name: names.caseNo, kind: "text" },
  assessmentId: { name: names.assessmentId, kind: "record", register: "assessments" },
  projectName: { name: { zh: "项目", en: "Project" }, kind: "text" },
  applicantName: { name: names.applicantName, kind: "text" },
  applicantUscc: { name: names.applicantUscc, kind: "creditCode" },
  receivedOn: { name: names.receivedOn, kind: "date" },
  dueOn: { name: names.dueOn, kind: "date" },
  materials: { name: names.materials, kind: "own", words: materialsWords, Show: MaterialsTable, Input: MaterialsInput },
  handler: { name: names.handler, kind: "text" },
  state: { name: names.state, kind: "choice", choices: fastTrackStates },
  closedOn: { name: names.closedOn, kind: "date" },
  note: { name: names.note, kind: "longText" },
  enterprise: enterpriseField,
} as const satisfies Fields;

/** 容缺件 */
export const fastTrackView = registerView<Rows["fasttrack"], FastTrackDraft>({
  name: "fasttrack",
  noun: registerNouns.fasttrack,
  procedures: client.fasttrack,
  fields,
  numberOf: (row) => row.caseNo,
  titleOf: (row) => `${row.applicantName} · ${row.projectName}`,
  stateOf: (row) => ({ field: "state", tone: toneOf(row.state) }),
  dueOf: (row) => (isEnded(row.state) ? null : row.dueOn),
  columns: [
    { field: "caseNo", width: 150 },
    { field: "state", width: 134 },
    { field: "dueOn", width: 150 },
    { field: "applicantName", width: 210 },
    { field: "projectName", width: 230 },
    { field: "materials", width: 220 },
    { field: "receivedOn", width: 100 },
    { field: "handler", width: 90 },
    { field: "closedOn", width: 100, hidden: true },
    { field: "updatedAt", width: 140, hidden: true },
  ],
  sorts: ["dueOn", "caseNo", "updatedAt"],
  defaultSort: { by: "dueOn", direction: "desc" },
  filters: ["state", "dueOn", "receivedOn", "assessmentId", "enterprise"],
  alwaysShownFilters: 3,
  facts: [
    {
      title: "section.application",
      fields: ["assessmentId", "applicantName", "applicantUscc", "receivedOn", "handler"],
    },
    { title: "section.materials", fields: ["materials", "dueOn", "closedOn", "note"] },
  ],
  linked: [],
  empty: { nothing: "empty.fasttrack", whatNext: "empty.fasttrackNext", create: "empty.fasttrackCreate" },
  importable: true,
  form: fastTrackForm,
});

function isEnded(state: FastTrackState): boolean {
  return endedFastTrackStates.some((ended) => ended === state);
}

function toneOf(state: FastTrackState): Tone {
  switch (state) {
    case "draft":
    case "withdrawn":
    case "ordinary":
      return "quiet";
    case "complete":
    case "closed":
      return "good";
    case "correcting":
    case "notified":
      return "warn";
    case "refused":
    case "expired":
    case "revoked":
      return "refused";
    default:
      return "going";
  }
}
