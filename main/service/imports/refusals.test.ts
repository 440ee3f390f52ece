import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { failureOf, openTestOffice } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";
import { workbook } from "./reading/testing/files.ts";
import {
  commit,
  creditCode,
  csvFile,
  disputeHeader,
  disputesCsv,
  importFile,
  loanHeader,
  loansCsv,
  open,
  paymentsCsv,
  preview,
  registerTotals,
  remarks,
  remarksOn,
} from "./testing/ledgers.ts";

let office: TestOffice;
let client: Client;

beforeEach(async () => {
  office = await openTestOffice();
  client = await office.as("administrator");
});
afterEach(() => office.close());

type Cells = readonly (string | number)[];

const dispute = (seq: number, change: Partial<Record<"town" | "unit" | "on" | "result", string>> = {}): Cells => [
  seq,
  "2026-03-02",
  change.town ?? "洋州街道",
  "买卖合同",
  `甲${seq}公司`,
  creditCode(seq),
  "乙公司",
  12,
  "主动排查",
  change.unit ?? "县司法局",
  change.on ?? "",
  change.result ?? "调解中",
];

const payment = (
  voucher: string,
  amount: number,
  category: string,
  change: { seq?: string; code?: string; by?: string } = {},
): Cells => [
  1,
  "2026-03-09",
  "甲公司",
  change.code ?? creditCode(1),
  "乙公司",
  amount,
  category,
  voucher,
  change.seq ?? "",
  change.by ?? "戊核实",
];

const loan = (change: { no?: string; balance?: string; principal?: number; method?: string } = {}): Cells => [
  1,
  "农商行",
  "李某甲",
  change.no ?? "J1",
  change.balance ?? "420000",
  "2026-03-09",
  change.principal ?? 130000,
  (change.principal ?? 0) < 0 ? -1000 : 1000,
  change.method ?? "现金清收",
];

describe("words that no dictionary knows", () => {
  test("refuse their row by cell, until the dictionary has learnt them", async () => {
    const file = disputesCsv(dispute(1), dispute(2, { town: "洋洲街道" }));
    const opened = await open(client, file);
    expect(await preview(opened)).toMatchObject({ refused: 1 });
    const { rows } = await client.imports.rows({ reading: opened.reading.reading, status: ["refused"] });
    expect(rows.flatMap(({ problems }) => problems)).toEqual([
      {
        sheet: "纠纷台账",
        row: 3,
        column: "C",
        header: "属地",
        field: "town",
        value: "洋洲街道",
        code: "UNKNOWN_WORD",
      },
    ]);
    expect(await failureOf(commit(opened))).toEqual({ code: "ROWS_REFUSED", data: { refused: 1 } });
    expect((await registerTotals(client))["disputes"]).toBe(0);

    const entry = (await client.dictionaries.all()).find(({ zh }) => zh === "洋州街道");
    if (!entry) throw new Error("no such town");
    const { id, version, dictionary, zh, en, aliases, active } = entry;
    await client.dictionaries.save({ id, version, dictionary, zh, en, aliases: [...aliases, "洋洲街道"], active });
    expect((await preview(opened)).refused).toBe(0);
    await commit(opened);
    const { rows: disputes } = await client.disputes.list({ filter: { town: [entry.code] } });
    expect(disputes).toHaveLength(2);
  });

  test("of a unit or a bank are added, but only with rows that are taken", async () => {
    const opened = await open(
      client,
      disputesCsv(dispute(1, { unit: "县茶叶协会" }), dispute(2, { unit: "县外单位", town: "某镇" })),
    );
    expect((await preview(opened)).newWords).toEqual([{ dictionary: "organisation", word: "县茶叶协会" }]);
    const { counts, problems } = await commit(opened, "leave_out");
    expect(counts).toMatchObject({ disputes: 1, refused: 1 });
    expect(problems).toMatchObject([{ row: 3, field: "town", code: "UNKNOWN_WORD" }]);
    const units = (await client.dictionaries.all()).filter(({ dictionary }) => dictionary === "organisation");
    expect(units.map(({ zh }) => zh)).toContain("县茶叶协会");
    expect(units.map(({ zh }) => zh)).not.toContain("县外单位");
  });
});

describe("payments", () => {
  test("a refund takes back the one verified payment between the same two", async () => {
    await importFile(client, paymentsCsv(payment("P1", 50000, "调解履行"), payment("P2", -20000, "退款冲回")));
    const { rows } = await client.payments.list({ sort: { by: "amount", direction: "asc" } });
    expect(rows).toMatchObject([
      { amount: -2_000_000, category: "R1", headline: "recovery", reversesId: rows[1]?.id },
      { amount: 5_000_000, reversesId: null },
    ]);
  });

  test.each([
    ["no payment at all", [payment("P2", -20000, "退款冲回")], "2 amount REVERSAL_WITHOUT_ORIGINAL"],
    [
      "only a smaller one",
      [payment("P1", 10000, "调解履行"), payment("P2", -20000, "退款冲回")],
      "3 amount REVERSAL_WITHOUT_ORIGINAL",
    ],
    [
      "only one that nobody has verified",
      [payment("", 50000, "调解履行"), payment("P2", -20000, "退款冲回")],
      "3 amount REVERSAL_WITHOUT_ORIGINAL",
    ],
    [
      "two that it may be of",
      [payment("P1", 50000, "调解履行"), payment("P3", 60000, "清欠"), payment("P2", -20000, "退款冲回")],
      "4 amount REVERSAL_UNCLEAR",
    ],
    [
      "one that was taken back already",
      [payment("P1", 50000, "调解履行"), payment("P2", -20000, "退款冲回"), payment("P4", -20000, "退款冲回")],
      "4 amount REVERSAL_WITHOUT_ORIGINAL",
    ],
  ])("a refund with %s to take back is refused", async (_, rows, remark) => {
    expect(await remarksOn(client, paymentsCsv(...rows))).toEqual([remark]);
  });

  test("a refund finds its payment in the office, by its dispute among several", async () => {
    const sheets = await workbook(
      { name: "纠纷台账", rows: [disputeHeader, dispute(1), dispute(2)] },
      {
        name: "挽损到账",
        rows: [
          [
            "序号",
            "到账日期",
            "受偿企业",
            "统一社会信用代码",
            "付款方",
            "金额（元）",
            "挽损方式",
            "凭证号",
            "对应纠纷序号",
            "核实人",
          ],
          payment("P1", 50000, "调解履行", { seq: "1" }),
          payment("P3", 60000, "清欠", { seq: "2" }),
        ],
      },
    );
    await importFile(client, new File([new Uint8Array(sheets)], "台账.xlsx"));
    const later = await workbook(
      { name: "纠纷台账", rows: [disputeHeader, dispute(1), dispute(2)] },
      {
        name: "挽损到账",
        rows: [
          [
            "序号",
            "到账日期",
            "受偿企业",
            "统一社会信用代码",
            "付款方",
            "金额（元）",
            "挽损方式",
            "凭证号",
            "对应纠纷序号",
            "核实人",
          ],
          payment("P2", -20000, "退款冲回", { seq: "2" }),
        ],
      },
    );
    await importFile(client, new File([new Uint8Array(later)], "台账二.xlsx"));
    const { rows } = await client.payments.list({ search: "P2" });
    const { record } = await client.payments.open({ id: rows[0]?.reversesId ?? 0 });
    expect([rows[0]?.category, record.voucherNo]).toEqual(["R4", "P3"]);
  });

  test("one voucher stands for one payment, in the file as in the office", async () => {
    const twice = paymentsCsv(payment("P1", 50000, "调解履行"), payment("P1", 60000, "调解履行"));
    expect(await remarksOn(client, twice)).toEqual(["3 voucherNo VOUCHER_TAKEN"]);
    await importFile(client, paymentsCsv(payment("P1", 50000, "调解履行")));
    expect(await remarksOn(client, paymentsCsv(payment("P1", 70000, "清欠")))).toEqual(["2 voucherNo VOUCHER_TAKEN"]);
  });

  test("money recovered needs an enterprise with a credit code, and never a bank's", async () => {
    const nameless = paymentsCsv(payment("P1", 50000, "调解履行", { code: "" }));
    expect(await remarksOn(client, nameless)).toEqual(["2 payeeUscc PAYEE_CODE_MISSING"]);
    await client.enterprises.create({
      name: "甲银行",
      uscc: creditCode(1),
      size: null,
      industry: null,
      town: null,
      legalRepresentative: null,
      contactName: null,
      contactPhone: null,
      isFinancial: true,
      note: null,
    });
    const banks = paymentsCsv(payment("P1", 50000, "调解履行"));
    expect(await remarksOn(client, banks)).toEqual(["2 payeeUscc PAYEE_IS_BANK"]);
  });

  test("who imports has not verified: his own rows wait for somebody else", async () => {
    const file = paymentsCsv(payment("P1", 50000, "调解履行", { by: "管理员" }), payment("P2", 60000, "清欠"));
    expect(await remarksOn(client, file)).toEqual(["2 verifier SAME_PERSON"]);
    await importFile(client, file);
    const { rows } = await client.payments.list({ sort: { by: "amount", direction: "asc" } });
    expect(rows.map(({ state, verifiedBy }) => [state, verifiedBy])).toEqual([
      ["to_verify", null],
      ["verified", "戊核实"],
    ]);
  });

  test("a dispute that the file does not hold is said, and the payment taken without it", async () => {
    const file = paymentsCsv(payment("P1", 50000, "调解履行", { seq: "77" }));
    expect(await remarksOn(client, file)).toEqual(["2 disputeSeq DISPUTE_NOT_FOUND"]);
    expect((await importFile(client, file)).counts.payments).toBe(1);
  });
});

describe("loans", () => {
  test("a loan comes with its first row; what is no cash is kept apart", async () => {
    await importFile(client, loansCsv(loan(), loan({ principal: 90000, method: "以物抵债" })));
    const { rows: loans } = await client.loans.list({});
    expect(loans).toMatchObject([{ bank: "rural_commercial_bank", collectedTotal: 13_100_000 }]);
    const { rows } = await client.payments.list({ sort: { by: "amount", direction: "asc" } });
    expect(rows.map(({ amount, cash, loanId, verifiedBy }) => [amount, cash, loanId, verifiedBy])).toEqual([
      [9_100_000, false, loans[0]?.id, "农商行"],
      [13_100_000, true, loans[0]?.id, "农商行"],
    ]);
  });

  test("money going back to a borrower takes back a collection of the same loan only", async () => {
    const other = loansCsv(loan({ no: "J1" }), loan({ no: "J2", principal: -31000 }));
    expect(await remarksOn(client, other)).toEqual(["3 principal REVERSAL_WITHOUT_ORIGINAL"]);
    await importFile(client, loansCsv(loan({ no: "J1" }), loan({ no: "J1", balance: "", principal: -31000 })));
    expect((await client.loans.list({})).rows).toMatchObject([{ collectedTotal: 9_900_000 }]);
  });

  test("what is given back in one part and taken in another is refused", async () => {
    const mixed = loan({ principal: -31000, balance: "" }).map((cell) => (cell === -1000 ? 1000 : cell));
    expect(await remarksOn(client, loansCsv(loan(), mixed))).toEqual(["3 interest SPLIT_SIGN"]);
  });

  test.each([
    ["an unknown method", loan({ method: "占卜" }), "2 method UNKNOWN_WORD"],
    ["no balance at hand-over", loan({ balance: "" }), "2 balanceAtHandover REQUIRED_MISSING"],
    ["a loan number longer than any", loan({ no: "9".repeat(61) }), "2 loanNo TEXT_TOO_LONG"],
  ])("%s refuses the row", async (_, row, remark) => {
    expect(await remarksOn(client, loansCsv(row))).toContain(remark);
  });

  test("parts that are each small enough may not add up to too much", async () => {
    const file = csvFile("贷款清收明细.csv", [
      loanHeader,
      [1, "农商行", "李某甲", "J1", 420000, "2026-03-09", 9_999_999_999_999, 9_999_999_999_999, "现金清收"],
    ]);
    expect(await remarksOn(client, file)).toEqual(["2 principal AMOUNT_TOO_LARGE"]);
  });
});

describe("cells that a spreadsheet has spoilt", () => {
  test("are named by sheet, row, column and what stands in them", async () => {
    const book = await workbook({
      name: "清收",
      rows: [
        ["为金融机构清收贷款明细"],
        loanHeader,
        [1, "农商行", "李某甲", 610723202200100200, 420000, "2026-03-09", 130000, 0, "现金清收"],
        [2, "农商行", "李某乙", "J2", 420000, "三月初九", "约13万", 0, "现金清收"],
        [3, "农商行", "李某丙", "J3", 420000, "2026-03-09", "130000.005", 0, "现金清收"],
      ],
    });
    const opened = await open(client, new File([new Uint8Array(book)], "清收.xlsx"));
    await preview(opened);
    const { rows } = await client.imports.rows({ reading: opened.reading.reading, status: ["refused"] });
    const said = rows.flatMap(({ problems }) => problems);
    expect(said.map(({ sheet, row, column, value, code }) => [sheet, row, column, value, code])).toEqual([
      ["清收", 3, "D", "6.10723E+17", "LONG_NUMBER_DAMAGED"],
      ["清收", 4, "F", "三月初九", "DATE_UNREADABLE"],
      ["清收", 5, "G", "130000.005", "AMOUNT_TOO_PRECISE"],
    ]);
  });

  test("a dispute that is suspended has no day of outcome and needs none", async () => {
    const file = disputesCsv(dispute(1, { result: "中止" }), dispute(2, { result: "调解成功" }));
    const opened = await open(client, file);
    await preview(opened);
    expect(await remarks(opened)).toEqual(["3 outcomeOn OUTCOME_WITHOUT_DATE"]);
  });
});
