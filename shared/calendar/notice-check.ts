import { addDays, compareDates, isWeekend } from "../calendar.ts";
import type { CalendarYear, LocalDate } from "../calendar.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import { belongsTo } from "./notice.ts";
import type { Notice } from "./notice.ts";
import { fixedStatutoryDays, statutoryCount } from "./statutory.ts";

/**
 * What speaks against a notice: NOTICE_EMPTY; DAY_OUTSIDE_YEAR (data: `day`, `year`); DAY_TWICE (data: `day`), where it is
 * off and worked as well as where it is named twice; WORK_ON_WEEKDAY (data: `day`) for a made-up working day that is one anyway.
 */
export function noticeProblems({ year, days }: Notice): Problem[] {
  if (!days.some(({ kind }) => kind === "off")) return [problem("days", "NOTICE_EMPTY")];
  const seen = new Set<LocalDate>();
  return days.flatMap(({ day, kind }) => {
    if (!belongsTo(year, day)) return [problem("days", "DAY_OUTSIDE_YEAR", { day, year })];
    if (seen.has(day)) return [problem("days", "DAY_TWICE", { day })];
    seen.add(day);
    return kind === "work" && !isWeekend(day) ? [problem("days", "WORK_ON_WEEKDAY", { day })] : [];
  });
}

/**
 * What may be right and is to be looked at: OFF_ON_WEEKEND (data: `day`) for days off that give nobody a day, because they
 * and all that they touch are weekend days; STATUTORY_DAY_MISSING (data: `day`) for a day that is off by law, as far as its date is
 * known; STATUTORY_TOO_FEW (data: `found`, `least`); WORK_WITHOUT_OFF (data: `work`, `off`) for more made-up working days than
 * weekdays off.
 */
export function noticeWarnings(notice: Notice, standing: CalendarYear | undefined): Problem[] {
  const off = daysOf(notice, "off");
  const known = standing?.status === "provisional" ? standing.off : [];
  const lawful = [...new Set([...fixedStatutoryDays(notice.year), ...known])].toSorted(compareDates);
  const missing = lawful.filter((day) => belongsTo(notice.year, day) && !off.includes(day));
  const least = statutoryCount(notice.year);
  const [weekdays, worked] = [off.filter((day) => !isWeekend(day)), daysOf(notice, "work")];
  return [
    ...missing.map((day) => problem("days", "STATUTORY_DAY_MISSING", { day })),
    ...(off.length < least ? [problem("days", "STATUTORY_TOO_FEW", { found: off.length, least })] : []),
    ...stretchesOf(off)
      .filter((stretch) => stretch.every(isWeekend))
      .map(([day = ""]) => problem("days", "OFF_ON_WEEKEND", { day })),
    ...(worked.length > weekdays.length
      ? [problem("days", "WORK_WITHOUT_OFF", { work: worked.length, off: weekdays.length })]
      : []),
  ];
}

export function daysOf({ days }: Pick<Notice, "days">, kind: Notice["days"][number]["kind"]): LocalDate[] {
  return days.filter((each) => each.kind === kind).map(({ day }) => day);
}

/** Days that follow each other, in one list each. */
function stretchesOf(days: readonly LocalDate[]): LocalDate[][] {
  const stretches: LocalDate[][] = [];
  for (const day of days.toSorted(compareDates)) {
    const last = stretches.at(-1);
    if (last?.at(-1) === addDays(day, -1)) last.push(day);
    else stretches.push([day]);
  }
  return stretches;
}
