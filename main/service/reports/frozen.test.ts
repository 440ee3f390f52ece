import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { reportOffice } from "./testing/report-office.ts";
import type { ReportOffice } from "./testing/report-office.ts";

let office: ReportOffice;
beforeEach(() => {
  office = reportOffice();
});
afterEach(() => office.close());

const H1 = { from: "2024-01-01", to: "2024-06-30" };
const issue = () => office.client.issue({ ...H1, title: "2024年上半年工作报告" });

describe("an issued report", () => {
  test("is listed, newest first, and shows nothing different while nothing changed", async () => {
    office.dispute({});
    const first = await issue();
    const second = await issue();
    expect(first).toMatchObject({ title: "2024年上半年工作报告", period: H1, issuedAt: "2024-07-03T09:00:00+08:00" });
    expect((await office.client.list()).map(({ id }) => id)).toEqual([second.id, first.id]);
    const { frozen, today, differences } = await office.client.open({ id: first.id });
    expect(frozen).toEqual(today);
    expect(differences).toEqual([]);
  });

  test("keeps its values and names the records that make the difference", async () => {
    const kept = office.payment({ amount: 100_00 });
    const dropped = office.payment({ amount: 20_00 });
    const { id } = await issue();

    office.remove("payment", dropped);
    const added = office.payment({ amount: 3_00, received_on: "2024-06-30" });
    office.ground.writer.prepare("UPDATE payment SET amount = 90_00 WHERE id = ?").run(kept);

    const { frozen, today, differences } = await office.client.open({ id });
    const value = (report: typeof frozen) => report.indicators.find(({ code }) => code === "recovered")?.value;
    expect(value(frozen)).toBe(120_00);
    expect(value(today)).toBe(93_00);
    const [recovered] = differences;
    expect(recovered).toMatchObject({ indicator: "recovered", frozen: 120_00, today: 93_00, formulaChanged: false });
    expect(recovered?.added.rows).toMatchObject([{ id: added, contribution: 3_00 }]);
    expect(recovered?.removed.rows).toMatchObject([{ id: dropped, contribution: 20_00, deleted: true }]);
    expect(recovered?.changed.rows).toMatchObject([{ id: kept, contribution: 90_00, contributionBefore: 100_00 }]);
    expect(differences.map(({ indicator }) => indicator)).toEqual(["recovered"]);
  });

  test("notices records that were exchanged though the number stayed the same", async () => {
    const before = office.dispute({});
    const { id } = await issue();
    office.remove("dispute", before);
    const after = office.dispute({});
    const { differences } = await office.client.open({ id });
    const registered = differences.find(({ indicator }) => indicator === "registered");
    expect(registered).toMatchObject({ frozen: 1, today: 1, added: { total: 1 }, removed: { total: 1 } });
    expect(registered?.added.rows[0]?.id).toBe(after);
  });

  test("opens the records that stood behind a number when it was issued", async () => {
    const [first, second] = [office.dispute({}), office.dispute({})];
    const { id } = await issue();
    office.remove("dispute", first);
    office.dispute({});
    const { rows, total, next } = await office.client.frozenRows({ id, indicator: "registered", limit: 1 });
    expect({ total, ids: rows.map((row) => row.id), deleted: rows[0]?.deleted }).toEqual({
      total: 2,
      ids: [first],
      deleted: true,
    });
    const following = await office.client.frozenRows({ id, indicator: "registered", limit: 1, after: next ?? 0 });
    expect(following.rows.map((row) => row.id)).toEqual([second]);
    expect(following.next).toBeNull();
  });

  test("is noted with who issued it and when", async () => {
    const { id } = await issue();
    const noted = office.ground.reader
      .prepare("SELECT act, record_id, at FROM audit_entry WHERE entity = 'report'")
      .get();
    expect(noted).toEqual({ act: "reports.issue", record_id: id, at: "2024-07-03T09:00:00+08:00" });
  });

  test("that does not exist is not found", async () => {
    await expect(office.client.open({ id: 99 })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(office.client.frozenRows({ id: 99, indicator: "open" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(office.client.export({ of: { id: 99 }, format: "csv" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

test("only those who may issue reports do", async () => {
  office.ground.writer.exec("UPDATE staff SET role = 'mediator'");
  await expect(issue()).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await office.client.list()).toEqual([]);
});

test("a ledger that does not add up is named, and no report is made of it", async () => {
  office.ground.writer.pragma("ignore_check_constraints = ON");
  office.dispute({ registered_on: "2024-02-01", outcome: "mediated", outcome_on: "2023-12-01" });
  await expect(issue()).rejects.toMatchObject({
    code: "LEDGER_DOES_NOT_ADD_UP",
    data: { opening: 0, entered: 1, ended: 0, closing: 0 },
  });
  expect(await office.client.list()).toEqual([]);
});
