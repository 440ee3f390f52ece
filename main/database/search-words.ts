import { pinyin } from "pinyin-pro";

const CJK = /[\p{Script=Han}]/gu;

/**
 * The text that goes into a search table: every Chinese character a word of its own, so that a phrase of two
 * characters is found; names also by the initials of their pinyin.
 */
export function searchWords(texts: readonly (string | null)[], names: readonly (string | null)[]): string {
  const words: string[] = [];
  for (const text of [...names, ...texts]) if (text !== null && text !== "") words.push(separated(text));
  for (const name of names) if (name !== null && /\p{Script=Han}/u.test(name)) words.push(initials(name));
  return words.join(" \n ");
}

function separated(text: string): string {
  return text.normalize("NFKC").replace(CJK, " $& ");
}

const KEPT_INITIALS = 10_000;
const kept = new Map<string, string>();

/** `洋县农村商业银行` → `yxncsyyh`. Kept, because the same parties come again and again in a ledger. */
export function initials(text: string): string {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const letters = pinyin(text, { pattern: "first", toneType: "none", type: "array", nonZh: "removed" }).join("");
  if (kept.size >= KEPT_INITIALS) kept.clear();
  kept.set(text, letters);
  return letters;
}

/**
 * The FTS5 question for what a user typed: every word as a quoted phrase, all of them wanted, the last letters of a
 * Latin word or number left open. Null when nothing searchable was typed.
 */
export function searchQuestion(typed: string): string | null {
  const phrases = typed
    .split(/\s+/)
    .map((word) =>
      separated(word.replace(/["\p{Cc}]/gu, " "))
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => (/[A-Za-z0-9]$/.test(word) ? `"${word}"*` : `"${word}"`));
  return phrases.length === 0 ? null : phrases.join(" AND ");
}
