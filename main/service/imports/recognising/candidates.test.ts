import { describe, expect, test } from "vitest";
import type { RowCandidate, SheetMapping } from "../../../../shared/imports/candidates.ts";
import type { Table } from "../reading/index.ts";
import { csvTable, tableOf, workbook } from "../reading/testing/files.ts";
import { candidatesOf, recognise } from "./index.ts";

function mapped(table: Table): { mapping: SheetMapping; candidates: RowCandidate[] } {
  const [mapping] = recognise([table]);
  if (!mapping?.kind) throw new Error("not recognised");
  return { mapping, candidates: candidatesOf(table, mapping) };
}

async function candidates(header: string, ...rows: string[]): Promise<RowCandidate[]> {
  return mapped(await csvTable([header, ...rows].join("\n"))).candidates;
}

/** Field, value and code of what refuses each row, and of its warnings. */
function problems(rows: readonly RowCandidate[]): string[][] {
  return rows.map((row) =>
    ("refused" in row ? row.refused : "warnings" in row ? row.warnings : []).map(
      ({ field, value, code }) => `${field} ${value} ${code}`,
    ),
  );
}

const disputes = "序号,登记日期,属地,纠纷类型,申请人,统一社会信用代码,被申请人,涉及金额（万元）,化解时限,化解日期,结果";
const payments = "到账日期,受偿企业,统一社会信用代码,付款方,金额（元）,挽损方式,凭证号,对应纠纷序号";
const loans = "金融机构,借款人,借据编号,收回日期,收回本金（元）,收回利息（元）,收回费用（元）,收回合计（元）,清收方式";
const assessments = "项目名称,项目代码,建设单位,评估程序,是否征地,容缺材料,承诺补正期限,补齐日期,决策结论,决策日期";

describe("what the cells say", () => {
  test.each([
    ["2023.1.19", "2023-01-19"],
    ["2023年1月9日", "2023-01-09"],
    ["2023-02-07", "2023-02-07"],
    ["2023/2/7", "2023-02-07"],
    ["44932", "2023-01-06"],
  ])("a day written %s", async (written, day) => {
    expect(await candidates(disputes, `1,${written},甲镇,劳动争议,甲,,乙,,,,`)).toMatchObject([
      { values: { registeredOn: day } },
    ]);
  });

  test.each([
    ["35", 35_000_000],
    ["35万", 35_000_000],
    ["约12.5", 12_500_000],
    ['"1,200,000元"', 120_000_000],
    ["３５", 35_000_000],
    ["-", null],
    ["", null],
  ])("an amount in 万元 written %s", async (written, fen) => {
    expect(await candidates(disputes, `1,2023-1-1,甲镇,劳动争议,甲,,乙,${written},,,`)).toMatchObject([
      { values: { amountClaimed: fen } },
    ]);
  });

  test("words are trimmed, and lose the breaks of a narrow column; notes keep theirs; rare characters survive", async () => {
    const table = await tableOf(
      await workbook({
        name: "纠纷",
        rows: [
          ["登记日期", "属地", "纠纷类型", "申请人", "被申请人", "备注"],
          ["2023-1-1", " 甲镇　", "买卖\n合同", "𠮷田\n商贸公司", "乙", "一\n二"],
        ],
      }),
    );
    expect(mapped(table).candidates).toMatchObject([
      { values: { town: "甲镇", type: "买卖合同", applicantName: "𠮷田商贸公司", note: "一\n二" } },
    ]);
  });

  test("a word or day merged over several rows holds for each; an amount does not", async () => {
    const table = await tableOf(
      await workbook({
        name: "纠纷",
        rows: [
          ["登记日期", "属地", "纠纷类型", "申请人", "被申请人", "涉及金额（万元）"],
          ["2023-1-1", "甲镇", "买卖合同", "甲", "乙", 5],
          [null, null, "买卖合同", "甲", "丙", null],
        ],
        merges: ["A2:A3", "B2:B3", "F2:F3"],
      }),
    );
    expect(mapped(table).candidates).toMatchObject([
      { values: { registeredOn: "2023-01-01", town: "甲镇", amountClaimed: 5_000_000 } },
      { values: { registeredOn: "2023-01-01", town: "甲镇", amountClaimed: null } },
    ]);
  });

  test("yes and no", async () => {
    const rows = ["是", "否", "√", "无", ""].map((word) => `甲项目,,甲公司,简易程序,${word},,,,,`);
    const values = (await candidates(assessments, ...rows)).map((row) => "values" in row && row.values);
    expect(values).toMatchObject([true, false, true, false, null].map((landTaking) => ({ landTaking })));
  });
});

describe("refused rows", () => {
  test("are named by sheet, row, column, value and reason, with everything that is wrong", async () => {
    expect(await candidates(disputes, "1,2023-02-30,,劳动争议,甲,,乙,很多,,,")).toEqual([
      {
        row: 2,
        refused: [
          {
            sheet: "台账",
            row: 2,
            column: "B",
            header: "登记日期",
            field: "registeredOn",
            value: "2023-02-30",
            code: "DATE_UNREADABLE",
          },
          { sheet: "台账", row: 2, column: "C", header: "属地", field: "town", value: "", code: "REQUIRED_MISSING" },
          {
            sheet: "台账",
            row: 2,
            column: "H",
            header: "涉及金额（万元）",
            field: "amountClaimed",
            value: "很多",
            code: "AMOUNT_UNREADABLE",
          },
        ],
      },
    ]);
  });

  test.each([
    [
      "an amount finer than one fen",
      disputes,
      "1,2023-1-1,甲镇,劳动争议,甲,,乙,0.0000001,,,",
      "amountClaimed 0.0000001 AMOUNT_TOO_PRECISE",
    ],
    ["a negative claim", disputes, "1,2023-1-1,甲镇,劳动争议,甲,,乙,-3,,,", "amountClaimed -3 AMOUNT_NEGATIVE"],
    [
      "an enormous amount",
      disputes,
      "1,2023-1-1,甲镇,劳动争议,甲,,乙,99999999999999,,,",
      "amountClaimed 99999999999999 AMOUNT_TOO_LARGE",
    ],
    ["due before registered", disputes, "1,2023-1-2,甲镇,劳动争议,甲,,乙,,2023-1-1,,", "dueOn 2023-1-1 DATE_ORDER"],
    [
      "settled before registered",
      disputes,
      "1,2023-1-2,甲镇,劳动争议,甲,,乙,,,2023-1-1,调解成功",
      "outcomeOn 2023-1-1 DATE_ORDER",
    ],
    ["settled on no day", disputes, "1,2023-1-2,甲镇,劳动争议,甲,,乙,,,,调解成功", "outcomeOn  OUTCOME_WITHOUT_DATE"],
    ["an error", disputes, "1,#REF!,甲镇,劳动争议,甲,,乙,,,,", "registeredOn #REF! FORMULA_ERROR"],
    [
      "a name that is too long",
      disputes,
      `1,2023-1-1,甲镇,劳动争议,${"甲".repeat(201)},,乙,,,,`,
      `applicantName ${"甲".repeat(80)} TEXT_TOO_LONG`,
    ],
    [
      "a payee's code with a wrong check digit",
      payments,
      "2023-1-1,甲,91310115MA1H8R7C6D,乙,3,清欠,P1,",
      "payeeUscc 91310115MA1H8R7C6D USCC_INVALID",
    ],
    ["a payment of nothing", payments, "2023-1-1,甲,,乙,0,清欠,P1,", "amount 0 AMOUNT_ZERO"],
    [
      "a payment for several disputes",
      payments,
      "2023-1-1,甲,,乙,5,清欠,P1,1、3",
      "disputeSeq 1、3 INTEGER_UNREADABLE",
    ],
    [
      "a loan number that was taken for a number",
      loans,
      "甲银行,甲,6.10723E+17,2023-1-1,5,,,,现金清收",
      "loanNo 6.10723E+17 LONG_NUMBER_DAMAGED",
    ],
    ["a total that is not the sum", loans, "甲银行,甲,1,2023-1-1,5,2,,8,现金清收", "total 8 TOTAL_MISMATCH"],
    ["nothing collected", loans, "甲银行,甲,1,2023-1-1,0,0,,0,现金清收", "principal 0 AMOUNT_ZERO"],
    [
      "a project code of another shape",
      assessments,
      "甲项目,2023-1,甲公司,简易程序,,,,,,",
      "projectCode 2023-1 PROJECT_CODE_INVALID",
    ],
    ["an unclear answer", assessments, "甲项目,,甲公司,简易程序,也许,,,,,", "landTaking 也许 YES_NO_UNREADABLE"],
    ["a decision on no day", assessments, "甲项目,,甲公司,简易程序,,,,,准予实施,", "decidedOn  DECISION_WITHOUT_DATE"],
    [
      "a commitment without a day",
      assessments,
      "甲项目,,甲公司,简易程序,,环评批复,,,,",
      "commitmentDueOn  COMMITMENT_WITHOUT_DATE",
    ],
  ])("%s", async (_, header, row, problem) => {
    const result = await candidates(header, row);
    expect(result[0]).toHaveProperty("refused");
    expect(problems(result)).toEqual([[problem]]);
  });

  test("long numbers in number cells, and formulas that were never calculated", async () => {
    const table = await tableOf(
      await workbook({
        name: "清收",
        rows: [
          loans.split(","),
          ["甲银行", "甲", 610723202200100200, "2023-1-1", 5, null, null, null, "现金清收"],
          ["甲银行", "甲", 123456, "2023-1-1", { formula: "2+3" }, null, null, null, "现金清收"],
          ["甲银行", "甲", 123456, "2023-1-1", { formula: "2+3", result: 5 }, null, null, null, "现金清收"],
        ],
      }),
    );
    const result = mapped(table).candidates;
    expect(problems(result)).toEqual([
      ["loanNo 6.10723E+17 LONG_NUMBER_DAMAGED"],
      ["principal =2+3 FORMULA_NOT_CALCULATED"],
      [],
    ]);
    expect(result[2]).toMatchObject({ values: { loanNo: "123456", principal: 500 } });
  });

  test("a bare amount without any unit is not guessed", async () => {
    const header = "到账日期,受偿企业,付款方,金额,挽损方式";
    const result = await candidates(header, "2023-1-1,甲,乙,5,清欠", "2023-1-1,甲,乙,5万,清欠");
    expect(problems(result)).toEqual([["amount 5 AMOUNT_UNIT_UNKNOWN"], []]);
    expect(result[1]).toMatchObject({ values: { amount: 5_000_000 } });
  });
});

describe("rows taken with a warning", () => {
  test.each([
    [
      "a wrong credit code is left out",
      disputes,
      "1,2023-1-1,甲镇,劳动争议,甲,91310115MA1H8R7C6D,乙,,,,",
      "applicantUscc 91310115MA1H8R7C6D USCC_INVALID",
    ],
    [
      "a running number that is none is left out",
      disputes,
      "补3,2023-1-1,甲镇,劳动争议,甲,,乙,,,,",
      "ledgerSeq 补3 INTEGER_UNREADABLE",
    ],
    [
      "an approximate amount",
      disputes,
      "1,2023-1-1,甲镇,劳动争议,甲,,乙,约3,,,",
      "amountClaimed 约3 AMOUNT_APPROXIMATE",
    ],
    [
      "a day of outcome while it goes on",
      disputes,
      "1,2023-1-1,甲镇,劳动争议,甲,,乙,,,2023-1-2,调解中",
      "result 调解中 OUTCOME_STILL_OPEN",
    ],
    [
      "a project code whose check digit differs",
      assessments,
      "甲项目,2309-610723-04-01-123456,甲公司,简易程序,,,,,,",
      "projectCode 2309-610723-04-01-123456 PROJECT_CODE_CHECK",
    ],
    [
      "a day of completion without materials",
      assessments,
      "甲项目,,甲公司,简易程序,,,,2023-1-1,,",
      "deferredMaterials  DATE_WITHOUT_MATERIALS",
    ],
    [
      "digits that look cut off",
      loans,
      "甲银行,甲,610723202200100000,2023-1-1,5,,,,现金清收",
      "loanNo 610723202200100000 LONG_NUMBER_SUSPECT",
    ],
  ])("%s", async (_, header, row, problem) => {
    const result = await candidates(header, row);
    expect(result[0]).toHaveProperty("values");
    expect(problems(result)).toEqual([[problem]]);
  });

  test("a refund is a negative payment", async () => {
    const result = await candidates(payments, '2023-1-1,甲,,乙,"-35,600",退款冲回,P1,7');
    expect(result).toMatchObject([{ values: { amount: -3_560_000, disputeSeq: 7 }, warnings: [] }]);
  });
});

describe("rows that are no records", () => {
  test.each([
    ["blank", ",,,,,,,,,,", "blank"],
    ["prepared in advance", "7,,,,,,,0,,,", "blank"],
    ["a total", "合 计,,,,,,,35,,,", "total"],
    ["a total of a part", "4月小计,,,,,,,35,,,", "total"],
    ["a note", "注：金额以万元计,,,,,,,,,,", "note"],
    ["who filled it in", "填表人：甲,,,审核人：乙,,,,,,,", "note"],
    ["the heading of a section", "二、洋州街道,,,,,,,,,,", "note"],
    ["the header again", disputes, "header"],
    ["numbers of the columns", "1,2,3,4,5,6,7,8,9,10,11", "header"],
  ])("%s", async (_, row, skipped) => {
    expect(await candidates(disputes, row, "1,2023-1-1,甲镇,劳动争议,甲,,乙,,,,")).toMatchObject([
      { row: 2, skipped },
      { row: 3, kind: "disputes" },
    ]);
  });

  test("a record is not skipped because something is missing", async () => {
    expect(await candidates(disputes, ",,甲镇,,,,,,,,")).toMatchObject([{ row: 2, refused: [{}, {}, {}, {}] }]);
  });
});
