import { describe, expect, test } from "vitest";
import { merge } from "./merge.ts";

describe("two people change the same record", () => {
  const base = { handler: null, town: "610723001", amountClaimed: 100, materials: [{ name: "环评批复" }] };

  test("a field that was not touched here takes what the other one saved", () => {
    const merged = merge(base, { ...base, amountClaimed: 200 }, { ...base, handler: "李四" });
    expect(merged.values).toEqual({ ...base, amountClaimed: 200, handler: "李四" });
    expect(merged.theirs).toEqual([{ field: "handler", before: null, after: "李四" }]);
    expect(merged.disputed).toEqual([]);
  });

  test("what was typed here stays where both changed the field, and is named", () => {
    const merged = merge(base, { ...base, handler: "张三" }, { ...base, handler: "李四" });
    expect(merged.values["handler"]).toBe("张三");
    expect(merged.disputed).toEqual(["handler"]);
  });

  test("both made the same change: nothing is disputed", () => {
    const changed = { ...base, materials: [{ name: "环评批复" }, { name: "用地预审意见" }] };
    expect(merge(base, changed, structuredClone(changed)).disputed).toEqual([]);
  });
});
