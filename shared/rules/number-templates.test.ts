import { describe, expect, test } from "vitest";
import { scopesOf, templateProblems } from "./number-templates.ts";

const good = {
  prefix: "洋商",
  mediation: "（{yyyy}）{prefix}调字第{seq:3}号",
  assignment: "{prefix}交办〔{yyyy}〕{seq:3}号",
};

describe("templates of numbers", () => {
  test("are those of the rule set's own scopes", () => {
    expect([scopesOf("case_numbers"), scopesOf("numbering"), scopesOf("desk")]).toEqual([
      ["mediation", "assignment"],
      ["dispute", "assessment", "fast_track"],
      [],
    ]);
  });

  test.each([
    [{}, []],
    [{ prefix: "", mediation: "（{yyyy}）洋商调字第{seq:3}号", assignment: "洋交办〔{yyyy}〕{seq}号" }, []],
    [{ mediation: "（{yyyy}）{prefix}调字" }, ["mediation TEMPLATE_SEQUENCE_MISSING"]],
    [{ mediation: "{prefix}调字第{seq:3}号" }, ["mediation TEMPLATE_YEAR_MISSING"]],
    [{ mediation: "（{year}）{prefix}调字第{seq:3}号" }, ["mediation TEMPLATE_UNKNOWN_PLACEHOLDER"]],
    [{ mediation: "（{yyyy}）{prefix}{prefix}第{seq}号" }, ["mediation TEMPLATE_PLACEHOLDER_REPEATED"]],
    [{ assignment: `{prefix}${"办".repeat(60)}〔{yyyy}〕{seq}号` }, ["assignment TEMPLATE_TOO_LONG"]],
    [{ assignment: "{prefix}\u0007〔{yyyy}〕{seq}号" }, ["assignment TEMPLATE_CONTROL_CHARACTER"]],
    // Each prefix counts from 1: one that does not show would give a number twice.
    [{ mediation: "（{yyyy}）调字第{seq:3}号" }, ["mediation PREFIX_NOT_SHOWN"]],
    [{ prefix: "" }, ["mediation PREFIX_NOT_SET", "assignment PREFIX_NOT_SET"]],
    [{ assignment: "（{yyyy}）{prefix}调字第{seq:4}号" }, ["assignment TEMPLATE_TAKEN"]],
  ])("%j: %j", (over, found) => {
    const problems = templateProblems("case_numbers", { ...good, ...over });
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual(found);
  });
});
