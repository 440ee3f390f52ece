import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Report } from "../../../shared/reports/contract.ts";
import type { IndicatorCode } from "../../../shared/reports/indicators.ts";
import { attachFile, ledgerDispute, mediatedCase, settledCase } from "../office/testing/cases.ts";
import type { TestCase } from "../office/testing/cases.ts";
import { disputeDraft } from "../office/testing/drafts.ts";
import { openTestOffice } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";

let office: TestOffice;
let mediator: Client;
let supervisor: Client;
beforeEach(async () => {
  office = await openTestOffice();
  mediator = await office.as("mediator");
  supervisor = await office.as("supervisor");
});
afterEach(() => office.close());

const Q1 = { from: "2026-01-01", to: "2026-03-31" };
const Q2 = { from: "2026-04-01", to: "2026-06-30" };
const MAY = { from: "2026-05-01", to: "2026-05-31" };
const draft = (over: Parameters<typeof disputeDraft>[0] = {}) =>
  disputeDraft({ registeredOn: "2026-01-12", dueOn: null, riskLevel: null, ...over });

const valueOf = (report: Report, code: IndicatorCode) =>
  report.indicators.find((figure) => figure.code === code)?.value;
const compute = (period: { from: string; to: string }) => supervisor.reports.compute(period);

async function struckOff(kase: TestCase, on: string): Promise<void> {
  await attachFile(mediator, kase, `和解书${on}.pdf`);
  await kase.go((target) => mediator.disputes.proposeStrikeOff({ ...target, on, waiver: "双方已履行" }));
  await kase.go((target) => supervisor.disputes.strikeOff({ ...target, on }));
}

const relapse = (kase: TestCase, on: string) =>
  kase.go((target) => mediator.disputes.reopen({ ...target, on, to: "in_mediation", reason: "又起争执" }));

describe("a dispute that flares up again", () => {
  test("has been resolved in its time, comes in again in its own, and is resolved again", async () => {
    const kase = await settledCase(mediator, draft(), "2026-02-10");
    await struckOff(kase, "2026-03-02");
    const before = await compute(Q1);
    expect(before.identity).toMatchObject({ opening: 0, entered: 1, reopened: 0, resolved: 1, closing: 0 });

    await relapse(kase, "2026-05-05");
    expect(await compute(Q1)).toEqual(before);
    expect((await compute(MAY)).identity).toMatchObject({
      opening: 0,
      entered: 0,
      reopened: 1,
      resolved: 0,
      closing: 1,
    });

    await kase.go((target) => mediator.disputes.settle({ ...target, on: "2026-06-20" }));
    expect(await compute(Q1)).toEqual(before);
    const may = await compute(MAY);
    expect(may.identity).toMatchObject({ reopened: 1, resolved: 0, closing: 1 });
    const second = await compute(Q2);
    expect(second.identity).toMatchObject({
      opening: 0,
      entered: 0,
      reopened: 1,
      resolved: 1,
      closing: 0,
      holds: true,
    });
    // Resolved in the period ÷ (open at its start + registered + reopened).
    expect(valueOf(second, "flowRate")).toBe(10_000);
    expect((await compute({ from: Q1.from, to: Q2.to })).identity).toMatchObject({
      entered: 1,
      reopened: 1,
      resolved: 2,
    });
  });

  test("stands behind the number as often as it did", async () => {
    const kase = await settledCase(mediator, draft(), "2026-02-10");
    await struckOff(kase, "2026-02-10");
    await relapse(kase, "2026-02-10");
    await kase.go((target) => mediator.disputes.settle({ ...target, on: "2026-02-10" }));
    expect((await compute(Q1)).identity).toMatchObject({ entered: 1, reopened: 1, resolved: 2, closing: 0 });
    const { rows, total } = await supervisor.reports.rows({ ...Q1, indicator: "resolved" });
    expect([rows.map(({ id, contribution, date }) => [id, contribution, date]), total]).toEqual([
      [[kase.id, 2, "2026-02-10"]],
      1,
    ]);
  });

  test("changes no report that was issued before", async () => {
    const kase = await settledCase(mediator, draft(), "2026-02-10");
    await struckOff(kase, "2026-03-02");
    const { id } = await supervisor.reports.issue({ ...Q1, title: "一季度报告" });
    await relapse(kase, "2026-05-05");
    expect((await supervisor.reports.open({ id })).differences).toEqual([]);
  });

  test("and came from an older ledger, of which no steps are known: its outcome counts for the time before", async () => {
    const standing = { state: "archived", outcome: "mediated", outcomeOn: "2026-02-01" } as const;
    const { id, version } = ledgerDispute(office.session, draft(), standing);
    const before = await compute(Q1);
    expect(before.identity).toMatchObject({ entered: 1, resolved: 1, closing: 0 });
    const reason = "又起争执";
    await mediator.disputes.reopen({ disputeId: id, version, on: "2026-05-05", to: "with_department", reason });
    expect(await compute(Q1)).toEqual(before);
    expect((await compute(Q2)).identity).toMatchObject({ opening: 0, reopened: 1, closing: 1 });
  });
});

describe("a dispute that goes to court", () => {
  test("after its mediation ended has left the ledger then, and is told under the court when it goes there", async () => {
    const kase = await mediatedCase(mediator, draft());
    const refused = { cause: "refused", reason: "明确拒绝调解" } as const;
    await kase.go((target) => mediator.disputes.terminate({ ...target, on: "2026-02-10", ...refused }));
    const before = await compute(Q1);
    expect(before.identity).toMatchObject({ entered: 1, terminated: 1, litigated: 0, closing: 0 });
    await kase.go((target) => mediator.disputes.litigate({ ...target, on: "2026-05-08", court: "洋县人民法院" }));
    expect(await compute(Q1)).toEqual(before);
    const second = await compute(Q2);
    expect(second.identity).toMatchObject({ opening: 0, litigated: 0, terminated: 0, closing: 0 });
    expect(valueOf(second, "litigated")).toBe(1);
    expect(valueOf(second, "leftForCourt")).toBe(0);
  });

  test("from where a department had it leaves the ledger by that", async () => {
    const made = await mediator.disputes.create(draft());
    const target = { disputeId: made.id };
    await mediator.disputes.accept({ ...target, version: 1, on: "2026-01-12", channel: "department" });
    const unit = "market_regulation_bureau";
    await mediator.disputes.handToDepartment({ ...target, version: 2, on: "2026-01-13", unit });
    await mediator.disputes.litigate({ ...target, version: 3, on: "2026-02-08", court: "洋县人民法院" });
    const report = await compute(Q1);
    expect(report.identity).toMatchObject({ entered: 1, litigated: 1, closing: 0 });
    expect([valueOf(report, "litigated"), valueOf(report, "leftForCourt")]).toEqual([1, 1]);
  });
});

test("one that is transferred or merged leaves the ledger on that day, whatever the day on which somebody looks", async () => {
  const [one, two] = [
    await mediator.disputes.create(draft()),
    await mediator.disputes.create({ ...draft({ note: "另一件" }), similar: { decision: "go_on" } }),
  ];
  await mediator.disputes.transfer({
    disputeId: one.id,
    version: 1,
    on: "2026-04-07",
    unit: "justice_bureau",
    reason: "属他办",
  });
  const third = await mediator.disputes.create({ ...draft({ note: "第三件" }), similar: { decision: "go_on" } });
  await mediator.disputes.merge({
    disputeId: third.id,
    version: 1,
    on: "2026-05-08",
    into: two.id,
    reason: "同一合同",
  });
  expect((await compute(Q1)).identity).toMatchObject({ entered: 3, transferred: 0, merged: 0, closing: 3 });
  expect((await compute(Q2)).identity).toMatchObject({ opening: 3, transferred: 1, merged: 1, closing: 1 });
});
