import { z } from "zod";
import { dictionaryCode, fenAmount, localDate, longText, recordId, shortText } from "../procedures.ts";
import { amountRange, anyOf, linkedTo, registerContract } from "../registers/contract.ts";

const draft = {
  name: shortText.min(1),
  /** GB/T 40058 code; a wrong check digit is a warning, a wrong shape is refused. Unique in the register. */
  projectCode: z.string().max(40).nullable(),
  ownerUnit: shortText.min(1),
  ownerUscc: z.string().max(40).nullable(),
  category: dictionaryCode.nullable(),
  industry: dictionaryCode.nullable(),
  nature: dictionaryCode.nullable(),
  town: dictionaryCode.nullable(),
  /** Fen. */
  totalInvestment: fenAmount.nullable(),
  yearInvestment: fenAmount.nullable(),
  stage: dictionaryCode.nullable(),
  plannedStart: localDate.nullable(),
  plannedEnd: localDate.nullable(),
  leadUnit: dictionaryCode.nullable(),
  leader: shortText.nullable(),
  contact: shortText.nullable(),
  note: longText.nullable(),
};

export const projectDraft = z.object(draft);
export type ProjectDraft = z.infer<typeof projectDraft>;

export const projects = registerContract({
  row: { ...draft, ownerId: recordId.nullable() },
  draft,
  filter: {
    town: anyOf,
    category: anyOf,
    industry: anyOf,
    stage: anyOf,
    totalInvestment: amountRange,
    enterprise: linkedTo,
  },
  sort: ["updatedAt", "name", "projectCode", "totalInvestment"],
});
