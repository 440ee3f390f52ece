import { describe, expect, test } from "vitest";
import { kindsOfRecord, ownerOfKind } from "./kinds.ts";
import { whyNoAssessmentPaper, whyNoFastTrackPaper, whyNoMeasurePaper } from "./project-rules.ts";

const nothing = { isNotified: false, deferrable: 0, isAccepted: false, open: 0, isBroken: false };
const everything = { isNotified: true, deferrable: 2, isAccepted: true, open: 1, isBroken: true };

describe("papers of a fast-track case", () => {
  test.each([
    ["one_time_notice", ["FAST_TRACK_NOT_NOTIFIED"]],
    ["commitment", ["FAST_TRACK_NOT_NOTIFIED", "NOTHING_TO_PROMISE"]],
    ["deferred_acceptance", ["FAST_TRACK_NOT_ACCEPTED"]],
    ["correction_notice", ["FAST_TRACK_NOT_ACCEPTED", "NOTHING_TO_CORRECT"]],
    ["breach_decision", ["NO_BREACH"]],
  ] as const)("%s waits for what it says: %j", (kind, codes) => {
    expect(whyNoFastTrackPaper(kind, nothing).map(({ code }) => code)).toEqual(codes);
    expect(whyNoFastTrackPaper(kind, everything)).toEqual([]);
  });
});

const unknown = { notices: 0, factors: 0, experts: 0, hasLevel: false };

describe("papers of an assessment", () => {
  test.each([
    ["consultation_notice", ["NO_PUBLIC_NOTICE"], { notices: 1 }],
    ["questionnaire", [], {}],
    ["expert_form", ["NO_EXPERT"], { experts: 1 }],
    ["assessment_report", ["RISKS_NOT_LISTED"], { factors: 1 }],
    ["filing_form", ["LEVEL_NOT_TOLD"], { hasLevel: true }],
  ] as const)("%s waits for what it says: %j", (kind, codes, enough) => {
    expect(whyNoAssessmentPaper(kind, unknown).map(({ code }) => code)).toEqual(codes);
    expect(whyNoAssessmentPaper(kind, { ...unknown, ...enough })).toEqual([]);
  });
});

test("a measure has a paper once it is supervised", () => {
  expect(whyNoMeasurePaper({ supervisions: 0 }).map(({ code }) => code)).toEqual(["NO_SUPERVISION"]);
  expect(whyNoMeasurePaper({ supervisions: 1 })).toEqual([]);
});

test("every kind of paper has one kind of record", () => {
  for (const owner of ["fast_track_case", "assessment", "measure"] as const) {
    const kinds = kindsOfRecord(owner);
    expect(kinds.length).toBeGreaterThan(0);
    for (const kind of kinds) expect(ownerOfKind(kind)).toBe(owner);
  }
});
