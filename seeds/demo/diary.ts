import { addDays, dueDate } from "../../shared/calendar.ts";
import type { Calendar, LocalDate } from "../../shared/calendar.ts";
import type { RouterClient } from "@orpc/server";
import type { Clock } from "../../main/service/office/index.ts";
import type { OfficeRouter } from "../../main/service/router.ts";
import type { Random } from "./random.ts";
import type { StaffName } from "./staff.ts";

export type Client = RouterClient<OfficeRouter>;

/** What somebody does at the own window on some day. */
type Deed = { readonly at: string; readonly by: StaffName; readonly work: (client: Client) => Promise<void> };

/**
 * What happens in the demo office, day by day. Each further step of a case is noted for a later day than the one
 * before, so that the steps are carried out in their order.
 */
export type Diary = {
  /** The last day on which anything happens: the day before the demo is looked at. */
  readonly lastDay: LocalDate;
  readonly today: LocalDate;
  readonly calendar: Calendar;
  /** Notes a deed for some minute of this day's office hours; a day that is not over yet is left out. */
  note(day: LocalDate, by: StaffName, work: Deed["work"]): void;
  /** Carries everything out in the order of time, with the clock standing at each deed's moment. */
  live(clock: SettableClock, clientOf: (name: StaffName) => Client): Promise<void>;
};

export type SettableClock = Clock & { set(instant: string): void };

export function settableClock(instant: string): SettableClock {
  let standing = instant;
  return {
    now: () => standing,
    today: () => standing.slice(0, 10),
    set: (later) => {
      standing = later;
    },
  };
}

/** Office hours, in minutes of the day: 8:30–11:59 and 14:30–17:59. */
const MORNING = [510, 719] as const;
const AFTERNOON = [870, 1079] as const;

export function openDiary(today: LocalDate, calendar: Calendar, random: Random): Diary {
  const deeds: Deed[] = [];
  const lastDay = addDays(today, -1);
  return {
    lastDay,
    today,
    calendar,
    note: (day, by, work) => {
      if (day > lastDay) return;
      const [from, to] = random.chance(0.55) ? MORNING : AFTERNOON;
      deeds.push({ at: instantOf(day, random.whole(from, to), random.whole(0, 59)), by, work });
    },
    live: async (clock, clientOf) => {
      for (const deed of deeds.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
        clock.set(deed.at);
        await deed.work(clientOf(deed.by));
      }
    },
  };
}

/** The office keeps Chinese time wherever the demo is made. */
export function instantOf(day: LocalDate, minute: number, second: number): string {
  return `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:${two(second)}+08:00`;
}

const two = (part: number) => String(part).padStart(2, "0");

/** So many working days later; negative for earlier. */
export function workdaysAfter(calendar: Calendar, day: LocalDate, days: number): LocalDate {
  return dueDate(calendar, { from: day, days, kind: "working", roll: false }).date;
}

/** This day if it is worked, else the last one before it that is. */
export function workdayOnOrBefore(calendar: Calendar, day: LocalDate): LocalDate {
  return calendar.isWorkday(day) ? day : workdaysAfter(calendar, day, -1);
}
