import { describe, expect, test } from "vitest";
import { mayGrow, mayWrite } from "./part-states.ts";
import type { AssessmentPart, PartStanding } from "./part-states.ts";

describe("whether a part of the file may be written, and whether it may grow", () => {
  test.each<[part: AssessmentPart, standing: Partial<PartStanding>, writes: boolean, grows: boolean]>([
    ["notices", { state: "notice_and_survey" }, true, true],
    ["notices", { state: "identification" }, true, false],
    ["surveys", { state: "identification" }, true, true],
    ["surveys", { state: "measures" }, false, false],
    // A project on hold that is improved: people are asked anew.
    ["surveys", { state: "measures", decision: "on_hold" }, true, true],
    ["surveys", { state: "report", decision: "on_hold" }, false, false],
    ["factors", { state: "measures" }, true, false],
    ["factors", { state: "review" }, false, false],
    // An older ledger told the level and no factors.
    ["factors", { state: "review", initialLevel: null }, true, true],
    ["factors", { state: "filing", initialLevel: null }, false, false],
    ["mitigations", { state: "tracking", decision: "go_ahead" }, true, false],
    ["experts", { state: "registered" }, false, false],
  ])("%s, %j", (part, over, writes, grows) => {
    const standing: PartStanding = { state: "registered", initialLevel: "low", decision: null, ...over };
    expect([mayWrite(part, standing), mayGrow(part, standing)]).toEqual([writes, grows]);
  });
});
