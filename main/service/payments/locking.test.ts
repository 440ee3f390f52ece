import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { testClock } from "../office/testing/clock.ts";
import { creditCode, paymentDraft } from "../office/testing/drafts.ts";
import { MONDAY, openTestOffice, refusalOf } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";

const DAY = 86_400;
const OCTOBER = { from: "2026-10-01", to: "2026-10-31" };

let office: TestOffice;
let recorder: Client;
let verifier: Client;
let supervisor: Client;
const clock = testClock(MONDAY);

beforeEach(async () => {
  office = await openTestOffice(clock);
  recorder = await office.as("mediator");
  verifier = await office.as("verifier");
  supervisor = await office.as("supervisor");
});
afterEach(async () => {
  await office.close();
  clock.pass((Date.parse(MONDAY) - Date.parse(clock.now())) / 1000);
});

const keyOf = ({ id, version }: { id: number; version: number }) => ({ id, version });
let vouchers = 0;
const enter = (over: Parameters<typeof paymentDraft>[0] = {}) =>
  recorder.payments.create(
    paymentDraft({ receivedOn: "2026-10-12", voucherNo: `PZ${(vouchers += 1)}`, payeeUscc: creditCode(1), ...over }),
  );
const verified = async (over: Parameters<typeof paymentDraft>[0] = {}) =>
  verifier.payments.verify(keyOf(await enter(over)));
const issue = (period = OCTOBER) => supervisor.reports.issue({ ...period, title: "月报" });
const recoveredIn = async (period: { from: string; to: string }) =>
  (await supervisor.reports.compute(period)).indicators.find(({ code }) => code === "recovered")?.value;
const now = async (id: number) => (await recorder.payments.open({ id })).record;

describe("issuing a report locks what it counts", () => {
  test("says before how much, and says afterwards in each payment by which report", async () => {
    const counted = await verified();
    const waiting = await enter();
    const outside = await verified({ receivedOn: "2026-11-02" });
    expect(await supervisor.reports.toLock(OCTOBER)).toEqual({ verified: 1, unverified: 1 });
    const report = await issue();
    expect(await now(counted.id)).toMatchObject({ state: "locked", reportId: report.id, reportTitle: "月报" });
    expect(await now(waiting.id)).toMatchObject({ state: "to_verify", reportId: null });
    expect(await now(outside.id)).toMatchObject({ state: "verified", reportId: null });
    expect(await supervisor.reports.toLock(OCTOBER)).toEqual({ verified: 0, unverified: 1 });
  });

  test("a locked payment can be neither changed nor deleted nor verified again", async () => {
    const { id } = await verified();
    await issue();
    const locked = await now(id);
    const before = await recorder.payments.open({ id });
    expect(await refusalOf(recorder.payments.revise({ ...paymentDraft({ amount: 1 }), ...keyOf(locked) }))).toEqual([
      "LOCKED",
    ]);
    expect(await refusalOf(recorder.payments.remove({ ...keyOf(locked), reason: "登记错误" }))).toEqual(["LOCKED"]);
    for (const act of ["verify", "submit", "takeBack"] as const) {
      expect(await refusalOf(verifier.payments[act](keyOf(locked))), act).toEqual(["WRONG_STATE"]);
    }
    expect(await recorder.payments.open({ id })).toEqual(before);
  });

  test("who had it open before does not write over the lock", async () => {
    const open = await verified();
    await issue();
    await expect(recorder.payments.revise({ ...paymentDraft({ amount: 1 }), ...keyOf(open) })).rejects.toMatchObject({
      code: "STALE",
    });
  });

  test("it is corrected by a reversal, which counts now and leaves the issued figure as it was", async () => {
    const { id } = await verified({ amount: 5_000_000 });
    await issue();
    const reversal = await enter({ amount: -2_000_000, reversesId: id, receivedOn: "2026-11-20" });
    await verifier.payments.verify(keyOf(reversal));
    expect(await recoveredIn(OCTOBER)).toBe(5_000_000);
    expect(await recoveredIn({ from: "2026-11-01", to: "2026-11-30" })).toBe(-2_000_000);
    expect(await now(id)).toMatchObject({ state: "locked", reversedById: reversal.id, reversedAmount: -2_000_000 });
  });

  test("money that was received in its period and is verified later counts from that day on", async () => {
    const late = await enter();
    await issue();
    expect(await recorder.payments.notices({ id: late.id })).toEqual([
      { code: "COUNTS_LATER", data: { countsOn: "2026-11-23" }, record: null },
    ]);
    clock.pass(3 * DAY);
    expect(await verifier.payments.verify(keyOf(await now(late.id)))).toMatchObject({ countsOn: "2026-11-26" });
    const forgotten = await enter();
    expect(forgotten.countsOn).toBe("2026-11-26");
    await verifier.payments.verify(keyOf(forgotten));
    expect(await recoveredIn(OCTOBER)).toBe(0);
    expect(await recoveredIn({ from: "2026-11-01", to: "2026-11-30" })).toBe(10_000_000);
  });

  test("a period that still runs is closed as far as it has come", async () => {
    const today = await verified({ receivedOn: "2026-11-23" });
    await issue({ from: "2026-11-01", to: "2026-11-30" });
    expect(await now(today.id)).toMatchObject({ state: "locked" });
    expect(await verified({ receivedOn: "2026-11-20" })).toMatchObject({ countsOn: "2026-11-24" });
    clock.pass(2 * DAY);
    expect(await verified({ receivedOn: "2026-11-24" })).toMatchObject({ countsOn: "2026-11-24", state: "verified" });
  });

  test("a period that has not begun closes nothing", async () => {
    await verified();
    await issue({ from: "2027-01-01", to: "2027-01-31" });
    expect(await supervisor.reports.toLock(OCTOBER)).toEqual({ verified: 1, unverified: 0 });
  });
});
