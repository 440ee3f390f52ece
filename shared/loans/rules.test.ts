import { describe, expect, test } from "vitest";
import { plainLoan } from "./blank.ts";
import { loanProblems } from "./rules.ts";
import type { LoanFacts } from "./rules.ts";

const TODAY = "2026-11-23";
const loan: LoanFacts = {
  ...plainLoan,
  loanNo: "610723202200100200",
  lent: 50_000_000,
  lentOn: "2022-03-01",
  dueOn: "2025-03-01",
  overdueSince: "2025-03-02",
  nplSince: "2025-06-01",
  fiveTierClass: "substandard",
  classifiedOn: "2026-06-30",
  handedOverOn: "2026-08-03",
  balanceAtHandover: 42_000_000,
};
const problems = (over: Partial<LoanFacts>) =>
  loanProblems({ ...loan, ...over }, TODAY).map(({ field, code }) => `${field} ${code}`);

test("a loan as a bank hands it over is taken", () => {
  expect(problems({})).toEqual([]);
  expect(problems({ planYear: 2026, planForYear: 10_000_000, interruptedOn: "2026-01-05" })).toEqual([]);
});

describe("refused", () => {
  test.each<[Partial<LoanFacts>, string[]]>([
    [{ loanNo: "6.10723E+17" }, ["loanNo LOAN_NUMBER_DAMAGED"]],
    [{ balanceAtHandover: 0 }, ["balanceAtHandover AMOUNT_NOT_POSITIVE"]],
    [{ balanceAtHandover: 50_000_001 }, ["balanceAtHandover BALANCE_ABOVE_LENT"]],
    [{ interestDue: -1 }, ["interestDue AMOUNT_NEGATIVE"]],
    [{ penaltyDue: -1 }, ["penaltyDue AMOUNT_NEGATIVE"]],
    [{ feesDue: -1 }, ["feesDue AMOUNT_NEGATIVE"]],
    [{ dueOn: "2022-02-28" }, ["dueOn DUE_BEFORE_LENT"]],
    [{ originalDueOn: "2025-03-02" }, ["dueOn DUE_BEFORE_ORIGINAL"]],
    [{ overdueSince: "2025-02-28" }, ["overdueSince OVERDUE_BEFORE_DUE"]],
    // After an extension the day counts on which it was due first.
    [{ originalDueOn: "2024-03-01", overdueSince: "2024-03-02", nplSince: null }, []],
    [{ nplSince: "2025-03-01" }, ["nplSince NPL_BEFORE_OVERDUE"]],
    [{ handedOverOn: "2022-02-28" }, ["handedOverOn HANDED_OVER_BEFORE_LENT"]],
    [{ classifiedOn: null }, ["classifiedOn CLASS_DATE_MISSING"]],
    [{ fiveTierClass: null }, ["fiveTierClass CLASS_MISSING"]],
    [{ planForYear: 1 }, ["planYear PLAN_YEAR_MISSING"]],
    [{ planYear: 2026 }, ["planForYear PLAN_MISSING"]],
    [{ handedOverOn: "2026-11-24" }, ["handedOverOn DATE_IN_FUTURE"]],
    [{ classifiedOn: "2026-11-24" }, ["classifiedOn DATE_IN_FUTURE"]],
  ])("%o: %o", (over, codes) => {
    expect(problems(over)).toEqual(codes);
  });
});
