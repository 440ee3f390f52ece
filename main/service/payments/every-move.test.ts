import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { paymentActs, paymentMoves } from "../../../shared/payments/moves.ts";
import type { PaymentAct } from "../../../shared/payments/moves.ts";
import { paymentStates } from "../../../shared/payments/states.ts";
import type { PaymentState } from "../../../shared/payments/states.ts";
import { codesOf } from "../../../shared/names.ts";
import { paymentDraft } from "../office/testing/drafts.ts";
import { openTestOffice, refusalOf } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";

let office: TestOffice;
let recorder: Client;
let verifier: Client;
let supervisor: Client;

beforeEach(async () => {
  office = await openTestOffice();
  recorder = await office.as("mediator");
  verifier = await office.as("verifier");
  supervisor = await office.as("supervisor");
});
afterEach(() => office.close());

type Target = { readonly id: number; readonly version: number };
const keyOf = ({ id, version }: Target): Target => ({ id, version });
const now = async (id: number) => (await recorder.payments.open({ id })).record;

/** A payment that has come to a state by the acts that lead there. */
async function paymentIn(state: PaymentState): Promise<Target> {
  const entered = keyOf(await recorder.payments.create({ ...paymentDraft(), asDraft: state === "draft" }));
  switch (state) {
    case "draft":
    case "to_verify":
      return entered;
    case "returned":
      return keyOf(await verifier.payments.sendBack({ ...entered, reason: "金额与回单不符" }));
    case "verified":
      return keyOf(await verifier.payments.verify(entered));
    case "locked": {
      await verifier.payments.verify(entered);
      await supervisor.reports.issue({ from: "2026-11-01", to: "2026-11-20", title: "旬报" });
      return keyOf(await now(entered.id));
    }
  }
}

const doing: Readonly<Record<PaymentAct, (target: Target) => Promise<unknown>>> = {
  submit: (target) => recorder.payments.submit(target),
  takeBack: (target) => recorder.payments.takeBack(target),
  verify: (target) => verifier.payments.verify(target),
  sendBack: (target) => verifier.payments.sendBack({ ...target, reason: "金额与回单不符" }),
  revise: (target) => recorder.payments.revise({ ...paymentDraft({ note: "更正" }), ...target }),
  remove: (target) => recorder.payments.remove({ ...target, reason: "重复登记" }),
  reverse: ({ id }) =>
    recorder.payments.create(
      paymentDraft({ amount: -5_000_000, reversesId: id, voucherNo: null, receivedOn: "2026-11-21" }),
    ),
  lock: () => supervisor.reports.issue({ from: "2026-11-01", to: "2026-11-20", title: "旬报" }),
};

/** What a reversal is refused with is said of the reversal; a report leaves alone what it does not lock. */
const otherwise: Partial<Record<PaymentAct, readonly string[]>> = { reverse: ["REVERSED_NOT_COUNTED"] };

const pairs = codesOf(paymentStates).flatMap((state) => codesOf(paymentActs).map((act) => [state, act] as const));

describe("every act in every state", () => {
  test.each(pairs)("%s, %s", async (state, act) => {
    const target = await paymentIn(state);
    const move = paymentMoves.find(
      (each) => each.act === act && (each.from as readonly PaymentState[]).includes(state),
    );
    const { now: said } = await verifier.payments.moves({ id: target.id });
    expect(said.some((each) => each.act === act)).toBe(move !== undefined);
    if (move !== undefined) {
      await doing[act](target);
      if (act !== "remove") expect((await now(target.id)).state).toBe(move.to);
      return;
    }
    const before = await recorder.payments.open({ id: target.id });
    if (act === "lock") await doing[act](target);
    else {
      const isFixed = state === "locked" && (act === "revise" || act === "remove");
      expect(await refusalOf(doing[act](target))).toEqual(isFixed ? ["LOCKED"] : (otherwise[act] ?? ["WRONG_STATE"]));
    }
    expect((await recorder.payments.open({ id: target.id })).record.state).toBe(state);
    expect((await recorder.payments.open({ id: target.id })).history).toEqual(before.history);
  });
});

describe("what proves a payment", () => {
  test("is the office's own rule", async () => {
    const administrator = await office.as("administrator");
    const rule = (await administrator.rules.list()).find(({ code }) => code === "payment_checks");
    await administrator.rules.revise({
      code: "payment_checks",
      version: rule?.versions[0]?.version ?? 0,
      effectiveFrom: "2026-11-23",
      basis: "本办规定：附件必须有",
      parameters: { voucherRequired: false, fileRequired: true, sameWithinDays: 3 },
    });
    const target = await paymentIn("to_verify");
    expect(await refusalOf(verifier.payments.verify(target))).toEqual(["EVIDENCE_FILE_MISSING"]);
  });

  test("whoever changed any part of it may not verify it, whoever changed it after", async () => {
    const second = await office.asStaff("己核实", "verifier");
    const entered = await paymentIn("to_verify");
    const changed = await verifier.payments.revise({ ...paymentDraft({ amount: 6_000_000 }), ...entered });
    const again = await second.payments.revise({
      ...paymentDraft({ amount: 6_000_000, note: "补说明" }),
      ...keyOf(changed),
    });
    for (const client of [verifier, second]) {
      expect(await refusalOf(client.payments.verify(keyOf(again)))).toEqual(["SAME_PERSON"]);
    }
    expect(await supervisor.payments.verify(keyOf(again))).toMatchObject({ state: "verified" });
  });
});
