import { describe, expect, test } from "vitest";
import { z } from "zod";
import { plainLine, plainLines } from "./plain-text.ts";
import { longText, shortText } from "./procedures.ts";

describe("what nobody sees is taken out", () => {
  test.each([
    ["a zero-width blank", "张\u200B三", "张三"],
    ["a byte order mark", "\uFEFF张三", "张三"],
    ["a soft hyphen", "Lüe\u00ADyang", "Lüeyang"],
    ["an override from right to left", "合同\u202Efdp.exe", "合同fdp.exe"],
    ["isolates", "\u2067甲公司\u2069", "甲公司"],
    ["an Arabic mark of direction", "甲\u061C公司", "甲公司"],
    ["a filler", "甲\u3164\u115F乙", "甲乙"],
    ["letters of a flag that are a message", "甲\u{E0041}\u{E0042}乙", "甲乙"],
    ["a joiner between letters", "张\u200D三\u200C", "张三"],
    ["a joiner at the end of an emoji", "👍\u200D", "👍"],
    ["a second choice of shape", "葛\u{E0100}\u{E0101}", "葛\u{E0100}"],
    ["a choice of shape for a letter", "a\uFE0F", "a"],
    ["a noncharacter", "甲\uFFFF乙\u200B", "甲乙"],
  ])("%s", (_, given, plain) => {
    expect(plainLine(given)).toBe(plain);
    expect(plainLines(given)).toBe(plain);
  });
});

describe("what is seen stays", () => {
  test.each([
    "𠮷野家",
    "张㐀",
    "👨‍👩‍👧‍👦 一家",
    "❤️‍🔥",
    "👩🏽‍⚖️",
    "🏳️‍🌈",
    "1️⃣",
    "葛󠄀城",
    "ᠭᠣᠪᠢ᠋",
    "Ümmügülsüm",
    "אבג 甲",
    "{{name}} $t(x)",
  ])("%s", (text) => {
    expect(plainLine(text)).toBe(text);
  });

  test("markup is text like any other", () => {
    const markup = '<img src=x onerror="alert(1)"><script>alert(1)</script>';
    expect(plainLine(markup)).toBe(markup);
  });
});

test("control characters become blanks, line breaks stay where there are lines", () => {
  expect(plainLine("a\0b\tc\r\nd\u007F\u0085e")).toBe("a b c  d  e");
  expect(plainLines("a\0b\tc\r\nd\re\u2028f")).toBe("a b c\nd\ne\nf");
});

test("half a character becomes the mark for what can't be shown", () => {
  expect(plainLine("甲\uD842乙")).toBe("甲\uFFFD乙");
  expect(plainLine("𠮷")).toBe("𠮷");
});

describe("a field of the contract", () => {
  test("takes its text plain and without blanks at the ends", () => {
    expect(shortText.min(1).parse(" \u202E甲公司\u200B\t")).toBe("甲公司");
    expect(longText.parse("一\r\n二\0")).toBe("一\n二");
  });

  test("that holds nothing to be seen is empty", () => {
    expect(shortText.min(1).safeParse("\u200B\u2060\u3164").success).toBe(false);
  });

  test.each([
    ["short", shortText],
    ["long", longText],
  ])("refuses 10 MB of %s text by its name, without reading through it", (_, schema) => {
    const bomb = "\u200B甲".repeat(5_000_000);
    const { error } = z.object({ note: schema }).safeParse({ note: bomb });
    expect(error?.issues).toMatchObject([{ path: ["note"], code: "too_big" }]);
    expect(error?.issues).toHaveLength(1);
  });
});
