import { describe, expect, test } from "vitest";
import { measureProblems, progressProblems } from "./rules.ts";

const TODAY = "2026-11-23";
const measure = {
  setOn: "2026-10-09",
  dueOn: "2026-12-31",
  leadUnit: "justice_bureau",
  responsibleUnits: ["commerce_federation"],
};

describe("a measure as written", () => {
  test.each([
    ["in order", {}, []],
    ["due on the day on which it is set", { dueOn: "2026-10-09" }, []],
    ["set tomorrow", { setOn: "2026-11-24" }, ["setOn DATE_IN_FUTURE"]],
    ["due before", { dueOn: "2026-10-08" }, ["dueOn DUE_BEFORE_SET"]],
    ["its lead unit twice", { responsibleUnits: ["justice_bureau"] }, ["responsibleUnits LEAD_AMONG_RESPONSIBLE"]],
    ["hardly begun", { setOn: null, dueOn: null, leadUnit: null, responsibleUnits: null }, []],
  ])("%s", (_, over, found) => {
    const problems = measureProblems({ ...measure, ...over }, TODAY);
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual(found);
  });
});

describe("a progress as written", () => {
  test.each([
    ["nothing yet", { percent: 0 }, []],
    ["everything", { percent: 100, plannedPercent: 100 }, []],
    ["more than everything", { percent: 101 }, ["percent PERCENT_OUT_OF_RANGE"]],
    ["less than nothing", { percent: -1 }, ["percent PERCENT_OUT_OF_RANGE"]],
    ["a plan beyond everything", { plannedPercent: 120 }, ["plannedPercent PERCENT_OUT_OF_RANGE"]],
    ["tomorrow", { reportedOn: "2026-11-24" }, ["reportedOn DATE_IN_FUTURE"]],
    ["before it was set", { reportedOn: "2026-10-08" }, ["reportedOn BEFORE_MEASURE_SET"]],
  ])("%s", (_, over, found) => {
    const progress = { reportedOn: TODAY, percent: 50, plannedPercent: null, ...over };
    const problems = progressProblems(progress, { setOn: "2026-10-09", today: TODAY });
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual(found);
  });
});
