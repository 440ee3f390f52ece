import { describe, expect, test } from "vitest";
import { columnLetters, missingFields } from "../../shared/imports/mappings.ts";
import { whyNotYet, withField } from "./mapping.ts";
import type { Mapping } from "./mapping.ts";

const payments: Mapping = {
  table: 0,
  name: "到账",
  kind: "payments",
  confidence: 1,
  headerRows: { from: 1, to: 1 },
  columns: ["receivedOn", "payeeName", "payerName", "amount", "category", null].map((field, column) => ({
    column,
    header: "x",
    field,
  })),
  dataFrom: 2,
  defaultUnit: null,
};

describe("correcting how a sheet is read", () => {
  test("a field moves from one column to another, and is never in two", () => {
    const moved = withField(payments, 5, "amount");
    expect(moved.columns.map(({ field }) => field)).toEqual([
      "receivedOn",
      "payeeName",
      "payerName",
      null,
      "category",
      "amount",
    ]);
  });

  test("a column may hold nothing that is imported, and the fields that rows cannot do without are missed", () => {
    expect(missingFields(payments)).toEqual([]);
    expect(missingFields(withField(payments, 3, null))).toEqual(["amount"]);
    expect(missingFields({ ...withField(payments, 3, null), kind: null })).toEqual([]);
  });

  test("there is no preview while a required column is missing or no sheet is read at all", () => {
    const unread: Mapping = { ...payments, kind: null };
    expect(whyNotYet([payments, unread])).toBeNull();
    expect(whyNotYet([unread])).toBe("NO_SHEET");
    expect(whyNotYet([payments, withField(payments, 0, null)])).toBe("MISSING");
  });

  test("columns are called as spreadsheets call them", () => {
    expect([0, 25, 26, 27, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "AB", "ZZ", "AAA"]);
  });
});
