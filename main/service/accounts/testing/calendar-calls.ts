import type { Client } from "../../office/testing/office.ts";

type Call = (client: Client) => Promise<unknown>;

/** What the keepers of rules and of the calendar may do, about a year and a version that nobody has. */
export function callsOnCalendar(version: number): Record<string, Call> {
  const notice = { year: 2027, source: "放假安排", days: [{ day: "2027-01-01", kind: "off" as const }] };
  return {
    "rules.confirm": ({ rules }) => rules.confirm({ code: "overdue_colours", version, note: "本办会议" }),
    "calendar.preview": ({ calendar }) => calendar.preview(notice),
    "calendar.load": ({ calendar }) => calendar.load({ ...notice, version }),
  };
}
