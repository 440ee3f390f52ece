import { ORPCError } from "@orpc/client";
import { backupFailureCodes } from "../../shared/backups/failures.ts";
import type { BackupFailureCode } from "../../shared/backups/failures.ts";
import type { LocalDate } from "../../shared/calendar.ts";
import type { Words } from "../language/index.ts";
import { errorWords } from "../parts/error-words.ts";
import { formatInstant } from "../parts/instants.ts";
import { isRecord } from "../parts/remembered.ts";

/** Of today the time alone. */
export function whenWords(instant: string, today: LocalDate, { t }: Words): string {
  const said = formatInstant(instant);
  return instant.slice(0, 10) === today ? t("backups.today", { time: said.slice(11) }) : said;
}

export function failureWords(code: BackupFailureCode, { t }: Words): string {
  return t(`backups.error.${code}`);
}

/** What went wrong with making, opening or restoring a backup. */
export function backupErrorWords(error: unknown, words: Words): string {
  if (!(error instanceof ORPCError)) return errorWords(error, words);
  const { t } = words;
  switch (error.code) {
    case "WRONG_PASSWORD":
      return t("backups.wrong");
    case "BACKUP_GONE":
      return t("backups.error.gone");
    case "BACKUP_DAMAGED":
      return t("backups.error.damaged");
    case "BACKUP_NEWER":
      return t("backups.error.newer");
    case "BACKUP_FAILED":
      return failureWords(codeIn(error.data), words);
    default:
      return errorWords(error, words);
  }
}

function codeIn(data: unknown): BackupFailureCode {
  const code = isRecord(data) ? data["code"] : undefined;
  return backupFailureCodes.find((known) => known === code) ?? "OTHER";
}
