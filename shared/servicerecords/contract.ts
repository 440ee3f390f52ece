import { z } from "zod";
import { codesOf } from "../names.ts";
import { dictionaryCode, localDate, longText, recordId, shortText } from "../procedures.ts";
import { anyOf, dateRange, linkedTo, registerContract, yesNo } from "../registers/contract.ts";
import { serviceKinds } from "./kinds.ts";

const draft = {
  kind: z.enum(codesOf(serviceKinds)),
  servedOn: localDate,
  /** A unit of the dictionary `organisation`. */
  unit: dictionaryCode,
  handler: shortText.nullable(),
  enterpriseId: recordId.nullable(),
  projectId: recordId.nullable(),
  measureId: recordId.nullable(),
  content: longText.min(1),
  result: longText.nullable(),
  closedOn: localDate.nullable(),
  /** 已转告渠道: of a clue for 12337 nothing else is kept. */
  channelTold: z.boolean(),
  note: longText.nullable(),
};

export const serviceDraft = z.object(draft);
export type ServiceDraft = z.infer<typeof serviceDraft>;

/** 服务记录: visits, check-ups, advice and whatever else was done for an enterprise or a project. */
export const serviceRecords = registerContract({
  row: {
    ...draft,
    enterpriseName: z.string().nullable(),
    projectName: z.string().nullable(),
    measureTask: z.string().nullable(),
  },
  draft,
  filter: {
    kind: anyOf,
    unit: anyOf,
    servedOn: dateRange,
    closedOn: dateRange,
    isOpen: yesNo,
    channelTold: yesNo,
    enterprise: linkedTo,
    projectId: linkedTo,
    measureId: linkedTo,
  },
  sort: ["servedOn", "closedOn", "updatedAt"],
});
