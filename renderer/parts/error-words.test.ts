import { ORPCError } from "@orpc/client";
import { beforeAll, describe, expect, test } from "vitest";
import { startLanguage, wordsIn } from "../language/index.ts";
import { errorWords, problemWords } from "./error-words.ts";

beforeAll(() => startLanguage());

const names: Readonly<Record<string, string>> = { amount: "金额", voucherNo: "凭证号" };
const say = (error: unknown) => errorWords(error, wordsIn("zh"), (field) => names[field] ?? "");
const refused = (...problems: object[]) => new ORPCError("REFUSED", { data: { problems } });

describe("what an error says", () => {
  test("every reason of a refusal, with its field", () => {
    const error = refused({ field: "amount", code: "AMOUNT_ZERO" }, { field: "voucherNo", code: "EVIDENCE_MISSING" });
    expect(say(error)).toBe("金额：金额不能为零。；凭证号：没有凭证号，不能核实。");
  });

  test("a reason about the whole record stands alone", () => {
    expect(say(refused({ field: "", code: "SAME_PERSON" }))).toBe(
      "登记、修改或提请的人不能自己核实、确认，请由另一人办理。",
    );
  });

  test("amounts in yuan and states in words, as they are stored by the machine", () => {
    const sum = { field: "principal", code: "SPLIT_NOT_SUM", data: { sum: 123_456, amount: 100_000 } };
    expect(problemWords(sum, wordsIn("zh"))).toBe("各部分合计 1,234.56 元，与金额 1,000.00 元不符。");
    const state = { field: "state", code: "WRONG_STATE", data: { state: "returned" } };
    expect(problemWords(state, wordsIn("zh"))).toBe("现在的状态是“已退回”，不能办这一步。请看过最新情况再办。");
  });

  test("what a survey and the weights of factors come to is no money", () => {
    const sheets = { field: "valid", code: "ANSWERS_ABOVE_VALID", data: { answers: 301, valid: 300 } };
    expect(problemWords(sheets, wordsIn("zh"))).toBe("四种态度合计 301 份，多于有效的 300 份。");
    const weights = { field: "factors", code: "WEIGHTS_NOT_WHOLE", data: { weights: 99.5 } };
    expect(problemWords(weights, wordsIn("zh"))).toBe("权重合计 99.5%，应为 100%。");
  });

  test("who may do what the user may not", () => {
    const error = new ORPCError("FORBIDDEN", { data: { act: "payments.verify", roles: ["verifier", "supervisor"] } });
    expect(say(error)).toContain("核实人、分管领导");
  });

  test.each([
    [new ORPCError("STALE", { data: { entity: "dispute", id: 3, version: 4 } }), "这条纠纷刚被别人改过"],
    [new ORPCError("NOT_FOUND", { data: { entity: "fast_track_case", id: 3 } }), "这条容缺件已经不在了"],
    [new ORPCError("BAD_REQUEST", { message: "Input validation failed" }), "有内容不符合要求"],
    [new TypeError("Failed to fetch"), "没有连上本机服务"],
  ])("%s", (error, beginning) => {
    expect(say(error)).toContain(beginning);
  });

  test("nothing of what the machine said", () => {
    const error = new ORPCError("INTERNAL_SERVER_ERROR", { message: "SQLITE_CONSTRAINT: UNIQUE failed: dispute.id" });
    expect(say(error)).not.toMatch(/[A-Z_]{4,}/u);
    expect(say(refused({ field: "", code: "A_RULE_OF_TOMORROW" }))).toBe("不符合办理规则。");
  });
});
