import { describe, expect, test } from "vitest";
import { closingLine, countsOfRun, playwrightCounts, sumOf, vitestCounts } from "./test-counts.mjs";

describe("what counts as a failed test", () => {
  test("a test file that could not be loaded", () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 0,
      numPendingTests: 1,
      numTodoTests: 0,
      testResults: [
        { status: "passed", assertionResults: [1, 2, 3, 4] },
        { status: "failed", assertionResults: [] },
      ],
    };
    expect(vitestCounts(report)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  test("an error outside of the browser tests", () => {
    const report = { stats: { expected: 2, unexpected: 1, flaky: 0, skipped: 0 }, errors: ["no such module"] };
    expect(playwrightCounts(report)).toEqual({ passed: 2, failed: 2, skipped: 0 });
  });

  test("a runner that ends with an error though it reports none, or reports nothing at all", () => {
    expect(countsOfRun(1, { passed: 5, failed: 0, skipped: 0 })).toEqual({ passed: 5, failed: 1, skipped: 0 });
    expect(countsOfRun(null, undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(countsOfRun(0, undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

test("the closing line adds all steps up and names skipped tests only where there are some", () => {
  const lint = { passed: 1, failed: 0, skipped: 0 };
  expect(closingLine(sumOf([lint, { passed: 412, failed: 2, skipped: 0 }]))).toBe("413 passed, 2 failed");
  expect(closingLine(sumOf([lint, { passed: 1, failed: 0, skipped: 3 }]))).toBe("2 passed, 0 failed, 3 skipped");
});
