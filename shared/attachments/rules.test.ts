import { describe, expect, test } from "vitest";
import { cleanName } from "./names.ts";
import {
  attachmentMediaType,
  LONGEST_ATTACHMENT,
  mayCarryMacros,
  problemsOfContent,
  problemsOfFile,
  renamed,
} from "./rules.ts";

const codesOf = (problems: readonly { code: string }[]): string[] => problems.map(({ code }) => code);

describe("before anything of a file has come", () => {
  test.each([
    ["合同.pdf", 1, []],
    ["录音.m4a", LONGEST_ATTACHMENT, []],
    ["录音.m4a", LONGEST_ATTACHMENT + 1, ["FILE_TOO_LARGE"]],
    ["合同.pdf", 0, ["FILE_EMPTY"]],
    ["", 1, ["FILE_NAME_MISSING"]],
    ["", 0, ["FILE_NAME_MISSING", "FILE_EMPTY"]],
    ["没有扩展名", 1, []],
    ["合同.docm", 1, []],
    ["台账.xlsm", 1, []],
    ["证据.zip", 1, []],
    ["邮件.eml", 1, []],
  ])("%j of %d bytes: %j", (name, bytes, codes) => {
    expect(codesOf(problemsOfFile({ name, bytes }))).toEqual(codes);
  });

  test.each([
    "安装.exe",
    "合同.pdf.exe",
    "合同.PDF.ExE",
    "合同.exe. .",
    "合同\u202Efdp.scr",
    "屏保.scr",
    "补丁.msi",
    "脚本.BAT",
    "脚本.ps1",
    "脚本.vbs",
    "脚本.js",
    "脚本.sh",
    "脚本.py",
    "快捷方式.lnk",
    "网址.url",
    "帮助.chm",
    "宏.xlam",
    "模板.dotm",
    "程序.jar",
    "手机.apk",
    "苹果.dmg",
    "麒麟.deb",
    "统信.uab",
    "磁盘.iso",
    "远程.rdp",
    "库.dll",
  ])("the program %j is refused by its ending", (given) => {
    expect(codesOf(problemsOfFile({ name: cleanName(given), bytes: 1 }))).toEqual(["FILE_IS_PROGRAM"]);
  });
});

test.each([
  ["合同.pdf", "MZ\x90\0", ["CONTENT_IS_PROGRAM"]],
  ["合同.txt", "#!/bin/sh\n", ["CONTENT_IS_PROGRAM"]],
  ["合同.pdf", "\x7fELF", ["CONTENT_IS_PROGRAM"]],
  ["合同.pdf", "<html>", ["CONTENT_DIFFERS"]],
  ["合同.pdf", "%PDF-1.4", []],
  ["合同.docx", "PK\x03\x04", []],
])("%s that begins with %j: %j", (name, head, codes) => {
  expect(codesOf(problemsOfContent(name, Buffer.from(head, "latin1")))).toEqual(codes);
});

describe("another name", () => {
  test.each([
    ["扫描0001.pdf", "购销合同.pdf", "购销合同.pdf", []],
    ["扫描0001.pdf", "购销合同.PDF", "购销合同.PDF", []],
    ["扫描0001.pdf", "  ../购销<合同>.pdf ", "购销＜合同＞.pdf", []],
    ["扫描0001.pdf", "购销合同", "购销合同", ["FILE_ENDING_CHANGED"]],
    ["扫描0001.pdf", "购销合同.exe", "购销合同.exe", ["FILE_ENDING_CHANGED"]],
    ["扫描0001.pdf", "购销合同.pdf.exe", "购销合同.pdf.exe", ["FILE_ENDING_CHANGED"]],
    ["扫描0001.pdf", "\u200B", "", ["FILE_NAME_MISSING"]],
    ["扫描件", "购销合同", "购销合同", []],
    ["扫描件", "购销合同.exe", "购销合同.exe", ["FILE_ENDING_CHANGED"]],
  ])("for %s, %j is kept as %j: %j", (present, wanted, name, codes) => {
    const other = renamed(present, wanted);
    expect([other.name, codesOf(other.problems)]).toEqual([name, codes]);
  });
});

test.each([
  ["台账.xlsm", true],
  ["合同.DOCM", true],
  ["台账.xlsx", false],
  ["合同.doc", false],
])("%s may carry macros: %s", (name, carries) => {
  expect(mayCarryMacros(name)).toBe(carries);
});

test.each([
  ["合同.pdf", "application/pdf"],
  ["现场.bmp", "image/bmp"],
  ["合同.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["录音.amr", "application/octet-stream"],
  ["没有扩展名", "application/octet-stream"],
])("%s is kept as %s", (name, mediaType) => {
  expect(attachmentMediaType(name)).toBe(mediaType);
});
