import { describe, expect, test } from "vitest";
import { assessmentProblems, revisionProblems, simpleProblems, standingProblems } from "./rules.ts";

const TODAY = "2026-11-23";

const entered = {
  projectId: 1,
  registeredOn: "2026-10-12",
  procedure: "simple",
  landTaking: false,
  nimby: false,
  prejudged: "general",
  possibleParticipants: null,
  foreseenIncident: null,
  incidentPeople: null,
} as const;
type Entered = Parameters<typeof revisionProblems>[0];

const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

describe("H3, who may choose the simple procedure", () => {
  test.each<[over: Partial<Entered>, found: string[]]>([
    [{}, []],
    [{ landTaking: true }, ["SIMPLE_WITH_LAND"]],
    [{ nimby: true }, ["SIMPLE_NIMBY"]],
    [{ prejudged: "larger" }, ["SIMPLE_TOO_GRAVE"]],
    [{ prejudged: "major" }, ["SIMPLE_TOO_GRAVE"]],
    [{ landTaking: true, nimby: true, prejudged: "major" }, ["SIMPLE_WITH_LAND", "SIMPLE_NIMBY", "SIMPLE_TOO_GRAVE"]],
    [{ procedure: "general", landTaking: true, nimby: true, prejudged: "major" }, []],
    [{ procedure: "special", landTaking: true }, []],
  ])("%j", (over, found) => {
    expect(codes(assessmentProblems({ ...entered, ...over }, TODAY))).toEqual(found);
  });

  test.each<[over: Partial<Entered>, found: string[]]>([
    [{}, []],
    [{ nimby: null, prejudged: null }, ["NIMBY_MISSING", "PREJUDGEMENT_MISSING"]],
    [{ procedure: "general", nimby: null, prejudged: null }, []],
  ])("what has to have been looked at: %j", (over, found) => {
    expect(codes(simpleProblems({ ...entered, ...over }))).toEqual(found);
  });
});

type Told = Parameters<typeof standingProblems>[0];

const decided: Told = {
  level: "low",
  decision: "go_ahead",
  decidedOn: "2026-11-10",
};

describe("where an older ledger says that an assessment stands", () => {
  test.each<[what: string, over: Partial<Told>, found: string[]]>([
    ["a low level went ahead", {}, []],
    ["a medium level went ahead", { level: "medium" }, ["DECISION_NOT_LOW"]],
    ["a high level went ahead", { level: "high" }, ["DECISION_NOT_LOW"]],
    ["a medium level was put on hold", { level: "medium", decision: "on_hold" }, []],
    ["a decision without a level", { level: null }, ["LEVEL_MISSING"]],
    ["a decision without its day", { decidedOn: null }, ["DECISION_DATE_MISSING"]],
    ["a level and no decision yet", { decision: null, decidedOn: null }, []],
    ["a decision to come", { decidedOn: "2026-11-24" }, ["DATE_IN_FUTURE"]],
  ])("%s", (_what, over, found) => {
    expect(codes(standingProblems({ ...decided, ...over }, TODAY))).toEqual(found);
  });
});

describe("what may no longer be changed", () => {
  const general: Entered = { ...entered, procedure: "general" };

  test.each<[state: Parameters<typeof revisionProblems>[2], over: Partial<Entered>, found: string[]]>([
    ["registered", { projectId: 2, procedure: "simple" }, []],
    ["plan", { procedure: "simple" }, []],
    ["notice_and_survey", { procedure: "simple" }, ["PROCEDURE_ONLY_HEAVIER"]],
    ["notice_and_survey", { procedure: "special" }, []],
    ["notice_and_survey", { projectId: 2 }, ["PROJECT_FIXED"]],
    ["review", { possibleParticipants: 30 }, []],
    ["filing", { possibleParticipants: 30 }, ["SUBMITTED_ALREADY"]],
    ["decision", { landTaking: true, foreseenIncident: "grave" }, ["SUBMITTED_ALREADY", "SUBMITTED_ALREADY"]],
  ])("%s, %j", (state, over, found) => {
    expect(codes(revisionProblems(general, { ...general, ...over }, state))).toEqual(found);
  });
});
