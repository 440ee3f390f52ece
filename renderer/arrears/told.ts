import { arrearsStepFields as names } from "../../shared/arrears/step-fields.ts";
import type { Fields } from "../parts/fields/field.ts";

/** What the history tells of a step besides the case's own fields. */
export const toldOfArrears = {
  doneOn: { name: names.on, kind: "date" },
  plan: { name: names.instalments, kind: "longText" },
  court: { name: names.court, kind: "text" },
  docketNo: { name: names.docketNo, kind: "text" },
  stepNote: { name: names.note, kind: "longText" },
} as const satisfies Fields;
