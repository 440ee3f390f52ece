import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { reportOffice } from "./testing/report-office.ts";
import type { ReportOffice } from "./testing/report-office.ts";

let office: ReportOffice;
beforeEach(() => {
  office = reportOffice();
});
afterEach(() => office.close());

const H1 = ["2024-01-01", "2024-06-30"] as const;
const outcome = (outcome: string, outcome_on: string) => ({ outcome, outcome_on });

describe("disputes", () => {
  test("the first and the last day of the period belong to it", async () => {
    for (const registered_on of ["2023-12-31", "2024-01-01", "2024-02-29", "2024-06-30", "2024-07-01"]) {
      office.dispute({ registered_on });
    }
    expect(await office.value(...H1, "registered")).toBe(3);
    expect(await office.value("2024-02-29", "2024-02-29", "registered")).toBe(1);
    expect(await office.value("2024-02-01", "2024-02-29", "registered")).toBe(1);
  });

  test("deleted, merged, not accepted and other than enterprise disputes are not counted", async () => {
    office.dispute({ amount_claimed: 500 });
    office.dispute({ amount_claimed: 70, state: "merged", ...outcome("merged", "2024-02-01") });
    office.dispute({ amount_claimed: 70, state: "not_accepted", ...outcome("not_accepted", "2024-02-01") });
    office.dispute({ amount_claimed: 70, enterprise_related: 0 });
    office.remove("dispute", office.dispute({ amount_claimed: 70 }));
    expect(await office.value(...H1, "registered")).toBe(1);
    expect(await office.value(...H1, "claimed")).toBe(500);
    expect(await office.value(...H1, "open")).toBe(1);
  });

  test("resolved by the day of the outcome; taken to court stands apart", async () => {
    office.dispute({ registered_on: "2023-11-01", ...outcome("mediated", "2024-01-01") });
    office.dispute(outcome("settled", "2024-06-30"));
    office.dispute(outcome("by_department", "2024-03-01"));
    office.dispute(outcome("mediated", "2024-07-01"));
    office.dispute(outcome("litigated", "2024-03-01"));
    office.dispute(outcome("terminated", "2024-03-01"));
    expect(await office.value(...H1, "resolved")).toBe(3);
    expect(await office.value(...H1, "mediated")).toBe(1);
    expect(await office.value(...H1, "litigated")).toBe(1);
    // the one that is resolved a day later was open at the end
    expect(await office.value(...H1, "open")).toBe(1);
  });

  test("the two resolution rates: of those registered, and of the ledger", async () => {
    office.dispute({ registered_on: "2023-12-01", ...outcome("mediated", "2024-02-01") });
    office.dispute({ registered_on: "2023-12-01" });
    office.dispute({ registered_on: "2024-01-05", ...outcome("mediated", "2024-02-01") });
    office.dispute({ registered_on: "2024-01-05", ...outcome("mediated", "2024-08-01") });
    // 1 of the 2 registered in the period; 2 of the 2 + 2 in the ledger
    expect(await office.value(...H1, "cohortRate")).toBe(5000);
    expect(await office.value(...H1, "flowRate")).toBe(5000);
    office.dispute({ registered_on: "2024-01-05" });
    expect(await office.value(...H1, "cohortRate")).toBe(3333);
    expect(await office.value(...H1, "flowRate")).toBe(4000);
  });

  test("a rate without anything to divide by has no value", async () => {
    office.dispute({ registered_on: "2022-01-01", ...outcome("settled", "2022-01-02") });
    for (const code of ["cohortRate", "flowRate", "mediationSuccessRate", "onTimeRate", "recoveryRate"] as const) {
      expect(await office.value(...H1, code), code).toBeNull();
    }
    for (const code of ["averageDays", "medianDays", "papersOnTimeRate"] as const) {
      expect(await office.value(...H1, code), code).toBeNull();
    }
  });

  test("mediation succeeded, of the mediations that ended", async () => {
    office.dispute(outcome("mediated", "2024-03-01"));
    office.dispute(outcome("terminated", "2024-03-01"));
    office.dispute(outcome("withdrawn", "2024-03-01"));
    office.dispute(outcome("by_department", "2024-03-01"));
    expect(await office.value(...H1, "mediationSuccessRate")).toBe(3333);
  });

  test("the due day itself is in time; an open dispute is overdue after it", async () => {
    office.dispute({ due_on: "2024-03-01", ...outcome("mediated", "2024-03-01") });
    office.dispute({ due_on: "2024-03-01", ...outcome("mediated", "2024-03-02") });
    office.dispute({ ...outcome("mediated", "2024-03-02") });
    office.dispute({ due_on: "2024-06-30" });
    office.dispute({ due_on: "2024-06-29" });
    expect(await office.value(...H1, "overdue")).toBe(1);
    expect(await office.value(...H1, "onTimeRate")).toBe(3333);
  });

  test("where nobody set a day, the term for the level of risk says when it was due", async () => {
    const byRisk = office.dispute({ registered_on: "2024-06-01", risk_level: "high" });
    const clock = office.ground.writer.prepare(
      "INSERT INTO deadline (dispute_id, kind, subject_id, from_on, due_on) VALUES (?, 'ledger', ?, '2024-06-01', ?)",
    );
    clock.run(byRisk, 0, "2024-06-08");
    expect(await office.value(...H1, "overdue")).toBe(1);
    // After a relapse the clock of the new round counts, and the old day does not.
    const relapsed = office.dispute({ registered_on: "2024-01-01", due_on: "2024-02-01" });
    office.left(relapsed, "reopen", "2024-06-20", "mediated", "2024-01-20");
    expect(await office.value(...H1, "overdue")).toBe(1);
    clock.run(relapsed, 1, "2024-06-25");
    expect(await office.value(...H1, "overdue")).toBe(2);
  });

  test("days to resolve, over the leap day", async () => {
    office.dispute({ registered_on: "2024-02-28", ...outcome("mediated", "2024-03-01") });
    office.dispute({ registered_on: "2024-02-28", ...outcome("mediated", "2024-02-28") });
    office.dispute({ registered_on: "2024-02-01", ...outcome("mediated", "2024-03-01") });
    expect(await office.value(...H1, "averageDays")).toBe(103); // (2 + 0 + 29) ÷ 3
    expect(await office.value(...H1, "medianDays")).toBe(20);
  });

  test("each enterprise once, on whichever side", async () => {
    const [a, b] = [office.enterprise("洋县甲公司"), office.enterprise("洋县乙公司")];
    const [c, before] = [office.enterprise("洋县丙公司"), office.enterprise("洋县丁公司")];
    const first = office.dispute({});
    office.party(first, "applicant", a, 0);
    office.party(first, "respondent", b, 1);
    office.party(first, "third", c, 2);
    office.party(office.dispute({}), "applicant", b, 0);
    office.party(office.dispute({ registered_on: "2023-01-01" }), "applicant", before, 0);
    expect(await office.value(...H1, "enterprisesInvolved")).toBe(3);
  });
});

describe("money recovered", () => {
  test("only what is verified and received in the period, each payment once, reversals negative", async () => {
    const first = office.payment({ received_on: "2024-01-01", amount: 100_00 });
    office.payment({ received_on: "2024-06-30", amount: 50_00, state: "locked", category: "R4" });
    office.payment({ received_on: "2023-12-31", amount: 7 });
    office.payment({ received_on: "2024-07-01", amount: 7 });
    office.payment({ amount: 9_00, state: "to_verify", verified_by: null });
    office.payment({ amount: 7, state: "draft", verified_by: null });
    office.payment({ amount: 7, state: "returned", verified_by: null });
    office.remove("payment", office.payment({ amount: 7 }));
    office.payment({ received_on: "2024-05-01", amount: -30_00, reverses_id: first });
    expect(await office.value(...H1, "recovered")).toBe(120_00);
    expect(await office.value(...H1, "arrearsRecovered")).toBe(50_00);
    expect(await office.value(...H1, "unverified")).toBe(9_00);
    const quarters = [
      await office.value("2024-01-01", "2024-03-31", "recovered"),
      await office.value("2024-04-01", "2024-06-30", "recovered"),
    ];
    expect(quarters).toEqual([100_00, 20_00]);
  });

  test("estimates and concessions stand apart, verified or not", async () => {
    const apart = { headline: "none", state: "to_verify", verified_by: null };
    office.payment({ ...apart, category: "N1", amount: 1_00 });
    office.payment({ ...apart, category: "N2", amount: 2_00 });
    office.payment({ headline: "none", category: "N3", amount: 3_00 });
    office.payment({ ...apart, category: "N1", amount: 9_00, state: "returned" });
    expect(await office.value(...H1, "avoided")).toBe(1_00);
    expect(await office.value(...H1, "revived")).toBe(2_00);
    expect(await office.value(...H1, "waived")).toBe(3_00);
    expect(await office.value(...H1, "recovered")).toBe(0);
  });

  test("the recovery rate takes disputes with a claim and with money, and says how many", async () => {
    const claimed = office.dispute({ amount_claimed: 400_00 });
    const unclaimed = office.dispute({});
    const takenBack = office.dispute({ amount_claimed: 100_00 });
    office.dispute({ amount_claimed: 999_00 });
    office.payment({ dispute_id: claimed, amount: 60_00 });
    office.payment({ dispute_id: claimed, amount: 40_00 });
    office.payment({ dispute_id: unclaimed, amount: 40_00 });
    const paid = office.payment({ dispute_id: takenBack, amount: 50_00 });
    office.payment({ dispute_id: takenBack, amount: -50_00, reverses_id: paid });
    const { indicators } = await office.client.compute({ from: H1[0], to: H1[1] });
    const rate = indicators.find(({ code }) => code === "recoveryRate");
    expect(rate?.value).toBe(2500);
    expect(rate?.ratio).toEqual({ numerator: 100_00, denominator: 400_00, records: 1 });
  });
});

describe("loans collected", () => {
  test("cash with interest and fees; what brought no money stands apart", async () => {
    const loan = office.loan();
    office.collection(loan, 131_700_00, { principal: 130_000_00, interest: 1_100_00, fees: 600_00 });
    office.collection(loan, 500_000_00, { cash: 0, method: "in_kind" });
    office.collection(loan, 9_00, { state: "to_verify", verified_by: null });
    office.collection(loan, 9_00, { received_on: "2023-12-31" });
    expect(await office.value(...H1, "collected")).toBe(131_700_00);
    expect(await office.value(...H1, "collectedPrincipal")).toBe(130_000_00);
    expect(await office.value(...H1, "nonCash")).toBe(500_000_00);
    expect(await office.value(...H1, "recovered")).toBe(0);
  });

  test("loans and borrowers with more collected than reversed", async () => {
    const [a, b] = [office.loan(), office.loan()];
    const c = office.loan({ borrower_name: "洋县丙公司", borrower_uscc: "91610723MA7WX157XA" });
    office.collection(a, 10_00);
    office.collection(a, 10_00);
    office.collection(b, 10_00);
    const reversed = office.collection(c, 10_00);
    expect(await office.value(...H1, "collectedLoans")).toBe(3);
    expect(await office.value(...H1, "collectedBorrowers")).toBe(2);
    office.collection(c, -10_00, { reverses_id: reversed });
    expect(await office.value(...H1, "collectedLoans")).toBe(2);
    expect(await office.value(...H1, "collectedBorrowers")).toBe(1);
  });
});

describe("assessments and fast track", () => {
  test("decided by the day of the decision, by its kind; the others are under assessment", async () => {
    office.assessment({ registered_on: "2023-12-01", decision: "go_ahead", decided_on: "2024-01-01" });
    office.assessment({ registered_on: "2024-01-01", decision: "on_hold", decided_on: "2024-06-30" });
    office.assessment({ decision: "not_allowed", decided_on: "2024-03-01" });
    office.assessment({ registered_on: "2024-01-01", decision: "go_ahead", decided_on: "2024-07-01" });
    office.assessment({ registered_on: null });
    office.assessment({ registered_on: "2024-07-01" });
    office.assessment({ registered_on: "2024-01-01", state: "terminated" });
    expect(await office.value(...H1, "assessed")).toBe(3);
    expect(await office.value(...H1, "goAhead")).toBe(1);
    expect(await office.value(...H1, "onHold")).toBe(1);
    expect(await office.value(...H1, "notAllowed")).toBe(1);
    expect(await office.value(...H1, "assessing")).toBe(2);
  });

  test("cases by receipt, or by the first promised day where no receipt is known", async () => {
    const assessment = office.assessment({});
    office.fastTrackCase(assessment, { received_on: "2024-01-01" }, [["2024-09-01", null]]);
    office.fastTrackCase(assessment, { received_on: "2023-12-31" }, [["2024-03-01", "2024-03-01"]]);
    office.fastTrackCase(assessment, { received_on: null }, [
      ["2024-06-30", "2024-07-01"],
      ["2024-07-15", null],
    ]);
    office.fastTrackCase(assessment, { received_on: "2024-02-01", state: "withdrawn", closed_on: "2024-02-05" }, [
      ["2024-03-01", null],
    ]);
    expect(await office.value(...H1, "fastTrackCases")).toBe(3);
    // promised for the period: one in time, one a day late; the withdrawn one is no longer owed
    expect(await office.value(...H1, "papersOnTimeRate")).toBe(5000);
  });
});

test("a period is compared with the one before and with the same of last year", async () => {
  office.dispute({ registered_on: "2024-04-01" });
  office.dispute({ registered_on: "2024-03-31" });
  office.dispute({ registered_on: "2024-01-01" });
  office.dispute({ registered_on: "2023-06-30" });
  const report = await office.client.compute({ from: "2024-04-01", to: "2024-06-30" });
  expect(report.previousPeriod).toEqual({ from: "2024-01-01", to: "2024-03-31" });
  expect(report.lastYearPeriod).toEqual({ from: "2023-04-01", to: "2023-06-30" });
  const [registered] = report.indicators;
  expect(registered).toMatchObject({ code: "registered", value: 1, previous: 2, lastYear: 1, formulaVersion: 1 });
});

test("a period that ends before it starts is refused", async () => {
  await expect(office.client.compute({ from: "2024-06-30", to: "2024-06-29" })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
});
