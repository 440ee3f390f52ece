import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanName, endingOf, stemOf } from "./names.ts";

const bytesOf = (text: string): number => Buffer.byteLength(text);

describe("a file's name", () => {
  test.each([
    ["购销合同.pdf", "购销合同.pdf"],
    ["𠮷野家供货单.PDF", "𠮷野家供货单.PDF"],
    // Only the last part of a path, whatever the system that it was written on.
    ["../../../office.db", "office.db"],
    ["C:\\Users\\甲\\桌面\\欠条.jpg", "欠条.jpg"],
    ["/etc/passwd", "passwd"],
    ["收据.jpg/", ""],
    // What nobody sees, and what turns letters about: the ending is the one that the eye meets.
    ["合同\u202Efdp.exe", "合同fdp.exe"],
    ["合\u200B同\u2066.pdf\u2069", "合同.pdf"],
    ["合同\0.pdf", "合同 .pdf"],
    ["合同\r\n第二页.pdf", "合同 第二页.pdf"],
    ["合同\uD842.pdf", "合同\uFFFD.pdf"],
    // Windows takes these in no name.
    ['甲<乙>:"丙"|?*.docx', "甲＜乙＞：＂丙＂｜？＊.docx"],
    ["evil.exe::$DATA", "evil.exe：：$DATA"],
    // Windows drops what stands at the end; a dot in front hides a file elsewhere.
    ["程序.exe. . .", "程序.exe"],
    ["程序.exe\u00A0\u3000", "程序.exe"],
    ["...隐藏.pdf", "隐藏.pdf"],
    [".htaccess", "htaccess"],
    ["  两 \t 个  空格 .pdf ", "两 个 空格 .pdf"],
    // Devices of Windows, whatever follows.
    ["CON", "_CON"],
    ["con.pdf", "_con.pdf"],
    ["nul .tar.gz", "_nul .tar.gz"],
    ["COM1.txt", "_COM1.txt"],
    ["lpt³.txt", "_lpt³.txt"],
    ["CONIN$", "_CONIN$"],
    ["合同con.pdf", "合同con.pdf"],
    ["console.pdf", "console.pdf"],
    // As macOS hands it over, with the accent apart.
    ["re\u0301sume\u0301.pdf", "r\u00E9sum\u00E9.pdf"],
    ["", ""],
    [" . ", ""],
    ["\u200B\u202E", ""],
  ])("%j is kept as %j", (given, kept) => {
    expect(cleanName(given)).toBe(kept);
  });

  test("fits into 240 bytes with its ending, cut between characters", () => {
    const long = cleanName(`${"𠮷".repeat(200)}.pdf`);
    expect(long).toBe(`${"𠮷".repeat(58)}….pdf`);
    expect(bytesOf(long)).toBeLessThanOrEqual(240);
    expect(cleanName(`${"合".repeat(78)}.pdf`)).toBe(`${"合".repeat(78)}.pdf`);
    expect(cleanName(`${"a".repeat(300)}.docx`)).toBe(`${"a".repeat(232)}….docx`);
  });

  test("loses an ending that is none when it is cut", () => {
    expect(cleanName(`a.${"很".repeat(100)}`)).toBe(`a.${"很".repeat(78)}…`);
  });

  test("stays as it is when it is cleaned again, and can be written on every system", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: "grapheme" }), (given) => {
        const once = cleanName(given);
        expect(cleanName(once)).toBe(once);
        expect(once).not.toMatch(/[\\/<>:"|?*\p{Cc}\p{Bidi_Control}]|^[. ]|[. ]$/u);
        expect(bytesOf(once)).toBeLessThanOrEqual(240);
      }),
      { numRuns: 500 },
    );
  });
});

describe("an ending", () => {
  test.each([
    ["合同.pdf", "合同", ".pdf"],
    ["合同.PDF", "合同", ".pdf"],
    ["合同.pdf.exe", "合同.pdf", ".exe"],
    ["合同.tar.gz", "合同.tar", ".gz"],
    ["合同", "合同", ""],
    ["合同.", "合同.", ""],
    [".pdf", ".pdf", ""],
    ["", "", ""],
  ])("%j is %j and %j", (name, stem, ending) => {
    expect([stemOf(name), endingOf(name)]).toEqual([stem, ending]);
  });
});
