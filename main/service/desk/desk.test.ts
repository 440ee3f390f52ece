import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { clockAt } from "../office/index.ts";
import { disputeDraft } from "../office/testing/drafts.ts";
import { openTestOffice } from "../office/testing/office.ts";
import type { TestOffice } from "../office/testing/office.ts";

let desk: TestOffice;
afterEach(() => desk.close());

const open = async (instant: string) => {
  desk = await openTestOffice(clockAt(instant));
  return desk.as("mediator");
};

describe("the desk on the Monday before a holiday week", () => {
  let enter: (dueOn: string | null, state?: "in_mediation" | "settled") => Promise<number>;
  let today: () => Promise<Awaited<ReturnType<Awaited<ReturnType<typeof open>>["desk"]["today"]>>>;
  beforeEach(async () => {
    // 2026-09-25 to 27 are off, so the third working day after the 21st is the 24th.
    const client = await open("2026-09-21T09:00:00+08:00");
    enter = async (dueOn, state = "in_mediation") => {
      const over = state === "settled" ? { outcome: "settled" as const, outcomeOn: "2026-09-20" } : {};
      const draft = disputeDraft({ registeredOn: "2026-09-01", dueOn, state, ...over });
      return (await client.disputes.create(draft)).id;
    };
    today = () => client.desk.today();
  });

  test("parts what is overdue from what is due within three working days", async () => {
    const late = await enter("2026-09-18");
    const dueToday = await enter("2026-09-21");
    const lastSoon = await enter("2026-09-24");
    await enter("2026-09-28");
    await enter(null);
    const { overdue, dueSoon, dueSoonUntil, counts } = await today();
    expect(overdue).toMatchObject({ total: 1, items: [{ id: late, daysLeft: -3 }] });
    expect(dueSoon.items.map(({ id, daysLeft }) => [id, daysLeft])).toEqual([
      [dueToday, 0],
      [lastSoon, 3],
    ]);
    expect(dueSoonUntil).toBe("2026-09-24");
    expect(counts).toMatchObject({ disputes: 3 });
  });

  test("what has an outcome waits for nobody", async () => {
    await enter("2026-09-18", "settled");
    expect((await today()).overdue.total).toBe(0);
  });

  test("the worst stands first, and the count is that of all", async () => {
    for (let day = 1; day <= 25; day++) await enter(`2026-09-${String(Math.min(day, 20)).padStart(2, "0")}`);
    const { overdue } = await today();
    expect(overdue.total).toBe(25);
    expect(overdue.items).toHaveLength(20);
    expect(overdue.items[0]?.dueOn).toBe("2026-09-01");
  });
});

describe("over the turn of the year", () => {
  test("a deadline in a year without an official notice is provisional", async () => {
    const client = await open("2026-12-30T09:00:00+08:00");
    await client.disputes.create(disputeDraft({ registeredOn: "2026-12-01", dueOn: "2027-01-04" }));
    const { dueSoon } = await client.desk.today();
    expect(dueSoon.items[0]).toMatchObject({ dueOn: "2027-01-04", provisional: true });
    expect(await client.calendar.left({ dueOn: "2027-01-04" })).toEqual({ workdays: 2, provisional: true });
    expect(await client.calendar.left({ dueOn: "2026-12-31" })).toEqual({ workdays: 1, provisional: false });
  });
});
