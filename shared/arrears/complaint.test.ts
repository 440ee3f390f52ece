import { describe, expect, test } from "vitest";
import years from "../../seeds/calendar.json" with { type: "json" };
import rules from "../../seeds/rules.json" with { type: "json" };
import { calendarOf } from "../calendar.ts";
import type { CalendarYear } from "../calendar.ts";
import type { TermRules } from "../disputes/deadlines/rule-sets.ts";
import { complaintClock } from "./complaint.ts";
import type { ComplaintFacts } from "./complaint.ts";

type Seed = Omit<TermRules, "terms"> & { readonly parameters: object };

const versions = (rules as unknown as Seed[])
  .filter(({ code }) => code === "sme_complaint")
  .map(({ parameters, ...rule }) => ({ ...rule, ...parameters })) as TermRules[];
const calendar = calendarOf(years as CalendarYear[]);

const facts: ComplaintFacts = {
  complainedOn: "2026-09-14",
  transferredOn: null,
  complaintExtended: false,
  answeredOn: null,
};
const clock = (over: Partial<ComplaintFacts>) => complaintClock({ ...facts, ...over }, versions, calendar);

describe("the clock of a complaint (802号令 25)", () => {
  test("nothing runs without a complaint", () => {
    expect(clock({ complainedOn: null })).toEqual({ transfer: null, result: null });
  });

  test("ten working days to pass it on, over the holidays and a Sunday that is worked", () => {
    // 15–18, 20 (worked), 21–24 September are nine; the 25th to 27th are off.
    expect(clock({})).toMatchObject({ transfer: { dueOn: "2026-09-28", doneOn: null }, result: null });
  });

  test.each<[what: string, over: Partial<ComplaintFacts>, dueOn: string]>([
    ["thirty days to answer it since it was received there", {}, "2026-10-18"],
    ["ninety with approval", { complaintExtended: true }, "2026-12-17"],
  ])("%s", (_what, over, dueOn) => {
    const { transfer, result } = clock({ transferredOn: "2026-09-18", ...over });
    expect(transfer?.doneOn).toBe("2026-09-18");
    expect(result).toMatchObject({ fromOn: "2026-09-18", dueOn, doneOn: null });
  });

  test("who answers at once has passed nothing on and owes nothing more", () => {
    expect(clock({ answeredOn: "2026-09-16" })).toMatchObject({ transfer: { doneOn: "2026-09-16" }, result: null });
  });
});
