import type { Names } from "../names.ts";

/** 缺号原因: why a number that was passed stands for no record that counts. */
export const numberGaps = {
  deleted: { zh: "记录已删除", en: "Record deleted" },
  refused: { zh: "不予受理", en: "Not accepted" },
  merged: { zh: "已并案", en: "Merged" },
  missing: { zh: "未找到记录", en: "No record found" },
} as const satisfies Names;
export type NumberGap = keyof typeof numberGaps;

/** What a record's number is from the start, by the state in which it is entered. */
export function gapOfState(state: string): Exclude<NumberGap, "deleted" | "missing"> | null {
  if (state === "not_accepted" || state === "refused") return "refused";
  return state === "merged" ? "merged" : null;
}
