// @vitest-environment jsdom
import { beforeAll, describe, expect, test } from "vitest";
import { startLanguage, wordsIn } from "../language/index.ts";
import type { Edition } from "./asking.ts";
import { standingOf } from "./performance-words.ts";

beforeAll(startLanguage);

type Instalment = Edition["instalments"][number];

const TODAY = "2026-11-23";
const instalment = (over: Partial<Instalment>): Instalment => ({
  payer: "云岭物流",
  payee: "稻香食品",
  amount: 4_000_000,
  dueOn: "2026-11-20",
  note: null,
  paid: 0,
  pending: 0,
  state: "late",
  lastPaidOn: null,
  paidLate: false,
  ...over,
});

const paid = { state: "paid", paid: 4_000_000 } as const;

describe("how an instalment stands", () => {
  test.each([
    ["paid in time", { ...paid, lastPaidOn: "2026-11-20" }, "good", "2026-11-20 付清", false],
    ["paid late", { ...paid, lastPaidOn: "2026-11-22", paidLate: true }, "good", "2026-11-22 付清，晚 2 天", false],
    [
      "paid a day late",
      { ...paid, lastPaidOn: "2026-11-21", paidLate: true },
      "good",
      "2026-11-21 付清，晚 1 天",
      false,
    ],
    ["not paid", {}, "refused", "已超期 3 天", true],
    ["not paid since yesterday", { dueOn: "2026-11-22" }, "refused", "已超期 1 天", true],
    [
      "paid in part, and over",
      { state: "partly", paid: 1_000_000 },
      "refused",
      "还差 30,000.00 元 · 已超期 3 天",
      true,
    ],
    [
      "paid in part, with time left",
      { state: "partly", paid: 1_000_000, dueOn: "2026-12-01" },
      "warn",
      "还差 30,000.00 元",
      false,
    ],
    ["due today", { state: "due", dueOn: TODAY }, "warn", null, false],
    ["not due", { state: "not_due", dueOn: "2026-12-01" }, "quiet", null, false],
  ] as const)("%s", (_, over, tone, said, isOver) => {
    expect(standingOf(instalment(over), TODAY, wordsIn("zh"))).toEqual({ tone, said, isOver });
  });

  test("in English too", () => {
    const late = instalment({ ...paid, lastPaidOn: "2026-11-22", paidLate: true });
    expect(standingOf(late, TODAY, wordsIn("en")).said).toBe("in full on 2026-11-22, 2 days late");
  });
});
