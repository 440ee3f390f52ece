import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { NoticeDay } from "../../../shared/calendar/notice.ts";
import { disputeDraft } from "../office/testing/drafts.ts";
import { clientOf, failureOf, refusalOf, reopenOffice, staffNames } from "../office/testing/office.ts";
import { DAY, daysIn, notice, off, openHolidaysKit, plain, source } from "./testing/holidays-kit.ts";
import type { HolidaysKit } from "./testing/holidays-kit.ts";

let kit: HolidaysKit;
beforeEach(async () => {
  kit = await openHolidaysKit();
});
afterEach(() => kit.close());

describe("a year that is loaded", () => {
  test("moves nothing that was official or is closed, also not when something is done about it later", async () => {
    const official = await kit.referred("2026-12-28");
    kit.clock.pass(2 * DAY);
    const closed = await kit.referred("2026-12-30");
    const { version } = (await kit.mediator.disputes.open({ id: closed })).record;
    await kit.mediator.disputes.accept({ disputeId: closed, version, on: "2026-12-30", channel: "people" });
    const before = kit.deadlines().filter((row) => (row as { kind: string }).kind === "platform_acceptance");
    expect(before).toMatchObject([
      { id: official, dueOn: "2026-12-31", provisional: 0, closed: null },
      { id: closed, dueOn: "2027-01-05", closed: "met" },
    ]);
    const { moved } = await kit.load();
    expect(moved.map(({ id }) => id)).not.toContain(official);
    const after = kit.deadlines().filter((row) => (row as { kind: string }).kind === "platform_acceptance");
    expect(after[0]).toEqual(before[0]);
    expect(after[1]).toMatchObject({ closed: "met" });
  });

  test("leaves the old day in the log of the record, and the old notice in its own", async () => {
    kit.clock.pass(2 * DAY);
    const id = await kit.referred("2026-12-30");
    await kit.load();
    const supervisor = await kit.office.as("supervisor");
    const { entries } = await supervisor.audit.list({ filter: { acts: ["calendar.load"] } });
    expect(entries).toMatchObject([
      {
        entity: "dispute",
        recordId: id,
        reason: source,
        before: { deadlineDay: "2027-01-05" },
        after: { deadlineKind: "platform_acceptance", deadlineDay: "2027-01-06" },
      },
      {
        entity: "calendar_year",
        recordId: 2027,
        before: { yearStatus: "provisional", workDays: [] },
        after: { yearStatus: "official", source, workDays: ["2027-01-09", "2027-02-13", "2027-05-08", "2027-10-09"] },
      },
    ]);
  });

  test("is there with who loaded it, and after the office was opened anew", async () => {
    const { standing: loaded } = await kit.load();
    expect(loaded).toMatchObject({
      year: 2027,
      status: "official",
      version: 2,
      off: daysIn(off).length,
      work: 4,
      workdays: 247,
      loadedBy: staffNames.administrator,
    });
    await kit.office.office.close();
    const again = await reopenOffice(kit.office.folder, kit.clock);
    const years = await clientOf(again.office, again.session).calendar.years();
    expect(years.at(-1)).toEqual(loaded);
    await again.office.close();
    kit = await openHolidaysKit();
  });

  test("may be one that the office did not know", async () => {
    const days: NoticeDay[] = [{ day: "2028-01-03", kind: "off", name: "元旦" }];
    const { standing: loaded } = await kit.administrator.calendar.load({ ...notice({ year: 2028, days }), version: 0 });
    expect(loaded).toMatchObject({ year: 2028, status: "official", version: 1 });
  });
});

const again = (over: object = {}) => kit.administrator.calendar.load({ ...notice(), version: 2, ...over });

describe("a year that is official already", () => {
  beforeEach(() => kit.load(plain));

  test("needs a reason to be replaced", async () => {
    expect(await refusalOf(again())).toEqual(["REASON_NEEDED"]);
    expect(await again({ reason: "国务院办公厅另行通知" })).toMatchObject({ standing: { version: 3 } });
  });

  test("keeps counting for what began by it; what begins later counts by the new one", async () => {
    kit.clock.pass(2 * DAY);
    const before = await kit.referred("2026-12-30");
    kit.clock.pass(DAY);
    expect(await kit.administrator.calendar.preview(notice())).toMatchObject({ moved: [], settled: 0 });
    expect(await again({ reason: "国务院办公厅另行通知" })).toMatchObject({ moved: [] });
    const after = await kit.referred("2026-12-31");
    expect(kit.deadlines()).toMatchObject([
      { id: before, dueOn: "2027-01-05", provisional: 0 },
      { id: after, dueOn: "2027-01-07", provisional: 0 },
    ]);
    // An act on the old case reckons its deadlines anew, by the notice that it began under.
    const { version } = (await kit.mediator.disputes.open({ id: before })).record;
    await kit.mediator.assignments.of({ disputeId: before });
    await kit.mediator.disputes.revise({
      ...disputeDraft({
        registeredOn: "2026-12-30",
        riskLevel: null,
        dueOn: null,
        source: "court",
        note: "已电话告知",
      }),
      id: before,
      version,
    });
    expect(kit.deadlines()[0]).toMatchObject({ id: before, dueOn: "2027-01-05", provisional: 0 });
  });

  test("is not loaded again as it is", async () => {
    expect(await refusalOf(again({ ...plain, reason: "再载入一次" }))).toEqual(["NOTHING_CHANGED"]);
  });
});

describe("a load is refused, and nothing is half done", () => {
  test.each<[string, object, string[]]>([
    ["without a day off", { days: [] }, ["NOTICE_EMPTY"]],
    ["with a day of another year", { days: [...daysIn("01-01"), ...daysIn("2026-10-01")] }, ["DAY_OUTSIDE_YEAR"]],
    ["with a day twice", { days: [...daysIn("01-01..02"), ...daysIn("01-02")] }, ["DAY_TWICE"]],
    ["with a made-up day that is a Monday", { days: daysIn("01-01", "01-04") }, ["WORK_ON_WEEKDAY"]],
  ])("%s", async (_what, over, codes) => {
    kit.clock.pass(2 * DAY);
    await kit.referred("2026-12-30");
    const before = kit.standing();
    expect(await refusalOf(kit.load(over))).toEqual(codes);
    expect(kit.standing()).toEqual(before);
  });

  test("where somebody else was quicker in another window", async () => {
    const other = await kit.office.as("supervisor");
    const { standing: seen } = await other.calendar.preview(notice());
    await kit.load(plain);
    const before = kit.standing();
    expect(await failureOf(other.calendar.load({ ...notice(), version: seen?.version ?? 0 }))).toMatchObject({
      code: "STALE",
      data: { entity: "calendar_year", id: 2027, version: 2 },
    });
    expect(kit.standing()).toEqual(before);
  });

  test("to those who don't keep the rules", async () => {
    expect(await failureOf(kit.mediator.calendar.load({ ...notice(), version: 1 }))).toMatchObject({
      code: "FORBIDDEN",
      data: { roles: ["administrator", "supervisor"] },
    });
    expect(await failureOf(kit.mediator.calendar.preview(notice()))).toMatchObject({ code: "FORBIDDEN" });
  });
});
