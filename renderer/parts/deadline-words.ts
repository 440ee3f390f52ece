import { daysBetween } from "../../shared/calendar.ts";
import type { LocalDate } from "../../shared/calendar.ts";
import type { Words } from "../language/index.ts";

/** Beyond this many calendar days nobody counts working days. */
export const COUNTED_DAYS = 60;

export type Deadline = {
  readonly dueOn: LocalDate;
  /** Working days from today to the due day; null when they are not known. Of no account once the day is over. */
  readonly workdays: number | null;
  /** The calendar of a year on the way is not official yet. */
  readonly provisional: boolean;
};

/** Says how much time is left: 还剩 3 个工作日 · 今天到期 · 已超期 2 天. */
export function deadlineWords({ dueOn, workdays, provisional }: Deadline, today: LocalDate, words: Words): string {
  const said = timeLeft(daysBetween(today, dueOn), workdays, words);
  return provisional ? words.t("due.provisional", { said }) : said;
}

function timeLeft(days: number, workdays: number | null, { t }: Words): string {
  if (days < 0) return days === -1 ? t("due.overdueOneDay") : t("due.overdue", { days: -days });
  if (days === 0) return t("due.today");
  if (workdays === null) return days === 1 ? t("due.oneDayLeft") : t("due.daysLeft", { days });
  if (workdays === 0) return t("due.beforeNextWorkday");
  return workdays === 1 ? t("due.oneWorkdayLeft") : t("due.workdaysLeft", { days: workdays });
}
