import type { NoticeDay } from "../../../../shared/calendar/notice.ts";
import type { Inputs, Outputs } from "../../../../shared/contract.ts";
import { readTypedNotice } from "../../../../shared/calendar/typed-notice.ts";
import { testClock } from "../../office/testing/clock.ts";
import type { TestClock } from "../../office/testing/clock.ts";
import { arrearsDraft, disputeDraft } from "../../office/testing/drafts.ts";
import { openTestOffice } from "../../office/testing/office.ts";
import type { Client, TestOffice } from "../../office/testing/office.ts";

/** Seconds. */
export const DAY = 86_400;

/** Made up for these tests: New Year takes the Monday too, which a Saturday makes up for. */
export const off = "元旦 01-01..04；春节 02-05..11；清明 04-03..05；05-01..05；06-09；09-15；10-01..07";
const work = "01-09、02-13、05-08、10-09";
export const source = "国办发明电〔2026〕1号（虚构）";

export const daysIn = (text: string, made = ""): NoticeDay[] => [
  ...readTypedNotice({ year: 2027, off: text, work: made }).days,
];

export const notice = (over: Partial<{ year: number; source: string; days: NoticeDay[] }> = {}) => ({
  year: 2027,
  source,
  days: daysIn(off, work),
  ...over,
});

/** As the law has it and no more: nothing moves by it. */
export const plain = { days: daysIn(off.replace("01-01..04", "01-01..03"), "02-13、05-08、10-09") };

/** An office on the last Monday of a year whose successor is provisional. */
export type HolidaysKit = {
  readonly clock: TestClock;
  readonly office: TestOffice;
  readonly administrator: Client;
  readonly mediator: Client;
  /** A court's referral, which has to be answered within three working days; answers the dispute's id. */
  readonly referred: (registeredOn: string) => Promise<number>;
  readonly complained: (complainedOn: string) => Promise<number>;
  /** What the office's database answers. */
  readonly rows: (text: string) => unknown[];
  readonly deadlines: () => unknown[];
  /** Everything that a year of the calendar may change. */
  readonly standing: () => Standing;
  /** Loads {@link notice} over the version that came with the program. */
  readonly load: (over?: Partial<Inputs["calendar"]["load"]>) => Promise<Outputs["calendar"]["load"]>;
  readonly close: () => Promise<void>;
};

type Standing = Readonly<Record<"deadlines" | "disputes" | "arrears" | "loans" | "years" | "days" | "log", unknown[]>>;

export async function openHolidaysKit(): Promise<HolidaysKit> {
  const clock = testClock("2026-12-28T09:00:00+08:00");
  const office = await openTestOffice(clock);
  const administrator = await office.as("administrator");
  const mediator = await office.as("mediator");
  const rows = (text: string) => office.session.ground.reader.prepare(text).all();
  const deadlines = () =>
    rows("SELECT dispute_id AS id, kind, due_on AS dueOn, provisional, closed FROM deadline ORDER BY id");
  return {
    clock,
    office,
    administrator,
    mediator,
    referred: async (registeredOn) => {
      const draft = disputeDraft({ registeredOn, riskLevel: null, dueOn: null, source: "court", claim: "付清货款" });
      return (await mediator.disputes.create({ ...draft, similar: { decision: "go_on" } })).id;
    },
    complained: async (complainedOn) =>
      (await mediator.arrears.create(arrearsDraft({ complainedOn, complaintNo: "TS-1", deliveredOn: null }))).id,
    rows,
    deadlines,
    standing: () => ({
      deadlines: deadlines(),
      disputes: rows("SELECT id, version, next_due_on FROM dispute ORDER BY id"),
      arrears: rows("SELECT id, version, next_due_on FROM arrears ORDER BY id"),
      loans: rows("SELECT id, version, next_due_on, limitation_until FROM loan ORDER BY id"),
      years: rows("SELECT * FROM calendar_year ORDER BY year"),
      days: rows("SELECT * FROM calendar_day ORDER BY day"),
      log: rows("SELECT count(*) AS entries FROM audit_entry WHERE act LIKE 'calendar.%'"),
    }),
    load: (over = {}) => administrator.calendar.load({ ...notice(), version: 1, ...over }),
    close: () => office.close(),
  };
}
