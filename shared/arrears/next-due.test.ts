import { describe, expect, test } from "vitest";
import { nextDueOf } from "./next-due.ts";

type Standing = Parameters<typeof nextDueOf>[0];

const standing: Standing = {
  state: "undisputed",
  dueOn: "2026-10-23",
  left: 100,
  instalments: [],
  complaint: { transfer: null, result: null },
};
const stage = (dueOn: string, doneOn: string | null = null) => ({
  fromOn: "2026-10-01",
  dueOn,
  provisional: false,
  doneOn,
});
const plan = [
  { dueOn: "2026-11-10", state: "paid" },
  { dueOn: "2026-12-10", state: "partly" },
  { dueOn: "2027-01-10", state: "not_due" },
] as const;

describe("what is due next", () => {
  test.each<[what: string, over: Partial<Standing>, next: string | null]>([
    ["the payment", {}, "2026-10-23 payment"],
    ["nothing where no day is known", { dueOn: null }, null],
    ["nothing where all that is not contested was paid", { left: 0 }, null],
    ["the first open instalment", { state: "paying", instalments: plan }, "2026-12-10 instalment"],
    [
      "the payment again where the plan is filled and something is left",
      { state: "paying", instalments: plan.slice(0, 1) },
      "2026-10-23 payment",
    ],
    ["a plan that was given up counts no more", { state: "undisputed", instalments: plan }, "2026-10-23 payment"],
    ["nothing while a court has it", { state: "in_court" }, null],
    ["nothing once it is cleared", { state: "cleared" }, null],
    [
      "a complaint that is to be passed on sooner",
      { complaint: { transfer: stage("2026-10-15"), result: null } },
      "2026-10-15 complaint_transfer",
    ],
    [
      "a complaint that is to be answered, also while a court has the case",
      { state: "in_court", complaint: { transfer: stage("2026-10-15", "2026-10-10"), result: stage("2026-11-09") } },
      "2026-11-09 complaint_result",
    ],
    [
      "nothing of one that was answered",
      {
        left: 0,
        complaint: { transfer: stage("2026-10-15", "2026-10-10"), result: stage("2026-11-09", "2026-11-01") },
      },
      null,
    ],
  ])("%s", (_what, over, next) => {
    const found = nextDueOf({ ...standing, ...over });
    expect(found === null ? null : `${found.dueOn} ${found.kind}`).toBe(next);
  });
});
