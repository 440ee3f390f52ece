/** How many tests a runner's JSON report speaks of: `{ passed, failed, skipped }`. */

/** vitest's report. A file that could not even be loaded counts as one failed test. */
export function vitestCounts(report) {
  const broken = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Playwright's report. Errors outside of the tests, such as a file that could not be loaded, count as failed tests. */
export function playwrightCounts(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
}

/** A runner that ends with an error has at least one failed test, whatever it could still report. */
export function countsOfRun(exitCode, counts) {
  const { passed, failed, skipped } = counts ?? { passed: 0, failed: 0, skipped: 0 };
  return { passed, failed: exitCode === 0 && counts ? failed : Math.max(failed, 1), skipped };
}

export function sumOf(all) {
  const sum = (name) => all.reduce((total, counts) => total + counts[name], 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}

/** The line with which `npm test` ends. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
