import { afterEach, beforeEach, describe, expect, test } from "vitest";
import iconv from "iconv-lite";
import { failureOf } from "../office/testing/office.ts";
import { openHolidaysKit } from "./testing/holidays-kit.ts";
import type { HolidaysKit } from "./testing/holidays-kit.ts";

let kit: HolidaysKit;
beforeEach(async () => {
  kit = await openHolidaysKit();
});
afterEach(() => kit.close());

const csv = "日期,类型,名称\n2027-01-01,休,元旦\n2027/1/2,放假,元旦\n2027年1月9日,班,\n2026-12-31,off\n";
const file = (bytes: Uint8Array | string, name = "放假安排.csv") =>
  new File([typeof bytes === "string" ? bytes : new Uint8Array(bytes)], name);

describe("a notice in a file", () => {
  test.each([
    ["UTF-8", csv],
    ["UTF-8 with byte order mark", `\uFEFF${csv}`],
    ["GBK", iconv.encode(csv, "gb18030")],
    ["without headings", csv.slice(csv.indexOf("\n") + 1)],
    ["divided by tabs", csv.replaceAll(",", "\t")],
  ])("is read: %s", async (_how, content) => {
    expect(await kit.mediator.calendar.readFile({ file: file(content) })).toEqual({
      year: 2027,
      days: [
        { day: "2027-01-01", kind: "off", name: "元旦" },
        { day: "2027-01-02", kind: "off", name: "元旦" },
        { day: "2027-01-09", kind: "work", name: null },
        { day: "2026-12-31", kind: "off", name: null },
      ],
      problems: [],
    });
  });

  test("says which of its lines cannot be read", async () => {
    const { days, problems } = await kit.mediator.calendar.readFile({
      file: file(
        "日期,类型\n2027-01-01,休\n元旦,休\n2027-01-09,调休\n2027-02-30,休\n2027-01-03,\n2027-01-04,constructor",
      ),
    });
    expect(days).toHaveLength(1);
    expect(problems.map(({ code, data }) => [code, data?.["row"], data?.["text"]].join(" "))).toEqual([
      "ROW_DATE_UNREADABLE 3 元旦",
      "ROW_KIND_UNKNOWN 4 调休",
      "ROW_DATE_UNREADABLE 5 2027-02-30",
      "ROW_KIND_UNKNOWN 6 ",
      "ROW_KIND_UNKNOWN 7 constructor",
    ]);
  });

  test("may be none at all", async () => {
    const many = Array.from({ length: 401 }, () => "2027-01-01,休").join("\n");
    expect((await kit.mediator.calendar.readFile({ file: file("日期,类型\n") })).problems).toMatchObject([
      { code: "NOTICE_EMPTY" },
    ]);
    expect((await kit.mediator.calendar.readFile({ file: file(many) })).problems).toMatchObject([
      { code: "ROWS_TOO_MANY" },
    ]);
  });

  test.each([
    ["empty", new Uint8Array(), "FILE_EMPTY"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), "FILE_NOT_A_SPREADSHEET"],
    ["a workbook cut off", new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00]), "FILE_TRUNCATED"],
    ["a page of the web", "<html><body>放假安排</body></html>", "FILE_NOT_A_SPREADSHEET"],
  ])("is refused: %s", async (_what, content, code) => {
    const before = kit.standing();
    expect(await failureOf(kit.mediator.calendar.readFile({ file: file(content) }))).toMatchObject({
      code: "FILE_REFUSED",
      data: { code },
    });
    expect(kit.standing()).toEqual(before);
  });
});
