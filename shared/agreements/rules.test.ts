import { describe, expect, test } from "vitest";
import { codesOf } from "../names.ts";
import { disputeStates } from "../disputes/states.ts";
import { canBeAgreed, firstNewDueOn, instalmentProblems, isBeingPerformed, signingProblems } from "./rules.ts";

const instalment = { payer: "甲公司", payee: "乙公司", amount: 100, dueOn: "2026-12-15" };

describe("where an agreement can come about", () => {
  test("is in mediation, and wherever a case counts as agreed", () => {
    expect(codesOf(disputeStates).filter(canBeAgreed)).toEqual([
      "in_mediation",
      "agreed",
      "performing",
      "partly_performed",
      "not_performed",
      "urging",
    ]);
  });

  test("one that comes after performance began is performed from the start", () => {
    expect(codesOf(disputeStates).filter(isBeingPerformed)).toEqual([
      "performing",
      "partly_performed",
      "not_performed",
      "urging",
    ]);
  });
});

describe("instalments", () => {
  test.each([
    [instalment, []],
    [{ ...instalment, amount: 0 }, [["instalments.1.amount", "AMOUNT_NOT_POSITIVE"]]],
    [{ ...instalment, amount: -1 }, [["instalments.1.amount", "AMOUNT_NOT_POSITIVE"]]],
    [{ ...instalment, payee: "甲公司" }, [["instalments.1.payee", "PAYER_IS_PAYEE"]]],
  ])("%o: %o", (second, found) => {
    expect(instalmentProblems([instalment, second]).map(({ field, code }) => [field, code])).toEqual(found);
  });

  test.each([
    [[], [], null],
    [[instalment], [], "2026-12-15"],
    [[instalment, { ...instalment, dueOn: "2026-12-01" }], [], "2026-12-01"],
    [[instalment], [instalment], null],
    [[instalment, { ...instalment, amount: 50, dueOn: "2027-01-15" }], [instalment], "2027-01-15"],
    [[{ ...instalment, amount: 99 }], [instalment], "2026-12-15"],
    [[{ ...instalment, payee: "丙公司" }], [instalment], "2026-12-15"],
  ])("%o after %o: first new one due on %s", (now, earlier, dueOn) => {
    expect(firstNewDueOn(now, earlier)).toBe(dueOn);
  });
});

describe("the checklist of signatures", () => {
  const days = { registeredOn: "2026-11-02", today: "2026-11-23" };
  test.each([
    [["甲公司", "乙公司"], "2026-11-02", []],
    [[], null, []],
    [["丙公司", "甲公司"], null, [["signatures", "SIGNED_BY_NOBODY_KNOWN"]]],
    [[], "2026-11-24", [["signedOn", "DATE_IN_FUTURE"]]],
    [[], "2026-11-01", [["signedOn", "BEFORE_REGISTRATION"]]],
  ])("%o on %s: %o", (signatures, signedOn, found) => {
    const problems = signingProblems({ signatures, signedOn }, ["甲公司", "乙公司"], days);
    expect(problems.map(({ field, code }) => [field, code])).toEqual(found);
  });
});
