import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { AcceptedRow, RowCandidate } from "../../../../shared/imports/candidates.ts";
import { rowKey } from "../../../../shared/imports/candidates.ts";
import type { LedgerKind } from "../../../../shared/imports/kinds.ts";
import { missingFields } from "../../../../shared/imports/mappings.ts";
import { sumFen, wanNumber } from "../../../../shared/money.ts";
import { sampleWorkbook, tablesOf } from "../reading/testing/files.ts";
import { candidatesOf, compareTotals, recognise } from "./index.ts";

/** What must come out of the workbook, in fen and 万元. */
const expected = JSON.parse(
  readFileSync(new URL("../../../../seeds/ledgers/office-ledger-2023H1.expected.json", import.meta.url), "utf8"),
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

const tables = await tablesOf(sampleWorkbook());
const mappings = recognise(tables);
const sheets = mappings.map((mapping) => {
  const table = tables[mapping.table];
  if (!table) throw new Error("no table");
  const candidates = candidatesOf(table, mapping);
  return { mapping, candidates, totals: compareTotals(table, mapping, candidates) };
});

function rowsOf<K extends LedgerKind>(kind: K): AcceptedRow<K>[] {
  const isOfKind = (candidate: RowCandidate): candidate is AcceptedRow<K> & RowCandidate =>
    "values" in candidate && candidate.kind === kind;
  return sheets.flatMap(({ candidates }) => candidates.filter(isOfKind));
}

describe("the office's own workbook", () => {
  test("every sheet and column is recognised by its words", () => {
    expect(
      mappings.map(({ kind, headerRows, dataFrom, defaultUnit }) => [kind, headerRows, dataFrom, defaultUnit]),
    ).toEqual([
      ["disputes", { from: 3, to: 4 }, 5, null],
      ["payments", { from: 3, to: 3 }, 4, "元"],
      ["loans", { from: 3, to: 3 }, 4, "元"],
      ["assessments", { from: 3, to: 3 }, 4, null],
    ]);
    expect(mappings.flatMap(({ columns }) => columns.filter(({ field }) => field === null))).toEqual([]);
    expect(mappings.flatMap(missingFields)).toEqual([]);
    expect(mappings[0]?.columns.slice(4, 8)).toEqual([
      { column: 4, header: "当事人/申请人", field: "applicantName" },
      { column: 5, header: "当事人/统一社会信用代码", field: "applicantUscc" },
      { column: 6, header: "当事人/被申请人", field: "respondentName" },
      { column: 7, header: "涉及金额（万元）", field: "amountClaimed", unit: "万元" },
    ]);
  });

  test("every row is taken; the blank row and the totals rows are skipped", () => {
    expect(rowsOf("disputes")).toHaveLength(expected.disputes.registered);
    expect(rowsOf("payments")).toHaveLength(43);
    expect(rowsOf("loans")).toHaveLength(17);
    expect(rowsOf("assessments")).toHaveLength(12);
    expect(sheets.map(({ candidates }) => candidates.filter((candidate) => "skipped" in candidate))).toEqual([
      [
        { row: 35, skipped: "blank" },
        { row: 67, skipped: "total" },
      ],
      [{ row: 47, skipped: "total" }],
      [{ row: 21, skipped: "total" }],
      [],
    ]);
  });

  test("disputes add up to the claimed amount, with the outcomes that the office counts", () => {
    const values = rowsOf("disputes").map((row) => row.values);
    expect(wanNumber(sumFen(values.flatMap(({ amountClaimed }) => amountClaimed ?? [])))).toBe(
      expected.disputes.claimedWan,
    );
    expect(values.filter(({ outcomeOn }) => outcomeOn !== null)).toHaveLength(expected.disputes.resolved);
    expect(values.filter(({ result }) => result === "调解中")).toHaveLength(expected.disputes.open);
  });

  test("payments hold the refund, the estimate and the row without voucher beside the verified ones", () => {
    const values = rowsOf("payments").map((row) => row.values);
    const { avoidedEstimateFen, unverifiedFen } = expected.recoveredExcluded;
    expect(sumFen(values.map(({ amount }) => amount))).toBe(
      expected.recoveredForEnterprisesFen + avoidedEstimateFen + unverifiedFen,
    );
    expect(values[40]).toMatchObject({ amount: -3_560_000, category: "退款冲回", disputeSeq: 7 });
    expect(values[41]).toMatchObject({ amount: avoidedEstimateFen, category: "避免损失", voucherNo: null });
    expect(values[42]).toMatchObject({ amount: unverifiedFen, voucherNo: null, verifier: null });
  });

  test("loans keep cash and non-cash rows and their long numbers", () => {
    const values = rowsOf("loans").map((row) => row.values);
    const nonCash = values.filter(({ method }) => method === "以物抵债" || method === "呆账核销");
    expect(sumFen(nonCash.flatMap(({ total }) => total ?? []))).toBe(expected.loansNonCashFen);
    expect(sumFen(values.flatMap(({ total }) => total ?? []))).toBe(
      expected.loansCollectedCashFen + expected.loansNonCashFen,
    );
    expect(values[0]?.loanNo).toBe("610723202200100200");
  });

  test("assessments hold decisions and fast-track commitments", () => {
    const values = rowsOf("assessments").map((row) => row.values);
    expect(values.filter(({ decision }) => decision !== null)).toHaveLength(expected.assessmentsDecided);
    expect(values.filter(({ decision }) => decision === null)).toHaveLength(expected.assessmentsOpen);
    expect(values.filter(({ deferredMaterials }) => deferredMaterials !== null)).toHaveLength(expected.fastTrackCases);
    expect(values[0]).toMatchObject({ landTaking: true, commitmentDueOn: "2023-01-20", completedOn: "2023-01-15" });
  });

  test("the only warnings are the four approximate amounts", () => {
    const warnings = sheets.flatMap(({ candidates }) =>
      candidates.flatMap((candidate) => ("warnings" in candidate ? candidate.warnings : [])),
    );
    expect(warnings.map(({ sheet, row, column, value, code }) => [sheet, row, column, value, code])).toEqual([
      ["涉企纠纷台账", 17, "H", "约27", "AMOUNT_APPROXIMATE"],
      ["涉企纠纷台账", 30, "H", "约45", "AMOUNT_APPROXIMATE"],
      ["涉企纠纷台账", 44, "H", "约104", "AMOUNT_APPROXIMATE"],
      ["涉企纠纷台账", 57, "H", "约67.5", "AMOUNT_APPROXIMATE"],
    ]);
  });

  test("each total is right, and it is said of which rows", () => {
    expect(sheets.flatMap(({ totals }) => totals)).toMatchObject([
      { field: "amountClaimed", row: 67, equals: "all" },
      { field: "amount", row: 47, written: expected.recoveredForEnterprisesFen, equals: "verified" },
      { field: "total", row: 21, written: expected.loansCollectedCashFen, equals: "cash" },
    ]);
  });

  test("no two rows have the same key", () => {
    const keys = [
      ...rowsOf("disputes").map(({ kind, values }) => rowKey(kind, values)),
      ...rowsOf("payments").map(({ kind, values }) => rowKey(kind, values)),
      ...rowsOf("loans").map(({ kind, values }) => rowKey(kind, values)),
      ...rowsOf("assessments").map(({ kind, values }) => rowKey(kind, values)),
    ];
    expect(new Set(keys).size).toBe(133);
  });
});
