import { z } from "zod";
import { codesOf } from "../names.ts";
import { localDate, longText, recordId, shortText } from "../procedures.ts";
import { anyOf, dateRange, linkedTo, registerContract, yesNo } from "../registers/contract.ts";
import { assessmentDecisions, assessmentLevels, assessmentProcedures, assessmentStates } from "./states.ts";

const draft = {
  projectId: recordId,
  /** Null where an old ledger did not say. */
  registeredOn: localDate.nullable(),
  procedure: z.enum(codesOf(assessmentProcedures)),
  landTaking: z.boolean(),
  handler: shortText.nullable(),
  state: z.enum(codesOf(assessmentStates)),
  level: z.enum(codesOf(assessmentLevels)).nullable(),
  decision: z.enum(codesOf(assessmentDecisions)).nullable(),
  decidedOn: localDate.nullable(),
  note: longText.nullable(),
};

export const assessmentDraft = z.object(draft);
export type AssessmentDraft = z.infer<typeof assessmentDraft>;

export const assessments = registerContract({
  row: { ...draft, assessmentNo: z.string(), projectName: z.string(), town: z.string().nullable() },
  draft,
  filter: {
    procedure: anyOf,
    state: anyOf,
    level: anyOf,
    decision: anyOf,
    town: anyOf,
    landTaking: yesNo,
    decidedOn: dateRange,
    projectId: linkedTo,
  },
  sort: ["updatedAt", "assessmentNo", "decidedOn"],
});
