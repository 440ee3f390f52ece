import { afterAll, beforeAll, expect, test } from "vitest";
import years from "../../../seeds/calendar.json" with { type: "json" };
import { calendarOf } from "../../../shared/calendar.ts";
import type { CalendarYear } from "../../../shared/calendar.ts";
import { countedAssessmentDeadlines, reckonAssessmentsAnew } from "./index.ts";
import { openAssessmentKit } from "./testing/assessment-kit.ts";
import type { AssessmentKit } from "./testing/assessment-kit.ts";
import { notice } from "./testing/assessment-drafts.ts";

let kit: AssessmentKit;
beforeAll(async () => {
  kit = await openAssessmentKit();
});
afterAll(async () => kit.close());

/** A notice of 2027 that gives 4 and 5 January off and has 9 January worked. */
const known: CalendarYear = {
  year: 2027,
  status: "official",
  off: ["2027-01-01", "2027-01-04", "2027-01-05"],
  work: ["2027-01-09"],
  source: "国办发明电〔2026〕1号（虚构）",
};
const loaded = calendarOf([...(years as CalendarYear[]).filter(({ year }) => year !== 2027), known]);

test("a new year's calendar moves a notice that was provisional, and leaves an official one where it is", async () => {
  const { mediator } = kit;
  const { ground } = kit.office.session;
  const official = await kit.caseIn("notice_and_survey");
  await mediator.assessments.addNotice({ ...(await kit.at(official)), ...notice() });
  const id = await kit.caseIn("notice_and_survey");
  await mediator.assessments.addNotice({ ...(await kit.at(id)), ...notice({ startOn: "2026-12-24" }) });
  const ends = async (which: number) =>
    (await mediator.assessments.file({ id: which })).notices.map(({ endOn, provisional }) => [endOn, provisional]);
  expect(await ends(id)).toEqual([["2027-01-05", true]]);
  const counted = countedAssessmentDeadlines({ connection: ground.reader, calendar: loaded });
  expect(counted.map(({ record, kind, dueOn, provisional }) => [record.id, kind, dueOn, provisional])).toEqual([
    [official, "notice", "2026-10-22", false],
    [id, "notice", "2027-01-07", false],
  ]);
  const { version } = await mediator.assessments.file({ id });
  reckonAssessmentsAnew({ ...ground, calendar: () => loaded });
  expect(await ends(id)).toEqual([["2027-01-07", false]]);
  expect(await ends(official)).toEqual([["2026-10-22", false]]);
  const { record } = await mediator.assessments.open({ id });
  expect(record).toMatchObject({ version, nextDueOn: "2027-01-07", nextDueKind: "notice" });
});

test("a filing that waits for its answer is reckoned anew", async () => {
  const { ground } = kit.office.session;
  const id = await kit.caseIn("filing");
  const filings = countedAssessmentDeadlines({ connection: ground.reader, calendar: loaded }).filter(
    ({ kind }) => kind === "filing",
  );
  expect(filings).toMatchObject([{ record: { id }, subjectId: 0, dueOn: "2026-11-23", provisional: false }]);
});
