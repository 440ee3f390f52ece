import { ORPCError } from "@orpc/client";
import { backupErrorWords } from "../backups/index.ts";
import type { WordKey, Words } from "../language/index.ts";
import { errorWords, problemsOf } from "../parts/error-words.ts";
import { isNumber, isRecord, isText } from "../parts/remembered.ts";
import { reasonWords } from "./problem-words.ts";

/** Codes for which a file cannot be read. */
export const fileCodes = {
  FILE_EMPTY: "imports.file.FILE_EMPTY",
  FILE_TOO_LARGE: "imports.file.FILE_TOO_LARGE",
  FILE_UNPACKS_TOO_LARGE: "imports.file.FILE_UNPACKS_TOO_LARGE",
  FILE_PASSWORD_PROTECTED: "imports.file.FILE_PASSWORD_PROTECTED",
  FILE_OLD_XLS: "imports.file.FILE_OLD_XLS",
  FILE_TRUNCATED: "imports.file.FILE_TRUNCATED",
  FILE_NOT_A_SPREADSHEET: "imports.file.FILE_NOT_A_SPREADSHEET",
  FILE_UNREADABLE: "imports.file.FILE_UNREADABLE",
} as const satisfies Record<string, WordKey>;

/** What went wrong with a file or an import, and what to do. */
export function failureWords(error: unknown, words: Words): string {
  if (!(error instanceof ORPCError)) return errorWords(error, words);
  const data: unknown = error.data;
  switch (error.code) {
    case "FILE_REFUSED":
      return isRecord(data) ? fileWords(String(data["code"]), data["data"], words) : errorWords(error, words);
    case "PAYLOAD_TOO_LARGE":
      return words.t("imports.file.FILE_TOO_LARGE");
    case "BACKUP_FAILED":
      return words.t("imports.noBackup", { reason: backupErrorWords(error, words) });
    case "READING_GONE":
      return words.t("imports.gone");
    default: {
      const said = problemsOf(error).map((problem) => reasonWords(problem, words));
      return said.length > 0 ? said.join(words.language === "zh" ? "" : " ") : errorWords(error, words);
    }
  }
}

function fileWords(code: string, data: unknown, { t }: Words): string {
  const keys: Readonly<Record<string, WordKey>> = fileCodes;
  const key = keys[code] ?? "imports.file.FILE_UNREADABLE";
  const told = isRecord(data) ? data : {};
  const said = [t(key, { format: isText(told["format"]) ? told["format"] : "xls" })];
  if (isNumber(told["row"])) said.push(t("imports.file.atRow", { row: told["row"] }));
  if (isText(told["part"])) said.push(t("imports.file.inPart", { part: told["part"] }));
  return said.join(" ");
}
