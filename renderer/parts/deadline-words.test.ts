import { beforeAll, describe, expect, test } from "vitest";
import { startLanguage, wordsIn } from "../language/index.ts";
import { deadlineWords } from "./deadline-words.ts";

beforeAll(() => startLanguage());

describe("the time left until a deadline", () => {
  test.each([
    // due on     workdays zh                en
    ["2026-03-02", null, "已超期 3 天", "Overdue by 3 days"],
    ["2026-03-04", null, "已超期 1 天", "Overdue by 1 day"],
    ["2026-03-05", 0, "今天到期", "Due today"],
    ["2026-03-06", 1, "还剩 1 个工作日", "1 working day left"],
    ["2026-03-10", 3, "还剩 3 个工作日", "3 working days left"],
    ["2026-06-30", null, "还剩 117 天", "117 days left"],
  ])("due on %s with %s working days: %s", (dueOn, workdays, zh, en) => {
    const deadline = { dueOn, workdays, provisional: false };
    expect(deadlineWords(deadline, "2026-03-05", wordsIn("zh"))).toBe(zh);
    expect(deadlineWords(deadline, "2026-03-05", wordsIn("en"))).toBe(en);
  });

  test("a deadline in a year without an official calendar is marked", () => {
    const deadline = { dueOn: "2027-01-04", workdays: 2, provisional: true };
    expect(deadlineWords(deadline, "2026-12-31", wordsIn("zh"))).toBe("还剩 2 个工作日（暂定）");
  });
});
