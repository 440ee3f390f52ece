import { describe, expect, test } from "vitest";
import { readLedgerDate } from "./dates-in-ledgers.ts";

describe("a date as ledgers hold it", () => {
  test.each<[value: string | number | Date, date: string]>([
    [44932, "2023-01-06"],
    [44932.75, "2023-01-06"],
    ["44932", "2023-01-06"],
    [18264, "1950-01-01"],
    [73415, "2100-12-31"],
    ["2023.1.19", "2023-01-19"],
    ["2023年1月25日", "2023-01-25"],
    ["2023年1月25", "2023-01-25"],
    ["2023 年 1 月 25 日", "2023-01-25"],
    ["2023-02-07", "2023-02-07"],
    ["2023/2/7", "2023-02-07"],
    ["2023/2/7 0:00", "2023-02-07"],
    ["2023-02-07T08:30:00.000Z", "2023-02-07"],
    ["20230207", "2023-02-07"],
    [20230207, "2023-02-07"],
    ["２０２３．２．７", "2023-02-07"],
    ["２０２３年２月７日", "2023-02-07"],
    [" 2024-02-29 ", "2024-02-29"],
    [new Date("2023-01-06T00:00:00Z"), "2023-01-06"],
    [new Date("2023-01-06T23:59:59Z"), "2023-01-06"],
  ])("%j", (value, date) => {
    expect(readLedgerDate(value)).toEqual({ ok: true, date });
  });

  test("a workbook that counts from 1904", () => {
    expect(readLedgerDate(43470, "1904")).toEqual({ ok: true, date: "2023-01-06" });
  });

  test.each<[value: string | number | Date, reason: string]>([
    ["", "EMPTY"],
    ["　", "EMPTY"],
    ["2023-02-30", "IMPOSSIBLE"],
    ["2023年13月1日", "IMPOSSIBLE"],
    ["20230231", "IMPOSSIBLE"],
    ["1949-12-31", "OUT_OF_RANGE"],
    ["2101-01-01", "OUT_OF_RANGE"],
    [2023.1, "OUT_OF_RANGE"], // "2023.1" that a spreadsheet took for a number
    [-5, "OUT_OF_RANGE"],
    [Number.NaN, "NOT_A_DATE"],
    [new Date(Number.NaN), "NOT_A_DATE"],
    ["2023年1月", "NOT_A_DATE"],
    ["23.1.19", "NOT_A_DATE"],
    ["2023-1/19", "NOT_A_DATE"],
    ["待定", "NOT_A_DATE"],
  ])("%j is refused: %s", (value, reason) => {
    expect(readLedgerDate(value)).toEqual({ ok: false, reason });
  });
});
