import { Workbook } from "@cj-tech-master/excelts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ReconciliationKind } from "../../../shared/ledger/reconciliation.ts";
import { arrearsDraft, creditCode, loanDraft, paymentDraft } from "../office/testing/drafts.ts";
import { failureOf } from "../office/testing/office.ts";
import { keyOf, openLedgerOffice, wholeViewOf } from "./testing/ledger-office.ts";
import type { LedgerOffice } from "./testing/ledger-office.ts";

const YEAR = { from: "2026-01-01", to: "2026-12-31" };

let office: LedgerOffice;
beforeEach(async () => {
  office = await openLedgerOffice();
});
afterEach(() => office.close());

const total = async () => (await wholeViewOf(office.recorder, "headline", YEAR)).total;

describe("the views of the ledger", () => {
  test("count money once, in its headline, with its parts beside it", async () => {
    await office.verified({ amount: 100_00, category: "R1", disputeId: office.disputes[0] ?? null });
    await office.verified({ amount: 40_00, category: "R4" });
    await office.verified({ amount: 30_00, category: "R6", arrearsId: office.arrears[0] ?? null });
    await office.collected(office.loans[0] ?? 1, { amount: 10_000 + 90_000 + 4_900_000 });
    await office.collected(office.loans[1] ?? 1, {
      amount: 700,
      fees: 0,
      interest: 0,
      principal: 700,
      method: "write_off",
    });
    await office.enter({ amount: 9_00, headline: "none", category: "N1" });
    await office.enter({ amount: 999_00 });
    expect(await total()).toMatchObject({
      recovered: 170_00,
      clearing: 70_00,
      cash: 5_000_000,
      principal: 4_900_000,
      interest: 90_000,
      penalty: 0,
      fees: 10_000,
      nonCash: 700,
      methods: [{ method: "write_off", amount: 700, entries: 1 }],
      avoided: 9_00,
      uncounted: 0,
      entries: 6,
      enterprises: 1,
      loans: 1,
      borrowers: 1,
    });
  });

  test("go by the day on which an entry counts, the first and the last included", async () => {
    for (const receivedOn of ["2026-09-30", "2026-10-01", "2026-10-31", "2026-11-01"]) {
      await office.verified({ receivedOn, amount: 100 });
    }
    const october = await office.recorder.ledger.views({ by: "month", from: "2026-10-01", to: "2026-10-31" });
    expect(october).toMatchObject({ groups: 1, total: { recovered: 200 }, rows: [{ key: "2026-10" }] });
    const { rows } = await wholeViewOf(office.recorder, "month", YEAR);
    expect(rows.map(({ key, recovered }) => [key, recovered])).toEqual([
      ["2026-09", 100],
      ["2026-10", 200],
      ["2026-11", 100],
    ]);
  });

  test("keep what has no key in a row of its own, the last", async () => {
    const dispute = office.disputes[1] ?? null;
    await office.verified({ amount: 500, disputeId: dispute, payeeUscc: creditCode(31), leadUnit: null });
    await office.verified({ amount: 300, payeeUscc: creditCode(32), payeeName: "洋县无属地公司（虚构）" });
    const towns = await wholeViewOf(office.recorder, "town", YEAR);
    expect(towns.rows.map(({ key, recovered }) => [key, recovered])).toEqual([
      ["610723104", 500],
      [null, 300],
    ]);
    const units = await wholeViewOf(office.recorder, "unit", YEAR);
    expect(units.rows.map(({ key, recovered }) => [key, recovered])).toEqual([
      ["justice_bureau", 300],
      [null, 500],
    ]);
    const enterprises = await wholeViewOf(office.recorder, "enterprise", YEAR, 1);
    expect(enterprises.rows.map(({ uscc, recovered }) => [uscc, recovered])).toEqual([
      [creditCode(31), 500],
      [creditCode(32), 300],
    ]);
  });

  test("an enterprise whose money was taken back in full got nothing", async () => {
    const paid = await office.verified({ amount: 500 });
    await office.verify(await office.reverse(paid, "2026-11-20"));
    expect(await total()).toMatchObject({ recovered: 0, entries: 2, enterprises: 0 });
  });

  test("refuse a period that ends before it begins, and a page that is none", async () => {
    const { recorder } = office;
    const wrongWay = recorder.ledger.views({ by: "town", from: "2026-02-01", to: "2026-01-01" });
    expect((await failureOf(wrongWay)).code).toBe("BAD_REQUEST");
    for (const after of ["x", "[]", '["a",1]', "[1,2,3]"]) {
      expect((await failureOf(recorder.ledger.views({ by: "town", ...YEAR, after }))).code).toBe("BAD_REQUEST");
    }
    const entries = recorder.ledger.reconciliationEntries({ kind: "doubles", ...YEAR, after: "-1" });
    expect((await failureOf(entries)).code).toBe("BAD_REQUEST");
  });

  test("go out as a workbook in yuan with the total last, and the log says so", async () => {
    await office.verified({ amount: 123_45, disputeId: office.disputes[0] ?? null });
    await office.verified({ amount: 100_00, disputeId: office.disputes[1] ?? null });
    const file = await office.recorder.ledger.export({ by: "town", ...YEAR });
    expect(file.name).toBe("资金台账_镇街_2026-01-01_2026-12-31.xlsx");
    const book = new Workbook();
    await book.xlsx.load(new Uint8Array(await file.arrayBuffer()));
    const rows = book.worksheets[0]?.getSheetValues() as unknown as unknown[][];
    expect(rows[1]?.slice(1, 5)).toEqual(["镇街", "笔数", "为企业挽损（元）", "其中清欠（元）"]);
    expect(rows.slice(2).map((row) => row.slice(1, 4))).toEqual([
      ["洋州街道", 1, 123.45],
      ["谢村镇", 1, 100],
      ["合计", 2, 223.45],
    ]);
    const log = await (await office.as("administrator")).audit.list({ filter: { acts: ["ledger.export"] } });
    expect(log.entries).toMatchObject([{ act: "ledger.export", after: { by: "town", ...YEAR } }]);
  });
});

describe("ageing", () => {
  test("puts what is outstanding into its bucket, by what had been paid by the end of the day", async () => {
    const { recorder } = office;
    const paid = office.arrears[0] ?? 1;
    const before = await recorder.ledger.ageing({ of: "arrears", asOf: "2026-11-23" });
    expect(before.count).toBe(2);
    await office.verified({ amount: 1_000, category: "R4", arrearsId: paid, receivedOn: "2026-11-20" });
    const on = async (asOf: string) => (await recorder.ledger.ageing({ of: "arrears", asOf })).outstanding;
    expect(before.outstanding - (await on("2026-11-23"))).toBe(1_000);
    expect(before.outstanding - (await on("2026-11-19"))).toBe(0);
    expect(await on("2026-11-01")).toBe(0);
    const sum = before.buckets.reduce((outstanding, bucket) => outstanding + bucket.outstanding, 0);
    expect(sum).toBe(before.outstanding);
    const { entries, total: count } = await recorder.ledger.agedEntries({ of: "arrears", asOf: "2026-11-23" });
    expect(count).toBe(2);
    expect(entries.map(({ id, register }) => [id, register])).toContainEqual([paid, "arrears"]);
  });

  test("of loans goes from the day since which one is overdue; a write-off leaves the debt as it is", async () => {
    const { recorder } = office;
    const draft = loanDraft({
      loanNo: "DQ-1",
      overdueSince: "2026-08-25",
      dueOn: "2026-08-20",
      balanceAtHandover: 900_000,
    });
    const { id } = await recorder.loans.create(draft);
    const bucketsWith = async (asOf: string) => {
      const { entries } = await recorder.ledger.agedEntries({ of: "loans", asOf, limit: 200 });
      return entries.find((entry) => entry.id === id);
    };
    expect(await bucketsWith("2026-11-23")).toMatchObject({ date: "2026-08-25", days: 90, amount: 900_000 });
    const parts = { fees: 0, penalty: 0, interest: 0, other: 0, receivedOn: "2026-11-20" };
    await office.collected(id, { ...parts, amount: 100_000, principal: 100_000, method: "write_off" });
    expect(await bucketsWith("2026-11-23")).toMatchObject({ amount: 900_000 });
    await office.collected(id, { ...parts, amount: 300_000, principal: 300_000 });
    expect(await bucketsWith("2026-11-23")).toMatchObject({ amount: 600_000 });
    expect(await bucketsWith("2026-11-19")).toMatchObject({ amount: 900_000 });
    const { entries } = await recorder.ledger.agedEntries({ of: "loans", asOf: "2026-11-23", bucket: "to_90" });
    expect(entries.map((entry) => entry.id)).toEqual([id]);
  });
});

describe("plan against done", () => {
  test("divides the cash principal of the loans with a plan by it; the rest stands apart", async () => {
    const { recorder } = office;
    const plan = { planYear: 2026, planForYear: 1_000_000 };
    const { id } = await recorder.loans.create(loanDraft({ loanNo: "JH-1", ...plan }));
    const parts = { fees: 0, penalty: 0, interest: 0, other: 0 };
    await office.collected(id, { ...parts, amount: 333_333, principal: 333_333 });
    await office.collected(id, { ...parts, amount: 50_000, principal: 50_000, method: "in_kind" });
    await office.collected(office.loans[0] ?? 1, { ...parts, amount: 70_000, principal: 70_000 });
    const { banks, loans } = await recorder.ledger.plans({ year: 2026 });
    const line = { loans: 1, planned: 1_000_000, done: 333_333, basisPoints: 3_333, unplanned: 70_000 };
    expect(banks).toEqual([{ bank: "rural_commercial_bank", ...line }]);
    expect(loans).toEqual(line);
    expect((await total()).principal).toBe(line.done + line.unplanned);
    const { rows } = await recorder.ledger.planned({ of: "loans", year: 2026 });
    expect(rows).toMatchObject([{ id, number: "JH-1", planned: 1_000_000, done: 333_333 }]);
    expect((await recorder.ledger.plans({ year: 2027 })).banks).toEqual([]);
  });
});

/** The ids of what a kind of finding is about; they are as many as the page says. */
const found = async (kind: ReconciliationKind) => {
  const { entries } = await office.recorder.ledger.reconciliationEntries({ kind, ...YEAR });
  const counts = await office.recorder.ledger.reconciliation(YEAR);
  expect(counts.find((each) => each.kind === kind)?.count).toBe(entries.length);
  return entries.map(({ id }) => id);
};

describe("reconciliation", () => {
  test("finds entries that lack evidence, verification, a link or a match", async () => {
    const dispute = office.disputes[0] ?? null;
    const whole = await office.verified({ disputeId: dispute });
    const bare = await office.recorder.payments.create({
      ...paymentDraft({ voucherNo: null, amount: 1, disputeId: dispute }),
    });
    const returned = await office.enter({ disputeId: dispute, amount: 2 });
    await office.verifier.payments.sendBack({ ...keyOf(returned), reason: "金额不符" });
    const unlinked = await office.enter({ amount: 3 });
    const wages = await office.enter({ amount: 4, headline: "none", payeeUscc: null, payeeName: "王某乙" });
    const renamed = await office.enter({ amount: 5, disputeId: dispute, payeeName: "洋县另一家公司（虚构）" });
    const headless = await office.enter({
      amount: 6,
      disputeId: dispute,
      leadUnit: null,
      participants: ["market_regulation_bureau"],
    });
    office.clock.pass(3 * 86_400);
    expect(await found("noEvidence")).toEqual([bare.id]);
    expect(await found("unverified")).toEqual([bare.id, unlinked.id, wages.id, renamed.id, headless.id]);
    expect(await found("returned")).toEqual([returned.id]);
    expect(await found("unlinked")).toEqual([unlinked.id, wages.id]);
    expect(await found("recoveryUnlinked")).toEqual([unlinked.id]);
    expect(await found("payeeUnknown")).toEqual([wages.id]);
    expect(await found("payeeOtherName")).toEqual([renamed.id]);
    expect(await found("participantsWithoutLead")).toEqual([headless.id]);
    const { entries } = await office.recorder.ledger.reconciliationEntries({ kind: "unverified", ...YEAR });
    expect(entries[0]).toMatchObject({ days: 3, register: "payments" });
    expect([...(await found("noEvidence")), ...(await found("doubles"))]).not.toContain(whole.id);
  });

  test("finds what may have been entered twice: the same payer, payee and amount within three days", async () => {
    const first = await office.enter({ amount: 777, receivedOn: "2026-11-02" });
    const second = await office.enter({ amount: 777, receivedOn: "2026-11-05" });
    await office.enter({ amount: 777, receivedOn: "2026-11-09" });
    await office.enter({ amount: 777, receivedOn: "2026-11-03", payerName: "别的付款方" });
    expect(await found("doubles")).toEqual([first.id, second.id]);
  });

  test("finds sums that do not agree", async () => {
    const dispute = office.disputes[0] ?? 1;
    await office.verified({ amount: 13_000_000, disputeId: dispute });
    expect(await found("aboveClaim")).toEqual([dispute]);
    const owed = await office.recorder.arrears.create(arrearsDraft({ contractNo: "HT-3" }));
    await office.verified({ amount: owed.principal + 1, category: "R4", arrearsId: owed.id });
    expect(await found("arrearsAbove")).toEqual([owed.id]);
    const loan = office.loans[0] ?? 1;
    const beyond = await office.collect(loan, { amount: 10, fees: 0, interest: 0, principal: 9, other: 1 });
    expect(await found("beyondDebt")).toEqual([beyond.id]);
  });

  test("finds agreements, plans and ends that the money does not bear out", async () => {
    const { writer } = office.session.ground;
    const [above, below] = office.disputes;
    const [planned, cleared] = office.arrears;
    for (const dispute of [above, below]) {
      writer.exec(`INSERT INTO agreement (dispute_id, created_by, created_at, updated_by, updated_at, edition, form, state,
          facts, terms, mediators, signed_on, effective_on)
        VALUES (${dispute}, 1, '', 1, '', 1, 'written', 'performing', '欠货款', '分期付清', '甲承办', '2026-10-01', '2026-10-01');
        INSERT INTO instalment (agreement_id, position, payer, payee, amount, due_on)
        VALUES (last_insert_rowid(), 0, '乙', '甲', 300, '2026-10-31')`);
    }
    await office.verified({ amount: 500, disputeId: above ?? null });
    await office.verified({ amount: 100, disputeId: below ?? null });
    writer.exec(`UPDATE arrears SET state = 'planned' WHERE id = ${planned};
      INSERT INTO arrears_instalment (arrears_id, position, due_on, amount) VALUES (${planned}, 1, '2026-12-31', 1);
      UPDATE arrears SET state = 'cleared' WHERE id = ${cleared};
      UPDATE loan SET plan_for_year = 100, plan_year = NULL WHERE id = ${office.loans[0]}`);
    const ids = async (kind: ReconciliationKind) =>
      (await office.recorder.ledger.reconciliationEntries({ kind, ...YEAR })).entries.map(({ id }) => id);
    expect(await ids("agreementOff")).toEqual([above]);
    expect(await ids("planOff")).toEqual([planned]);
    expect(await ids("endedOwing")).toEqual([cleared]);
    expect(await ids("planWithoutYear")).toEqual([office.loans[0]]);
  });

  test("says which entries were received in a closed period and count later", async () => {
    await office.supervisor.reports.issue({ from: "2026-10-01", to: "2026-10-31", title: "十月" });
    const late = await office.enter({ receivedOn: "2026-10-20" });
    expect(late.countsOn).toBe("2026-11-23");
    const { entries } = await office.recorder.ledger.reconciliationEntries({ kind: "closedPeriod", ...YEAR });
    expect(entries).toMatchObject([{ id: late.id, date: "2026-10-20", days: 34 }]);
  });
});
