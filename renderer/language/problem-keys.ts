import { zhCN } from "./zh-CN.ts";
import type { WordKey } from "./zh-CN.ts";

const keys = new Map(Object.keys(zhCN).map((key) => [key, key as WordKey]));

/** The words for a code with which a rule says no; undefined for a code that this page does not know. */
export function problemKey(code: string): WordKey | undefined {
  return keys.get(`problem.${code}`);
}
