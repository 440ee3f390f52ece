import { describe, expect, test } from "vitest";
import seeds from "../../seeds/dictionaries.json" with { type: "json" };
import { eligibilityOf } from "./eligibility.ts";
import type { EligibilityFacts, EligibilityPart } from "./eligibility.ts";
import { catalogueOf, intakeMissing, standingOf } from "./materials.ts";
import type { ListedPaper, MatterFacts } from "./materials.ts";

type Word = { readonly code: string; readonly zh: string; readonly extra?: Record<string, unknown> };
const words: readonly Word[] = seeds.deferrable_material;
const catalogue = catalogueOf(words.map(({ code, zh, extra = {} }) => ({ code, zh, extra, active: true })));

const listed = (code: string, presence: ListedPaper["presence"]): ListedPaper => ({
  code,
  name: words.find((word) => word.code === code)?.zh ?? code,
  presence,
  deferrable: null,
  gate: null,
});
const present = ["application", "identity_proof", "project_basis", "project_outline"].map((code) =>
  listed(code, "present"),
);
const assessment: MatterFacts = { kind: "assessment", landTaking: false, nimby: false };

const eligible: EligibilityFacts = {
  today: "2026-11-23",
  matter: assessment,
  credit: { checkedOn: "2026-11-20", result: "normal", hasEvidence: true },
  creditValidDays: 30,
  breach: null,
  excluded: false,
  excludedMatter: null,
  procedure: "general",
  level: null,
  secret: false,
  papers: [...present, listed("environmental_reply", "missing")],
  catalogue,
  limits: { filing: "2026-12-07", start: "2027-03-01" },
};

const fails = (over: Partial<EligibilityFacts>): Partial<Record<EligibilityPart, string[]>> =>
  Object.fromEntries(
    eligibilityOf({ ...eligible, ...over })
      .filter(({ problems }) => problems.length > 0)
      .map(({ part, problems }) => [part, problems.map(({ code }) => code)]),
  );

describe("eligibility (A1, A5)", () => {
  test.each<[what: string, over: Partial<EligibilityFacts>, Partial<Record<EligibilityPart, string[]>>]>([
    ["nothing speaks against it", {}, {}],
    ["no credit check", { credit: null }, { credit: ["CREDIT_CHECK_MISSING"] }],
    [
      "a dishonest applicant, found so too long ago, without a picture",
      { credit: { checkedOn: "2026-10-01", result: "dishonest", hasEvidence: false } },
      { credit: ["CREDIT_DISHONEST", "CREDIT_CHECK_EXPIRED", "CREDIT_EVIDENCE_MISSING"] },
    ],
    ["repaired counts as normal", { credit: { checkedOn: "2026-11-20", result: "repaired", hasEvidence: true } }, {}],
    ["an earlier breach", { breach: { endedOn: "2026-05-01", repairedOn: null } }, { breach: ["BREACH_NOT_REPAIRED"] }],
    [
      "repaired before the breach",
      { breach: { endedOn: "2026-05-01", repairedOn: "2026-04-30" } },
      { breach: ["BREACH_NOT_REPAIRED"] },
    ],
    ["repaired since", { breach: { endedOn: "2026-05-01", repairedOn: "2026-05-01" } }, {}],
    ["nobody said whether it is excluded", { excluded: null }, { matter: ["EXCLUSION_NOT_STATED"] }],
    ["an excluded matter", { excluded: true, excludedMatter: "生态环境" }, { matter: ["MATTER_EXCLUDED"] }],
    ["the special procedure", { procedure: "special" }, { procedure: ["PROCEDURE_SPECIAL"] }],
    ["a high level", { level: "high" }, { procedure: ["LEVEL_HIGH"] }],
    ["a secret project", { secret: true }, { procedure: ["SECRET_PROJECT"] }],
    ["a medium level is no bar", { level: "medium" }, {}],
    [
      "a paper needed at intake is missing",
      { papers: [...present.slice(1), listed("application", "missing"), listed("funding_proof", "missing")] },
      { intake: ["INTAKE_MISSING"] },
    ],
    [
      "land is taken, and there is no plan of compensation",
      { matter: { ...assessment, landTaking: true } },
      { intake: ["INTAKE_MISSING"] },
    ],
    ["nothing is missing", { papers: present }, { papers: ["NOTHING_DEFERRED"] }],
    [
      "what is made during the work is never deferred",
      { papers: [...present, listed("notice_record", "missing"), listed("assessment_report", "missing")] },
      { papers: ["MATERIAL_NOT_DEFERRABLE", "MATERIAL_NOT_DEFERRABLE"] },
    ],
    [
      "the reply on the environment is not deferred where neighbours may oppose",
      { matter: { ...assessment, nimby: true } },
      { papers: ["MATERIAL_NOT_DEFERRABLE"] },
    ],
    [
      "nobody knows when the works begin",
      { papers: [...present, listed("feasibility_reply", "missing")], limits: { filing: "2026-12-07", start: null } },
      { gates: ["PLAN_START_MISSING"] },
    ],
    [
      "nobody knows by when it is concluded",
      { limits: { filing: null, start: null } },
      { gates: ["MATTER_DUE_MISSING"] },
    ],
    ["the time limit has passed", { limits: { filing: "2026-11-22", start: null } }, { gates: ["GATE_PASSED"] }],
  ])("%s", (_what, over, expected) => {
    expect(fails(over)).toEqual(expected);
  });
});

describe("what a paper is (A5)", () => {
  test.each([
    ["application", "intake", null],
    ["identity_proof", "intake", null],
    ["project_basis", "intake", null],
    ["project_outline", "intake", null],
    ["compensation_plan", "intake", null],
    ["notice_record", "output", null],
    ["survey_records", "output", null],
    ["risk_measures", "output", null],
    ["assessment_report", "output", null],
    ["land_pre_review", "deferrable", "filing"],
    ["environmental_reply", "deferrable", "filing"],
    ["funding_proof", "deferrable", "filing"],
    ["third_party_papers", "deferrable", "filing"],
    ["entrustment_contract", "deferrable", "filing"],
    ["originals", "deferrable", "filing"],
    ["feasibility_reply", "deferrable", "start"],
    ["preliminary_design_reply", "deferrable", "start"],
    ["water_soil_opinion", "deferrable", "start"],
    ["flood_opinion", "deferrable", "start"],
    ["energy_opinion", "deferrable", "start"],
    ["heritage_opinion", "deferrable", "start"],
  ])("%s: %s, %s", (code, kind, gate) => {
    expect(standingOf(listed(code, "missing"), assessment, catalogue)).toEqual({ class: kind, gate });
  });

  test("other matters know no gate but their conclusion, and ask for what every applicant has to show", () => {
    const dispute: MatterFacts = { kind: "dispute", landTaking: false, nimby: false };
    expect(standingOf(listed("feasibility_reply", "missing"), dispute, catalogue).gate).toBe("filing");
    expect(intakeMissing([], dispute, catalogue)).toEqual(["评估申请书", "主体资格证明"]);
  });

  test("one that is named by hand is what somebody says it is", () => {
    const byHand: ListedPaper = {
      code: null,
      name: "环境监测报告",
      presence: "missing",
      deferrable: true,
      gate: "start",
    };
    expect(standingOf(byHand, assessment, catalogue)).toEqual({ class: "deferrable", gate: "start" });
    const never = { ...byHand, deferrable: false, gate: null };
    expect(standingOf(never, assessment, catalogue)).toEqual({ class: "intake", gate: null });
    expect(intakeMissing([...present, never], assessment, catalogue)).toEqual(["环境监测报告"]);
  });
});
