import { ORPCError } from "@orpc/client";
import type { WordKey, Words } from "../language/index.ts";
import { errorWords, problemsOf } from "../parts/error-words.ts";

/** Says what happened to a try at a password or a recovery code; `wrong` are the words for a wrong one. */
export function accessErrorWords(error: unknown, words: Words, wrong: WordKey): string {
  if (error instanceof ORPCError && error.code === "WRONG_PASSWORD") return words.t(wrong);
  return errorWords(error, words);
}

export function objectionTo(error: unknown, field: string) {
  return problemsOf(error).find((problem) => problem.field === field);
}
