import { describe, expect, test } from "vitest";
import { readTime } from "./reading-times.ts";

describe("a time of day", () => {
  test.each([
    ["9:30", "09:30"],
    ["０９：３０", "09:30"],
    ["0930", "09:30"],
    ["930", "09:30"],
    ["9点", "09:00"],
    ["9点半", "09:30"],
    ["下午2时15分", "14:15"],
    ["中午12:05", "12:05"],
    ["14", "14:00"],
    ["24:00", null],
    ["9:75", null],
    ["早饭后", null],
    ["", null],
  ])("%s is %s", (text, time) => {
    expect(readTime(text)).toBe(time);
  });
});
