import { readTables } from "../imports/reading/index.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { serviceDraft } from "../office/testing/drafts.ts";
import { openTestOffice } from "../office/testing/office.ts";
import type { TestOffice } from "../office/testing/office.ts";
import { doing, driveMeasures } from "./testing/measures-kit.ts";
import type { MeasuresDriver } from "./testing/measures-kit.ts";

let office: TestOffice;
let kit: MeasuresDriver;
beforeEach(async () => {
  office = await openTestOffice();
  kit = driveMeasures(await office.as("mediator"), await office.as("supervisor"));
});
afterEach(() => office.close());

const Q3 = { year: 2026, quarter: 3 };
const Q4 = { year: 2026, quarter: 4 };

describe("the quarter sheet", () => {
  test("of the running quarter tells of today, by colour, with the last progress", async () => {
    const red = await kit.measureIn("under_way", { dueOn: "2026-11-20" });
    const yellow = await kit.measureIn("under_way", { dueOn: "2026-12-02" });
    const done = await kit.measureIn("closed");
    await kit.report(yellow, { percent: 50, problems: "人手不足", nextStep: "抽调两人" });
    const sheet = await kit.mediator.measures.sheet(Q4);
    expect(sheet).toMatchObject({ from: "2026-10-01", to: "2026-12-31", asOf: "2026-11-23" });
    expect(sheet.lines.map(({ id, colour, reason, percent }) => [id, colour, reason, percent])).toEqual([
      [red, "red", "overdue", 0],
      [yellow, "yellow", "near_end", 50],
      [done, "green", "done", 100],
    ]);
    expect(sheet.lines[1]).toMatchObject({ text: "已完成十八家", problems: "人手不足", nextStep: "抽调两人" });
    expect(sheet.counts).toEqual({ all: 3, green: 1, yellow: 1, red: 1, closed: 1, dropped: 0, supervisions: 0 });
  });

  test("of a past quarter tells of its last day, whatever came later", async () => {
    const id = await kit.measureIn("not_started", { setOn: "2026-07-01", dueOn: "2026-09-25" });
    await kit.report(id, { reportedOn: "2026-08-10", percent: 60 });
    await kit.report(id, { reportedOn: "2026-10-15", percent: 100 });
    await kit.prove(id);
    await doing.close(kit, id);
    const third = await kit.mediator.measures.sheet(Q3);
    expect(third.lines).toEqual([
      expect.objectContaining({ id, state: "under_way", colour: "red", percent: 60, reportedOn: "2026-08-10" }),
    ]);
    const fourth = await kit.mediator.measures.sheet(Q4);
    expect(fourth.lines).toEqual([expect.objectContaining({ id, state: "closed", colour: "green", percent: 100 })]);
  });

  test("leaves out what ended before it and what was set after it", async () => {
    const id = await kit.measureIn("not_started", { setOn: "2026-07-01", dueOn: "2026-12-31" });
    await doing.begin(kit, id, "2026-07-02");
    await doing.drop(kit, id, "2026-09-30");
    await kit.measureIn("not_started");
    expect((await kit.mediator.measures.sheet(Q3)).lines.map((line) => [line.id, line.state])).toEqual([
      [id, "dropped"],
    ]);
    expect((await kit.mediator.measures.sheet(Q4)).lines.map((line) => line.id)).not.toContain(id);
    expect((await kit.mediator.measures.sheet({ year: 2026, quarter: 2 })).lines).toEqual([]);
  });

  test("counts services of the quarter by kind and unit, as many as the register lists behind each number", async () => {
    const draft = (over: object) => kit.mediator.serviceRecords.create(serviceDraft(over));
    await draft({ servedOn: "2026-10-12" });
    await draft({ servedOn: "2026-11-02", result: "已答复", closedOn: "2026-11-05" });
    await draft({ servedOn: "2026-11-03", unit: "commerce_federation" });
    await draft({ servedOn: "2026-11-04", kind: "hearing" });
    await draft({ servedOn: "2026-09-30" });
    const { services } = await kit.mediator.measures.sheet(Q4);
    expect(services).toEqual([
      { kind: "hearing", unit: "justice_bureau", count: 1, closed: 0 },
      { kind: "visit", unit: "justice_bureau", count: 2, closed: 1 },
      { kind: "visit", unit: "commerce_federation", count: 1, closed: 0 },
    ]);
    for (const { kind, unit, count } of services) {
      const behind = await kit.mediator.serviceRecords.list({
        filter: { kind: [kind], unit: [unit], servedOn: { from: "2026-10-01", to: "2026-12-31" } },
      });
      expect(behind.total).toBe(count);
    }
  });

  test("as a workbook says the same", async () => {
    const id = await kit.measureIn("under_way", { dueOn: "2026-11-20", responsible: "=1+1" });
    await kit.report(id, { percent: 40 });
    await kit.mediator.serviceRecords.create(serviceDraft());
    const file = await kit.mediator.measures.sheetExcel(Q4);
    expect(file.name).toBe("措施季度表_2026Q4.xlsx");
    const read = await readTables(new Uint8Array(await file.arrayBuffer()), file.name, {});
    if (!read.ok) throw new Error(read.code);
    const [measures, services] = read.tables;
    expect(measures?.rows[0]).toEqual(expect.arrayContaining(["序号", "措施内容", "颜色", "进度（%）"]));
    expect(measures?.rows[1]).toEqual(
      expect.arrayContaining([1, "法治体检", "县司法局", "红", "逾期", 40, "推进中", "'=1+1"]),
    );
    expect(services?.rows.slice(1)).toEqual([
      ["走访", "县司法局", 1, 0],
      ["合计", null, 1, 0],
    ]);
  });
});
