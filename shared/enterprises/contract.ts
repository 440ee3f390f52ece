import { z } from "zod";
import { dictionaryCode, longText, shortText } from "../procedures.ts";
import { anyOf, registerContract, yesNo } from "../registers/contract.ts";

const draft = {
  name: shortText.min(1),
  /** GB 32100 code, checked and stored in upper case; unique in the register. */
  uscc: z.string().max(40).nullable(),
  size: dictionaryCode.nullable(),
  industry: dictionaryCode.nullable(),
  town: dictionaryCode.nullable(),
  legalRepresentative: shortText.nullable(),
  contactName: shortText.nullable(),
  contactPhone: shortText.nullable(),
  isFinancial: z.boolean(),
  note: longText.nullable(),
};

export const enterpriseDraft = z.object(draft);
export type EnterpriseDraft = z.infer<typeof enterpriseDraft>;

export const enterprises = registerContract({
  row: draft,
  draft,
  filter: { town: anyOf, industry: anyOf, size: anyOf, isFinancial: yesNo },
  sort: ["name", "uscc", "town", "updatedAt"],
});
