import { z } from "zod";
import { codesOf } from "../names.ts";
import { localDate, longText, recordId, shortText } from "../procedures.ts";
import { anyOf, dateRange, linkedTo, registerContract } from "../registers/contract.ts";
import { fastTrackStates } from "./states.ts";

/** 缺件: one paper that may come later. */
export const deferredMaterial = z.object({
  name: shortText.min(1),
  dueOn: localDate,
  completedOn: localDate.nullable(),
});
export type DeferredMaterial = z.infer<typeof deferredMaterial>;

const draft = {
  assessmentId: recordId,
  applicantName: shortText.min(1),
  applicantUscc: z.string().max(40).nullable(),
  /** Null where an old ledger did not say. */
  receivedOn: localDate.nullable(),
  materials: z.array(deferredMaterial).min(1).max(40),
  handler: shortText.nullable(),
  state: z.enum(codesOf(fastTrackStates)),
  closedOn: localDate.nullable(),
  note: longText.nullable(),
};

export const fastTrackDraft = z.object(draft);
export type FastTrackDraft = z.infer<typeof fastTrackDraft>;

export const fasttrack = registerContract({
  row: {
    ...draft,
    caseNo: z.string(),
    applicantId: recordId.nullable(),
    projectName: z.string(),
    /** The latest date by which a paper that is still missing was promised, else the last promised date. */
    dueOn: localDate,
  },
  draft,
  filter: { state: anyOf, dueOn: dateRange, receivedOn: dateRange, enterprise: linkedTo, assessmentId: linkedTo },
  sort: ["dueOn", "caseNo", "updatedAt"],
});
