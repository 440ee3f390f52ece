import { describe, expect, test } from "vitest";
import { paragraphOf } from "./paragraph.ts";
import { formatChange, formatDay, formatValue } from "./wording.ts";

describe("a value in words", () => {
  test.each([
    ["count", 1234567, "1,234,567"],
    ["fen", 104_300_000_0, "1,043.00"],
    // half up after adding, not before
    ["fen", 12_345_000, "12.35"],
    ["fen", -3_560_000, "-3.56"],
    ["basis_points", 9508, "95.08"],
    ["basis_points", 5, "0.05"],
    ["tenth_days", 121, "12.1"],
    ["tenth_days", null, "—"],
  ] as const)("%s %s → %s", (unit, value, text) => {
    expect(formatValue(unit, value)).toBe(text);
  });
});

describe("a change in words", () => {
  test.each([
    ["count", 60, 40, "+50.00%"],
    ["count", 30, 40, "-25.00%"],
    ["count", 40, 40, "0.00%"],
    // base 0 is — and not 100 %
    ["count", 40, 0, "—"],
    ["fen", 300, null, "—"],
    // rates differ in points
    ["basis_points", 9508, 9000, "+5.08个百分点"],
    ["basis_points", 0, 9000, "-90.00个百分点"],
    ["tenth_days", 121, 130, "-0.9天"],
  ] as const)("%s %s against %s → %s", (unit, value, base, text) => {
    expect(formatChange(unit, value, base, "zh")).toBe(text);
  });
});

test("a day is written out in both languages", () => {
  expect(formatDay("2024-02-29", "zh")).toBe("2024年2月29日");
  expect(formatDay("2024-02-29", "en")).toBe("29 February 2024");
});

describe("the paragraph", () => {
  const period = { from: "2023-01-01", to: "2023-06-30" };
  const figures = {
    registered: 61,
    resolved: 58,
    open: 3,
    overdue: 0,
    recovered: 1_043_000_000,
    collected: 264_000_000,
    assessed: 11,
  };

  test("says from which day it counts, and rounds only at the end", () => {
    expect(paragraphOf(period, figures).zh).toBe(
      "截至2023年6月30日（自2023年1月1日起），累计排查涉企矛盾纠纷61起，化解58起，为企业挽损1043万元，" +
        "为金融机构清收贷款264万元，完成11个重点项目风险评估。期末尚有3起正在化解。",
    );
    expect(paragraphOf(period, figures).en).toBe(
      "From 1 January 2023 to 30 June 2023, 61 enterprise disputes were registered and 58 resolved; " +
        "10,430,000 yuan recovered for enterprises, 2,640,000 yuan of loans collected for banks, and " +
        "11 key project risk assessments completed. 3 disputes are still open.",
    );
  });

  test("names the overdue ones, and says nothing where nothing is open", () => {
    expect(paragraphOf(period, { ...figures, open: 4, overdue: 2 }).zh).toContain("期末尚有4起正在化解，其中超期2起。");
    expect(paragraphOf(period, { ...figures, open: 0 }).zh).toMatch(/风险评估。$/u);
  });

  test.each([
    [0, "挽损0万元"],
    [100_000_000, "挽损100万元"],
    [5_152_500_000, "挽损5152.5万元"],
    [12_345_678, "挽损12.35万元"],
  ])("%d fen are written %s", (recovered, text) => {
    expect(paragraphOf(period, { ...figures, recovered }).zh).toContain(text);
  });
});
