import { Workbook } from "@cj-tech-master/excelts";
import Papa from "papaparse";
import PizZip from "pizzip";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { reportOffice } from "./testing/report-office.ts";
import type { ReportOffice } from "./testing/report-office.ts";

let office: ReportOffice;
beforeEach(() => {
  office = reportOffice();
});
afterEach(() => office.close());

const H1 = { from: "2024-01-01", to: "2024-06-30" };
type Asked = Parameters<ReportOffice["client"]["export"]>[0];
const exported = (asked: Omit<Asked, "of"> & Partial<Pick<Asked, "of">>) => office.client.export({ of: H1, ...asked });

async function textOf(file: File, part = "word/document.xml"): Promise<string> {
  const xml = new PizZip(await file.arrayBuffer()).file(part)?.asText() ?? "";
  return xml
    .replace(/<\/w:p>/gu, "\n")
    .replace(/<[^>]+>/gu, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

async function bookOf(asked: Omit<Asked, "of" | "format"> & Partial<Pick<Asked, "of">> = {}) {
  const book = new Workbook();
  await book.xlsx.load(new Uint8Array(await (await exported({ ...asked, format: "xlsx" })).arrayBuffer()));
  return (name: string) => {
    const sheet = book.getWorksheet(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
}

describe("Word", () => {
  test("is named after title and period and says what the report says", async () => {
    office.dispute({ amount_claimed: 1_000_000_00, outcome: "mediated", outcome_on: "2024-02-01" });
    office.dispute({ type: "labour" });
    const file = await exported({ format: "docx" });
    expect(file.name).toBe("涉企矛盾纠纷化解和为企服务工作报告_2024-01-01_2024-06-30.docx");
    const text = await textOf(file);
    const { paragraph } = await office.client.compute(H1);
    expect(text).toContain(paragraph.zh);
    for (const words of [
      "涉企矛盾纠纷化解和为企服务工作报告",
      "（2024年1月1日至2024年6月30日）",
      "填报日期：2024年7月3日",
      "为企服务办公室（盖章）",
      "买卖合同",
      "洋州街道",
      "化解率（按登记批次）：本期排查且截至期末已化解的 ÷ 本期排查数（1 ÷ 2）",
      "期初在账 0 ＋ 本期新登 2 － 化解数 1 ＝ 期末未化解 1",
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/[{}]|undefined|null|NaN/u);
  });

  test("takes what users wrote as text, neither markup nor tags", async () => {
    office.ground.writer.prepare("UPDATE office SET name = ?").run("甲<w:b/>&办公室{paragraph}{#groups}\u0007");
    const { id } = await office.client.issue({ ...H1, title: "{office} & <报告>" });
    const text = await textOf(await exported({ of: { id }, format: "docx" }));
    expect(text).toContain("{office} & <报告>");
    expect(text).toContain("甲<w:b/>&办公室{paragraph}{#groups}（盖章）");
  });

  test("comes in English", async () => {
    office.dispute({});
    const file = await exported({ format: "docx", language: "en" });
    const text = await textOf(file);
    expect(text).toContain("1 enterprise dispute was registered");
    expect(text).toContain("Resolution rate (of those registered)");
    expect(text).toContain("Yangzhou Subdistrict");
    expect(text).not.toMatch(/[排纠挽]/u);
  });

  test("has A4 pages with their numbers", async () => {
    const file = await exported({ format: "docx" });
    const zip = new PizZip(await file.arrayBuffer());
    expect(zip.file("word/document.xml")?.asText()).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(zip.file("word/footer1.xml")?.asText()).toContain(" PAGE ");
  });
});

describe("Excel", () => {
  test("has a sheet for the summary, each breakdown and each list, with frozen header, filters and widths", async () => {
    office.dispute({});
    const sheet = await bookOf();
    for (const name of ["汇总", "按类型", "按属地", "按来源", "纠纷", "挽损到账", "清收", "稳评", "容缺"]) {
      const { views, autoFilter, columns } = sheet(name);
      expect(views[0], name).toMatchObject({ state: "frozen", ySplit: 1 });
      expect(autoFilter, name).toBeTruthy();
      expect(
        columns.every(({ width }) => (width ?? 0) >= 9),
        name,
      ).toBe(true);
      expect(sheet(name).getRow(1).getCell(1).font, name).toMatchObject({ bold: true });
    }
  });

  test("holds numbers as numbers, with their formats", async () => {
    const dispute = office.dispute({ amount_claimed: 3_000_000_00, outcome: "mediated", outcome_on: "2024-01-22" });
    office.dispute({ registered_on: "2023-08-01" });
    office.dispute({ registered_on: "2023-08-01" });
    office.payment({ dispute_id: dispute, amount: 1_234_567_89 });
    const sheet = await bookOf();
    const line = (name: string) => {
      const row = (sheet("汇总").getRows(2, 60) ?? []).find((one) => one.getCell(2).value === name);
      return [4, 5, 6].map((column) => ({ value: row?.getCell(column).value, format: row?.getCell(column).numFmt }));
    };
    expect(line("排查数")).toMatchObject([{ value: 1, format: "#,##0" }, { value: 2 }, { value: -0.5 }]);
    expect(line("为企业挽损")[0]).toEqual({ value: 123.46, format: "#,##0.00" });
    expect(line("化解率（按在账）")[0]).toEqual({ value: 0.3333, format: "0.00%" });
    expect(line("化解率（按登记批次）")[2]).toEqual({
      value: 100,
      format: '+0.00"个百分点";-0.00"个百分点";0.00"个百分点"',
    });
    expect(line("平均化解天数")[0]).toEqual({ value: 12, format: "0.0" });
    // nothing to compare with
    expect(line("为企业挽损")[2]?.value).toBe("—");
    const total = sheet("按类型").lastRow;
    expect([1, 2, 5, 6].map((column) => total?.getCell(column).value)).toEqual(["合计", 1, 3_000_000, 1_234_567.89]);
    expect(total?.getCell(6).numFmt).toBe("#,##0.00");
    expect(total?.getCell(6).font).toMatchObject({ bold: true });
  });

  test("holds dates as dates and codes as text", async () => {
    office.dispute({ ledger_no: "20240001", registered_on: "2024-02-29", applicant_uscc: "91610723MA7WX157XA" });
    const sheet = await bookOf();
    const row = sheet("纠纷").getRow(2);
    expect(row.getCell(1).value).toBe("20240001");
    expect(row.getCell(1).numFmt).toBe("@");
    expect(row.getCell(2).value).toEqual(new Date("2024-02-29T00:00:00Z"));
    expect(row.getCell(2).numFmt).toBe("yyyy-mm-dd");
    expect(row.getCell(7).value).toBe("91610723MA7WX157XA");
    expect([16, 17, 18].map((column) => row.getCell(column).value)).toEqual(["是", "否", "是"]);
  });

  test("neutralises what could become a formula, and masks natural persons", async () => {
    for (const name of ['=HYPERLINK("http://x","y")公司', "+1公司", "-1公司", "@SUM(A1)公司", "\t=1公司", "\r=1公司"]) {
      office.dispute({ applicant_name: name, respondent_name: "张三丰" });
    }
    const sheet = await bookOf();
    const rows = sheet("纠纷").getRows(2, 6) ?? [];
    expect(rows).toHaveLength(6);
    for (const row of rows) {
      expect(row.getCell(6).value).toMatch(/^'/u);
      expect(row.getCell(8).value).toBe("张某");
    }
  });

  test("lists all the money, counted or not, and all loans collected", async () => {
    const loan = office.loan({ loan_no: "610723202200100200" });
    office.collection(loan, 131_700_00, { principal: 130_000_00, interest: 1_100_00, fees: 600_00 });
    office.payment({ amount: 8_00 });
    office.payment({ amount: 9_00, state: "to_verify", verified_by: null });
    office.payment({ amount: 1_00, headline: "none", category: "N1" });
    const sheet = await bookOf();
    const money = (sheet("挽损到账").getRows(2, 3) ?? []).map((row) => [row.getCell(5).value, row.getCell(11).value]);
    expect(money).toEqual([
      [8, "是"],
      [9, "否"],
      [1, "否"],
    ]);
    const collected = sheet("清收").getRow(2);
    expect([2, 3, 4, 5, 8].map((column) => collected.getCell(column).value)).toEqual([
      "洋县农村商业银行",
      "****0200",
      "李某",
      130_000,
      131_700,
    ]);
  });

  test("of an issued report holds what was frozen, deleted records too", async () => {
    const dispute = office.dispute({ ledger_no: "旧1" });
    const { id } = await office.client.issue({ ...H1, title: "上半年" });
    office.remove("dispute", dispute);
    office.dispute({ ledger_no: "新1" });
    const sheet = await bookOf({ of: { id } });
    expect(sheet("汇总").getRow(2).getCell(4).value).toBe(1);
    expect(sheet("纠纷").getRow(2).getCell(1).value).toBe("旧1");
    expect(sheet("纠纷").rowCount).toBe(2);
  });

  test("comes in English", async () => {
    office.dispute({});
    const sheet = await bookOf({ language: "en" });
    expect(sheet("Summary").getRow(2).getCell(2).value).toBe("Registered");
    expect(sheet("Disputes").getRow(2).getCell(3).value).toBe("Yangzhou Subdistrict");
  });
});

describe("CSV and JSON", () => {
  test("CSV starts with the mark that Excel needs, and every line is complete", async () => {
    office.payment({ amount: 1_234_567_89 });
    const bytes = new Uint8Array(await (await exported({ format: "csv" })).arrayBuffer());
    expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    const { data, errors } = Papa.parse<string[]>(new TextDecoder().decode(bytes));
    expect(errors).toEqual([]);
    expect(data[0]?.slice(0, 3)).toEqual(["分类", "指标", "单位"]);
    expect(data.every((row) => row.length === 9)).toBe(true);
    expect(data.find((row) => row[1] === "为企业挽损")?.slice(2, 6)).toEqual(["万元", "123.46", "0.00", "—"]);
  });

  test("JSON gives the headline numbers under short names, exact to the fen", async () => {
    const dispute = office.dispute({ amount_claimed: 5_152_500_000, outcome: "mediated", outcome_on: "2024-02-01" });
    office.payment({ dispute_id: dispute, amount: 1_043_000_001 });
    const file = await exported({ format: "json" });
    const shape = JSON.parse(await file.text()) as Record<string, unknown>;
    const expected = {
      period: ["2024-01-01", "2024-06-30"],
      disputes: { registered: 1, resolved: 1, open: 0, claimedWan: 5152.5 },
      recoveredForEnterprisesFen: 1_043_000_001,
      recoveredExcluded: { avoidedEstimateFen: 0, unverifiedFen: 0 },
      loansCollectedCashFen: 0,
      loansNonCashFen: 0,
      assessmentsDecided: 0,
      assessmentsOpen: 0,
      fastTrackCases: 0,
    };
    expect(shape).toMatchObject(expected);
    expect(Object.keys(shape)).toEqual([...Object.keys(expected), "report"]);
  });
});
