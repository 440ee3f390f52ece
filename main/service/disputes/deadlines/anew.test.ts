import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { keepUp } from "../../office/upkeep.ts";
import { testClock } from "../../office/testing/clock.ts";
import type { TestClock } from "../../office/testing/clock.ts";
import { disputeDraft } from "../../office/testing/drafts.ts";
import { MONDAY } from "../../office/testing/office.ts";
import { openCaseKit } from "../testing/case-kit.ts";
import type { CaseKit } from "../testing/case-kit.ts";
import { reckonAnew, reckonOnNewDay } from "./anew.ts";

const DAY = 86_400;

let clock: TestClock;
let kit: CaseKit;
beforeEach(async () => {
  clock = testClock(MONDAY);
  kit = await openCaseKit(clock);
});
afterEach(() => kit.close());

const ground = () => kit.office.session.ground;
const stored = (id: number, kind: string) =>
  ground()
    .reader.prepare("SELECT due_on AS dueOn, closed, provisional FROM deadline WHERE dispute_id = ? AND kind = ?")
    .get(id, kind);
const nextDue = async (id: number) => {
  const { nextDueKind, nextDueOn } = (await kit.mediator.disputes.open({ id })).record;
  return [nextDueKind, nextDueOn];
};

/** In force since 9 November: a court may confirm it until 9 December. */
const agreed = () => kit.caseIn("agreed", { riskLevel: null, dueOn: null });
const official = (year: number, off: readonly string[]) => {
  const { writer } = ground();
  writer.prepare("DELETE FROM calendar_day WHERE year = ?").run(year);
  writer.prepare("DELETE FROM calendar_year WHERE year = ?").run(year);
  writer.prepare("INSERT INTO calendar_year (year, status, source) VALUES (?, 'official', '放假通知')").run(year);
  const insert = writer.prepare("INSERT INTO calendar_day (day, is_workday, year) VALUES (?, 0, ?)");
  for (const day of off) insert.run(day, year);
};

describe("a day that passes while the office is open", () => {
  test("closes the windows for confirmation of the day before", async () => {
    const id = await agreed();
    clock.pass(16 * DAY);
    await reckonOnNewDay(ground());
    expect(stored(id, "confirmation")).toMatchObject({ dueOn: "2026-12-09", closed: null });
    clock.pass(DAY);
    // It waits for nobody from midnight on, whether the table says so already or not.
    expect((await kit.mediator.desk.today()).reminders.total).toBe(0);
    expect((await kit.mediator.desk.today()).overdue.items.map(({ kind }) => kind)).not.toContain("confirmation");
    await reckonOnNewDay(ground());
    expect(stored(id, "confirmation")).toMatchObject({ closed: "missed" });
    expect((await nextDue(id))[0]).not.toBe("confirmation");
  });

  test("is reckoned once, and not again before the next", async () => {
    const id = await agreed();
    clock.pass(17 * DAY);
    await reckonOnNewDay(ground());
    ground().writer.prepare("UPDATE deadline SET closed = NULL WHERE dispute_id = ?").run(id);
    await reckonOnNewDay(ground());
    expect(stored(id, "confirmation")).toMatchObject({ closed: null });
    clock.pass(DAY);
    await reckonOnNewDay(ground());
    expect(stored(id, "confirmation")).toMatchObject({ closed: "missed" });
  });

  test("is noticed by a host that stays", async () => {
    const id = await agreed();
    vi.useFakeTimers({ toFake: ["setInterval", "setTimeout", "clearTimeout", "clearInterval"] });
    const faults = vi.fn<(fault: unknown) => void>();
    const upkeep = keepUp(kit.office.office, faults);
    clock.pass(17 * DAY);
    await vi.advanceTimersByTimeAsync(31 * 60_000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(stored(id, "confirmation")).toMatchObject({ closed: "missed" }));
    expect(faults).not.toHaveBeenCalled();
    await upkeep.quit();
    kit = await openCaseKit(clock);
  });
});

describe("a deadline that reaches a year without an official calendar", () => {
  test("is provisional, and reckoned anew once the notice has come", async () => {
    clock.pass(38 * DAY);
    // Asked on Thursday 31 December; New Year's Day is off in any year.
    const draft = disputeDraft({ registeredOn: "2026-12-31", riskLevel: null, dueOn: null, source: "court" });
    const { id } = await kit.mediator.disputes.create({ ...draft, similar: { decision: "go_on" } });
    expect(stored(id, "platform_acceptance")).toEqual({ dueOn: "2027-01-06", closed: null, provisional: 1 });
    official(2027, ["2027-01-01", "2027-01-02", "2027-01-03", "2027-01-04"]);
    reckonAnew(ground());
    expect(stored(id, "platform_acceptance")).toEqual({ dueOn: "2027-01-07", closed: null, provisional: 0 });
    expect(await nextDue(id)).toEqual(["platform_acceptance", "2027-01-07"]);
  });
});
