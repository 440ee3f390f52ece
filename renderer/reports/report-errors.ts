import { ORPCError } from "@orpc/client";
import type { Words } from "../language/index.ts";
import { errorWords } from "../parts/error-words.ts";
import { isNumber, isRecord } from "../parts/remembered.ts";

/** What went wrong with a report, in words; what only reports know is said here. */
export function reportErrorWords(error: unknown, words: Words): string {
  if (!(error instanceof ORPCError)) return errorWords(error, words);
  if (error.code === "TEMPLATE_UNREADABLE") return words.t("reports.templateDamaged");
  if (error.code !== "LEDGER_DOES_NOT_ADD_UP") return errorWords(error, words);
  const data: unknown = error.data;
  const sums = Object.entries(isRecord(data) ? data : {}).filter((sum): sum is [string, number] => isNumber(sum[1]));
  return words.t("reports.ledgerDoesNotAddUp", Object.fromEntries(sums));
}
