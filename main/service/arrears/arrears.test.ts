import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { arrearsDraft, creditCode, enterpriseDraft } from "../office/testing/drafts.ts";
import { failureOf, refusalOf } from "../office/testing/office.ts";
import { doing, openArrearsKit, threeInstalments } from "./testing/arrears-kit.ts";
import type { ArrearsKit } from "./testing/arrears-kit.ts";

let kit: ArrearsKit;
beforeAll(async () => {
  kit = await openArrearsKit();
});
afterAll(async () => kit.close());

const rowOf = async (id: number) => (await kit.mediator.arrears.open({ id })).record;
const fileOf = (id: number) => kit.mediator.arrears.file({ id });
const dueOf = async (id: number) => {
  const { nextDueOn, nextDueKind } = await rowOf(id);
  return nextDueOn === null ? null : `${nextDueOn} ${nextDueKind ?? ""}`;
};

describe("what is registered", () => {
  test("gets a number of its year, its due date by the rule, and its creditor in the register of enterprises", async () => {
    const first = await kit.mediator.arrears.create(arrearsDraft({ creditorUscc: creditCode(71) }));
    const second = await kit.mediator.arrears.create(arrearsDraft({ creditorUscc: creditCode(71) }));
    expect(first.arrearsNo).toMatch(/^洋商清欠〔2026〕\d{3}号$/u);
    expect(second.arrearsNo > first.arrearsNo).toBe(true);
    expect(first).toMatchObject({ state: "registered", dueOn: "2026-10-23", dueOverridden: false });
    expect(second.creditorId).toBe(first.creditorId);
    const { rows } = await kit.mediator.arrears.list({ filter: { enterprise: first.creditorId ?? 0 } });
    expect(rows.map(({ id }) => id)).toEqual([second.id, first.id]);
  });

  test("is due by hand where somebody says why, and by the rule again once that is taken back", async () => {
    const draft = arrearsDraft({ dueOverride: "2026-12-01", dueReason: "会议纪要" });
    const made = await kit.mediator.arrears.create(draft);
    expect(made).toMatchObject({ dueOn: "2026-12-01", dueOverride: "2026-12-01", dueOverridden: true });
    expect(await fileOf(made.id)).toMatchObject({ due: { dueOn: "2026-10-23" }, interest: { days: 0, amount: 0 } });
    const { id, version } = made;
    const back = await kit.mediator.arrears.revise({ ...arrearsDraft(), id, version });
    expect(back).toMatchObject({ dueOn: "2026-10-23", dueOverride: null, dueOverridden: false, dueReason: null });
  });

  test("is refused with everything that is wrong with it", async () => {
    const wrong = arrearsDraft({ creditorUscc: null, disputed: 13_000_000, town: "nowhere", disputeId: 99_999 });
    expect(await refusalOf(kit.mediator.arrears.create(wrong))).toEqual([
      "CREDITOR_CODE_MISSING",
      "DISPUTED_ABOVE_PRINCIPAL",
      "DISPUTE_REASON_MISSING",
      "LINK_MISSING",
      "UNKNOWN_WORD",
    ]);
  });

  test("is found by its number, its parties and its contract", async () => {
    const { id, arrearsNo } = await kit.mediator.arrears.create(
      arrearsDraft({ debtorName: "洋县水利局（虚构）", contractNo: "SL-77" }),
    );
    for (const text of [arrearsNo, "水利局", "SL-77"]) {
      const found = await kit.mediator.search.everything({ text });
      expect(found.filter(({ register }) => register === "arrears").map((hit) => hit.id)).toContain(id);
    }
  });

  test("stays where money belongs to it", async () => {
    const id = await kit.caseIn("paying");
    const { version } = await rowOf(id);
    expect(await refusalOf(kit.mediator.arrears.remove({ id, version, reason: "登记有误" }))).toEqual(["STILL_LINKED"]);
  });

  test("does not change any more once it is struck off", async () => {
    const id = await kit.caseIn("struck_off");
    const { version, struckOffOn } = await rowOf(id);
    expect(struckOffOn).toBe("2026-11-12");
    const change = kit.mediator.arrears.revise({ ...arrearsDraft({ note: "x" }), id, version });
    expect(await refusalOf(change)).toEqual(["ARREARS_STRUCK_OFF"]);
  });

  test("was not registered after its first step", async () => {
    const id = await kit.caseIn("verifying");
    const { version } = await rowOf(id);
    const change = { ...arrearsDraft({ registeredOn: "2026-11-04" }), id, version };
    expect(await refusalOf(kit.mediator.arrears.revise(change))).toEqual(["REGISTERED_AFTER_STEP"]);
  });
});

describe("what the ledger says about it", () => {
  test("verified money pays, what waits to be verified is told apart, what was taken back pays no more", async () => {
    const id = await kit.caseIn("undisputed");
    const paid = await kit.pay(id, 5_000_000);
    await kit.pay(id, 2_000_000, {}, "leave");
    await kit.pay(id, 1_000_000, { category: "N3", headline: "none" });
    expect(await rowOf(id)).toMatchObject({ paid: 5_000_000, pending: 2_000_000, outstanding: 7_000_000 });
    await kit.pay(id, -3_000_000, { reversesId: paid, receivedOn: "2026-11-20" });
    expect(await rowOf(id)).toMatchObject({ paid: 2_000_000, outstanding: 10_000_000 });
  });

  test("late interest runs on what was owed between the payments", async () => {
    const id = await kit.caseIn("undisputed");
    await kit.pay(id, 4_000_000, { receivedOn: "2026-11-13" });
    // Due 23 October: 21 days on 120 000.00, then 10 on 80 000.00, at 0.05 % a day.
    expect((await fileOf(id)).interest).toMatchObject({
      amount: 126_000 + 40_000,
      days: 31,
      pieces: [
        { from: "2026-10-23", to: "2026-11-13", days: 21, balance: 12_000_000 },
        { from: "2026-11-13", to: "2026-11-23", days: 10, balance: 8_000_000 },
      ],
    });
  });
});

const plan = async (id: number, instalments: { dueOn: string; amount: number }[]) =>
  kit.mediator.arrears.plan({ ...(await kit.at(id)), on: "2026-11-23", instalments });
const standing = async (id: number) => (await fileOf(id)).plan.instalments.map(({ paid, state }) => [paid, state]);

describe("a plan", () => {
  test("stands as the money came, to the instalment that it names first", async () => {
    const id = await kit.caseIn("planned");
    await kit.pay(id, 1_000_000, { instalmentNo: 3 });
    await kit.pay(id, 4_500_000);
    expect(await standing(id)).toEqual([
      [4_000_000, "paid"],
      [500_000, "partly"],
      [1_000_000, "partly"],
    ]);
  });

  test("has to come to what is outstanding without contest", async () => {
    const id = await kit.caseIn("undisputed");
    await kit.pay(id, 2_000_000);
    const all = [{ dueOn: "2026-12-31", amount: 12_000_000 }];
    expect(await failureOf(plan(id, all))).toMatchObject({
      data: { problems: [{ code: "PLAN_NOT_SUM", data: { sum: 12_000_000, amount: 10_000_000 } }] },
    });
    await plan(id, [{ dueOn: "2026-12-31", amount: 10_000_000 }]);
    expect(await standing(id)).toEqual([[0, "not_due"]]);
  });

  test("is replaced by another, which knows nothing of the money before it; the log keeps the old one", async () => {
    const id = await kit.caseIn("paying");
    await plan(id, [
      { dueOn: "2026-12-31", amount: 4_000_000 },
      { dueOn: "2027-01-31", amount: 5_000_000 },
    ]);
    expect(await standing(id)).toEqual([
      [0, "not_due"],
      [0, "not_due"],
    ]);
    expect(await kit.stateOf(id)).toBe("paying");
    const { history } = await kit.mediator.arrears.open({ id });
    const newest = history.find(({ act }) => act === "arrears.plan");
    expect(newest?.before["plan"]).toBe("2026-11-16 40,000.00\n2026-12-15 40,000.00\n2027-01-15 40,000.00");
    await kit.pay(id, 4_000_000, { receivedOn: "2026-11-20" });
    expect(await standing(id)).toEqual([
      [4_000_000, "paid"],
      [0, "not_due"],
    ]);
  });

  test("counts nothing of what it took as paid, also where that is taken back later", async () => {
    const id = await kit.caseIn("undisputed");
    const before = await kit.pay(id, 2_000_000);
    await plan(id, [{ dueOn: "2026-12-31", amount: 10_000_000 }]);
    await kit.pay(id, -2_000_000, { reversesId: before, receivedOn: "2026-11-20" });
    expect(await standing(id)).toEqual([[0, "not_due"]]);
    expect((await fileOf(id)).plan.left).toBe(12_000_000);
  });
});

describe("what is due next", () => {
  test("follows the acts and the money", async () => {
    const id = await kit.caseIn("undisputed");
    expect(await dueOf(id)).toBe("2026-10-23 payment");
    await kit.mediator.arrears.plan({ ...(await kit.at(id)), on: "2026-11-09", instalments: threeInstalments });
    expect(await dueOf(id)).toBe("2026-11-16 instalment");
    const first = await kit.pay(id, 4_000_000, {}, "leave");
    expect(await dueOf(id)).toBe("2026-11-16 instalment");
    const { record } = await kit.mediator.payments.open({ id: first });
    await kit.verifier.payments.verify({ id: first, version: record.version });
    expect(await dueOf(id)).toBe("2026-12-15 instalment");
    await kit.pay(id, -4_000_000, { reversesId: first, receivedOn: "2026-11-20" });
    expect(await dueOf(id)).toBe("2026-11-16 instalment");
    await kit.pay(id, 12_000_000, { receivedOn: "2026-11-20" });
    expect(await dueOf(id)).toBeNull();
  });

  test("is a complaint's time until it is passed on and answered", async () => {
    const complaint = { complainedOn: "2026-11-02", complaintNo: "TS-1" };
    const { id } = await kit.mediator.arrears.create(arrearsDraft({ ...complaint, deliveredOn: null }));
    expect(await dueOf(id)).toBe("2026-11-16 complaint_transfer");
    const revise = async (over: Parameters<typeof arrearsDraft>[0]) =>
      kit.mediator.arrears.revise({
        ...arrearsDraft({ ...complaint, deliveredOn: null, ...over }),
        id,
        version: (await rowOf(id)).version,
      });
    await revise({ transferredOn: "2026-11-10" });
    expect(await dueOf(id)).toBe("2026-12-10 complaint_result");
    await revise({ transferredOn: "2026-11-10", complaintExtended: true });
    expect(await dueOf(id)).toBe("2027-02-08 complaint_result");
    await revise({ transferredOn: "2026-11-10", answeredOn: "2026-11-20" });
    expect(await dueOf(id)).toBeNull();
    const { complaint: clock } = await fileOf(id);
    expect(clock).toMatchObject({ transfer: { doneOn: "2026-11-10" }, result: { doneOn: "2026-11-20" } });
  });

  test("stands on the desk, the earliest first, until it is done", async () => {
    const desk = async () => (await kit.mediator.desk.list({ list: "moneyDue", limit: 100 })).items;
    const late = await kit.caseIn("undisputed", { deliveredOn: "2026-08-10" });
    const items = await desk();
    expect(items[0]).toMatchObject({ register: "arrears", id: late, kind: "arrears_payment", dueOn: "2026-09-09" });
    const days = items.map(({ dueOn }) => dueOn ?? "");
    expect(days).toEqual(days.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    await kit.pay(late, 12_000_000, { receivedOn: "2026-11-20" });
    expect((await desk()).some(({ register, id }) => register === "arrears" && id === late)).toBe(false);
  });
});

describe("striking off", () => {
  test("is done by another than who cleared it, with nothing waiting and nothing taken back", async () => {
    const id = await kit.caseIn("paying");
    await kit.pay(id, 9_000_000);
    await kit.verifier.arrears.recordCleared({ ...(await kit.at(id)), on: "2026-11-23" });
    expect(await refusalOf(doing.strikeOff(kit, id))).toEqual(["CLEARED_BY_SAME"]);
    const supervisor = await kit.office.as("supervisor");
    const waiting = await kit.pay(id, 100, { receivedOn: "2026-11-20" }, "leave");
    const strikeOff = async () => supervisor.arrears.strikeOff({ ...(await kit.at(id)), on: "2026-11-23" });
    expect(await refusalOf(strikeOff())).toEqual(["PAYMENTS_PENDING"]);
    const { record } = await kit.mediator.payments.open({ id: waiting });
    await kit.mediator.payments.remove({ id: waiting, version: record.version, reason: "重复登记" });
    await strikeOff();
    expect(await rowOf(id)).toMatchObject({ state: "struck_off", struckOffOn: "2026-11-23", nextDueOn: null });
  });

  test("a case is reopened once its money went back", async () => {
    const id = await kit.caseIn("struck_off");
    const { rows } = await kit.mediator.payments.list({ filter: { arrearsId: id } });
    const last = rows.find(({ amount }) => amount === 9_000_000);
    await kit.pay(id, -9_000_000, { reversesId: last?.id ?? 0, receivedOn: "2026-11-20" });
    await doing.reopen(kit, id);
    expect(await rowOf(id)).toMatchObject({ state: "undisputed", struckOffOn: null, outstanding: 9_000_000 });
    expect(await dueOf(id)).toBe("2026-10-23 payment");
  });
});

describe("an office that is older than the register", () => {
  test("keeps its arrears as long as other records whose rule says nothing of them", async () => {
    const { reader } = kit.office.session.ground;
    const stored = reader.prepare("SELECT parameters FROM rule_set WHERE code = 'retention'").pluck().get();
    const { registers } = JSON.parse(String(stored)) as { registers: Record<string, unknown> };
    const { arrears: _new, ...old } = registers;
    kit.office.session.ground.writer
      .prepare("UPDATE rule_set SET parameters = ? WHERE code = 'retention'")
      .run(JSON.stringify({ registers: old }));
    const supervisor = await kit.office.as("supervisor");
    expect((await supervisor.privacy.retentionDue()).items).toEqual([]);
  });
});

test("two windows never write over each other", async () => {
  const id = await kit.caseIn("registered");
  const seen = await kit.at(id);
  await kit.mediator.arrears.beginVerification({ ...seen, on: "2026-11-23" });
  const late = kit.mediator.arrears.confirmUndisputed({ ...seen, on: "2026-11-23" });
  expect(await failureOf(late)).toMatchObject({
    code: "STALE",
    data: { entity: "arrears", version: seen.version + 1 },
  });
});

test("an enterprise that is owed something cannot be deleted", async () => {
  const enterprise = await kit.mediator.enterprises.create(enterpriseDraft({ uscc: creditCode(72) }));
  await kit.mediator.arrears.create(arrearsDraft({ creditorUscc: creditCode(72) }));
  const { id, version } = enterprise;
  expect(await refusalOf(kit.mediator.enterprises.remove({ id, version, reason: "重复" }))).toEqual(["STILL_LINKED"]);
});
