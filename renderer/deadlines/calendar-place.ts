import { useNavigate, useSearch } from "@tanstack/react-router";
import { isLocalDate } from "../../shared/calendar.ts";
import type { LocalDate } from "../../shared/calendar.ts";
import { useSession } from "../app/session.tsx";

/** On which day somebody stands in the calendar; it lies in the address. */
export type CalendarPlace = { readonly day?: LocalDate | undefined };

export function readCalendarPlace({ day }: Record<string, unknown>): CalendarPlace {
  return typeof day === "string" && isLocalDate(day) && isWithin(day) ? { day } : {};
}

const FIRST = "1900-01-01";
const LAST = "2099-12-31";
const isWithin = (day: LocalDate) => day >= FIRST && day <= LAST;

/** The day, today unless another was chosen, and the way to another one. */
export function useCalendarDay(): [LocalDate, (day: LocalDate) => void] {
  const { today } = useSession().office;
  const { day } = readCalendarPlace(useSearch({ strict: false }));
  const navigate = useNavigate();
  return [
    day ?? today,
    (next) => {
      if (isWithin(next)) void navigate({ to: "/calendar", search: { day: next }, replace: true });
    },
  ];
}
