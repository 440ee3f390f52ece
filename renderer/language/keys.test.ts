import { describe, expect, test } from "vitest";
import { en } from "./en.ts";
import { zhCN } from "./zh-CN.ts";

/** A month has a number in Chinese and a name in English. */
const builtDifferently = new Set(["reports.month"]);

const english = new Map<string, string>(Object.entries(en));

/** In alphabetical order, as one text. */
const placeholders = (text: string) =>
  Array.from(text.matchAll(/\{\{(\w+)\}\}/gu), ([, name = ""]) => name)
    .toSorted((a, b) => a.localeCompare(b))
    .join(" ");

describe("the two languages", () => {
  test("say the same things", () => {
    expect(new Set(Object.keys(en))).toEqual(new Set(Object.keys(zhCN)));
  });

  test("leave nothing blank", () => {
    const blank = [...Object.entries(zhCN), ...Object.entries(en)].filter(([, words]) => words.trim() === "");
    expect(blank).toEqual([]);
  });

  test("have the same placeholders", () => {
    const different = Object.entries(zhCN).filter(
      ([key, chinese]) => !builtDifferently.has(key) && placeholders(chinese) !== placeholders(english.get(key) ?? ""),
    );
    expect(different).toEqual([]);
  });
});
