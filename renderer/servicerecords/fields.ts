import { serviceFields as names } from "../../shared/servicerecords/fields.ts";
import { serviceKinds } from "../../shared/servicerecords/kinds.ts";
import type { Fields } from "../parts/fields/field.ts";
import { enterpriseField, metaFields } from "../parts/fields/usual-fields.ts";

export const serviceViewFields = {
  ...metaFields,
  kind: { name: names.kind, kind: "choice", choices: serviceKinds },
  servedOn: { name: names.servedOn, kind: "date" },
  unit: { name: names.unit, kind: "word", dictionary: "organisation" },
  handler: { name: names.handler, kind: "name" },
  enterpriseId: { name: names.enterpriseId, kind: "record", register: "enterprises", shownAs: "enterpriseName" },
  projectId: { name: names.projectId, kind: "record", register: "projects", shownAs: "projectName" },
  measureId: { name: names.measureId, kind: "record", register: "measures", shownAs: "measureTask" },
  content: { name: names.content, kind: "longText" },
  result: { name: names.result, kind: "longText" },
  closedOn: { name: names.closedOn, kind: "date" },
  isOpen: { name: names.isOpen, kind: "flag" },
  channelTold: { name: names.channelTold, kind: "flag" },
  note: { name: names.note, kind: "longText" },
  enterprise: enterpriseField,
} as const satisfies Fields;
