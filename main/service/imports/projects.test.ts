import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { projectDraft } from "../office/testing/drafts.ts";
import { openTestOffice, refusalOf } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";
import { workbook } from "./reading/testing/files.ts";
import { commit, creditCode, csvFile, importFile, open, preview, remarks, remarksOn } from "./testing/ledgers.ts";

let office: TestOffice;
let client: Client;
beforeEach(async () => {
  office = await openTestOffice();
  client = await office.as("supervisor");
});
afterEach(() => office.close());

const header = [
  "序号",
  "项目名称",
  "项目代码",
  "建设单位",
  "统一社会信用代码",
  "项目类别",
  "项目级别",
  "所属行业",
  "建设性质",
  "建设地点",
  "总投资（万元）",
  "年度计划投资（万元）",
  "资金来源",
  "用地面积（亩）",
  "其中耕地（公顷）",
  "是否涉及征地",
  "涉及户数",
  "涉及人数",
  "审批部门",
  "审批方式",
  "建设阶段",
  "计划开工时间",
  "计划竣工时间",
  "牵头单位",
  "包抓领导",
  "联系电话",
  "建设内容",
] as const;
type Cells = readonly (string | number)[];

const first: Cells = [
  1,
  "洋县黑米产业园项目（虚构）",
  "2611-610723-04-01-123457",
  "洋县稻香食品有限公司（虚构）",
  creditCode(1),
  "新开工",
  "县级重点",
  "制造业",
  "新建",
  "洋州街道",
  12_000,
  3_500.5,
  "企业自筹、银行贷款",
  48.5,
  0.8,
  "是",
  23,
  81,
  "县发展和改革局",
  "备案",
  "前期",
  "2027-03-01",
  "2028年12月31日",
  "县发展和改革局",
  "丁县长",
  "0916-8200000",
  "新建黑米加工生产线两条",
];
const second: Cells = [
  2,
  "傥河堤防工程（虚构）",
  "",
  "洋县水利工程建设站（虚构）",
  "",
  "续建",
  "市级",
  "N",
  "扩建",
  "谢村镇",
  980,
  "",
  "中央预算内投资",
  "",
  "",
  "否",
  "",
  "",
  "市水利局",
  "审批",
  "在建",
  "2026.3",
  "",
  "县水利局",
  "",
  "",
  "",
];

/** A list as an office keeps it: a title over the header, and a total below. */
async function listOf(...rows: readonly Cells[]): Promise<File> {
  const title = ["洋县2027年重点项目清单（虚构）"];
  const bytes = await workbook({ name: "重点项目清单", rows: [title, [...header], ...rows.map((row) => [...row])] });
  return new File([new Uint8Array(bytes)], "重点项目清单.xlsx");
}

/** The second row with other cells, by their headers. */
function changed(over: Partial<Record<(typeof header)[number], string | number>>): Cells {
  return header.map((name, place) => over[name] ?? second[place] ?? "");
}

describe("a list of projects", () => {
  test("is recognised by its headers, every column of it", async () => {
    const { reading } = await open(client, await listOf(first, second));
    const [sheet] = reading.sheets;
    expect(sheet?.mapping.kind).toBe("projects");
    expect(sheet?.missing).toEqual([]);
    expect(sheet?.mapping.columns.map(({ field }) => field)).toEqual([
      "ledgerSeq",
      "name",
      "projectCode",
      "ownerUnit",
      "ownerUscc",
      "category",
      "level",
      "industry",
      "nature",
      "town",
      "totalInvestment",
      "yearInvestment",
      "fundSources",
      "landMu",
      "farmlandMu",
      "landTaking",
      "acqHouseholds",
      "acqPeople",
      "approveDept",
      "approveMode",
      "stage",
      "plannedStart",
      "plannedEnd",
      "leadUnit",
      "leader",
      "contact",
      "note",
    ]);
  });

  test("becomes projects of the register: 万元 in fen, 公顷 in 亩, words as codes", async () => {
    const opened = await open(client, await listOf(first, second));
    expect((await preview(opened)).sheets).toEqual([
      expect.objectContaining({ kind: "projects", new: 2, existing: 0, refused: 0 }),
    ]);
    const { counts } = await commit(opened);
    expect(counts).toMatchObject({ projects: 2, enterprises: 1, assessments: 0 });
    const { rows } = await client.projects.list({ sort: { by: "projectCode", direction: "desc" } });
    expect(rows[0]).toMatchObject({
      name: "洋县黑米产业园项目（虚构）",
      projectCode: "2611-610723-04-01-123457",
      category: "new_start",
      level: "county",
      industry: "C",
      nature: "new_build",
      town: "610723001",
      totalInvestment: 12_000_000_000,
      yearInvestment: 3_500_500_000,
      fundSources: ["own", "loan"],
      landMu: 4_850,
      farmlandMu: 1_200,
      landTaking: true,
      acqHouseholds: 23,
      acqPeople: 81,
      approveMode: "filing",
      stage: "preparation",
      plannedStart: "2027-03-01",
      plannedEnd: "2028-12-31",
      leadUnit: "development_reform_bureau",
      importId: 1,
    });
    expect(rows[1]).toMatchObject({ level: "city", fundSources: ["fiscal"], landTaking: false, plannedStart: null });
  });

  test("says cell by cell what it leaves out or cannot take", async () => {
    const file = await listOf(
      second,
      changed({ 项目名称: "甲（虚构）", 项目代码: "6107230001" }),
      changed({ 项目名称: "乙（虚构）", 建设阶段: "快了" }),
      changed({ 项目名称: "丙（虚构）", "用地面积（亩）": 3, "其中耕地（公顷）": 0.4 }),
      changed({ 项目名称: "丁（虚构）", "用地面积（亩）": "若干" }),
      changed({ 项目名称: "戊（虚构）", 资金来源: "众人拾柴" }),
      changed({ 项目名称: "己（虚构）", 涉及户数: 5, 涉及人数: 3 }),
      changed({ 项目名称: "庚（虚构）", 项目代码: "2309-610723-04-01-123456" }),
      changed({ 建设单位: "" }),
      second,
    );
    expect(await remarksOn(client, file)).toEqual([
      "3 plannedStart DATE_UNREADABLE",
      "4 projectCode PROJECT_CODE_INVALID",
      "5 stage UNKNOWN_WORD",
      "5 plannedStart DATE_UNREADABLE",
      "6 farmlandMu FARMLAND_ABOVE_LAND",
      "6 plannedStart DATE_UNREADABLE",
      "7 landMu LAND_UNREADABLE",
      "8 fundSources UNKNOWN_WORD",
      "8 plannedStart DATE_UNREADABLE",
      "9 acqPeople PEOPLE_BELOW_HOUSEHOLDS",
      "9 plannedStart DATE_UNREADABLE",
      "10 projectCode PROJECT_CODE_CHECK",
      "10 plannedStart DATE_UNREADABLE",
      "11 ownerUnit REQUIRED_MISSING",
      "12 name PROJECT_TWICE",
      "12 plannedStart DATE_UNREADABLE",
    ]);
  });

  test.each([
    ["用地面积", "12.5", ["2 landMu LAND_UNIT_UNKNOWN"]],
    ["用地面积", "12.5亩", []],
    ["用地面积", "0", []],
    ["用地面积（平方米）", "2000", []],
  ])("an area under %s, written %s", async (name, written, found) => {
    const file = csvFile("项目清单.csv", [
      ["项目名称", "建设单位", "总投资（万元）", "建设阶段", name],
      ["甲项目（虚构）", "甲公司（虚构）", 10, "前期", written],
    ]);
    expect(await remarksOn(client, file)).toEqual(found);
  });

  test("knows a project by its code, or by its name and owner, and leaves the register's record alone", async () => {
    const kept = await client.projects.create(
      projectDraft({ projectCode: "2611-610723-04-01-123457", totalInvestment: 100_000_000, yearInvestment: null }),
    );
    const other = await client.projects.create(
      projectDraft({ name: String(second[1]), ownerUnit: String(second[3]), ownerUscc: null, projectCode: null }),
    );
    const opened = await open(client, await listOf(first, second, changed({ 项目名称: "新项目（虚构）" })));
    expect((await preview(opened)).sheets).toEqual([expect.objectContaining({ new: 1, existing: 2, refused: 0 })]);
    expect(await remarks(opened)).toContain("3 totalInvestment EXISTING_DIFFERS");
    expect((await commit(opened)).counts).toMatchObject({ projects: 1, existing: 2 });
    expect((await client.projects.open({ id: kept.id })).record).toEqual(kept);
    expect((await client.projects.open({ id: other.id })).record).toEqual(other);
  });

  test("read in again brings nothing new; taken back, it leaves nothing", async () => {
    const { importId } = await importFile(client, await listOf(first, second));
    const again = await open(client, await listOf(first, second));
    expect((await preview(again)).sheets).toEqual([expect.objectContaining({ new: 0, existing: 2 })]);
    await client.imports.undo({ id: importId, reason: "导错了文件" });
    expect((await client.projects.list({})).total).toBe(0);
    expect((await importFile(client, await listOf(first, second))).counts.projects).toBe(2);
  });

  test("is not taken back once somebody worked on one of its projects", async () => {
    const { importId } = await importFile(client, await listOf(first));
    const [row] = (await client.projects.list({})).rows;
    if (row === undefined) throw new Error("no project");
    await client.projects.revise({ ...row, note: "已到现场" });
    expect(await refusalOf(client.imports.undo({ id: importId, reason: "导错了文件" }))).toEqual(["CHANGED_SINCE"]);
  });
});
