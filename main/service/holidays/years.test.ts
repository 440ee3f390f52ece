import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { failureOf } from "../office/testing/office.ts";
import { daysIn, notice, openHolidaysKit, plain } from "./testing/holidays-kit.ts";
import type { HolidaysKit } from "./testing/holidays-kit.ts";

let kit: HolidaysKit;
beforeEach(async () => {
  kit = await openHolidaysKit();
});
afterEach(() => kit.close());

describe("the years of the calendar", () => {
  test("are known with their working days and by which notice", async () => {
    const years = await kit.mediator.calendar.years();
    expect(years.map(({ year, status, workdays }) => [year, status, workdays])).toEqual([
      [2022, "provisional", 260],
      [2023, "official", 249],
      [2024, "official", 251],
      [2025, "official", 248],
      [2026, "official", 248],
      [2027, "provisional", 254],
    ]);
    expect(years.at(-1)).toMatchObject({ off: 13, work: 0, version: 1, loadedBy: null });
  });

  test("tell their days, those that another year's notice names among them", async () => {
    await kit.administrator.calendar.load({
      ...notice({ days: daysIn("2026-12-31..2027-01-03 元旦", "01-09") }),
      version: 1,
    });
    const { days } = await kit.mediator.calendar.year({ year: 2026 });
    expect(days.at(-1)).toEqual({ day: "2026-12-31", kind: "off", name: null });
    expect(days).toHaveLength(40);
    expect((await kit.mediator.calendar.years()).find(({ year }) => year === 2026)).toMatchObject({ workdays: 247 });
    expect(await failureOf(kit.mediator.calendar.year({ year: 2031 }))).toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("five working days from 28 December 2026", () => {
  const asked = { from: "2026-12-28", days: 5, kind: "working" } as const;

  test("end on 5 January, provisionally, while the notice of 2027 is not there", async () => {
    expect(await kit.mediator.calendar.due(asked)).toEqual({ date: "2027-01-05", provisional: true });
  });

  test("end there officially by a notice that says no more than the law", async () => {
    await kit.load(plain);
    expect(await kit.mediator.calendar.due(asked)).toEqual({ date: "2027-01-05", provisional: false });
  });

  test("end a day later where the Monday is off as well", async () => {
    await kit.load();
    expect(await kit.mediator.calendar.due(asked)).toEqual({ date: "2027-01-06", provisional: false });
  });
});
