import { projectFields as names } from "../../shared/projects/fields.ts";
import { approveModes, projectLevels } from "../../shared/projects/states.ts";
import type { Fields } from "../parts/fields/field.ts";
import { enterpriseField, metaFields } from "../parts/fields/usual-fields.ts";
import { Funds, FundsInput, fundsWords } from "./funds-field.tsx";
import { Land, LandInput, landWords } from "./land-field.tsx";

const land = { kind: "own", words: landWords, Show: Land, Input: LandInput } as const;

export const projectViewFields = {
  ...metaFields,
  name: { name: names.name, kind: "text" },
  shortName: { name: names.shortName, kind: "text" },
  projectCode: { name: names.projectCode, kind: "projectCode" },
  ownerUnit: { name: names.ownerUnit, kind: "text" },
  ownerUscc: { name: names.ownerUscc, kind: "creditCode" },
  category: { name: names.category, kind: "word", dictionary: "project_category" },
  level: { name: names.level, kind: "choice", choices: projectLevels },
  industry: { name: names.industry, kind: "word", dictionary: "industry" },
  nature: { name: names.nature, kind: "word", dictionary: "project_nature" },
  town: { name: names.town, kind: "word", dictionary: "town" },
  address: { name: names.address, kind: "text" },
  totalInvestment: { name: names.totalInvestment, kind: "money" },
  yearInvestment: { name: names.yearInvestment, kind: "money" },
  fundSources: { name: names.fundSources, kind: "own", words: fundsWords, Show: Funds, Input: FundsInput },
  landMu: { name: names.landMu, ...land },
  farmlandMu: { name: names.farmlandMu, ...land },
  landTaking: { name: names.landTaking, kind: "yesNo" },
  acqHouseholds: { name: names.acqHouseholds, kind: "count" },
  acqPeople: { name: names.acqPeople, kind: "count" },
  approveDept: { name: names.approveDept, kind: "text" },
  approveMode: { name: names.approveMode, kind: "choice", choices: approveModes },
  stage: { name: names.stage, kind: "word", dictionary: "project_stage" },
  plannedStart: { name: names.plannedStart, kind: "date" },
  plannedEnd: { name: names.plannedEnd, kind: "date" },
  leadUnit: { name: names.leadUnit, kind: "word", dictionary: "organisation" },
  leader: { name: names.leader, kind: "text" },
  contact: { name: names.contact, kind: "text" },
  note: { name: names.note, kind: "longText" },
  enterprise: enterpriseField,
} as const satisfies Fields;
