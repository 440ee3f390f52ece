import { afterEach, beforeEach, expect, test } from "vitest";
import { reportOffice } from "./testing/report-office.ts";
import type { ReportOffice } from "./testing/report-office.ts";

let office: ReportOffice;
beforeEach(() => {
  office = reportOffice();
});
afterEach(() => office.close());

const H1 = { from: "2024-01-01", to: "2024-06-30" };

test("the records behind a number come page by page, counted once", async () => {
  const ids = Array.from({ length: 5 }, () => office.dispute({}));
  const first = await office.client.rows({ ...H1, indicator: "registered", limit: 2 });
  expect(first.total).toBe(5);
  expect(first.rows.map(({ id }) => id)).toEqual(ids.slice(0, 2));
  const second = await office.client.rows({ ...H1, indicator: "registered", limit: 2, after: first.next ?? 0 });
  expect(second.total).toBeNull();
  const third = await office.client.rows({ ...H1, indicator: "registered", limit: 2, after: second.next ?? 0 });
  expect(third.rows.map(({ id }) => id)).toEqual(ids.slice(4));
  expect(third.next).toBeNull();
});

test("a record of a list says which register it is in, its day and what it adds", async () => {
  const dispute = office.dispute({ ledger_no: "JF20240001", amount_claimed: 400_00 });
  const payment = office.payment({ dispute_id: dispute, amount: 100_00, voucher_no: "PZ1", received_on: "2024-02-29" });
  const recovered = await office.client.rows({ ...H1, indicator: "recovered" });
  expect(recovered.rows).toEqual([
    {
      register: "payments",
      id: payment,
      number: "PZ1",
      title: "洋县乙公司 → 洋县甲公司",
      date: "2024-02-29",
      amount: 100_00,
      contribution: 100_00,
      base: null,
      deleted: false,
    },
  ]);
  const rate = await office.client.rows({ ...H1, indicator: "recoveryRate" });
  expect(rate.rows).toMatchObject([
    { register: "disputes", id: dispute, number: "JF20240001", contribution: 100_00, base: 400_00 },
  ]);
});

test("the list behind a rate holds its denominator, a record that counts twice only once", async () => {
  const resolved = office.dispute({ outcome: "mediated", outcome_on: "2024-02-01" });
  const open = office.dispute({});
  const { rows, total } = await office.client.rows({ ...H1, indicator: "flowRate" });
  expect(total).toBe(2);
  expect(rows.map(({ id, contribution, base }) => ({ id, contribution, base }))).toEqual([
    { id: resolved, contribution: 1, base: 1 },
    { id: open, contribution: 0, base: 1 },
  ]);
});

test("one cell of a breakdown opens as a list; money without a dispute has its own row", async () => {
  const labour = office.dispute({ type: "labour", town: "610723002" });
  const sale = office.dispute({});
  const paid = office.payment({ dispute_id: labour, amount: 5_00 });
  const loose = office.payment({ amount: 7_00 });
  const gone = office.dispute({});
  const ofGone = office.payment({ dispute_id: gone, amount: 1_00 });
  office.remove("dispute", gone);

  const { breakdowns } = await office.client.compute(H1);
  expect(breakdowns.type.map(({ code, registered, recoveredFen }) => ({ code, registered, recoveredFen }))).toEqual([
    { code: "sale_contract", registered: 1, recoveredFen: 0 },
    { code: "labour", registered: 1, recoveredFen: 5_00 },
    { code: "", registered: 0, recoveredFen: 8_00 },
  ]);

  const ids = async (indicator: "registered" | "recovered", by: "type" | "town", code: string) =>
    (await office.client.rows({ ...H1, indicator, breakdown: { by, code } })).rows.map(({ id }) => id);
  expect(await ids("registered", "type", "sale_contract")).toEqual([sale]);
  expect(await ids("registered", "town", "610723002")).toEqual([labour]);
  expect(await ids("recovered", "type", "labour")).toEqual([paid]);
  expect(await ids("recovered", "type", "")).toEqual([loose, ofGone]);
});

test("only the columns of a breakdown can be opened by it", async () => {
  await expect(
    office.client.rows({ ...H1, indicator: "overdue", breakdown: { by: "town", code: "610723001" } }),
  ).rejects.toMatchObject({ code: "BAD_REQUEST" });
});
