import { describe, expect, test } from "vitest";
import { change, kindOf, periodOf, previousPeriod, samePeriodLastYear } from "./period.ts";
import type { PeriodKind } from "./period.ts";

const span = (from: string, to: string) => ({ from, to });

describe("the span that a day lies in", () => {
  test.each<[PeriodKind, string, string, string]>([
    ["month", "2026-02-11", "2026-02-01", "2026-02-28"],
    ["month", "2024-02-29", "2024-02-01", "2024-02-29"],
    ["quarter", "2026-11-23", "2026-10-01", "2026-12-31"],
    ["quarter", "2026-01-31", "2026-01-01", "2026-03-31"],
    ["half", "2026-06-30", "2026-01-01", "2026-06-30"],
    ["half", "2026-07-01", "2026-07-01", "2026-12-31"],
    ["year", "2026-11-23", "2026-01-01", "2026-12-31"],
  ])("%s of %s", (kind, day, from, to) => {
    expect(periodOf(kind, day)).toEqual(span(from, to));
    expect(kindOf(span(from, to))).toBe(kind);
  });

  test("a span that is no whole month, quarter, half or year has no kind", () => {
    expect(kindOf(span("2026-01-01", "2026-01-30"))).toBeNull();
    expect(kindOf(span("2026-02-01", "2026-04-30"))).toBeNull();
    expect(kindOf(span("2026-01-02", "2026-01-31"))).toBeNull();
  });
});

describe("环比: the previous equal span", () => {
  test.each([
    ["a month after a shorter one", span("2026-03-01", "2026-03-31"), span("2026-02-01", "2026-02-28")],
    ["January", span("2026-01-01", "2026-01-31"), span("2025-12-01", "2025-12-31")],
    ["a quarter", span("2026-01-01", "2026-03-31"), span("2025-10-01", "2025-12-31")],
    ["a half-year", span("2026-07-01", "2026-12-31"), span("2026-01-01", "2026-06-30")],
    ["a year", span("2026-01-01", "2026-12-31"), span("2025-01-01", "2025-12-31")],
    ["a week", span("2026-11-16", "2026-11-22"), span("2026-11-09", "2026-11-15")],
    ["one day", span("2026-03-01", "2026-03-01"), span("2026-02-28", "2026-02-28")],
    ["the year to date", span("2026-01-01", "2026-01-30"), span("2025-12-02", "2025-12-31")],
  ])("%s", (_name, period, previous) => {
    expect(previousPeriod(period)).toEqual(previous);
  });
});

describe("同比: the same dates a year earlier", () => {
  test.each([
    ["a month", span("2026-05-01", "2026-05-31"), span("2025-05-01", "2025-05-31")],
    ["February after a leap year", span("2025-02-01", "2025-02-28"), span("2024-02-01", "2024-02-29")],
    ["February of a leap year", span("2024-02-01", "2024-02-29"), span("2023-02-01", "2023-02-28")],
    ["up to 29 February", span("2024-01-01", "2024-02-29"), span("2023-01-01", "2023-02-28")],
    ["29 February alone", span("2024-02-29", "2024-02-29"), span("2023-02-28", "2023-02-28")],
    ["up to 28 February after a leap year", span("2025-01-10", "2025-02-28"), span("2024-01-10", "2024-02-28")],
    ["the year to date", span("2026-01-01", "2026-11-23"), span("2025-01-01", "2025-11-23")],
  ])("%s", (_name, period, lastYear) => {
    expect(samePeriodLastYear(period)).toEqual(lastYear);
  });
});

describe("change against a base", () => {
  test.each([
    ["Huangshi 2016: −159 of 1028", 869, 1028, -159, -1547],
    ["no base, no share", 5, 0, 5, null],
    ["none of both", 0, 0, 0, null],
    ["no change", 7, 7, 0, 0],
    ["down to nothing", 0, 40, -40, -10_000],
    ["half a basis point rounds up", 20_001, 20_000, 1, 1],
    ["half a basis point down rounds away from zero", 19_999, 20_000, -1, -1],
    ["a base made negative by reversals", 100, -200, 300, 15_000],
    ["amounts in fen", 1_000_000_000_000_000, 300_000_000_000_000, 700_000_000_000_000, 23_333],
  ])("%s", (_name, current, base, difference, basisPoints) => {
    expect(change(current, base)).toEqual({ difference, basisPoints });
  });
});
