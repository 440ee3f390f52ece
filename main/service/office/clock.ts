import { formatISO } from "date-fns";
import type { LocalDate } from "../../../shared/calendar.ts";

/** Where the service reads the time, so that a test can say what day it is. */
export type Clock = {
  /** ISO with offset, in the office's local time. */
  now(): string;
  today(): LocalDate;
};

export const systemClock: Clock = {
  now: () => formatISO(new Date()),
  today: () => formatISO(new Date(), { representation: "date" }),
};

/** A clock that stands still, for tests and for making the demo office. */
export function clockAt(instant: string): Clock {
  return { now: () => instant, today: () => instant.slice(0, 10) };
}
