import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import PizZip from "pizzip";
import { expect, test } from "./support/desk.ts";
import { downloaded, goTo, importFile, openForm, openRecord, write } from "./support/page.ts";

const ledger = fileURLToPath(new URL("../../seeds/ledgers/office-ledger-2023H1.xlsx", import.meta.url));

/** The half-year as the office knows it: what must stand on screen, in the Word document and in the workbook. */
const halfYear = [
  ["排查数", "61"],
  ["化解数", "58"],
  ["期末未化解", "3"],
  ["涉及金额", "5,152.50"],
  ["为企业挽损", "1,043.00"],
  ["清收贷款（现金本息费）", "264.00"],
] as const;

test("an office takes its ledger in, works on it, and hands in the half-year's report", async ({ desk }) => {
  test.setTimeout(90_000);
  const { page } = desk;

  await test.step("the ledger is looked at before it is imported", async () => {
    await goTo(page, "导入");
    await importFile(page, ledger);
    await expect(page.getByText("合计 5,152.50 万元，与明细一致")).toBeVisible();
    const counts = page.getByRole("table", { name: "各表行数" });
    for (const [sheet, rows] of [
      ["涉企纠纷台账", "61"],
      ["挽损到账", "43"],
      ["贷款清收", "17"],
      ["重点项目稳评", "12"],
    ] as const) {
      await expect(counts.getByRole("row", { name: new RegExp(`^${sheet} .* ${rows} 0 0`, "u") })).toBeVisible();
    }
    await page.getByRole("button", { name: "导入 133 行" }).click();
    await expect(page.getByRole("heading", { name: "已导入 office-ledger-2023H1.xlsx" })).toBeVisible();
    await page.getByRole("link", { name: "纠纷 61 件" }).click();
    await expect(page.getByText("共 61 条")).toBeVisible();
  });

  await test.step("a dispute is opened and changed", async () => {
    await page.getByRole("searchbox", { name: "查找纠纷" }).fill("PC20230061");
    await expect(page.getByText("共 1 条")).toBeVisible();
    await page.getByRole("grid", { name: "纠纷列表" }).getByRole("row").nth(1).click();
    await openRecord(page).getByRole("button", { name: "编辑" }).click();
    await write(openForm(page), "承办人", "丁承办");
    await openForm(page).getByRole("button", { name: "保存" }).click();
    await expect(openRecord(page).getByText("管理员 修改")).toBeVisible();
    await expect(openRecord(page).getByText("丁承办").first()).toBeVisible();
  });

  await test.step("the report says what the office knows", async () => {
    await goTo(page, "报告");
    await page.getByText("自选", { exact: true }).click();
    await page.getByRole("textbox", { name: "开始" }).fill("2023-01-01");
    await page.getByRole("textbox", { name: "结束" }).fill("2023-06-30");
    await page.keyboard.press("Enter");
    for (const [name, value] of halfYear) {
      await expect(
        page
          .getByRole("row", { name: new RegExp(`^${literal(name)} `, "u") })
          .getByRole("cell")
          .nth(1),
      ).toHaveText(value);
    }
  });

  await test.step("a number opens down to its records", async () => {
    const open = page.getByRole("row", { name: /^期末未化解 /u });
    await open.getByRole("button", { name: "3" }).first().click();
    await expect(page.getByRole("dialog").getByText("3 条记录")).toBeVisible();
    await expect(page.getByRole("dialog").getByRole("link", { name: /众合机械/u })).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("the Word document says the same", async () => {
    const { name, bytes } = await downloaded(page, () => chooseDownload("Word 文档"));
    expect(name).toMatch(/\.docx$/u);
    const text = textOf(new PizZip(bytes).file("word/document.xml")?.asText() ?? "");
    for (const said of ["排查涉企矛盾纠纷61起", "化解58起", "挽损1043万元", "清收贷款264万元"])
      expect(text).toContain(said);
    for (const [indicator, value] of halfYear) {
      expect(text).toMatch(new RegExp(`${literal(indicator)}(起|万元|个)?${literal(value)}`, "u"));
    }
  });

  await test.step("the workbook says the same", async () => {
    const { name, bytes } = await downloaded(page, () => chooseDownload("Excel 工作簿"));
    expect(name).toMatch(/\.xlsx$/u);
    const rows = rowsOf(new PizZip(bytes));
    for (const [indicator, value] of halfYear) {
      const row = rows.find((cells) => cells.some((cell) => cell.trim().replace(/^其中：/u, "") === indicator));
      expect([indicator, ...(row ?? []).map(Number)]).toContain(Number(value.replaceAll(",", "")));
    }
  });

  await test.step("and so does the CSV", async () => {
    const { bytes } = await downloaded(page, () => chooseDownload("CSV（汇总）"));
    const { data } = Papa.parse<string[]>(bytes.toString("utf8").replace(/^\uFEFF/u, ""));
    for (const [indicator, value] of halfYear) {
      const row = data.find((cells) => cells.some((cell) => cell.trim() === indicator));
      expect([indicator, ...(row ?? []).map(Number)]).toContain(Number(value.replaceAll(",", "")));
    }
  });

  async function chooseDownload(kind: string): Promise<void> {
    await page.getByRole("button", { name: "下载" }).click();
    await page.getByRole("menuitem", { name: kind }).click();
  }
});

function literal(text: string): string {
  return text.replace(/[().]/gu, "\\$&");
}

/** The visible text of a Word document. */
function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join("");
}

/** The cells of all sheets of a workbook as text, read from its XML. */
function rowsOf(book: PizZip): string[][] {
  const shared = [...(book.file("xl/sharedStrings.xml")?.asText() ?? "").matchAll(/<si>(.*?)<\/si>/gsu)].map(
    ([, item = ""]) => [...item.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/gu)].map(([, text]) => text).join(""),
  );
  return book.file(/^xl\/worksheets\/.*\.xml$/u).flatMap((sheet) =>
    [...sheet.asText().matchAll(/<row[ >].*?<\/row>/gsu)].map(([row]) =>
      [...row.matchAll(/<c( [^>]*)?>(.*?)<\/c>/gsu)].map(([, attributes = "", content = ""]) => {
        const value = /<v>([^<]*)<\/v>/u.exec(content)?.[1] ?? /<t[^>]*>([^<]*)<\/t>/u.exec(content)?.[1] ?? "";
        return attributes.includes('t="s"') ? (shared[Number(value)] ?? "") : value;
      }),
    ),
  );
}
