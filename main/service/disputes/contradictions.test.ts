import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { creditCode, disputeDraft, pairOf } from "../office/testing/drafts.ts";
import { failureOf, refusalOf } from "../office/testing/office.ts";
import { openCaseKit } from "./testing/case-kit.ts";
import type { CaseKit } from "./testing/case-kit.ts";
import { doing } from "./testing/doing.ts";

let kit: CaseKit;
beforeAll(async () => {
  kit = await openCaseKit();
});
afterAll(async () => kit.close());

type Draft = ReturnType<typeof disputeDraft>;
let count = 10;
/** A dispute between two that have none yet. */
const create = async (over: Partial<Draft> = {}) => {
  count += 2;
  const parties = pairOf(
    { partyName: `第${count}公司`, partyUscc: creditCode(count) },
    { partyName: `第${count + 1}公司`, partyUscc: creditCode(count + 1) },
  );
  return kit.mediator.disputes.create(disputeDraft({ parties, claim: "付清货款。", ...over }));
};
const revise = async (id: number, over: Partial<Draft>) => {
  const { record } = await kit.mediator.disputes.open({ id });
  const parties = (record.parties ?? []).map(({ enterpriseId: _linked, ...party }) => party);
  const draft = disputeDraft({ parties, channel: record.channel, claim: record.claim, ...over });
  return kit.mediator.disputes.revise({ ...draft, id, version: record.version });
};

describe("days that contradict each other", () => {
  test.each([
    [{ registeredOn: "2026-11-24" }, "registeredOn", "DATE_IN_FUTURE"],
    [{ occurredOn: "2026-11-03" }, "occurredOn", "AFTER_REGISTRATION"],
    [{ foundOn: "2026-11-03" }, "foundOn", "AFTER_REGISTRATION"],
    [{ occurredOn: "2026-10-02", foundOn: "2026-10-01" }, "foundOn", "FOUND_BEFORE_IT_BEGAN"],
    [{ dueOn: "2026-11-01" }, "dueOn", "BEFORE_REGISTRATION"],
  ])("%o is refused under %s: %s", async (over, field, code) => {
    expect(await failureOf(create(over))).toMatchObject({ data: { problems: [{ field, code }] } });
  });

  test("a case under way was registered before its first step", async () => {
    const id = await kit.caseIn("in_mediation"); // accepted on the 3rd
    expect(await failureOf(revise(id, { registeredOn: "2026-11-04", dueOn: null }))).toMatchObject({
      data: { problems: [{ field: "registeredOn", code: "REGISTERED_AFTER_STEP", data: { on: "2026-11-03" } }] },
    });
    expect((await revise(id, { registeredOn: "2026-11-03" })).registeredOn).toBe("2026-11-03");
  });
});

describe("the way in which a dispute is dealt with", () => {
  test.each([
    ["labour", {}, "commercial"],
    ["other", { officialType: "other_consumer" }, "commercial"],
    ["sale_contract", { special: "administrative_act" }, "people"],
    ["sale_contract", { special: "pending_petition" }, "people"],
  ] as const)("of type %s with %o is not %s", async (type, special, channel) => {
    const refused = { data: { problems: [{ field: "channel", code: "CHANNEL_NOT_ALLOWED" }] } };
    expect(await failureOf(create({ type, ...special, channel }))).toMatchObject(refused);
    const { id } = await create({ type, ...special });
    const acceptance = { ...(await kit.at(id)), on: "2026-11-20", channel };
    expect(await failureOf(kit.mediator.disputes.accept(acceptance))).toMatchObject(refused);
    expect(await failureOf(revise(id, { type, ...special, channel }))).toMatchObject(refused);
  });

  test("cannot be made impossible by another type afterwards", async () => {
    const id = await kit.caseIn("in_mediation");
    expect(await refusalOf(revise(id, { special: "pending_petition" }))).toEqual(["CHANNEL_NOT_ALLOWED"]);
  });

  test("of a case under way stays known, and a mediation stays a mediation", async () => {
    const id = await kit.caseIn("in_mediation");
    expect(await refusalOf(revise(id, { channel: null }))).toEqual(["CHANNEL_MISSING"]);
    expect(await refusalOf(revise(id, { channel: "department" }))).toEqual(["CHANNEL_NOT_MEDIATION"]);
    expect(await refusalOf(revise(id, { channel: "court" }))).toEqual(["COURT_PROCEDURE_MISSING"]);
    const { channel } = await revise(id, { channel: "court", courtProcedure: "summary" });
    expect(channel).toBe("court");
  });

  test("by a court says by which procedure, when it is entered or when it is accepted", async () => {
    const { id } = await create({ source: "court" });
    const acceptance = { on: "2026-11-20", channel: "court" } as const;
    expect(await failureOf(kit.mediator.disputes.accept({ ...(await kit.at(id)), ...acceptance }))).toMatchObject({
      data: { problems: [{ field: "courtProcedure", code: "COURT_PROCEDURE_MISSING" }] },
    });
    const { id: said } = await create({ source: "court", channel: "court", courtProcedure: "summary" });
    await kit.mediator.disputes.accept({ ...(await kit.at(said)), ...acceptance });
    const { record } = await kit.mediator.disputes.open({ id: said });
    expect(record).toMatchObject({ channel: "court", courtProcedure: "summary", state: "accepted" });
  });
});

describe("words that the office does not know", () => {
  test.each(["transfer", "handToDepartment"] as const)("name no unit to %s to", async (act) => {
    const id = await kit.caseIn("accepted");
    const target = { ...(await kit.at(id)), on: "2026-11-20", unit: "nobody", reason: "不归本办管" };
    expect(await failureOf(kit.mediator.disputes[act](target))).toMatchObject({
      data: { problems: [{ field: "unit", code: "UNKNOWN_WORD" }] },
    });
    expect(await kit.stateOf(id)).toBe("accepted");
  });
});

describe("two windows at one case", () => {
  test("the second one is told, and the case is as the first one left it", async () => {
    const id = await kit.caseIn("in_mediation");
    const seen = await kit.at(id);
    await doing.suspend(kit, id);
    const other = await kit.office.asStaff("乙承办", "mediator");
    expect(await failureOf(other.disputes.settle({ ...seen, on: "2026-11-23" }))).toEqual({
      code: "STALE",
      data: { entity: "dispute", id, version: seen.version + 1 },
    });
    expect(await kit.stateOf(id)).toBe("suspended");
  });

  test("a case that is not there is not found", async () => {
    const target = { disputeId: 99_999, version: 1, on: "2026-11-23" };
    expect(await failureOf(kit.mediator.disputes.settle(target))).toMatchObject({ code: "NOT_FOUND" });
  });

  test("a revision that changes nothing writes nothing, whatever time has done to its deadlines", async () => {
    const id = await kit.caseIn("agreed");
    const { writer } = kit.office.session.ground;
    writer.prepare("UPDATE deadline SET due_on = '2026-11-30' WHERE dispute_id = ? AND kind = 'confirmation'").run(id);
    const { record } = await kit.mediator.disputes.open({ id });
    const parties = (record.parties ?? []).map(({ enterpriseId: _linked, ...party }) => party);
    const same = disputeDraft({ ...record, parties, officialType: record.officialType });
    expect((await kit.mediator.disputes.revise({ ...same, id, version: record.version })).version).toBe(record.version);
  });

  test("an archived case is not rewritten", async () => {
    const id = await kit.caseIn("archived");
    expect(await refusalOf(revise(id, { note: "补记" }))).toEqual(["CASE_ARCHIVED"]);
  });
});
