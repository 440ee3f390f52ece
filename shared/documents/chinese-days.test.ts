import { expect, test } from "vitest";
import { chineseCount, chineseDay, chineseTime } from "./chinese-days.ts";

test.each([
  ["2026-03-01", "2026年3月1日"],
  ["2026-11-23", "2026年11月23日"],
])("the day %s is %s", (day, written) => {
  expect(chineseDay(day)).toBe(written);
});

test.each([
  ["09:30", "9时30分"],
  ["00:05", "0时5分"],
  ["14:00", "14时"],
])("the time %s is %s", (time, written) => {
  expect(chineseTime(time)).toBe(written);
});

test.each([
  [1, "一"],
  [3, "三"],
  [10, "十"],
  [12, "十二"],
  [21, "二十一"],
  [100, "一百"],
])("%d copies are %s", (count, written) => {
  expect(chineseCount(count)).toBe(written);
});
