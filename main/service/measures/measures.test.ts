import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { measureDraft } from "../office/testing/drafts.ts";
import { failureOf, openTestOffice, refusalOf } from "../office/testing/office.ts";
import type { TestOffice } from "../office/testing/office.ts";
import { answering, doing, driveMeasures, TODAY } from "./testing/measures-kit.ts";
import type { MeasuresDriver } from "./testing/measures-kit.ts";

let office: TestOffice;
let kit: MeasuresDriver;
beforeEach(async () => {
  office = await openTestOffice();
  kit = driveMeasures(await office.as("mediator"), await office.as("supervisor"));
});
afterEach(() => office.close());

const recordOf = async (id: number) => (await kit.mediator.measures.open({ id })).record;

describe("a measure as entered", () => {
  test("stands where it was set, and has today's colour", async () => {
    const made = await kit.mediator.measures.create(measureDraft());
    expect(made).toMatchObject({
      ...measureDraft(),
      state: "not_started",
      stateSince: "2026-10-09",
      percent: 0,
      colour: "green",
      colourReason: "time_left",
      supervisions: 0,
    });
    expect((await kit.mediator.measures.list({})).rows).toEqual([made]);
  });

  test.each([
    [{ heading: "unheard_of" }, ["UNKNOWN_WORD"]],
    [{ leadUnit: "unheard_of" }, ["UNKNOWN_WORD"]],
    [{ responsibleUnits: ["unheard_of"] }, ["UNKNOWN_WORD"]],
    [{ dueOn: "2026-10-08" }, ["DUE_BEFORE_SET"]],
    [{ setOn: "2026-11-24" }, ["DATE_IN_FUTURE"]],
    [{ responsibleUnits: ["justice_bureau"] }, ["LEAD_AMONG_RESPONSIBLE"]],
  ])("%j is refused", async (over, codes) => {
    expect(await refusalOf(kit.mediator.measures.create(measureDraft(over)))).toEqual(codes);
    expect((await kit.mediator.measures.list({})).total).toBe(0);
  });

  test("its number is its own within the year", async () => {
    await kit.mediator.measures.create(measureDraft({ no: 7 }));
    expect(await refusalOf(kit.mediator.measures.create(measureDraft({ no: 7 })))).toEqual(["MEASURE_NO_TAKEN"]);
    const before = measureDraft({ no: 7, setOn: "2025-10-09", dueOn: "2025-12-31" });
    expect((await kit.mediator.measures.create(before)).no).toBe(7);
  });

  test("can't be set after what was done about it, nor changed once it has ended", async () => {
    const id = await kit.measureIn("under_way");
    const { record } = await kit.mediator.measures.open({ id });
    const revise = (over: object) =>
      kit.mediator.measures.revise({ ...measureDraft({ no: record.no }), id, version: record.version, ...over });
    expect(await refusalOf(revise({ setOn: "2026-10-21" }))).toEqual(["SET_AFTER_STEP"]);
    await doing.drop(kit, id);
    const { version } = await kit.at(id);
    expect(await refusalOf(revise({ version, task: "改" }))).toEqual(["MEASURE_ENDED"]);
  });

  test("is found by its task and by who answers for it", async () => {
    const { id } = await kit.mediator.measures.create(measureDraft());
    const found = async (search: string) => (await kit.mediator.measures.list({ search })).rows.map((row) => row.id);
    expect(await found("法治体检")).toEqual([id]);
    expect(await found("wkz")).toEqual([id]);
    expect(await found("巡回法庭")).toEqual([]);
    const hits = await kit.mediator.search.everything({ text: "法治体检" });
    expect(hits).toEqual([expect.objectContaining({ register: "measures", id })]);
  });
});

describe("progress", () => {
  test("begins a measure that nobody had started, on its own day", async () => {
    const id = await kit.measureIn("not_started");
    await kit.report(id, { reportedOn: "2026-11-05", percent: 20 });
    expect(await recordOf(id)).toMatchObject({
      state: "under_way",
      stateSince: "2026-11-05",
      percent: 20,
      reportedOn: "2026-11-05",
    });
    const { steps } = await kit.mediator.measures.file({ id });
    expect(steps).toEqual([expect.objectContaining({ act: "begin", on: "2026-11-05" })]);
  });

  test("the latest day counts, whenever it was entered; what is removed counts no more", async () => {
    const id = await kit.measureIn("under_way");
    await kit.report(id, { reportedOn: "2026-11-16", percent: 70, plannedPercent: 80 });
    await kit.report(id, { reportedOn: "2026-11-02", percent: 30 });
    expect(await recordOf(id)).toMatchObject({ percent: 70, colour: "yellow", colourReason: "behind_plan" });
    const [, last] = (await kit.mediator.measures.file({ id })).progress;
    const target = { ...(await kit.at(id)), id: last?.id ?? 0 };
    await kit.mediator.measures.removeProgress({ ...target, reason: "报错了" });
    expect(await recordOf(id)).toMatchObject({ percent: 30, plannedPercent: null, colour: "green" });
  });

  test("what it was before stands in the history", async () => {
    const id = await kit.measureIn("under_way");
    await kit.report(id);
    const [entry] = (await kit.mediator.measures.file({ id })).progress;
    if (entry === undefined) throw new Error("nothing reported");
    const { updatedBy: _by, updatedAt: _at, ...progress } = entry;
    await kit.mediator.measures.reviseProgress({ ...(await kit.at(id)), ...progress, percent: 65 });
    const [latest] = (await kit.mediator.measures.open({ id })).history;
    expect(latest).toMatchObject({
      act: "measures.reviseProgress",
      before: { percent: 60, progressPercent: 60 },
      after: { percent: 65, progressPercent: 65 },
    });
  });

  test.each([
    [{ percent: 101 }, ["PERCENT_OUT_OF_RANGE"]],
    [{ percent: -1 }, ["PERCENT_OUT_OF_RANGE"]],
    [{ plannedPercent: 101 }, ["PERCENT_OUT_OF_RANGE"]],
    [{ reportedOn: "2026-11-24" }, ["DATE_IN_FUTURE"]],
    [{ reportedOn: "2026-10-08" }, ["BEFORE_MEASURE_SET"]],
  ])("%j is refused", async (over, codes) => {
    const id = await kit.measureIn("under_way");
    expect(await refusalOf(kit.report(id, over))).toEqual(codes);
    expect((await kit.mediator.measures.file({ id })).progress).toEqual([]);
  });

  test("an ended measure takes none", async () => {
    const id = await kit.measureIn("closed");
    expect(await refusalOf(kit.report(id, { reportedOn: TODAY }))).toEqual(["MEASURE_ENDED"]);
  });

  test("of another measure is not found", async () => {
    const [one, other] = [await kit.measureIn("under_way"), await kit.measureIn("under_way")];
    const { id } = await kit.report(one);
    const removal = kit.mediator.measures.removeProgress({ ...(await kit.at(other)), id, reason: "报错了" });
    expect((await failureOf(removal)).code).toBe("NOT_FOUND");
  });
});

const close = async (id: number, reason: string | null = null) =>
  kit.mediator.measures.close({ ...(await kit.at(id)), on: TODAY, reason });

describe("closing", () => {
  test("needs all of it and a file that proves it", async () => {
    const id = await kit.measureIn("under_way");
    expect(await refusalOf(close(id))).toEqual(["MEASURE_NOT_COMPLETE", "PROGRESS_EVIDENCE_MISSING"]);
    await kit.report(id, { percent: 100 });
    expect(await refusalOf(close(id))).toEqual(["PROGRESS_EVIDENCE_MISSING"]);
    await kit.prove(id);
    await close(id);
    expect(await recordOf(id)).toMatchObject({ state: "closed", closedOn: TODAY, closeReason: null });
  });

  test("or the reason why it is closed all the same, which is kept", async () => {
    const id = await kit.measureIn("under_way");
    await close(id, "县上统一调整任务");
    expect(await recordOf(id)).toMatchObject({ state: "closed", closeReason: "县上统一调整任务", colour: "green" });
    const [latest] = (await kit.mediator.measures.open({ id })).history;
    expect(latest).toMatchObject({ act: "measures.close", reason: "县上统一调整任务" });
  });

  test("not before the last report, and not while a supervision is open", async () => {
    const id = await kit.measureIn("under_way");
    await kit.report(id, { reportedOn: "2026-11-20" });
    const early = kit.mediator.measures.close({ ...(await kit.at(id)), on: "2026-11-19", reason: "调整任务" });
    expect(await refusalOf(early)).toEqual(["DATE_BEFORE_PROGRESS"]);
    await doing.supervise(kit, id);
    expect(await refusalOf(close(id, "调整任务"))).toEqual(["SUPERVISION_OPEN"]);
  });
});

describe("supervision", () => {
  test("gets the next number of its year, and stands with the measure", async () => {
    const one = await kit.supervisionIn("concluded");
    await doing.supervise(kit, one.measure);
    const { supervisions } = await kit.mediator.measures.file({ id: one.measure });
    expect(supervisions.map(({ supervisionNo }) => supervisionNo)).toEqual(["洋督〔2026〕001号", "洋督〔2026〕002号"]);
    expect(supervisions[0]).toMatchObject({ state: "concluded", reply: "月底前补齐", result: "已整改到位", acts: [] });
    expect((await recordOf(one.measure)).supervisions).toBe(2);
  });

  test("one at a time, with a reply that is due after it is issued", async () => {
    const { measure } = await kit.supervisionIn("waiting");
    expect(await refusalOf(doing.supervise(kit, measure))).toEqual(["SUPERVISION_OPEN"]);
    const other = await kit.measureIn("under_way");
    const wrong = kit.supervisor.measures.supervise({
      ...(await kit.at(other)),
      on: TODAY,
      toUnit: "justice_bureau",
      reason: "进度落后",
      replyDueOn: "2026-11-20",
    });
    expect(await refusalOf(wrong)).toEqual(["REPLY_DUE_BEFORE_ISSUE"]);
  });

  test("one that was withdrawn counts no more, and its number is not given again", async () => {
    const supervision = await kit.supervisionIn("waiting");
    await answering.withdraw(kit, supervision);
    expect((await recordOf(supervision.measure)).supervisions).toBe(0);
    await doing.supervise(kit, supervision.measure);
    const { supervisions } = await kit.mediator.measures.file({ id: supervision.measure });
    expect(supervisions.at(-1)?.supervisionNo).toBe("洋督〔2026〕002号");
  });
});

describe("the desk", () => {
  test("tells of measures that come due or are over, and of replies that are awaited", async () => {
    const over = await kit.measureIn("under_way", { dueOn: "2026-11-20" });
    const soon = await kit.measureIn("not_started", { dueOn: "2026-11-26" });
    await kit.measureIn("under_way", { dueOn: "2026-11-27" });
    await kit.measureIn("closed", { dueOn: "2026-11-20" });
    const waiting = await kit.supervisor.measures.supervise({
      ...(await kit.at(soon)),
      on: "2026-11-20",
      toUnit: "commerce_federation",
      reason: "请报进展",
      replyDueOn: "2026-11-24",
    });
    const { measuresDue, counts } = await kit.mediator.desk.today();
    expect(measuresDue.items.map(({ id, kind, dueOn, daysLeft }) => [id, kind, dueOn, daysLeft])).toEqual([
      [over, "measure_due", "2026-11-20", -3],
      [soon, "measure_reply", "2026-11-24", 1],
      [soon, "measure_due", "2026-11-26", 3],
    ]);
    expect(measuresDue.total).toBe(3);
    expect(counts["measures"]).toBe(3);
    await kit.mediator.measures.answerSupervision({
      ...(await kit.at(soon)),
      id: waiting.id,
      on: TODAY,
      reply: "已报",
    });
    expect((await kit.mediator.desk.list({ list: "measuresDue", limit: 10 })).total).toBe(2);
  });
});

describe("the headings", () => {
  test("are nobody's until somebody who keeps the rules says so, once", async () => {
    expect(await kit.mediator.measures.headings()).toEqual({ confirmed: false, by: null, on: null });
    expect((await failureOf(kit.mediator.measures.confirmHeadings({}))).code).toBe("FORBIDDEN");
    await kit.supervisor.measures.confirmHeadings({});
    expect(await kit.mediator.measures.headings()).toMatchObject({ confirmed: true, on: TODAY });
    expect(await refusalOf(kit.supervisor.measures.confirmHeadings({}))).toEqual(["HEADINGS_CONFIRMED"]);
  });
});
