export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

export function vitestCounts(report: {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}): Counts;
export function playwrightCounts(report: {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly unknown[];
}): Counts;
export function countsOfRun(exitCode: number | null, counts: Counts | undefined): Counts;
export function sumOf(all: readonly Counts[]): Counts;
export function closingLine(counts: Counts): string;
