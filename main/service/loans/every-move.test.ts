import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loanActs, loanMoves } from "../../../shared/loans/moves.ts";
import type { LoanAct } from "../../../shared/loans/moves.ts";
import { loanStates } from "../../../shared/loans/states.ts";
import type { LoanState } from "../../../shared/loans/states.ts";
import { codesOf } from "../../../shared/names.ts";
import { refusalOf } from "../office/testing/office.ts";
import { doing, openLoanKit } from "./testing/loan-kit.ts";
import type { LoanKit } from "./testing/loan-kit.ts";

let kit: LoanKit;
beforeAll(async () => {
  kit = await openLoanKit();
});
afterAll(async () => kit.close());

const states = codesOf(loanStates);
const acts = codesOf(loanActs);
const allowed = loanMoves.flatMap((move) =>
  move.from.map((state): [LoanState, LoanAct, readonly string[]] => [
    state,
    move.act,
    typeof move.to === "string" ? [move.to] : move.to,
  ]),
);
const isAllowed = (state: LoanState, act: LoanAct) => allowed.some(([from, name]) => from === state && name === act);
const said = async (id: number, act: LoanAct) =>
  (await kit.mediator.loans.moves({ id })).now.find((move) => move.act === act)?.problems.map(({ code }) => code);

describe.each(states)("a loan that is %s", (state) => {
  const others = acts.filter((act) => !isAllowed(state, act));

  test(`refuses ${others.length} acts, names none of them, and stays as it is`, async () => {
    const id = await kit.loanIn(state);
    const before = [await kit.mediator.loans.open({ id }), await kit.mediator.loans.file({ id })];
    for (const act of others) {
      expect(await said(id, act), act).toBeUndefined();
      expect(await refusalOf(doing[act](kit, id)), act).toEqual(["WRONG_STATE"]);
    }
    expect([await kit.mediator.loans.open({ id }), await kit.mediator.loans.file({ id })]).toEqual(before);
  });
});

/** What has to be there before an act that is refused to a loan just brought to its state. */
const preparing: Partial<Record<LoanAct, (id: number) => Promise<unknown>>> = {
  applyPaymentOrder: (id) => kit.file(id, "payment_order"),
  sue: (id) => kit.file(id, "lawsuit"),
  arbitrate: (id) => kit.file(id, "arbitration"),
  enforce: (id) => kit.file(id, "enforcement"),
  collectAfterWriteOff: (id) => kit.pay(id, { method: "after_write_off" }),
};
const wanted: Partial<Record<LoanAct, string>> = {
  applyPaymentOrder: "PROCEEDING_MISSING",
  sue: "PROCEEDING_MISSING",
  arbitrate: "PROCEEDING_MISSING",
  enforce: "PROCEEDING_MISSING",
  collectAfterWriteOff: "NOTHING_AFTER_WRITE_OFF",
};

describe("what the table allows", () => {
  test.each(allowed)("%s, %s: goes through once nothing speaks against it, and is a step", async (state, act, to) => {
    const id = await kit.loanIn(state);
    const missing = wanted[act];
    if (missing !== undefined) expect(await refusalOf(doing[act](kit, id))).toEqual([missing]);
    await preparing[act]?.(id);
    await doing[act](kit, id);
    const { steps } = await kit.mediator.loans.file({ id });
    expect(steps).toMatchObject([{ act, fromState: state, on: "2026-11-23" }]);
    const row = await kit.row(id);
    expect(to).toContain(row.state);
    expect(row).toMatchObject({ state: steps[0]?.toState, stateSince: "2026-11-23" });
  });

  test.each(allowed)("%s, %s: not tomorrow, not before hand-over", async (state, act) => {
    const id = await kit.loanIn(state);
    await preparing[act]?.(id);
    expect(await refusalOf(doing[act](kit, id, "2026-11-24"))).toContain("DATE_IN_FUTURE");
    expect(await refusalOf(doing[act](kit, id, "2026-08-02"))).toContain("BEFORE_HAND_OVER");
    expect((await kit.mediator.loans.file({ id })).steps).toEqual([]);
  });
});
