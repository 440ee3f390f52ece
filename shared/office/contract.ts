import { z } from "zod";
import { act, localDate, query, shortText } from "../procedures.ts";

const status = z.object({
  name: z.string(),
  /** The demo office is marked as such on every page. */
  demo: z.boolean(),
  version: z.string(),
  /** The service's own date, so that page and service never disagree about midnight. */
  today: localDate,
  /** Last day for which an official working-day calendar is loaded. */
  calendarUntil: localDate.nullable(),
});

export const office = {
  status: query.output(status),
  rename: act.input(z.object({ name: shortText.min(1) })).output(status),
};
