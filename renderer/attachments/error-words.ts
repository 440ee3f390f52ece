import { ORPCError } from "@orpc/client";
import type { Words } from "../language/index.ts";
import { errorWords } from "../parts/error-words.ts";
import { hasVanished } from "./uploads.ts";

/** What is wrong with a file that is kept: it is not there any more, or not what it was. */
export type Fault = "missing" | "damaged";

export function faultIn(error: unknown): Fault | null {
  if (!(error instanceof ORPCError)) return null;
  return error.code === "FILE_MISSING" ? "missing" : error.code === "FILE_DAMAGED" ? "damaged" : null;
}

/** What went wrong with sending or reading a file. */
export function fileErrorWords(error: unknown, words: Words): string {
  if (hasVanished(error)) return words.t("attachments.vanished");
  const fault = faultIn(error);
  if (fault !== null) return words.t(fault === "missing" ? "attachments.missingWhy" : "attachments.damagedWhy");
  if (error instanceof ORPCError && error.code === "UPLOAD_GONE") return words.t("attachments.uploadGone");
  return errorWords(error, words);
}

/** Whether it may go through when it is tried again as it is. */
export function mayRetry(error: unknown): boolean {
  if (hasVanished(error)) return false;
  return !(error instanceof ORPCError) || !["REFUSED", "NOT_FOUND", "FORBIDDEN", "BAD_REQUEST"].includes(error.code);
}
