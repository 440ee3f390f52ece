import { beforeAll, describe, expect, test } from "vitest";
import rules from "../../seeds/rules.json" with { type: "json" };
import type { Parameters as RuleParameters } from "../../shared/rules/parameters.ts";
import { startLanguage, wordsIn } from "../language/index.ts";
import { ruleLines } from "./said.ts";

beforeAll(() => startLanguage());

type Rule = { readonly code: string; readonly version: number; readonly parameters: RuleParameters };
const all = rules as unknown as readonly Rule[];
const said = (language: "zh" | "en", code: string) => {
  const last = all.findLast((rule) => rule.code === code);
  return ruleLines(code, last?.parameters ?? {}, wordsIn(language), (_dictionary, word) => `〈${word}〉`);
};

describe("a rule in words", () => {
  test.each([
    ["peoples_mediation", ["调解：1 个月", "双方同意可以延长"]],
    ["platform_acceptance", ["确认接收：3 个工作日"]],
    ["judicial_confirmation", ["自协议生效起：30 天，末日遇放假顺延", "第 20、25、28 天提醒"]],
    ["limitation", ["自最后一次中断起：36 个月，末日遇放假顺延", "到期前 180、90、30 天提醒"]],
    ["dispute_resolution", ["低风险：1 天", "中风险：7 天", "高风险：20 天"]],
    ["desk", ["提前 3 个工作日提示到期", "提前 5 个工作日提示容缺承诺"]],
    ["numbering", expect.arrayContaining(["台账编号：PC{yyyy}{seq:4}，如 PC20260001"])],
    ["case_numbers", expect.arrayContaining(["字头：洋商"])],
    [
      "report_indicators",
      expect.arrayContaining(["清收计本金、利息、费用", "不计入挽损、另行列出：〈N1〉、〈N2〉、〈N3〉"]),
    ],
    ["retention", expect.arrayContaining(["纠纷：10 年", "企业：3 年"])],
  ])("%s", (code, lines) => {
    expect(said("zh", code)).toEqual(lines);
  });

  test("speaks of one day and one month in English", () => {
    expect(said("en", "peoples_mediation")[0]).toBe("Mediation: 1 month");
    expect(said("en", "dispute_resolution")[0]).toBe("Low risk: 1 day");
  });

  test.each(all.filter(({ code }) => code !== "channels").map(({ code }) => code))(
    "%s says something in both",
    (code) => {
      expect(
        [said("zh", code), said("en", code)].map((lines) => lines.length > 0 && lines.every((line) => line !== "")),
      ).toEqual([true, true]);
    },
  );
});
