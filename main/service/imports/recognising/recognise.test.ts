import { describe, expect, test } from "vitest";
import type { SheetMapping } from "../../../../shared/imports/candidates.ts";
import { csvTable, tableOf, tablesOf, workbook } from "../reading/testing/files.ts";
import { missingFields } from "../../../../shared/imports/mappings.ts";
import { candidatesOf, recognise, recogniseAs } from "./index.ts";

function fields(mapping: SheetMapping | undefined): Record<string, string> {
  return Object.fromEntries(mapping?.columns.flatMap(({ header, field }) => (field ? [[field, header]] : [])) ?? []);
}

describe("recognising a sheet by its words", () => {
  test("two header rows, merged cells, vertical text, full-width brackets and spaces", async () => {
    const table = await tableOf(
      await workbook({
        name: "Sheet1",
        rows: [
          ["某县矛盾纠纷排查台账"],
          ["填报单位：某局"],
          ["序\n号", "登\n记\n日\n期", "属 地", "类别", "当 事 人", null, "标的额（ 万元 ）", "处理", null],
          [null, null, null, null, "申请人", "被申请人", null, "办结时间", "处理结果"],
          [1, "2023.1.19", "洋州街道", "劳动争议", "甲厂", "乙厂", 35, "2023/2/7", "调解成功"],
        ],
        merges: ["A1:I1", "A2:I2", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:F3", "G3:G4", "H3:I3"],
      }),
    );
    const [mapping] = recognise([table]);
    expect(mapping).toMatchObject({ kind: "disputes", headerRows: { from: 3, to: 4 }, dataFrom: 5 });
    expect(mapping?.columns.find(({ field }) => field === "amountClaimed")?.unit).toBe("万元");
    expect(fields(mapping)).toMatchObject({
      ledgerSeq: "序号",
      registeredOn: "登记日期",
      town: "属地",
      type: "类别",
      applicantName: "当事人/申请人",
      respondentName: "当事人/被申请人",
      outcomeOn: "处理/办结时间",
      result: "处理/处理结果",
    });
  });

  test("two header rows in CSV, where merged cells are blank", async () => {
    const table = await csvTable(
      "序号,登记日期,属地,纠纷类型,当事人,,化解情况,\n,,,,申请人,被申请人,化解日期,结果\n1,2023-1-2,甲镇,劳动争议,甲,乙,,\n",
    );
    const [mapping] = recognise([table]);
    expect(mapping).toMatchObject({ kind: "disputes", headerRows: { from: 1, to: 2 } });
    expect(fields(mapping)).toMatchObject({ respondentName: "当事人/被申请人", result: "化解情况/结果" });
  });

  test("other words for the same columns, in any order", async () => {
    const table = await csvTable(
      "本金（元）,还款日期,贷款银行,借据号,借款单位,清收方式,经办\n1,2023-1-2,甲银行,1,乙,现金,丙\n",
    );
    const [mapping] = recognise([table]);
    expect(mapping?.kind).toBe("loans");
    expect(fields(mapping)).toEqual({
      principal: "本金（元）",
      collectedOn: "还款日期",
      bank: "贷款银行",
      loanNo: "借据号",
      borrower: "借款单位",
      method: "清收方式",
    });
    expect(mapping?.columns.at(-1)).toEqual({ column: 6, header: "经办", field: null });
  });

  test("the unit may stand above the table", async () => {
    const table = await csvTable("到账明细,,,,\n金额单位：万元,,,,\n到账日期,受偿企业,付款方,金额,挽损方式\n");
    expect(recognise([table])[0]).toMatchObject({ kind: "payments", defaultUnit: "万元", dataFrom: 4 });
  });

  test("a sheet of something else, an empty one and a hidden one are not read", async () => {
    const header = ["到账日期", "受偿企业", "付款方", "金额", "挽损方式"];
    const tables = await tablesOf(
      await workbook(
        { name: "通讯录", rows: [["姓名", "电话", "备注"]] },
        { name: "空", rows: [] },
        { name: "旧", rows: [header], hidden: true },
        { name: "新", rows: [header] },
      ),
    );
    expect(recognise(tables).map(({ kind }) => kind)).toEqual([null, null, null, "payments"]);
  });
});

describe("correcting the mapping", () => {
  const text = "日期,企业,付款,数额,怎么来的\n2023-01-02,甲厂,乙厂,3,调解履行\n";

  test("the user may name the ledger and its columns, units and first row", async () => {
    const table = await csvTable(text);
    expect(recognise([table])[0]?.kind).toBeNull();
    const guessed = recogniseAs(table, 0, "payments");
    expect(missingFields(guessed)).toEqual(["payeeName", "payerName", "amount", "category"]);
    const names = ["receivedOn", "payeeName", "payerName", "amount", "category"];
    const corrected: SheetMapping = {
      ...guessed,
      columns: guessed.columns.map((column, index) => ({ ...column, field: names[index] ?? null, unit: "万元" })),
      headerRows: { from: 1, to: 1 },
      dataFrom: 2,
    };
    expect(missingFields(corrected)).toEqual([]);
    expect(candidatesOf(table, corrected)).toMatchObject([
      { row: 2, kind: "payments", values: { receivedOn: "2023-01-02", payeeName: "甲厂", amount: 3_000_000 } },
    ]);
  });

  test("a sheet that the user leaves out gives no rows", async () => {
    const table = await csvTable(text);
    expect(candidatesOf(table, { ...recogniseAs(table, 0, "payments"), kind: null })).toEqual([]);
  });
});
