import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { failureOf, openTestOffice } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";
import {
  commit,
  creditCode,
  disputesCsv,
  importFile,
  open,
  paymentsCsv,
  preview,
  registerTotals,
  remarks,
  sampleFile,
} from "./testing/ledgers.ts";
import type { Imported } from "./testing/ledgers.ts";

/** What must come out of the workbook, in fen and 万元. */
const expected = JSON.parse(
  readFileSync(new URL("../../../seeds/ledgers/office-ledger-2023H1.expected.json", import.meta.url), "utf8"),
) as {
  disputes: { registered: number; resolved: number; open: number; claimedWan: number };
  recoveredForEnterprisesFen: number;
  recoveredExcluded: { avoidedEstimateFen: number; unverifiedFen: number };
  loansCollectedCashFen: number;
  loansNonCashFen: number;
  assessmentsDecided: number;
  assessmentsOpen: number;
  fastTrackCases: number;
};

const sum = (amounts: readonly (number | null)[]): number => amounts.reduce<number>((all, one) => all + (one ?? 0), 0);

describe("the office's own workbook, taken in once", () => {
  let office: TestOffice;
  let client: Client;
  let brought: Imported;

  beforeAll(async () => {
    office = await openTestOffice();
    client = await office.as("mediator");
    brought = await importFile(client, sampleFile());
  });
  afterAll(() => office.close());

  test("brings every row into its register", async () => {
    expect(brought.counts).toMatchObject({
      disputes: 61,
      payments: 60,
      loans: 17,
      projects: 12,
      assessments: 12,
      fasttrack: 8,
      existing: 0,
      refused: 0,
    });
    expect(await registerTotals(client)).toMatchObject({
      disputes: 61,
      payments: 60,
      loans: 17,
      projects: 12,
      assessments: 12,
      fasttrack: 8,
      enterprises: brought.counts.enterprises,
    });
  });

  test("disputes stand where their results say, numbered through the year", async () => {
    const { rows } = await client.disputes.list({ limit: 100, sort: { by: "ledgerNo", direction: "asc" } });
    expect(sum(rows.map(({ amountClaimed }) => amountClaimed))).toBe(expected.disputes.claimedWan * 1_000_000);
    expect(rows.filter(({ outcome }) => outcome !== null)).toHaveLength(expected.disputes.resolved);
    expect(rows.filter(({ state }) => state === "in_mediation")).toHaveLength(expected.disputes.open);
    expect(rows.filter(({ amountApproximate }) => amountApproximate)).toHaveLength(4);
    expect(rows.every(({ applicantId }) => applicantId !== null)).toBe(true);
    expect(rows.map(({ ledgerNo }) => ledgerNo)).toEqual(
      rows.map((_, index) => expect.stringMatching(new RegExp(`2023.*${String(index + 1).padStart(4, "0")}$`, "u"))),
    );
  });

  test("parties of both sides come in with what the ledger says of them, and each row as one of two", async () => {
    const { rows } = await client.disputes.list({ limit: 100 });
    const all = await Promise.all(rows.map(async ({ id }) => (await client.disputes.open({ id })).record));
    expect(all.map(({ parties }) => parties?.map(({ role }) => role))).toEqual(
      rows.map(() => ["applicant", "respondent"]),
    );
    expect(all.map(({ parties }) => parties?.map(({ partyName }) => partyName))).toEqual(
      rows.map(({ applicantName, respondentName }) => [applicantName, respondentName]),
    );
    const people = all.flatMap(({ parties = [] }) => parties.filter(({ kind }) => kind === "person"));
    expect(new Set(people.map(({ partyName }) => partyName.slice(1, 2)))).toEqual(new Set(["某"]));
    expect(all.map(({ parties }) => parties?.[0]?.enterpriseId)).toEqual(rows.map(({ applicantId }) => applicantId));
  });

  test("only vouched money of the right kind counts as recovered", async () => {
    const all = (await client.payments.list({ limit: 100 })).rows;
    const recovered = all.filter(({ headline, state }) => headline === "recovery" && state === "verified");
    expect(sum(recovered.map(({ amount }) => amount))).toBe(expected.recoveredForEnterprisesFen);
    const { avoidedEstimateFen, unverifiedFen } = expected.recoveredExcluded;
    expect(all.filter(({ headline }) => headline === "none").map(({ amount }) => amount)).toEqual([avoidedEstimateFen]);
    const waiting = all.filter(({ headline, state }) => headline === "recovery" && state === "to_verify");
    expect(waiting.map(({ amount }) => amount)).toEqual([unverifiedFen]);
  });

  test("the refund takes back the payment that it belongs to, and both name their dispute", async () => {
    const { rows } = await client.payments.list({ search: "PZ20231999" });
    const { record } = await client.payments.open({ id: rows[0]?.reversesId ?? 0 });
    expect(rows[0]).toMatchObject({ amount: -3_560_000, category: "R4", state: "verified", verifiedBy: "戊核实" });
    expect(record).toMatchObject({ voucherNo: "PZ20231002", amount: 34_800_000, disputeId: rows[0]?.disputeId });
    const { record: dispute } = await client.disputes.open({ id: record.disputeId ?? 0 });
    expect(dispute.applicantName).toBe(record.payeeName);
  });

  test("loans are collected in cash or otherwise, and keep their long numbers", async () => {
    const collected = (await client.payments.list({ limit: 100, filter: { headline: ["collection"] } })).rows;
    const cash = collected.filter((payment) => payment.cash);
    expect(sum(cash.map(({ amount }) => amount))).toBe(expected.loansCollectedCashFen);
    expect(sum(collected.filter((payment) => !payment.cash).map(({ amount }) => amount))).toBe(
      expected.loansNonCashFen,
    );
    const { rows: loans } = await client.loans.list({ limit: 100 });
    expect(sum(loans.map(({ collectedTotal }) => collectedTotal))).toBe(expected.loansCollectedCashFen);
    expect(loans[0]?.loanNo).toBe("610723202200100200");
    expect(loans.filter(({ state }) => state === "settled").map((loan) => loan.collectedPrincipal)).toEqual(
      loans.filter(({ state }) => state === "settled").map((loan) => loan.balanceAtHandover),
    );
    expect(loans.filter(({ state }) => state === "written_off" || state === "in_kind")).toHaveLength(2);
  });

  test("assessments carry their decisions and fast-track commitments", async () => {
    const { rows } = await client.assessments.list({ limit: 100 });
    expect(rows.filter(({ decision }) => decision !== null)).toHaveLength(expected.assessmentsDecided);
    expect(rows.filter(({ decision }) => decision === null)).toHaveLength(expected.assessmentsOpen);
    const { rows: cases } = await client.fasttrack.list({ limit: 100 });
    expect(cases).toHaveLength(expected.fastTrackCases);
    expect(cases.every(({ materials }) => materials.length > 0)).toBe(true);
  });

  test("the same file again adds nothing and says so, although everything is shown as known", async () => {
    const again = await open(client, sampleFile());
    expect(again.reading.importedBefore).toEqual({ at: "2026-11-23T09:00:00+08:00", by: "甲承办" });
    const seen = await preview(again);
    expect(seen.sheets.map((sheet) => [sheet.kind, sheet.new, sheet.existing])).toEqual([
      ["disputes", 0, 61],
      ["payments", 0, 43],
      ["loans", 0, 17],
      ["assessments", 0, 12],
    ]);
    expect(seen.newWords).toEqual([]);
    expect(await remarks(again)).not.toContainEqual(expect.stringContaining("EXISTING_DIFFERS"));
    expect((await failureOf(commit(again))).code).toBe("NOTHING_NEW");
    expect((await client.imports.list()).length).toBe(1);
  });

  test("a later report of the same rows tells where the ledger has moved on", async () => {
    const { rows } = await client.disputes.list({ limit: 100, filter: { state: ["in_mediation"] } });
    expect(rows).toHaveLength(3);
    const header = [
      "序号",
      "登记日期",
      "属地",
      "纠纷类型",
      "申请人",
      "被申请人",
      "涉及金额（万元）",
      "化解日期",
      "结果",
    ];
    const later = [
      [
        1,
        "2023-06-22",
        "磨子桥镇",
        "股权纠纷",
        "洋县恒泰包装有限公司（虚构）",
        "洋县汉水药业有限公司（虚构）",
        145,
        "2023-07-10",
        "调解成功",
      ],
      [
        2,
        "2023-06-09",
        "槐树关镇",
        "相邻环境",
        "洋县众合机械有限公司（虚构）",
        "洋县安达文旅有限公司（虚构）",
        33,
        "",
        "调解中",
      ],
      [
        3,
        "2023-07-03",
        "槐树关镇",
        "相邻环境",
        "洋县众合机械有限公司（虚构）",
        "洋县安达文旅有限公司（虚构）",
        12,
        "",
        "调解中",
      ],
    ];
    const file = new File([[header, ...later].map((cells) => cells.join(",")).join("\n")], "纠纷台账三季度.csv");
    const opened = await open(client, file);
    expect(opened.reading.importedBefore).toBeNull();
    expect((await preview(opened)).sheets).toMatchObject([{ new: 1, existing: 2, refused: 0 }]);
    expect(await remarks(opened)).toEqual(["2 result EXISTING_DIFFERS"]);
  });
});

describe("rows that are known already", () => {
  let office: TestOffice;
  let client: Client;

  beforeEach(async () => {
    office = await openTestOffice();
    client = await office.as("administrator");
  });
  afterEach(() => office.close());

  const dispute = [
    1,
    "2026-03-02",
    "洋州街道",
    "买卖合同",
    "甲公司",
    creditCode(1),
    "乙公司",
    12,
    "主动排查",
    "县司法局",
    "",
    "调解中",
  ];

  test("are told by what they say, not by their place; two equal rows of one sheet are two", async () => {
    await importFile(client, disputesCsv(dispute, dispute));
    const opened = await open(
      client,
      disputesCsv([7, ...dispute.slice(1)], [8, ...dispute.slice(1)], [9, ...dispute.slice(1)]),
    );
    expect((await preview(opened)).sheets).toMatchObject([{ new: 1, existing: 2 }]);
    expect((await commit(opened)).counts).toMatchObject({ disputes: 1, existing: 2 });
    expect((await registerTotals(client))["disputes"]).toBe(3);
  });

  test("stay deleted when somebody deleted them, and the preview says so", async () => {
    await importFile(client, disputesCsv(dispute));
    const { rows } = await client.disputes.list({});
    await client.disputes.remove({ id: rows[0]?.id ?? 0, version: 1, reason: "登记有误" });
    const opened = await open(client, disputesCsv(dispute));
    await preview(opened);
    expect(await remarks(opened)).toEqual(["2 ledgerSeq EXISTING_DELETED"]);
  });

  test("a payment that has got its voucher since is the same payment", async () => {
    const waiting = [1, "2026-03-09", "甲公司", creditCode(1), "乙公司", 50000, "调解履行", "", "", ""];
    const vouched = [1, "2026-03-09", "甲公司", creditCode(1), "乙公司", 50000, "调解履行", "PZ1", "", "戊核实"];
    await importFile(client, paymentsCsv(waiting));
    const opened = await open(client, paymentsCsv(vouched));
    expect((await preview(opened)).sheets).toMatchObject([{ new: 0, existing: 1 }]);
    expect(await remarks(opened)).toEqual(["2 voucherNo EXISTING_DIFFERS"]);
  });
});
