import { beforeAll, describe, expect, test } from "vitest";
import { startLanguage, wordsIn } from "../language/index.ts";
import { ofKind, periodWords, stepped } from "./period-words.ts";

beforeAll(() => startLanguage());

describe("a period in words", () => {
  test.each([
    ["2023-06-01", "2023-06-30", "2023年6月", "June 2023"],
    ["2023-04-01", "2023-06-30", "2023年第2季度", "Q2 2023"],
    ["2023-01-01", "2023-06-30", "2023年上半年", "First half of 2023"],
    ["2023-07-01", "2023-12-31", "2023年下半年", "Second half of 2023"],
    ["2024-01-01", "2024-12-31", "2024年", "2024"],
    ["2024-01-01", "2024-07-03", "2024-01-01 至 2024-07-03", "2024-01-01 to 2024-07-03"],
  ])("%s – %s", (from, to, zh, en) => {
    expect(periodWords({ from, to }, wordsIn("zh"))).toBe(zh);
    expect(periodWords({ from, to }, wordsIn("en"))).toBe(en);
  });
});

describe("stepping", () => {
  test.each([
    ["month", "2024-03-01", "2024-03-31", "2024-02-01", "2024-02-29"],
    ["half", "2024-01-01", "2024-06-30", "2023-07-01", "2023-12-31"],
    ["free", "2024-03-01", "2024-03-10", "2024-02-20", "2024-02-29"],
  ] as const)("a %s back and forth", (kind, from, to, earlierFrom, earlierTo) => {
    const chosen = { kind, period: { from, to } };
    const earlier = stepped(chosen, "earlier");
    expect(earlier.period).toEqual({ from: earlierFrom, to: earlierTo });
    expect(stepped(earlier, "later")).toEqual(chosen);
  });
});

describe("another kind of period", () => {
  const year = { kind: "year", period: { from: "2024-01-01", to: "2024-12-31" } } as const;

  test("is the one of today while today lies in it", () => {
    expect(ofKind(year, "month", "2024-07-03").period).toEqual({ from: "2024-07-01", to: "2024-07-31" });
  });

  test("else the first of what was chosen", () => {
    expect(ofKind(year, "month", "2026-07-03").period).toEqual({ from: "2024-01-01", to: "2024-01-31" });
  });

  test("a free one begins with the same days", () => {
    expect(ofKind(year, "free", "2026-07-03").period).toEqual(year.period);
  });
});
