import { zhCN } from "./zh-CN.ts";
import type { WordKey } from "./zh-CN.ts";

const keys = new Map(Object.keys(zhCN).map((key) => [key, key as WordKey]));

/** A key that was put together; undefined for one that has no words. */
export function wordKey(key: string): WordKey | undefined {
  return keys.get(key);
}

/** The words for a code with which a rule says no; undefined for a code that this page does not know. */
export function problemKey(code: string): WordKey | undefined {
  return wordKey(`problem.${code}`);
}
