import type { RefusalCode, WarningCode } from "../../shared/imports/candidates.ts";
import type { WordKey, Words } from "../language/index.ts";
import { problemWords } from "../parts/error-words.ts";
import type { ImportProblem } from "./importing.ts";

/** Found when a row is planned or an import taken back; the rules of the records have codes of their own besides. */
type PlanningCode =
  | "UNKNOWN_WORD"
  | "DISPUTE_NOT_FOUND"
  | "VOUCHER_TAKEN"
  | "PROJECT_TWICE"
  | "REVERSAL_WITHOUT_ORIGINAL"
  | "REVERSAL_UNCLEAR"
  | "SAME_PERSON"
  | "EXISTING_DIFFERS"
  | "EXISTING_DELETED"
  | "CHANGED_SINCE"
  | "STILL_LINKED"
  | "ALREADY_UNDONE";

export const importCodes = {
  REQUIRED_MISSING: "imports.why.REQUIRED_MISSING",
  DATE_UNREADABLE: "imports.why.DATE_UNREADABLE",
  AMOUNT_UNREADABLE: "imports.why.AMOUNT_UNREADABLE",
  AMOUNT_TOO_PRECISE: "imports.why.AMOUNT_TOO_PRECISE",
  AMOUNT_TOO_LARGE: "imports.why.AMOUNT_TOO_LARGE",
  AMOUNT_ZERO: "imports.why.AMOUNT_ZERO",
  AMOUNT_NEGATIVE: "imports.why.AMOUNT_NEGATIVE",
  AMOUNT_UNIT_UNKNOWN: "imports.why.AMOUNT_UNIT_UNKNOWN",
  LAND_UNIT_UNKNOWN: "imports.why.LAND_UNIT_UNKNOWN",
  LAND_UNREADABLE: "imports.why.LAND_UNREADABLE",
  PROJECT_TWICE: "imports.why.PROJECT_TWICE",
  USCC_INVALID: "imports.why.USCC_INVALID",
  PROJECT_CODE_INVALID: "imports.why.PROJECT_CODE_INVALID",
  LONG_NUMBER_DAMAGED: "imports.why.LONG_NUMBER_DAMAGED",
  INTEGER_UNREADABLE: "imports.why.INTEGER_UNREADABLE",
  YES_NO_UNREADABLE: "imports.why.YES_NO_UNREADABLE",
  TEXT_TOO_LONG: "imports.why.TEXT_TOO_LONG",
  FORMULA_ERROR: "imports.why.FORMULA_ERROR",
  FORMULA_NOT_CALCULATED: "imports.why.FORMULA_NOT_CALCULATED",
  TOTAL_MISMATCH: "imports.why.TOTAL_MISMATCH",
  DATE_ORDER: "imports.why.DATE_ORDER",
  OUTCOME_WITHOUT_DATE: "imports.why.OUTCOME_WITHOUT_DATE",
  DECISION_WITHOUT_DATE: "imports.why.DECISION_WITHOUT_DATE",
  COMMITMENT_WITHOUT_DATE: "imports.why.COMMITMENT_WITHOUT_DATE",
  USCC_DEPARTMENT: "imports.why.USCC_DEPARTMENT",
  PROJECT_CODE_CHECK: "imports.why.PROJECT_CODE_CHECK",
  AMOUNT_APPROXIMATE: "imports.why.AMOUNT_APPROXIMATE",
  LONG_NUMBER_SUSPECT: "imports.why.LONG_NUMBER_SUSPECT",
  OUTCOME_STILL_OPEN: "imports.why.OUTCOME_STILL_OPEN",
  DATE_WITHOUT_MATERIALS: "imports.why.DATE_WITHOUT_MATERIALS",
  UNKNOWN_WORD: "imports.why.UNKNOWN_WORD",
  DISPUTE_NOT_FOUND: "imports.why.DISPUTE_NOT_FOUND",
  VOUCHER_TAKEN: "imports.why.VOUCHER_TAKEN",
  REVERSAL_WITHOUT_ORIGINAL: "imports.why.REVERSAL_WITHOUT_ORIGINAL",
  REVERSAL_UNCLEAR: "imports.why.REVERSAL_UNCLEAR",
  SAME_PERSON: "imports.why.SAME_PERSON",
  EXISTING_DIFFERS: "imports.why.EXISTING_DIFFERS",
  EXISTING_DELETED: "imports.why.EXISTING_DELETED",
  CHANGED_SINCE: "imports.why.CHANGED_SINCE",
  STILL_LINKED: "imports.why.STILL_LINKED",
  ALREADY_UNDONE: "imports.why.ALREADY_UNDONE",
} as const satisfies Record<RefusalCode | WarningCode | PlanningCode, WordKey>;

/** What stands in a cell that is left blank with a warning would refuse the row in another ledger. */
const leftBlankCodes: Readonly<Record<string, WordKey>> = {
  USCC_INVALID: "imports.leftBlank.USCC_INVALID",
  DATE_UNREADABLE: "imports.leftBlank.DATE_UNREADABLE",
  INTEGER_UNREADABLE: "imports.leftBlank.INTEGER_UNREADABLE",
} satisfies Partial<Record<WarningCode, WordKey>>;

type Said = Pick<ImportProblem, "code" | "data">;

/** Why a cell cannot be taken or should be looked at, or why an import cannot be taken back. */
export function reasonWords({ code, data }: Said, words: Words): string {
  const keys: Readonly<Record<string, WordKey>> = importCodes;
  const key = keys[code];
  return key === undefined ? problemWords({ field: "", code, ...(data && { data }) }, words) : words.t(key, data);
}

/** What a person should look at although the row is taken. */
export function warningWords(warning: Said, words: Words): string {
  const key = leftBlankCodes[warning.code];
  return key === undefined ? reasonWords(warning, words) : words.t(key);
}

/** A reason with its cell: the column, its header and what stands in it. */
export function cellWords(problem: ImportProblem, reason: string, words: Words, fieldName: string): string {
  const { column, value } = problem;
  const header = problem.header === "" ? fieldName : problem.header;
  if (column === "") return words.t("imports.cellNoColumn", { header, reason });
  return value === ""
    ? words.t("imports.cellBlank", { column, header, reason })
    : words.t("imports.cell", { column, header, value, reason });
}
