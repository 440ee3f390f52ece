import { describe, expect, test } from "vitest";
import { bucketOf, daysOverdue } from "./ageing.ts";

describe("how long something has been due", () => {
  test.each([
    // due          at the end of  days  bucket
    ["2026-11-23", "2026-11-23", 0, "not_due"],
    ["2026-11-24", "2026-11-23", -1, "not_due"],
    ["2026-11-22", "2026-11-23", 1, "to_30"],
    ["2026-10-24", "2026-11-23", 30, "to_30"],
    ["2026-10-23", "2026-11-23", 31, "to_90"],
    ["2026-08-25", "2026-11-23", 90, "to_90"],
    ["2026-08-24", "2026-11-23", 91, "to_180"],
    ["2026-05-27", "2026-11-23", 180, "to_180"],
    ["2026-05-26", "2026-11-23", 181, "to_360"],
    ["2025-11-28", "2026-11-23", 360, "to_360"],
    ["2025-11-27", "2026-11-23", 361, "over_360"],
    ["2024-02-29", "2024-03-01", 1, "to_30"],
    [null, "2026-11-23", null, "no_day"],
  ] as const)("due %s, at the end of %s: %s days", (dueOn, asOf, days, bucket) => {
    expect(daysOverdue(dueOn, asOf)).toBe(days);
    expect(bucketOf(days)).toBe(bucket);
  });
});
