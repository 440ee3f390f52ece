import { afterEach, beforeEach, expect, test } from "vitest";
import { openAssessmentKit } from "../assessments/testing/assessment-kit.ts";
import { openLoanKit } from "../loans/testing/loan-kit.ts";
import { testClock } from "../office/testing/clock.ts";
import type { TestClock } from "../office/testing/clock.ts";
import { MONDAY, openTestOffice } from "../office/testing/office.ts";
import { arrearsTold, assessmentTold, fastTrackTold, loanTold, measureTold } from "./told.ts";

const PERSON = "赵某己";
const YEAR = 366 * 86_400;

let clock: TestClock;
beforeEach(() => {
  clock = testClock(MONDAY);
});
let close: () => Promise<void>;
afterEach(() => close());

/** Texts in which no person stands: codes, numbers, units, courts and days. What the record itself holds is told elsewhere. */
const nobody = new Set(
  `act actor asked_group at category channel checker class code conditions court criterion day_kind decision docket_no form
  from_state gate kind level_view method part perform_until place reached result script source specialty stage state
  supervision_no title to_state to_unit uscc vote warnings`.split(/\s+/u),
);

test("every text in the tables of a file is told apart: one in which a person may stand, or one in which nobody can", async () => {
  const office = await openTestOffice();
  close = () => office.close();
  const parts = [arrearsTold, assessmentTold, fastTrackTold, loanTold, measureTold]
    .flat()
    .flatMap((told) => told.parts);
  const tables = [...new Set(parts.map(({ table }) => table))].filter((table) => table !== "assessment");
  const untold = tables.flatMap((table) => {
    const told = parts
      .filter((part) => part.table === table)
      .flatMap(({ cleared = [], replaced = [], kept = [], numbered, list, details }) => [
        ...cleared,
        ...replaced,
        ...kept,
        ...(numbered ? [numbered.column] : []),
        ...(list ? [list.column] : []),
        ...(details ? ["details"] : []),
      ]);
    const texts = office.session.ground.reader
      .prepare("SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'")
      .pluck()
      .all(table) as string[];
    return texts
      .filter((name) => !told.includes(name) && !nobody.has(name) && !/_(?:on|at)$/u.test(name))
      .map((name) => `${table}.${name}`);
  });
  expect(untold).toEqual([]);
});

test("what was removed from a loan's file is found still, makes it one to review, and goes with the person", async () => {
  const kit = await openLoanKit(clock);
  close = () => kit.close();
  const id = await kit.loanIn("collecting");
  const effort = await kit.mediator.loans.addEffort({
    ...(await kit.at(id)),
    doneOn: "2026-11-20",
    method: "reminder",
    result: "promised",
    interrupts: true,
    text: `${PERSON}承诺月底还款`,
    nextOn: null,
    nextStep: null,
  });
  const reason = `${PERSON}说是误记`;
  await kit.mediator.loans.removeEffort({ ...(await kit.at(id)), id: effort.id, reason });
  await kit.mediator.loans.settle({ ...(await kit.at(id)), on: "2026-11-23", reason: "余额减免" });
  clock.pass(15 * YEAR);
  const administrator = await kit.office.as("administrator");
  const { traces } = await administrator.privacy.findPerson({ name: PERSON });
  expect(traces.map((trace) => [trace.register, trace.id, trace.fields.map(({ field }) => field)])).toEqual([
    ["loans", id, ["contacts"]],
  ]);
  const { items } = await administrator.privacy.retentionDue();
  expect(items.some((item) => item.register === "loans" && item.id === id)).toBe(true);
  const { version } = (await administrator.loans.open({ id })).record;
  await administrator.privacy.anonymise({ register: "loans", id, version, reason: "本人要求删除" });
  expect((await administrator.privacy.findPerson({ name: PERSON })).total).toBe(0);
});

test("why nobody was asked, and why a lower level was proposed, are found in an assessment and go with the person", async () => {
  const kit = await openAssessmentKit(clock);
  close = () => kit.close();
  const id = await kit.caseIn("tracking");
  const { writer } = kit.office.session.ground;
  writer
    .prepare(
      `UPDATE assessment_step SET details = json_set(details, '$.noSurveyReason', ?1, '$.reachReason', ?1)
       WHERE assessment_id = ?2`,
    )
    .run({ 1: `${PERSON}不在家`, 2: id });
  const proposed = `${PERSON}已经同意`;
  writer.prepare("UPDATE assessment SET lowering_reason = ? WHERE id = ?").run(proposed, id);
  clock.pass(31 * YEAR);
  const administrator = await kit.office.as("administrator");
  const { traces } = await administrator.privacy.findPerson({ name: PERSON });
  expect(traces.map(({ register, fields }) => [register, fields.map(({ field }) => field)])).toEqual([
    ["assessments", ["fileTexts"]],
  ]);
  for (const words of ["不在家", "已经同意"]) expect(traces[0]?.fields[0]?.value).toContain(`${PERSON}${words}`);
  const { version } = (await administrator.assessments.open({ id })).record;
  await administrator.privacy.anonymise({ register: "assessments", id, version, reason: "保管期满" });
  expect((await administrator.privacy.findPerson({ name: PERSON })).total).toBe(0);
});
