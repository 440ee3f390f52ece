/** A day as 'YYYY-MM-DD' in the office's own calendar; no time, no zone. Texts of this form sort as the days do. */
export type LocalDate = string;

/** One year of the working-day calendar (工作日历): what the State Council's holiday notice changes. */
export type CalendarYear = {
  readonly year: number;
  /** "provisional" (暂定): the notice is not known, or not completely. */
  readonly status: "official" | "provisional";
  /** Days off by the notice, weekends among them included. */
  readonly off: readonly LocalDate[];
  /** Weekend days that are worked (调休). */
  readonly work: readonly LocalDate[];
  readonly source: string;
};

/** An official year as it was before another notice took its place: it still counts for what had begun by then. */
export type ReplacedYear = Pick<CalendarYear, "year" | "off" | "work"> & {
  /** What begins on this day or later counts by the new notice. */
  readonly until: LocalDate;
};

export type Calendar = {
  /** Whether a day is worked; for a period, as it stood for one that began on the day `since`. */
  isWorkday(day: LocalDate, since?: LocalDate): boolean;
  /** True for a year whose notice is not loaded: its deadlines may still move. */
  isProvisional(year: number): boolean;
};

export type DueRule = {
  /** The day of the event; it is day 0 and is not counted (Civil Procedure Law art. 85). */
  readonly from: LocalDate;
  /** Whole days; negative counts back, for reminders. */
  readonly days: number;
  readonly kind: "working" | "calendar";
  /** A last day that is off moves to the next working day. */
  readonly roll: boolean;
};

export type DueDate = {
  readonly date: LocalDate;
  /** Some counted day lies in a year whose calendar is provisional. */
  readonly provisional: boolean;
};

const DAY_MS = 86_400_000;

/** True for a real day written 'YYYY-MM-DD'. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && textOf(time) === text;
}

/** Builds a date from its parts; undefined when there is no such day, as 30 February. `month` is 1 to 12. */
export function localDate(year: number, month: number, day: number): LocalDate | undefined {
  const text = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
  return isLocalDate(text) ? text : undefined;
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(date: LocalDate): number {
  return Number(date.slice(5, 7));
}

/** Negative when `a` is the earlier day, 0 for the same day; for sorting. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  if (!Number.isInteger(days)) throw new RangeError(`not a whole number of days: ${days}`);
  return textOf(timeOf(date) + days * DAY_MS);
}

/** Whole months later (or earlier); a day that the month does not have becomes its last: 31 January + 1 = 28 February. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  if (!Number.isInteger(months)) throw new RangeError(`not a whole number of months: ${months}`);
  timeOf(date); // refuses what is not a date
  const month = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const first = `${padded(Math.floor(month / 12), 4)}-${padded((month % 12) + 1, 2)}-01`;
  const sameDay = `${first.slice(0, 8)}${date.slice(8)}`;
  return isLocalDate(sameDay) ? sameDay : lastDayOfMonth(first);
}

export function lastDayOfMonth(date: LocalDate): LocalDate {
  const time = new Date(timeOf(date));
  return textOf(Date.UTC(time.getUTCFullYear(), time.getUTCMonth() + 1, 0));
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (timeOf(to) - timeOf(from)) / DAY_MS;
}

/**
 * Joins the known years to a calendar. Saturdays and Sundays are off unless worked by the notice. A year without data
 * has plain weekends and is provisional. Official days don't move by a notice that takes the place of an official one:
 * a period that began before it counts by the one that stood then.
 */
export function calendarOf(years: readonly CalendarYear[], replaced: readonly ReplacedYear[] = []): Calendar {
  const now = daysOf(years);
  const official = new Set(years.filter((year) => year.status === "official").map((year) => year.year));
  const earlier = replaced
    .toSorted((a, b) => compareDates(a.until, b.until))
    .map((each) => ({ year: each.year, until: each.until, days: daysOf([each]) }));
  const standingFor = (day: LocalDate, since: LocalDate) =>
    earlier.find(({ year, until, days }) => since < until && (yearOf(day) === year || days.off.has(day)))?.days;
  return {
    isWorkday: (day, since) => isWorked(day, (since === undefined ? undefined : standingFor(day, since)) ?? now),
    isProvisional: (year) => !official.has(year),
  };
}

type Days = { readonly off: ReadonlySet<LocalDate>; readonly work: ReadonlySet<LocalDate> };

function daysOf(years: readonly Pick<CalendarYear, "off" | "work">[]): Days {
  return { off: new Set(years.flatMap(({ off }) => off)), work: new Set(years.flatMap(({ work }) => work)) };
}

const isWorked = (day: LocalDate, { off, work }: Days) => !off.has(day) && (work.has(day) || !isWeekend(day));

/**
 * The last day of a period that starts the day after `from`. Throws RangeError when `from` is no date or `days` is not
 * whole. A deadline that reaches a provisional year is provisional and is to be computed again when the notice is in.
 */
export function dueDate(calendar: Calendar, { from, days, kind, roll }: DueRule): DueDate {
  const counted = kind === "working" ? countWorkdays(calendar, from, days) : addDays(from, days);
  const date = roll ? onOrAfterWorkday(calendar, counted, from) : counted;
  return { date, provisional: touchesProvisionalYear(calendar, from, date) };
}

/**
 * Working days after today up to and with the due day; 0 on the due day. For an overdue date the working days since,
 * as a negative number; use {@link isOverdue} to tell "due today" from "overdue since the weekend".
 */
export function workdaysLeft(calendar: Calendar, today: LocalDate, due: LocalDate): number {
  if (today > due) return 0 - workdaysLeft(calendar, due, today);
  let left = 0;
  for (let day = addDays(today, 1); day <= due; day = addDays(day, 1)) if (calendar.isWorkday(day)) left += 1;
  return left;
}

/** The due day itself is still in time. */
export function isOverdue(today: LocalDate, due: LocalDate): boolean {
  return today > due;
}

function countWorkdays(calendar: Calendar, from: LocalDate, days: number): LocalDate {
  if (!Number.isInteger(days)) throw new RangeError(`not a whole number of days: ${days}`);
  const step = Math.sign(days);
  let date = addDays(from, 0);
  for (let left = Math.abs(days); left > 0;) {
    date = addDays(date, step);
    if (calendar.isWorkday(date, from)) left -= 1;
  }
  return date;
}

function onOrAfterWorkday(calendar: Calendar, date: LocalDate, since: LocalDate): LocalDate {
  let day = date;
  while (!calendar.isWorkday(day, since)) day = addDays(day, 1);
  return day;
}

function touchesProvisionalYear(calendar: Calendar, from: LocalDate, to: LocalDate): boolean {
  const nextToStart = addDays(from, Math.sign(daysBetween(from, to)));
  const first = Math.min(yearOf(nextToStart), yearOf(to));
  const last = Math.max(yearOf(nextToStart), yearOf(to));
  for (let year = first; year <= last; year += 1) if (calendar.isProvisional(year)) return true;
  return false;
}

/** Whether today lies beyond what the official calendars tell; `until` is the last day of the last one. */
export function isCalendarOver(today: LocalDate, until: LocalDate | null): boolean {
  return until === null || today > until;
}

export function isWeekend(date: LocalDate): boolean {
  const weekday = new Date(timeOf(date)).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** Days are counted in UTC, where each has 24 hours: China had summer time until 1991. */
function timeOf(date: LocalDate): number {
  if (!isLocalDate(date)) throw new RangeError(`not a date: ${date}`);
  return Date.parse(`${date}T00:00:00Z`);
}

function textOf(time: number): LocalDate {
  return new Date(time).toISOString().slice(0, 10);
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
