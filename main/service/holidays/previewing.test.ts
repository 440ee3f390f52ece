import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { notice as posting } from "../assessments/testing/assessment-drafts.ts";
import { doing, driveAssessments } from "../assessments/testing/assessment-kit.ts";
import { fastTrackDraft, loanDraft, newAssessment } from "../office/testing/drafts.ts";
import { DAY, daysIn, notice, openHolidaysKit, plain } from "./testing/holidays-kit.ts";
import type { HolidaysKit } from "./testing/holidays-kit.ts";

let kit: HolidaysKit;
beforeEach(async () => {
  kit = await openHolidaysKit();
});
afterEach(() => kit.close());

describe("a preview", () => {
  test("lists exactly what the load moves, and writes nothing", async () => {
    const loan = await kit.mediator.loans.create(loanDraft({ dueOn: "2024-01-04", originalDueOn: "2024-01-04" }));
    const early = await kit.referred("2026-12-22");
    const late = await kit.referred("2026-12-28");
    const later = await kit.referred("2026-12-28");
    const owed = await kit.complained("2026-12-21");
    kit.clock.pass(2 * DAY);
    const last = await kit.referred("2026-12-30");
    const before = kit.standing();
    const preview = await kit.administrator.calendar.preview(notice());
    expect(kit.standing()).toEqual(before);
    expect(preview).toMatchObject({ problems: [], warnings: [], workdays: 247, standing: { status: "provisional" } });
    expect(preview.moved.map(({ entity, id, name, from, to }) => [entity, id, name.zh, from, to])).toEqual([
      ["loan", loan.id, "诉讼时效", "2027-01-04", "2027-01-05"],
      ["dispute", last, "委托接收确认", "2027-01-05", "2027-01-06"],
      ["arrears", owed, "投诉转办", "2027-01-05", "2027-01-06"],
    ]);
    expect(await kit.load()).toMatchObject({ moved: preview.moved, settled: preview.settled });
    const after = kit.standing();
    const changed = (part: "deadlines" | "arrears" | "loans") =>
      after[part].filter((row, place) => JSON.stringify(row) !== JSON.stringify(before[part][place]));
    expect(changed("deadlines")).toEqual([
      { id: last, kind: "platform_acceptance", dueOn: "2027-01-06", provisional: 0, closed: null },
    ]);
    expect(changed("arrears")).toMatchObject([{ id: owed, next_due_on: "2027-01-06" }]);
    expect(changed("loans")).toMatchObject([{ id: loan.id, limitation_until: "2027-01-05" }]);
    // Nobody's record is another version because of it.
    expect(after.disputes.map((row) => (row as { version: number }).version)).toEqual(
      before.disputes.map((row) => (row as { version: number }).version),
    );
    expect([early, late, later].includes(last)).toBe(false);
  });

  test("says what stays where it is and is official from then on", async () => {
    kit.clock.pass(2 * DAY);
    const id = await kit.referred("2026-12-30");
    expect(await kit.administrator.calendar.preview(notice(plain))).toMatchObject({ moved: [], settled: 1 });
    await kit.load(plain);
    expect(kit.deadlines()).toMatchObject([{ id, dueOn: "2027-01-05", provisional: 0 }]);
  });

  test("says what would be refused and what is to be looked at", async () => {
    const days = [...daysIn("01-01..02", "01-04"), ...daysIn("01-02")];
    const preview = await kit.administrator.calendar.preview(notice({ days }));
    expect(preview.problems.map(({ code }) => code)).toEqual(["WORK_ON_WEEKDAY", "DAY_TWICE"]);
    expect(preview.warnings.map(({ code }) => code)).toContain("STATUTORY_DAY_MISSING");
    expect(preview.moved).toEqual([]);
  });
});

test("public notices and promised completions move as well", async () => {
  const driver = driveAssessments(kit.mediator, await kit.office.as("verifier"));
  const posted = await driver.registered({ registeredOn: "2026-12-01" });
  await doing.makePlan(driver, posted, "2026-12-02");
  await doing.openParticipation(driver, posted, "2026-12-03");
  await kit.mediator.assessments.addNotice({
    ...(await driver.at(posted)),
    ...posting({ startOn: "2026-12-28", days: 7, dayKind: "working" }),
  });
  const { assessmentId } = await newAssessment(kit.mediator);
  const kase = await kit.mediator.fasttrack.create(fastTrackDraft(assessmentId, { receivedOn: "2026-12-08" }));
  const preview = await kit.administrator.calendar.preview(notice());
  expect(preview.moved.map(({ entity, id, name, from, to }) => [entity, id, name.zh, from, to])).toEqual([
    ["fast_track_case", kase.id, "承诺办结时限", "2027-01-06", "2027-01-07"],
    ["assessment", posted, "公示期满", "2027-01-07", "2027-01-08"],
  ]);
  expect((await kit.load()).moved).toEqual(preview.moved);
  expect(kit.rows("SELECT end_on AS endOn, provisional FROM assessment_notice")).toEqual([
    { endOn: "2027-01-08", provisional: 0 },
  ]);
  expect(kit.rows("SELECT matter_due_on AS dueOn, matter_due_provisional AS provisional FROM fast_track_case")).toEqual(
    [{ dueOn: "2027-01-07", provisional: 0 }],
  );
  const supervisor = await kit.office.as("supervisor");
  const { entries } = await supervisor.audit.list({ filter: { acts: ["calendar.load"] } });
  expect(entries.map(({ entity, recordId }) => [entity, recordId])).toEqual(
    expect.arrayContaining([
      ["assessment", posted],
      ["fast_track_case", kase.id],
    ]),
  );
});
