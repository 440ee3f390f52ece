import { expect, test } from "vitest";
import type { TotalCheck } from "../../../../shared/imports/candidates.ts";
import { csvTable } from "../reading/testing/files.ts";
import { candidatesOf, compareTotals, recognise } from "./index.ts";

async function totals(...rows: string[]): Promise<TotalCheck[]> {
  const header = "序号,到账日期,受偿企业,付款方,金额（元）,挽损方式,凭证号,核实人";
  const table = await csvTable([header, ...rows].join("\n"));
  const [mapping] = recognise([table]);
  if (!mapping) throw new Error("no mapping");
  return compareTotals(table, mapping, candidatesOf(table, mapping));
}

const paid = "1,2023-1-1,甲,乙,100,清欠,P1,丙";
const unverified = "2,2023-1-2,甲,乙,30,清欠,,";
const estimate = "3,2023-1-3,甲,乙,7,避免损失,,";
const refused = "4,2023-1-33,甲,乙,1000,清欠,P2,丙";

test.each([
  ["all", "1137"],
  ["accepted", "137"],
  ["without_estimates", "1130"],
  ["verified", "1100"],
])("a total may be the sum of the rows %s", async (selection, written) => {
  const checks = await totals(paid, unverified, estimate, refused, `合计,,,,${written},,,`);
  expect(checks).toMatchObject([{ row: 6, column: "E", equals: selection }]);
});

test("a total that is the sum of nothing is named with the nearest sum", async () => {
  const checks = await totals(paid, unverified, "合计,,,,131,,,");
  expect(checks).toEqual([
    {
      sheet: "台账",
      row: 4,
      column: "E",
      header: "金额（元）",
      field: "amount",
      written: 13_100,
      code: "TOTALS_ROW_DIFFERS",
      computed: 13_000,
      computedOf: "all",
    },
  ]);
});

test("subtotals count from the one before, the last total counts all; a running total is left alone", async () => {
  const checks = await totals(
    paid,
    "1月小计,,,,100,,,",
    unverified,
    "2月小计,,,,30,,,",
    "合计,,,,130,,,",
    "累计,,,,999,,,",
  );
  expect(checks.map((check) => [check.row, "equals" in check])).toEqual([
    [3, true],
    [5, true],
    [6, true],
  ]);
});
