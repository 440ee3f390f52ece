import type { ReactNode } from "react";
import { isCalendarOver } from "../../shared/calendar.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { NoticeBar } from "../parts/notice-bar.tsx";

/** Above every page from the first day for which no official calendar is loaded: deadlines are guesses then. */
export function CalendarNotice(): ReactNode {
  const { t } = useWords();
  const { today, calendarUntil } = useSession().office;
  if (!isCalendarOver(today, calendarUntil)) return null;
  const says = calendarUntil === null ? t("frame.noCalendar") : t("frame.calendarOver", { date: calendarUntil });
  return <NoticeBar says={says} to="/settings" show={t("frame.calendarShow")} />;
}
