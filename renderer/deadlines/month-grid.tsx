import { useEffect, useRef } from "react";
import type { KeyboardEvent, ReactNode, Ref } from "react";
import type { LocalDate } from "../../shared/calendar.ts";
import type { CalendarDay } from "../../shared/deadlines/contract.ts";
import { useWords } from "../language/index.ts";
import classes from "./calendar.module.css";
import { DayCell } from "./day-cell.tsx";
import { dayAfterKey, DAYS_OF_WEEK, weeksOf } from "./moving.ts";
import { weekdayKey } from "./weekdays.ts";

type MonthGridProps = {
  readonly ref: Ref<HTMLDivElement>;
  readonly label: string;
  readonly days: readonly CalendarDay[];
  readonly chosen: LocalDate;
  readonly choose: (day: LocalDate) => void;
  /** Goes to the list of the chosen day. */
  readonly enter: () => void;
};

/** The month as a grid that the arrow keys walk through, from one month into the next. */
export function MonthGrid({ ref, label, days, chosen, choose, enter }: MonthGridProps): ReactNode {
  const { t } = useWords();
  const walks = useRef(false);
  const cell = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The days of another month come a moment later.
    if (!walks.current || cell.current === null) return;
    cell.current.focus();
    walks.current = false;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== cell.current) return;
    const next = dayAfterKey(event.key, chosen);
    if (next === undefined && event.key !== "Enter") return;
    event.preventDefault();
    if (next === undefined) return enter();
    walks.current = true;
    choose(next);
  };
  const first = days[0]?.date ?? chosen;
  const known = new Map(days.map((day) => [day.date, day]));
  return (
    <div ref={ref} role="grid" aria-label={label} className={classes["grid"]} onKeyDown={onKeyDown}>
      <div role="row" className={classes["week"]}>
        {Array.from({ length: DAYS_OF_WEEK }, (_, place) => (
          <div key={place} role="columnheader" className={classes["weekday"]}>
            {t(weekdayKey(place))}
          </div>
        ))}
      </div>
      {weeksOf(first).map((week, row) => (
        <div key={week.find((day) => day !== null) ?? row} role="row" className={classes["week"]}>
          {week.map((date, place) => {
            const day = date === null ? undefined : known.get(date);
            if (day === undefined) return <div key={place} role="gridcell" className={classes["otherMonth"]} />;
            const isChosen = day.date === chosen;
            return (
              <DayCell
                key={day.date}
                {...(isChosen && { ref: cell })}
                day={day}
                isChosen={isChosen}
                choose={() => choose(day.date)}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}
