import { beforeAll, describe, expect, test } from "vitest";
import { startLanguage, wordsIn } from "../language/index.ts";
import { refusedFile } from "./refused-file.ts";

beforeAll(startLanguage);

describe("the list of refused rows", () => {
  test("names sheet, row, column, what stands there and why, for a spreadsheet program to open", async () => {
    const problem = { sheet: "挽损到账", kind: "payments", header: "金额（元）", field: "amount" } as const;
    const file = refusedFile(
      "上半年.xlsx",
      [
        { ...problem, row: 9, column: "F", value: "约x,大概", code: "AMOUNT_UNREADABLE" },
        { ...problem, row: 10, column: "F", value: "=1+1", code: "FORMULA_NOT_CALCULATED" },
        { ...problem, row: 11, column: "", header: "", value: "", code: "REQUIRED_MISSING" },
      ],
      wordsIn("zh"),
    );
    const lines = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await file.arrayBuffer()).split("\r\n");
    expect(file.name).toBe("不能导入的行-上半年.csv");
    expect(lines).toEqual([
      "\uFEFF工作表,行,列,表头,原值,原因",
      '挽损到账,9,F,金额（元）,"约x,大概",看不懂这个金额，请只写数字，或“35万”这样。',
      `挽损到账,10,F,金额（元）,"'=1+1",公式还没有算出结果。请用 Excel 或 WPS 打开台账，保存后再导入。`,
      "挽损到账,11,,金额,,这一项不能空。",
    ]);
  });
});
