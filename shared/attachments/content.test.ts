import { describe, expect, test } from "vitest";
import { fitsName, looksLikeProgram, shownAs, shownMediaType } from "./content.ts";

const bytes = (text: string): Uint8Array => Buffer.from(text, "latin1");
const hex = (digits: string): Uint8Array => Buffer.from(digits, "hex");

const PNG = bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
const JPEG = hex("ffd8ffe000104a464946");
const PDF = bytes("%PDF-1.7\n");
const ZIP = bytes("PK\x03\x04");
const WEBP = bytes("RIFF\x24\0\0\0WEBPVP8 ");

describe("what begins like a program is one, whatever its name", () => {
  test.each([
    ["Windows", bytes("MZ\x90\0\x03\0\0\0")],
    ["Linux", bytes("\x7fELF\x02\x01\x01\0")],
    ["macOS, 32 bit", hex("feedface00000000")],
    ["macOS, 64 bit", hex("cffaedfe07000001")],
    ["macOS for several processors, and Java", hex("cafebabe00000002")],
    ["a shortcut", hex("4c0000000114020000000000")],
    ["Android", bytes("dex\n035\0")],
    ["a Debian package", bytes("!<arch>\ndebian-binary")],
    ["an RPM package", hex("edabeedb0300")],
    ["a script", bytes("#!/bin/sh\nrm -rf /\n")],
    ["a script behind a byte order mark", bytes("\xef\xbb\xbf#!/usr/bin/env python3\n")],
  ])("%s", (_, head) => {
    expect(looksLikeProgram(head)).toBe(true);
  });

  test.each([
    ["PDF", PDF],
    ["PNG", PNG],
    ["JPEG", JPEG],
    ["a zip, as Word and Excel write them too", ZIP],
    ["Word of before 2007", hex("d0cf11e0a1b11ae1")],
    ["a recording", bytes("ID3\x03\0\0")],
    ["plain text", Buffer.from("甲方欠乙方货款 12 万元。")],
    ["a text about a script", bytes("see #!/bin/sh")],
    ["M alone", bytes("M")],
    ["nothing", bytes("")],
  ])("but not %s", (_, head) => {
    expect(looksLikeProgram(head)).toBe(false);
  });
});

describe("content against name", () => {
  test.each([
    ["合同.pdf", PDF, true],
    ["合同.PDF", PDF, true],
    ["扫描.pdf", Buffer.concat([bytes("\n\n-- made by a scanner --\n".repeat(20)), PDF]), true],
    ["扫描.pdf", Buffer.concat([Buffer.alloc(1019), PDF]), true],
    ["扫描.pdf", Buffer.concat([Buffer.alloc(1020), bytes("%PDF-")]).subarray(0, 1024), false],
    ["网页.pdf", bytes("<!DOCTYPE html>"), false],
    ["合同.pdf", ZIP, false],
    ["现场.png", PNG, true],
    ["现场.jpg", JPEG, true],
    ["现场.gif", bytes("GIF89a"), true],
    ["现场.webp", WEBP, true],
    ["现场.bmp", bytes("BM\x36\0\0\0\0\0\0\0"), true],
    // Messengers call pictures by each other's endings.
    ["微信图片.jpg", PNG, true],
    ["微信图片.png", WEBP, true],
    ["苹果照片.jpg", bytes("\0\0\0\x24ftypheic"), false],
    ["现场.jpg", bytes("<svg onload=alert(1)>"), false],
    ["波形.webp", bytes("RIFF\x24\0\0\0WAVEfmt "), false],
    ["笔记.bmp", bytes("BMW 的报价单"), false],
    // Of these the name promises nothing that the program itself would show.
    ["合同.docx", ZIP, true],
    ["录音.mp3", bytes("anything"), true],
    ["没有扩展名", bytes("anything"), true],
    ["图.svg", bytes("<svg/>"), true],
    ["x.constructor", bytes("anything"), true],
  ])("%s", (name, head, fits) => {
    expect(fitsName(name, head)).toBe(fits);
  });
});

test.each([
  ["现场.JPG", "picture", "image/jpeg"],
  ["现场.jpeg", "picture", "image/jpeg"],
  ["现场.png", "picture", "image/png"],
  ["现场.webp", "picture", "image/webp"],
  ["合同.pdf", "pdf", "application/pdf"],
  ["图.svg", null, null],
  ["网页.html", null, null],
  ["合同.docx", null, null],
  ["x.__proto__", null, null],
  ["pdf", null, null],
] as const)("%s is shown as %s", (name, as, mediaType) => {
  expect([shownAs(name), shownMediaType(name)]).toEqual([as, mediaType]);
});
