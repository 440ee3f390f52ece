import { afterEach, beforeEach, expect, test } from "vitest";
import { MONDAY, refusalOf } from "../office/testing/office.ts";
import { consultation } from "./testing/assessment-drafts.ts";
import { openAssessmentKit } from "./testing/assessment-kit.ts";
import type { AssessmentKit } from "./testing/assessment-kit.ts";

let now = MONDAY;
let kit: AssessmentKit;
beforeEach(async () => {
  now = MONDAY;
  kit = await openAssessmentKit({ now: () => now, today: () => now.slice(0, 10) });
});
afterEach(() => kit.close());

/** A closed assessment in which somebody was heard and reviewed. */
async function ofPerson(): Promise<number> {
  const { mediator, at } = kit;
  const id = await kit.caseIn("tracking", { note: "张三来访" });
  const finding = { notedOn: "2026-11-20", item: "走访", finding: "张三已领补偿", newRisk: false, action: null };
  await mediator.assessments.addTracking({ ...(await at(id)), ...finding });
  await mediator.assessments.close({ ...(await at(id)), on: "2026-11-20", note: "张三无异议" });
  return id;
}

test("who was heard can be taken out once the time for keeping is over, and the figures stay", async () => {
  const id = await ofPerson();
  const early = await kit.office.as("administrator");
  const { version } = (await early.assessments.open({ id })).record;
  const away = { register: "assessments" as const, id, version, reason: "保管期满" };
  expect(await refusalOf(early.privacy.anonymise(away))).toEqual(["STILL_TO_BE_KEPT"]);
  now = "2056-11-21T09:00:00+08:00";
  const administrator = await kit.office.as("administrator");
  await administrator.privacy.anonymise(away);
  const { record, history } = await administrator.assessments.open({ id });
  const file = await administrator.assessments.file({ id });
  const told = JSON.stringify([record, history, file]);
  for (const name of ["张三", "专家甲", "青苗补偿"]) expect(told).not.toContain(name);
  expect(record).toMatchObject({ note: null, level: "low", decision: "go_ahead", state: "closed" });
  expect(file.surveys).toMatchObject([{ valid: 50, oppose: 2 }]);
  expect(file.final?.score.after).toMatchObject({ level: "low" });
});

test("identity numbers and phones of those who were heard are not stored at all", async () => {
  const id = await kit.caseIn("notice_and_survey");
  const add = async (over: Parameters<typeof consultation>[0]) =>
    kit.mediator.assessments.addConsultation({ ...(await kit.at(id)), ...consultation(over) });
  expect(await refusalOf(add({ record: "李四，电话13812345678，要求补偿" }))).toEqual(["PRIVATE_NUMBER"]);
  expect((await kit.mediator.assessments.file({ id })).consultations).toEqual([]);
});
