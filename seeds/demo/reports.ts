import { addDays, addMonths, yearOf } from "../../shared/calendar.ts";
import { periodOf } from "../../shared/period.ts";
import { workdaysAfter } from "./diary.ts";
import type { Diary } from "./diary.ts";
import { SUPERVISOR } from "./staff.ts";

/** At the start of every half-year the supervisor issues the report of the one before, from `firstDay` on. */
export function planReports(diary: Diary, firstDay: string): void {
  for (let day = firstDay; day <= diary.lastDay; day = addMonths(day, 6)) {
    const { from, to } = periodOf("half", addDays(day, -1));
    const title = `${yearOf(from)}年${from.slice(5, 7) === "01" ? "上" : "下"}半年为企服务工作情况`;
    diary.note(workdaysAfter(diary.calendar, to, 4), SUPERVISOR, async (client) => {
      await client.reports.issue({ from, to, title });
    });
  }
}
