import { ORPCError } from "@orpc/client";
import { beforeAll, describe, expect, test } from "vitest";
import { startLanguage, wordsIn } from "../language/index.ts";
import { contributionText, contributionUnit } from "./contributions.ts";
import { reportErrorWords } from "./report-errors.ts";

beforeAll(() => startLanguage());

describe("what one record adds", () => {
  test.each([
    // money is told to the fen, though the report rounds to 万元
    ["recovered", 5_600_100, "56,001.00", "元"],
    ["recoveryRate", 5_600_100, "56,001.00", "元"],
    ["averageDays", 125, "12.5", "天"],
    ["registered", 1, "1", ""],
    ["cohortRate", 0, "0", ""],
  ] as const)("%s %d → %s %s", (code, contribution, text, unit) => {
    expect(contributionText(code, contribution)).toBe(text);
    expect(contributionUnit(code, wordsIn("zh"))).toBe(unit);
  });
});

describe("what went wrong with a report", () => {
  test("a ledger that does not add up is told with its numbers", () => {
    const error = new ORPCError("LEDGER_DOES_NOT_ADD_UP", {
      data: { opening: 3, entered: 5, reopened: 1, ended: 2, closing: 6 },
    });
    expect(reportErrorWords(error, wordsIn("zh"))).toContain("期初 3 ＋ 新登 5 ＋ 反弹 1 － 结束 2 不等于期末 6");
  });

  test("an unknown tag is named, and nothing raw shows", () => {
    const problems = [{ field: "file", code: "TEMPLATE_UNKNOWN_TAG", data: { tag: "heading", near: "关于{heading}" } }];
    const error = new ORPCError("REFUSED", { data: { problems } });
    expect(reportErrorWords(error, wordsIn("en"))).toContain("unknown tag heading (at “关于{heading}”)");
  });

  test("a template that was damaged on disk says what to do", () => {
    expect(reportErrorWords(new ORPCError("TEMPLATE_UNREADABLE"), wordsIn("zh"))).toContain("恢复程序自带的模板");
  });
});
