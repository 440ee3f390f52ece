import { describe, expect, test } from "vitest";
import { emptyDraft, isNoticeDraft, readDraft } from "./draft.ts";
import type { NoticeDraft } from "./draft.ts";

const typed: NoticeDraft = { ...emptyDraft(2027), source: "国办发明电〔2026〕1号（虚构）", off: "元旦 01-01..02" };
const objections = (draft: NoticeDraft) => readDraft(draft).problems.map(({ field, code }) => `${field} ${code}`);
const day = { day: "2027-01-01", kind: "off", name: null } as const;

describe("a notice that is being entered", () => {
  test("says what it means once it is whole", () => {
    expect(objections(typed)).toEqual([]);
    expect(readDraft(typed).notice).toEqual({
      year: 2027,
      source: "国办发明电〔2026〕1号（虚构）",
      days: [
        { day: "2027-01-01", kind: "off", name: "元旦" },
        { day: "2027-01-02", kind: "off", name: "元旦" },
      ],
    });
  });

  test.each<[string, Partial<NoticeDraft>, string[]]>([
    ["without its year", { year: null }, ["year NUMBER_OUT_OF_RANGE"]],
    ["of a year that is a slip", { year: 207 }, ["year NUMBER_OUT_OF_RANGE"]],
    ["without its number", { source: " " }, ["source REQUIRED"]],
    ["without days", { off: "" }, ["off REQUIRED"]],
    ["with a day that is none", { off: "02-30" }, ["off DAY_UNREADABLE"]],
    ["from a file that was not chosen", { way: "file" }, ["file REQUIRED"]],
    [
      "from a file with a line that cannot be read",
      {
        way: "file",
        file: { name: "放假.csv", year: 2027, days: [day], problems: [{ field: "file", code: "ROW_KIND_UNKNOWN" }] },
      },
      ["file ROW_KIND_UNKNOWN"],
    ],
    [
      "from a file, whatever was typed before",
      { way: "file", off: "02-30", file: { name: "放假.csv", year: 2027, days: [day], problems: [] } },
      [],
    ],
  ])("%s", (_what, over, found) => {
    expect(objections({ ...typed, ...over })).toEqual(found);
  });
});

test.each([
  [typed, true],
  [{ ...typed, file: { name: "x", year: null, days: [], problems: [] } }, true],
  [{ ...typed, year: null }, true],
  [{ ...typed, off: null }, false],
  [{ ...typed, way: "spoken" }, false],
  [{ ...typed, file: { name: "x" } }, false],
  [null, false],
])("what is kept as %j is a draft: %s", (kept, isOne) => {
  expect(isNoticeDraft(kept)).toBe(isOne);
});
