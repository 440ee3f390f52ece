import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openLoanKit } from "../loans/testing/loan-kit.ts";
import type { LoanKit } from "../loans/testing/loan-kit.ts";
import { failureOf, refusalOf } from "../office/testing/office.ts";

let kit: LoanKit;
beforeAll(async () => {
  kit = await openLoanKit();
});
afterAll(async () => kit.close());

const debt = { balanceAtHandover: 10_000_000, interestDue: 2_000_000, penaltyDue: 500_000, feesDue: 100_000 };

describe("an amount is allocated without anything being stored", () => {
  test("to a debt that is told, by its rule or by the usual order", async () => {
    const loan = { fees: 100, penalty: 200, interest: 300, principal: 400, rule: "law_561" } as const;
    expect(await kit.mediator.payments.allocate({ loan, amount: 850 })).toEqual({
      parts: { fees: 100, interest: 300, principal: 400, penalty: 50, other: 0 },
      before: { fees: 100, penalty: 200, interest: 300, principal: 400, total: 1_000 },
      after: { fees: 0, penalty: 150, interest: 0, principal: 0, total: 150 },
      rule: "law_561",
      order: ["fees", "interest", "principal", "penalty"],
      proceedingId: null,
      warnings: [],
    });
    expect(await kit.mediator.payments.allocate({ loan, amount: 850, mode: "default" })).toMatchObject({
      parts: { fees: 100, penalty: 200, interest: 300, principal: 250 },
      rule: "default",
    });
    // As judgment money is: the doubled part last.
    expect(await kit.mediator.payments.allocate({ loan, amount: 850, mode: "court" })).toMatchObject({
      parts: { penalty: 50 },
      rule: "court",
    });
  });

  test("to a loan by what is owed now, by its own rule", async () => {
    const id = await kit.loanIn("collecting", { ...debt, allocationRule: "principal_first" });
    await kit.pay(id, { amount: 9_000_000, fees: 0, penalty: 0, interest: 0, principal: 9_000_000, other: 0 });
    const before = await kit.mediator.loans.open({ id });
    expect(await kit.mediator.payments.allocate({ loan: id, amount: 1_300_000 })).toMatchObject({
      parts: { principal: 1_000_000, fees: 100_000, penalty: 200_000, interest: 0, other: 0 },
      before: { total: 3_600_000 },
      after: { total: 2_300_000, penalty: 300_000 },
      rule: "principal_first",
    });
    expect(await kit.mediator.loans.open({ id })).toEqual(before);
  });

  test("what was sent back, and what is being changed, has paid nothing", async () => {
    const id = await kit.loanIn("collecting", debt);
    const whole = { fees: 100_000, penalty: 500_000, interest: 2_000_000, principal: 10_000_000, other: 0 };
    const payment = await kit.pay(id, { amount: 12_600_000, ...whole });
    const asked = { loan: id, amount: 100 };
    expect(await kit.mediator.payments.allocate(asked)).toMatchObject({
      parts: { other: 100 },
      warnings: [{ code: "MORE_THAN_OUTSTANDING", data: { outstanding: 0, over: 100 } }],
    });
    expect(await kit.mediator.payments.allocate({ ...asked, except: payment })).toMatchObject({ parts: { fees: 100 } });
  });

  test("to what a court decided, less what was paid upon it", async () => {
    const id = await kit.loanIn("enforcement", debt);
    const asked = { loan: id, amount: 3_000_000, mode: "court" } as const;
    expect(await refusalOf(kit.mediator.payments.allocate(asked))).toEqual(["PROCEEDING_MISSING"]);
    const proceeding = await kit.file(id, "lawsuit", {
      result: "granted",
      resultOn: "2026-10-08",
      fees: 50_000,
      interest: 1_000_000,
      principal: 10_000_000,
    });
    expect(await kit.mediator.payments.allocate(asked)).toMatchObject({
      parts: { fees: 50_000, interest: 1_000_000, principal: 1_950_000, penalty: 0 },
      proceedingId: proceeding,
    });
    const parts = { fees: 50_000, penalty: 0, interest: 1_000_000, principal: 0, other: 0 };
    await kit.pay(id, { amount: 1_050_000, ...parts, proceedingId: proceeding });
    expect(await kit.mediator.payments.allocate(asked)).toMatchObject({
      parts: { fees: 0, interest: 0, principal: 3_000_000 },
    });
    const undecided = await kit.file(id, "enforcement");
    const other = await kit.file(await kit.loanIn("collecting"), "lawsuit", { principal: 1 });
    const upon = (proceedingId: number) => refusalOf(kit.mediator.payments.allocate({ ...asked, proceedingId }));
    expect(await upon(undecided)).toEqual(["NOTHING_DECIDED"]);
    expect(await upon(other)).toEqual(["PROCEEDING_OF_ANOTHER"]);
  });

  test("nothing is refused but what is no amount, and no loan that is not there", async () => {
    const id = await kit.loanIn("collecting");
    expect(await refusalOf(kit.mediator.payments.allocate({ loan: id, amount: 0 }))).toEqual(["AMOUNT_NOT_POSITIVE"]);
    expect(await failureOf(kit.mediator.payments.allocate({ loan: 404, amount: 1 }))).toMatchObject({
      code: "NOT_FOUND",
    });
    const below = { fees: -1, penalty: 0, interest: 0, principal: 0 };
    expect(await failureOf(kit.mediator.payments.allocate({ loan: below, amount: 1 }))).toMatchObject({
      code: "BAD_REQUEST",
    });
  });
});
