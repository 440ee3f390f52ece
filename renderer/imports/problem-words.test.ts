import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { getFixedT } from "i18next";
import { beforeAll, describe, expect, test } from "vitest";
import { startLanguage, wordsIn } from "../language/index.ts";
import { cellWords, importCodes, reasonWords, warningWords } from "./problem-words.ts";

const shared = join(process.cwd(), "shared");

/** The codes that the rules of the records say no with, as their sources name them. */
const ruleCodes = readdirSync(shared, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join(shared, entry.name)).includes("rules.ts"))
  .flatMap(({ name }) => [
    ...readFileSync(join(shared, name, "rules.ts"), "utf8").matchAll(/problem\([^,]+, "([A-Z_]+)"/gu),
  ])
  .map(([, code = ""]) => code)
  .concat("USCC_LENGTH", "USCC_CHARACTER", "USCC_CHECK_DIGIT", "PAYEE_IS_BANK");

const codes = [...new Set([...Object.keys(importCodes), ...ruleCodes])].toSorted();

beforeAll(startLanguage);

describe("what is said of a cell", () => {
  test.each(codes)("%s has words in both languages", (code) => {
    const said = (["zh", "en"] as const).map((language) => reasonWords({ code }, wordsIn(language)));
    expect(said).not.toContain(getFixedT("zh")("problem.other"));
    expect(said).not.toContain(getFixedT("en")("problem.other"));
    expect(said[0]).toMatch(/[\u4E00-\u9FFF]/u);
    expect(said[1]).toMatch(/^[A-Z“][^\u4E00-\u9FFF]*(?:35万|是 \(yes\) or 否 \(no\))?/u);
    expect(said[0]).not.toBe(said[1]);
  });

  test("the cell is named by column, header and what stands in it", () => {
    const problem = {
      sheet: "挽损到账",
      row: 9,
      column: "F",
      header: "金额（元）",
      field: "amount",
      value: "约x",
      code: "AMOUNT_UNREADABLE",
    };
    const zh = wordsIn("zh");
    expect(cellWords(problem, reasonWords(problem, zh), zh, "金额")).toBe(
      "F 列“金额（元）”写的是“约x”：看不懂这个金额，请只写数字，或“35万”这样。",
    );
    expect(cellWords({ ...problem, value: "" }, "这一项不能空。", zh, "金额")).toBe(
      "F 列“金额（元）”空着：这一项不能空。",
    );
    expect(cellWords({ ...problem, column: "", header: "", value: "" }, "这一项不能空。", zh, "金额")).toBe(
      "“金额”：这一项不能空。",
    );
  });

  test("a value that is left out is not said to refuse the row", () => {
    expect(warningWords({ code: "USCC_INVALID" }, wordsIn("zh"))).toContain("照样导入");
    expect(reasonWords({ code: "USCC_INVALID" }, wordsIn("zh"))).not.toContain("照样导入");
  });
});
