import { expect, test } from "vitest";
import { isMasked, withRevealed } from "./masked.ts";

test("a mask is found wherever it stands in a record", () => {
  expect(isMasked({ summary: "张三，610723********0014。" })).toBe(true);
  expect(isMasked({ materials: [{ name: "电话138****4567" }] })).toBe(true);
  expect(isMasked({ parties: [{ idNumber: "********" }] })).toBe(true);
  expect(isMasked({ summary: "货款120000元", amount: 5, note: null, flags: [true] })).toBe(false);
});

test("values in clear take their places and leave the rest as it is", () => {
  const record = { id: 1, summary: "证610723********0014", materials: [{ name: "甲" }, { name: "证****" }] };
  expect(withRevealed(record, { summary: "证610723199001010014", "materials.1.name": "证1" })).toEqual({
    id: 1,
    summary: "证610723199001010014",
    materials: [{ name: "甲" }, { name: "证1" }],
  });
  expect(withRevealed(record, {})).toBe(record);
  expect(record.summary).toBe("证610723********0014");
});
