import { VisuallyHidden } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode, Ref } from "react";
import type { CalendarDay } from "../../shared/deadlines/contract.ts";
import { deadlineKinds } from "../../shared/disputes/deadlines/kinds.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import type { WordKey } from "../language/index.ts";
import classes from "./calendar.module.css";
import { weekdayOf } from "./weekdays.ts";

type DayCellProps = {
  readonly ref?: Ref<HTMLDivElement>;
  readonly day: CalendarDay;
  readonly isChosen: boolean;
  readonly choose: () => void;
};

/** So many lines fit into a day; the rest is told by its number. */
const LINES = 3;

/** One day: its number, whether it is worked where that is not plain, and the first of what is due. */
export function DayCell({ ref, day, isChosen, choose }: DayCellProps): ReactNode {
  const { t, nameOf } = useWords();
  const { today } = useSession().office;
  const { date, isWorkday, differs, count, items } = day;
  const isOverdue = count > 0 && date < today;
  const isToday = date === today;
  const spoken = t("calendar.dayLabel", {
    date: `${date}${isToday ? t("calendar.isToday") : ""}`,
    weekday: t(weekdayOf(date)),
    what: t(whatKey(day)),
    count,
  });
  return (
    <div
      ref={ref}
      role="gridcell"
      aria-selected={isChosen}
      {...(isToday && { "aria-current": "date" })}
      tabIndex={isChosen ? 0 : -1}
      className={classes["day"]}
      data-off={!isWorkday}
      onClick={choose}
    >
      <VisuallyHidden>{isOverdue ? `${spoken} ${t("calendar.overdue")}` : spoken}</VisuallyHidden>
      <div className={classes["dayHead"]} aria-hidden="true">
        <span className={isToday ? classes["today"] : classes["number"]}>{Number(date.slice(8))}</span>
        {differs !== null && (
          <span className={classes["differs"]}>{t(differs === "off" ? "calendar.off" : "calendar.worked")}</span>
        )}
        {isOverdue && <span className={classes["late"]}>{t("calendar.overdue")}</span>}
        {count > 0 && <span className={classes["count"]}>{t("calendar.count", { count })}</span>}
      </div>
      {items.slice(0, LINES).map((item) => (
        <Link
          key={item.id}
          to="/disputes"
          search={{ id: item.disputeId }}
          tabIndex={-1}
          className={classes["line"]}
          data-overdue={isOverdue}
          title={`${nameOf(deadlineKinds[item.kind])} ${item.title}`}
        >
          <span className={classes["kind"]}>{nameOf(deadlineKinds[item.kind])}</span> {item.title}
        </Link>
      ))}
      {count > LINES && (
        <span className={classes["more"]} aria-hidden="true">
          {t("calendar.more", { count: count - LINES })}
        </span>
      )}
    </div>
  );
}

function whatKey({ isWorkday, differs }: CalendarDay): WordKey {
  if (differs === "off") return "calendar.holiday";
  if (differs === "worked") return "calendar.makeUp";
  return isWorkday ? "calendar.workday" : "calendar.dayOff";
}
