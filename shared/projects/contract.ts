import { z } from "zod";
import { codesOf } from "../names.ts";
import { dictionaryCode, fenAmount, localDate, longText, recordId, shortText } from "../procedures.ts";
import { amountRange, anyOf, dateRange, linkedTo, registerContract, yesNo } from "../registers/contract.ts";
import { MOST_LAND } from "./land.ts";
import { approveModes, projectFunds, projectLevels } from "./states.ts";

/** Whole hundredths of a 亩; the rules say so where it is below zero. */
const land = z.int().min(-MOST_LAND).max(MOST_LAND).nullable();
const people = z.int().min(-10_000_000).max(10_000_000).nullable();

const draft = {
  name: shortText.min(1),
  shortName: shortText.nullable(),
  /** GB/T 40058 code; a wrong check digit is a warning, a wrong shape is refused. Unique in the register. */
  projectCode: z.string().max(40).nullable(),
  ownerUnit: shortText.min(1),
  ownerUscc: z.string().max(40).nullable(),
  category: dictionaryCode.nullable(),
  level: z.enum(codesOf(projectLevels)).nullable(),
  industry: dictionaryCode.nullable(),
  nature: dictionaryCode.nullable(),
  town: dictionaryCode.nullable(),
  address: shortText.nullable(),
  /** Fen. */
  totalInvestment: fenAmount.nullable(),
  yearInvestment: fenAmount.nullable(),
  fundSources: z
    .array(z.enum(codesOf(projectFunds)))
    .max(10)
    .default([]),
  landMu: land,
  farmlandMu: land,
  /** 涉及征地拆迁; null where nobody has said it. */
  landTaking: z.boolean().nullable(),
  acqHouseholds: people,
  acqPeople: people,
  approveDept: shortText.nullable(),
  approveMode: z.enum(codesOf(approveModes)).nullable(),
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
  row: { ...draft, fundSources: z.array(z.enum(codesOf(projectFunds))), ownerId: recordId.nullable() },
  draft,
  filter: {
    town: anyOf,
    category: anyOf,
    level: anyOf,
    industry: anyOf,
    stage: anyOf,
    leadUnit: anyOf,
    totalInvestment: amountRange,
    plannedStart: dateRange,
    landTaking: yesNo,
    enterprise: linkedTo,
  },
  sort: ["updatedAt", "name", "projectCode", "totalInvestment", "plannedStart"],
});
