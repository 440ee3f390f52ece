import { usccProblems } from "../enterprises/rules.ts";
import { checkProjectCode } from "../identifiers.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import type { ProjectDraft } from "./contract.ts";

/** A project as far as it is written; what is still missing stands in no rule's way. */
export type ProjectWritten = { readonly [Field in keyof ProjectDraft]: ProjectDraft[Field] | null };

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === "string" && value.trim() === "");

/**
 * What is wrong with a project as written. Codes: PROJECT_CODE_SHAPE (GB/T 40058-2021), AMOUNT_NOT_POSITIVE,
 * YEAR_ABOVE_TOTAL, END_BEFORE_START, AREA_NEGATIVE, FARMLAND_ABOVE_LAND, FARMLAND_WITHOUT_LAND, COUNT_NEGATIVE,
 * PEOPLE_BELOW_HOUSEHOLDS (data: `households`), USCC_*.
 */
export function projectProblems(written: ProjectWritten): Problem[] {
  return [
    ...usccProblems("ownerUscc", written.ownerUscc),
    ...codeProblems(written),
    ...moneyProblems(written),
    ...dateProblems(written),
    ...landProblems(written),
    ...peopleProblems(written),
  ];
}

function codeProblems({ projectCode }: ProjectWritten): Problem[] {
  if (projectCode === null || projectCode.trim() === "") return [];
  return checkProjectCode(projectCode).valid ? [] : [problem("projectCode", "PROJECT_CODE_SHAPE")];
}

function moneyProblems({ totalInvestment, yearInvestment }: ProjectWritten): Problem[] {
  const amounts = { totalInvestment, yearInvestment };
  const found = (["totalInvestment", "yearInvestment"] as const).flatMap((field) => {
    const amount = amounts[field];
    return amount !== null && amount <= 0 ? [problem(field, "AMOUNT_NOT_POSITIVE")] : [];
  });
  const isAbove = totalInvestment !== null && yearInvestment !== null && yearInvestment > totalInvestment;
  return found.length === 0 && isAbove ? [problem("yearInvestment", "YEAR_ABOVE_TOTAL")] : found;
}

function dateProblems({ plannedStart, plannedEnd }: ProjectWritten): Problem[] {
  const isBefore = plannedStart !== null && plannedEnd !== null && plannedEnd < plannedStart;
  return isBefore ? [problem("plannedEnd", "END_BEFORE_START")] : [];
}

function landProblems({ landMu, farmlandMu }: ProjectWritten): Problem[] {
  const areas = { landMu, farmlandMu };
  const below = (["landMu", "farmlandMu"] as const).flatMap((field) => {
    const area = areas[field];
    return area !== null && area < 0 ? [problem(field, "AREA_NEGATIVE")] : [];
  });
  if (below.length > 0 || farmlandMu === null || farmlandMu === 0) return below;
  if (landMu === null) return [problem("landMu", "FARMLAND_WITHOUT_LAND")];
  return farmlandMu > landMu ? [problem("farmlandMu", "FARMLAND_ABOVE_LAND")] : [];
}

function peopleProblems({ acqHouseholds, acqPeople }: ProjectWritten): Problem[] {
  const counts = { acqHouseholds, acqPeople };
  const below = (["acqHouseholds", "acqPeople"] as const).flatMap((field) => {
    const count = counts[field];
    return count !== null && count < 0 ? [problem(field, "COUNT_NEGATIVE")] : [];
  });
  const isFewer = acqHouseholds !== null && acqPeople !== null && acqPeople < acqHouseholds;
  return below.length === 0 && isFewer
    ? [problem("acqPeople", "PEOPLE_BELOW_HOUSEHOLDS", { households: acqHouseholds })]
    : below;
}

const always = [
  "name",
  "ownerUnit",
  "ownerUscc",
  "category",
  "level",
  "industry",
  "nature",
  "town",
  "address",
  "totalInvestment",
  "yearInvestment",
  "landTaking",
  "approveDept",
  "approveMode",
  "stage",
  "leadUnit",
  "leader",
  "contact",
] as const satisfies readonly (keyof ProjectDraft)[];
const whenTaken = ["acqHouseholds", "acqPeople"] as const satisfies readonly (keyof ProjectDraft)[];
export type ProjectNeed = (typeof always | typeof whenTaken)[number];

/** What a new project has to say (domain sheet C); how many are concerned, where land or houses are taken. */
export function projectNeeds({ landTaking }: Pick<ProjectWritten, "landTaking">): readonly ProjectNeed[] {
  return landTaking === true ? [...always, ...whenTaken] : always;
}

/**
 * What a person should look at although the project is kept. Codes: PROJECT_CODE_CHECK (its last digit does not fit),
 * PROJECT_CODE_MISSING, FIELD_MISSING of what the register asks new projects for and older or imported ones may lack.
 */
export function projectWarnings(written: ProjectWritten): Problem[] {
  const { projectCode } = written;
  const hasCode = projectCode !== null && projectCode.trim() !== "";
  const isDoubtful = hasCode && checkProjectCode(projectCode).warning === "CHECK_DIGIT";
  return [
    ...(hasCode ? [] : [problem("projectCode", "PROJECT_CODE_MISSING")]),
    ...(isDoubtful ? [problem("projectCode", "PROJECT_CODE_CHECK")] : []),
    ...projectNeeds(written).flatMap((field) => (isEmpty(written[field]) ? [problem(field, "FIELD_MISSING")] : [])),
  ];
}
