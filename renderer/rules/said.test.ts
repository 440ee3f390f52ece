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
    [
      "risk_index",
      [
        "风险程度 R 大于 0.64 为重大",
        "R 大于 0.36 为较大",
        "R 大于 0.16 为一般",
        "R 大于 0.04 为较小，其余为微小",
        "指数 I 大于 0.64 为高风险",
        "I 达到 0.36 为中风险，其余为低风险",
      ],
    ],
    ["risk_opposition", ["已启用", "反对超过 33% 为高风险", "反对达到 10% 为中风险"]],
    ["risk_opposition_expropriation", ["未启用", "反对超过 33% 为高风险", "反对达到 5% 为中风险", "摸底率不低于 95%"]],
    [
      "fast_track",
      [
        "一次性告知：5 个工作日",
        "承诺办结：20 个工作日",
        "办结后核查：20 个工作日",
        "信用核查 30 日内有效",
        "每份材料最多延期 1 次",
      ],
    ],
    [
      "project_numbers",
      expect.arrayContaining(["稳评备案号：{prefix}稳评备〔{yyyy}〕{seq:3}号，如 洋稳评备〔2026〕001号"]),
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
