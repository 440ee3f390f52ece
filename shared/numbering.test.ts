import { describe, expect, test } from "vitest";
import { checkNumberTemplate, formatNumber } from "./numbering.ts";

describe("document numbers", () => {
  test.each([
    ["（{yyyy}）{prefix}调字第{seq:3}号", { yyyy: 2026, prefix: "洋商", seq: 1 }, "（2026）洋商调字第001号"],
    ["洋容缺〔{yyyy}〕{seq:3}", { yyyy: 2026, prefix: "", seq: 27 }, "洋容缺〔2026〕027"],
    ["PC{yyyy}{seq:4}", { yyyy: 2026, prefix: "", seq: 12 }, "PC20260012"],
    ["{prefix}{yyyy}-{seq}", { yyyy: 2026, prefix: "$&", seq: 9 }, "$&2026-9"],
    ["{yyyy}{seq:3}", { yyyy: 2026, prefix: "", seq: 1234 }, "20261234"],
  ])("%s", (template, parts, number) => {
    expect(formatNumber(template, parts)).toBe(number);
  });

  test.each([
    ["洋商调字第{seq:3}号", "YEAR_MISSING"],
    ["（{yyyy}）洋商调字", "SEQUENCE_MISSING"],
    ["{yyyy}{seq}{seq:2}", "PLACEHOLDER_REPEATED"],
    ["{yyyy}{seq}{month}", "UNKNOWN_PLACEHOLDER"],
    ["{yyyy:4}{seq}", "UNKNOWN_PLACEHOLDER"],
    ["{yyyy}{seq:0}", "UNKNOWN_PLACEHOLDER"],
    ["{yyyy}{seq", "UNKNOWN_PLACEHOLDER"],
    ["{yyyy}\n{seq}", "CONTROL_CHARACTER"],
    [`{yyyy}{seq}${"号".repeat(60)}`, "TOO_LONG"],
  ])("%j is refused: %s", (template, reason) => {
    expect(checkNumberTemplate(template)).toEqual({ ok: false, reason });
    expect(() => formatNumber(template, { yyyy: 2026, prefix: "", seq: 1 })).toThrow(RangeError);
  });

  test.each([
    { yyyy: 26, prefix: "", seq: 1 },
    { yyyy: 2026, prefix: "", seq: 0 },
    { yyyy: 2026, prefix: "", seq: 1.5 },
  ])("a year or place out of range is refused: %j", (parts) => {
    expect(() => formatNumber("{yyyy}{seq}", parts)).toThrow(RangeError);
  });
});
