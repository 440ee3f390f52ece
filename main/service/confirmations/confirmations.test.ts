import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { confirmationActs, confirmationMoves } from "../../../shared/confirmations/states.ts";
import type { ConfirmationAct } from "../../../shared/confirmations/states.ts";
import { codesOf } from "../../../shared/names.ts";
import { agreementKit } from "../agreements/testing/agreement-kit.ts";
import { openCaseKit } from "../disputes/testing/case-kit.ts";
import type { CaseKit } from "../disputes/testing/case-kit.ts";
import { testClock } from "../office/testing/clock.ts";
import type { TestClock } from "../office/testing/clock.ts";
import { failureOf, MONDAY, refusalOf, staffNames } from "../office/testing/office.ts";
import type { Client } from "../office/testing/office.ts";

const DAY = 86_400;
const court = "洋县人民法院";
const reason = "法院通知";

let kit: CaseKit;
let client: Client;
let clock: TestClock;
beforeAll(async () => {
  clock = testClock(MONDAY);
  kit = await openCaseKit(clock);
  client = kit.mediator;
});
afterAll(async () => kit.close());

/** What happens some days later than the tests' Monday; the clock is put back afterwards. */
async function later<Result>(days: number, then: () => Promise<Result>): Promise<Result> {
  clock.pass(days * DAY);
  try {
    return await then();
  } finally {
    clock.pass(-days * DAY);
  }
}

/** A case whose agreement took effect on 9 November: it can be confirmed until 9 December. */
const agreed = async (over: Parameters<CaseKit["caseIn"]>[1] = {}) => kit.caseIn("agreed", over);
const agreementOf = async (id: number) => (await agreementKit(kit).newest(id)).id;

type Apply = Parameters<Client["confirmations"]["apply"]>[0];
const apply = async (id: number, over: Partial<Apply> = {}) =>
  client.confirmations.apply({
    ...(await kit.at(id)),
    agreementId: await agreementOf(id),
    appliedOn: "2026-11-20",
    court,
    joint: true,
    ...over,
  });

type Step = Exclude<ConfirmationAct, "apply">;
const step = async (act: Step, id: number, application: number, on = "2026-11-23", docketNo: string | null = null) => {
  const target = { ...(await kit.at(id)), id: application, on };
  if (act === "accept" || act === "ruleValid") return client.confirmations[act]({ ...target, docketNo });
  return client.confirmations[act]({ ...target, reason });
};

const of = async (id: number) => client.confirmations.of({ disputeId: id });
const last = async (id: number) => (await of(id)).applications[0];

describe("the outlook, said before anybody applies", () => {
  test("is nothing without an agreement", async () => {
    expect(await client.confirmations.outlook({ disputeId: await kit.caseIn("in_mediation") })).toBeNull();
    expect(await failureOf(client.confirmations.outlook({ disputeId: 99_999 }))).toMatchObject({ code: "NOT_FOUND" });
  });

  test("says until when, when to remind, and by which rule", async () => {
    const id = await agreed();
    expect(await client.confirmations.outlook({ disputeId: id })).toEqual({
      agreementId: await agreementOf(id),
      edition: 1,
      state: "not_applied",
      until: "2026-12-09",
      provisional: false,
      reminders: ["2026-11-29", "2026-12-04", "2026-12-07"],
      basis: expect.stringContaining("205"),
      problems: [],
      warnings: [],
    });
  });

  test("closes with the window", async () => {
    const id = await agreed();
    const outlook = async () => client.confirmations.outlook({ disputeId: id });
    expect(await later(16, outlook)).toMatchObject({ state: "not_applied", problems: [] }); // 9 December
    expect(await later(17, outlook)).toMatchObject({
      state: "expired",
      problems: [{ field: "on", code: "CONFIRMATION_WINDOW_OVER", data: { until: "2026-12-09" } }],
    });
  });

  test.each<[Parameters<CaseKit["caseIn"]>[1], Parameters<CaseKit["signedAgreement"]>[1], string]>([
    [{ special: "ownership" }, {}, "type"],
    [{}, { ownershipTerms: true }, "ownership_terms"],
    [{}, { statusTerms: true }, "status_terms"],
    [{ type: "migrant_wages" }, { instalments: [] }, "no_payment_terms"],
  ])("names what no court confirms: %o, %o: %s", async (dispute, terms, why) => {
    const id = await kit.caseIn("in_mediation", dispute);
    const edition = await kit.signedAgreement(id, terms);
    await agreementKit(kit).takeEffect(id, edition, "2026-11-10");
    const { outlook } = await of(id);
    expect(outlook?.problems).toEqual([{ field: "", code: "NOT_CONFIRMABLE", data: { why } }]);
    expect(await failureOf(apply(id))).toMatchObject({
      code: "REFUSED",
      data: { problems: [{ field: "", code: "NOT_CONFIRMABLE", data: { why } }] },
    });
  });

  test("warns of what to bring: proof of an oral agreement, and that only payment terms of a labour dispute count", async () => {
    const id = await kit.caseIn("in_mediation", { type: "migrant_wages" });
    const edition = await kit.signedAgreement(id, { form: "oral" });
    await agreementKit(kit).takeEffect(id, edition, "2026-11-10");
    expect((await of(id)).outlook).toMatchObject({
      problems: [],
      warnings: ["PROOF_OF_ORAL_AGREEMENT", "ONLY_PAYMENT_TERMS"],
    });
  });

  test("of a broken or replaced agreement is that it is not in force", async () => {
    const id = await kit.caseIn("performing");
    const agreementId = await agreementOf(id);
    await client.agreements.declareBreach({ ...(await kit.at(id)), id: agreementId, on: "2026-11-20", reason });
    expect((await of(id)).outlook?.problems).toMatchObject([{ code: "AGREEMENT_NOT_IN_FORCE" }]);
    expect(await refusalOf(apply(id, { agreementId }))).toEqual(["AGREEMENT_NOT_IN_FORCE"]);
  });

  test("that was performed can still be confirmed", async () => {
    const id = await kit.caseIn("performed");
    expect((await of(id)).outlook?.problems).toEqual([]);
    await apply(id);
    expect(await last(id)).toMatchObject({ state: "applied" });
  });
});

describe("an application", () => {
  test("is in time on the last day of the window, and not on the day after", async () => {
    const id = await agreed();
    const refused = later(17, async () => failureOf(apply(id, { appliedOn: "2026-12-10" })));
    expect(await refused).toMatchObject({
      data: {
        problems: [{ field: "appliedOn", code: "CONFIRMATION_WINDOW_OVER", data: { until: "2026-12-09" } }],
      },
    });
    await later(16, async () => apply(id, { appliedOn: "2026-12-09" }));
    expect(await last(id)).toMatchObject({ state: "applied", appliedOn: "2026-12-09" });
  });

  test("that was made in time may be entered later", async () => {
    const id = await agreed();
    await later(30, async () => apply(id, { appliedOn: "2026-12-01" }));
    expect(await last(id)).toMatchObject({ appliedOn: "2026-12-01" });
  });

  test.each([
    [{ appliedOn: "2026-11-24" }, "appliedOn", "DATE_IN_FUTURE"],
    [{ appliedOn: "2026-11-08" }, "appliedOn", "BEFORE_EFFECT"],
    [{ joint: false }, "joint", "JOINT_APPLICATION_NEEDED"],
  ])("%o is refused under %s: %s", async (over, field, code) => {
    const id = await agreed();
    expect(await failureOf(apply(id, over))).toMatchObject({ data: { problems: [{ field, code }] } });
    expect((await of(id)).applications).toEqual([]);
  });

  test("closes the window's deadline and opens that of the ruling", async () => {
    const id = await agreed({ riskLevel: null, dueOn: null });
    const due = async () =>
      (await client.deadlines.of({ disputeId: id }))
        .filter(({ kind }) => kind === "confirmation" || kind === "ruling")
        .map(({ kind, dueOn, closed }) => `${kind} ${dueOn} ${closed ?? "open"}`);
    expect(await due()).toEqual(["confirmation 2026-12-09 open"]);
    const { id: application } = await apply(id);
    expect(await due()).toEqual(["ruling 2026-12-20 open", "confirmation 2026-12-09 met"]);
    await step("accept", id, application);
    expect((await due())[0]).toBe("ruling 2026-12-23 open");
    await step("withdraw", id, application);
    expect(await due()).toEqual(["confirmation 2026-12-09 open", "ruling 2026-12-23 dropped"]);
  });

  test("is not found in another case, nor its agreement", async () => {
    const [one, other] = [await agreed(), await agreed()];
    const { id: application } = await apply(one);
    expect(await failureOf(step("accept", other, application))).toMatchObject({ code: "NOT_FOUND" });
    const agreementId = await agreementOf(one);
    expect(await failureOf(apply(other, { agreementId }))).toMatchObject({ code: "NOT_FOUND" });
  });

  test("at a case that moved on meanwhile is told so", async () => {
    const id = await agreed();
    const seen = await kit.at(id);
    await kit.attach(id);
    expect(await failureOf(apply(id, seen))).toMatchObject({ code: "STALE" });
  });

  test("that was entered by mistake is taken out again", async () => {
    const id = await agreed();
    const { id: application } = await apply(id);
    await client.confirmations.remove({ ...(await kit.at(id)), id: application, reason: "登记错案件" });
    expect(await of(id)).toMatchObject({ applications: [], outlook: { state: "not_applied" } });
  });
});

describe("every state and every act", () => {
  const steps = codesOf(confirmationActs).filter((act): act is Step => act !== "apply");
  const reaching: Readonly<Record<string, readonly Step[]>> = {
    applied: [],
    accepted: ["accept"],
    refused: ["refuse"],
    valid: ["accept", "ruleValid"],
    dismissed: ["accept", "dismiss"],
    withdrawn: ["withdraw"],
  };

  const inState = async (state: string) => {
    const id = await agreed();
    const { id: application } = await apply(id);
    for (const act of reaching[state] ?? []) await step(act, id, application, "2026-11-21");
    expect(await last(id)).toMatchObject({ id: application, state });
    return { id, application };
  };
  const to = (state: string, act: Step) =>
    confirmationMoves.find((move) => move.act === act && (move.from as readonly string[]).includes(state))?.to;

  test.each(Object.keys(reaching))("%s", async (state) => {
    const { id, application } = await inState(state);
    const allowed = steps.filter((act) => to(state, act) !== undefined);
    expect((await last(id))?.now).toEqual(allowed.map((act) => ({ act, problems: [] })));
    const before = await of(id);
    for (const act of steps.filter((each) => !allowed.includes(each))) {
      expect(await refusalOf(step(act, id, application)), act).toEqual(["WRONG_STATE"]);
    }
    expect(await of(id)).toEqual(before);
    for (const act of allowed) {
      const fresh = await inState(state);
      expect(await refusalOf(step(act, fresh.id, fresh.application, "2026-11-24")), act).toEqual(["DATE_IN_FUTURE"]);
      expect(await refusalOf(step(act, fresh.id, fresh.application, "2026-11-08")), act).toEqual(["BEFORE_EFFECT"]);
      expect(await refusalOf(step(act, fresh.id, fresh.application, "2026-11-19")), act).toEqual(["DATE_BEFORE_STEP"]);
      await step(act, fresh.id, fresh.application);
      expect(await last(fresh.id), act).toMatchObject({ state: to(state, act) });
    }
  });

  test.each([
    ["applied", "WRONG_STATE"],
    ["accepted", "WRONG_STATE"],
    ["valid", "WRONG_STATE"],
    ["dismissed", "WRONG_STATE"],
  ])("with one that is %s there is no other application: %s", async (state, code) => {
    const { id } = await inState(state);
    expect((await of(id)).outlook).toMatchObject({ state, problems: [{ code }] });
    expect(await refusalOf(apply(id, { appliedOn: "2026-11-23" }))).toEqual([code]);
  });

  test.each(["refused", "withdrawn"])(
    "after one that was %s the parties may apply again, while the window is open",
    async (state) => {
      const { id, application } = await inState(state);
      expect((await of(id)).outlook).toMatchObject({ state: "not_applied", problems: [] });
      // Not before the one before ended.
      expect(await failureOf(apply(id, { appliedOn: "2026-11-20" }))).toMatchObject({
        data: { problems: [{ field: "appliedOn", code: "DATE_BEFORE_STEP", data: { lastStepOn: "2026-11-21" } }] },
      });
      const again = async () => refusalOf(apply(id, { appliedOn: "2026-12-10" }));
      expect(await later(17, again)).toEqual(["CONFIRMATION_WINDOW_OVER"]);
      await apply(id, { appliedOn: "2026-11-23", court: "汉中市中级人民法院" });
      expect((await of(id)).applications).toMatchObject([
        { state: "applied", court: "汉中市中级人民法院" },
        { id: application, state, endedOn: "2026-11-21", endedReason: reason, updatedBy: staffNames.mediator },
      ]);
    },
  );

  test("docket numbers are kept, and a ruling without one leaves what was known", async () => {
    const id = await agreed();
    const { id: application } = await apply(id);
    await step("accept", id, application, "2026-11-21", "（2026）陕0723诉前调确12号");
    expect(await last(id)).toMatchObject({ docketNo: "（2026）陕0723诉前调确12号", acceptedOn: "2026-11-21" });
    await step("ruleValid", id, application, "2026-11-23");
    expect(await last(id)).toMatchObject({ docketNo: "（2026）陕0723诉前调确12号", endedOn: "2026-11-23" });
  });

  test("the next edition of an agreement has a window of its own", async () => {
    const { id } = await inState("accepted");
    const { change, sign, takeEffect } = agreementKit(kit);
    const { id: second } = await change(id, await agreementOf(id));
    await sign(id, second);
    await takeEffect(id, second);
    expect((await of(id)).outlook).toMatchObject({ agreementId: second, state: "not_applied", until: "2026-12-23" });
    await apply(id, { appliedOn: "2026-11-23" });
    expect((await of(id)).applications.map(({ edition, state }) => [edition, state])).toEqual([
      [2, "applied"],
      [1, "accepted"],
    ]);
  });
});
