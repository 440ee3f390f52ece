import { describe, expect, test } from "vitest";
import { plainProject } from "./blank.ts";
import { hectaresOf, hundredthsOf, muOf } from "./land.ts";
import { projectNeeds, projectProblems, projectWarnings } from "./rules.ts";
import type { ProjectWritten } from "./rules.ts";

const project: ProjectWritten = { ...plainProject, name: "甲项目（虚构）", ownerUnit: "甲公司（虚构）" };
const whole: ProjectWritten = {
  ...project,
  projectCode: "2611-610723-04-01-123457",
  ownerUscc: "91610723056000018P",
  category: "new_start",
  level: "county",
  industry: "C",
  nature: "new_build",
  town: "610723001",
  address: "城东工业园",
  totalInvestment: 100_000_000,
  yearInvestment: 10_000_000,
  landTaking: false,
  approveDept: "县发展和改革局",
  approveMode: "filing",
  stage: "preparation",
  leadUnit: "development_reform_bureau",
  leader: "丁县长",
  contact: "0916-8200000",
};

describe("a project as written", () => {
  test.each([
    ["little known", {}, []],
    ["a code of another shape", { projectCode: "61072301" }, ["projectCode PROJECT_CODE_SHAPE"]],
    ["a code whose last digit does not fit", { projectCode: "2309-610723-04-01-123456" }, []],
    ["all of the land is farmland", { landMu: 1_250, farmlandMu: 1_250 }, []],
    ["more farmland than land", { landMu: 1_250, farmlandMu: 1_251 }, ["farmlandMu FARMLAND_ABOVE_LAND"]],
    ["farmland without land", { farmlandMu: 1 }, ["landMu FARMLAND_WITHOUT_LAND"]],
    ["no farmland", { farmlandMu: 0 }, []],
    ["less than no land", { landMu: -1 }, ["landMu AREA_NEGATIVE"]],
    ["more a year than in all", { totalInvestment: 100, yearInvestment: 101 }, ["yearInvestment YEAR_ABOVE_TOTAL"]],
    ["nothing invested", { totalInvestment: 0 }, ["totalInvestment AMOUNT_NOT_POSITIVE"]],
    [
      "finished before it starts",
      { plannedStart: "2027-03-01", plannedEnd: "2027-02-28" },
      ["plannedEnd END_BEFORE_START"],
    ],
    ["fewer people than households", { acqHouseholds: 3, acqPeople: 2 }, ["acqPeople PEOPLE_BELOW_HOUSEHOLDS"]],
    ["less than no people", { acqPeople: -1 }, ["acqPeople COUNT_NEGATIVE"]],
  ] satisfies [string, Partial<ProjectWritten>, string[]][])("%s", (_, over, found) => {
    const problems = projectProblems({ ...project, ...over });
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual(found);
  });
});

const asked = (landTaking: boolean | null) => projectNeeds({ landTaking }).filter((field) => field.startsWith("acq"));

describe("what a new project has to say", () => {
  test("how many are concerned, where land or houses are taken", () => {
    expect(asked(null)).toEqual([]);
    expect(asked(false)).toEqual([]);
    expect(asked(true)).toEqual(["acqHouseholds", "acqPeople"]);
  });

  test("nothing is said of one that says everything", () => {
    expect(projectWarnings(whole)).toEqual([]);
  });

  test("an imported one is only pointed out", () => {
    const missing = projectWarnings(project).filter(({ code }) => code === "FIELD_MISSING");
    expect(missing.map(({ field }) => field)).toEqual(projectNeeds(project).slice(2));
    expect(projectProblems(project)).toEqual([]);
  });

  test.each([
    [null, ["PROJECT_CODE_MISSING"]],
    ["2309-610723-04-01-123456", ["PROJECT_CODE_CHECK"]],
    ["2303-610723-04-01-109448", []],
  ])("the code %s", (projectCode, found) => {
    expect(projectWarnings({ ...whole, projectCode }).map(({ code }) => code)).toEqual(found);
  });
});

describe("land is kept in hundredths of a 亩", () => {
  test.each([
    [12.5, "mu", 1_250],
    [0.005, "mu", 1],
    [1, "hectare", 1_500],
    [0.1234, "hectare", 185],
    [2000, "square_metre", 300],
    [666.67, "square_metre", 100],
    [-1, "mu", null],
    [Number.NaN, "mu", null],
    [1e12, "hectare", null],
  ] as const)("%s %s", (amount, unit, hundredths) => {
    expect(hundredthsOf(amount, unit)).toBe(hundredths);
  });

  test.each([
    [1_250, "12.5", "0.8333"],
    [1_500, "15", "1"],
    [1, "0.01", "0.0007"],
    [0, "0", "0"],
    [100_000, "1000", "66.6667"],
  ])("%s is shown as %s 亩 and %s 公顷", (hundredths, mu, hectares) => {
    expect([muOf(hundredths), hectaresOf(hundredths)]).toEqual([mu, hectares]);
  });
});
