import { describe, expect, test } from "vitest";
import { readTypedNotice } from "./typed-notice.ts";

const read = (off: string, work = "") => readTypedNotice({ year: 2027, off, work });
const days = (off: string, work = "") =>
  read(off, work).days.map(({ day, kind, name }) => [day, kind, name].filter((part) => part !== null).join(" "));
const problems = (off: string, work = "") =>
  read(off, work).problems.map(({ field, code, data }) => [field, code, data?.["text"]].join(" "));

describe("a notice as it is typed", () => {
  test.each([
    ["10-01..03", ["2027-10-01 off", "2027-10-02 off", "2027-10-03 off"]],
    ["04-29..05-01", ["2027-04-29 off", "2027-04-30 off", "2027-05-01 off"]],
    ["2026-12-31..2027-01-01", ["2026-12-31 off", "2027-01-01 off"]],
    ["12-31..01-01", ["2026-12-31 off", "2027-01-01 off"]],
    ["6-9", ["2027-06-09 off"]],
    ["06-09、09-15", ["2027-06-09 off", "2027-09-15 off"]],
    ["06-09，09-15; 10.1", ["2027-06-09 off", "2027-09-15 off", "2027-10-01 off"]],
    ["元旦 01-01..02", ["2027-01-01 off 元旦", "2027-01-02 off 元旦"]],
    ["元旦：1月1日至2日", ["2027-01-01 off 元旦", "2027-01-02 off 元旦"]],
    ["1月1日—1月2日", ["2027-01-01 off", "2027-01-02 off"]],
    ["1月1日-2日", ["2027-01-01 off", "2027-01-02 off"]],
    ["１月１日～２日", ["2027-01-01 off", "2027-01-02 off"]],
    ["2027/1/1 至 2027/1/2", ["2027-01-01 off", "2027-01-02 off"]],
    ["", []],
    ["放假", []],
  ])("%j", (typed, found) => {
    expect(days(typed)).toEqual(found);
    expect(problems(typed)).toEqual([]);
  });

  test("made-up working days have a field of their own", () => {
    expect(days("01-01", "01-09、2月13日")).toEqual(["2027-01-01 off", "2027-01-09 work", "2027-02-13 work"]);
  });

  test("may be the text of the notice itself", () => {
    const text = `2027年部分节假日安排（国办发明电〔2026〕1号）
一、元旦：1月1日（周五）至3日（周日）放假调休，共3天。1月9日（周六）上班。
二、清明节：4月3日（星期六）至5日（星期一）放假，4月10日（星期六）上班`;
    expect(days(text)).toEqual([
      "2027-01-01 off 元旦",
      "2027-01-02 off 元旦",
      "2027-01-03 off 元旦",
      "2027-01-09 work",
      "2027-04-03 off 清明节",
      "2027-04-04 off 清明节",
      "2027-04-05 off 清明节",
      "2027-04-10 work",
    ]);
    expect(problems(text)).toEqual([]);
  });
});

describe("what cannot be read", () => {
  test.each([
    ["02-30", ["off DAY_UNREADABLE 02-30"]],
    ["13-01", ["off DAY_UNREADABLE 13-01"]],
    ["10-01..32", ["off DAY_UNREADABLE 10-01..32"]],
    ["10-01-07", ["off DAY_UNREADABLE 10-01-07"]],
    ["7", ["off DAY_UNREADABLE 7"]],
    ["10-01..07..08", ["off DAY_UNREADABLE 10-01..07..08"]],
    ["10-07..01", ["off RANGE_WRONG 10-07..01"]],
    ["01-01..03-01", ["off RANGE_WRONG 01-01..03-01"]],
    ["01-01、02-30", ["off DAY_UNREADABLE 02-30"]],
  ])("%j", (typed, found) => {
    expect(problems(typed)).toEqual(found);
  });

  test("is named where it stands", () => {
    expect(problems("01-01", "02-31")).toEqual(["work DAY_UNREADABLE 02-31"]);
  });
});
