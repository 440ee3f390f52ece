import type { SurveyCount } from "./score-people.ts";

/** Of the sheets of a survey those that count: where people were asked anew, what they said then. */
export function lastRound<Sheet extends { readonly round: number }>(sheets: readonly Sheet[]): Sheet[] {
  const last = Math.max(0, ...sheets.map(({ round }) => round));
  return sheets.filter(({ round }) => round === last);
}

type Counted = {
  readonly valid: number;
  readonly oppose: number;
  readonly target: number | null;
  readonly reached: number | null;
};

/** What the sheets of several groups come to together; null where there are none. */
export function surveyCount(sheets: readonly Counted[]): SurveyCount | null {
  if (sheets.length === 0) return null;
  const sum = (of: (sheet: Counted) => number) => sheets.reduce((total, sheet) => total + of(sheet), 0);
  return {
    valid: sum(({ valid }) => valid),
    oppose: sum(({ oppose }) => oppose),
    target: sum(({ target }) => target ?? 0),
    reached: sum(({ reached }) => reached ?? 0),
  };
}
