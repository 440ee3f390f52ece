import { expect, test } from "vitest";
import { fastTrackDuesUnder, reckonFastTrackAnew } from "./refreshing.ts";
import { openFastTrackKit } from "./testing/fast-track-kit.ts";

test("a new calendar moves only what is open and provisional; the old day stands in the log", async () => {
  const own = await openFastTrackKit();
  const { ground } = own.office.session;
  const id = await own.caseIn("committed", { promised: { filing: "2026-11-27", start: "2026-12-10" } });
  const start = await own.paperOf(id, "start");
  // Promised in working days that reach into 2027, as the plain calendar counts them.
  ground.writer
    .prepare("UPDATE deferred_material SET workdays = 45, due_on = '2027-01-08', provisional = 1 WHERE id = ?")
    .run(start.id);
  const [moved, ...others] = fastTrackDuesUnder(ground.writer, ground.calendar());
  expect(others).toEqual([]);
  expect(moved).toMatchObject({ caseId: id, what: "paper", name: "可研批复", before: "2027-01-08" });
  reckonFastTrackAnew(ground);
  const after = await own.paperOf(id, "start");
  expect(after).toMatchObject({ dueOn: moved?.after, provisional: true });
  expect(await own.paperOf(id, "filing")).toMatchObject({ dueOn: "2026-11-27" });
  const entry = ground.reader
    .prepare("SELECT act, before, after FROM audit_entry WHERE act = 'fasttrack.reckon' ORDER BY id DESC LIMIT 1")
    .get() as { before: string };
  expect(JSON.parse(entry.before)).toEqual({ paper: "可研批复", paper_due_on: "2027-01-08" });
  await own.close();
});
