import Papa from "papaparse";
import { fieldNamesOf } from "../../shared/imports/field-names.ts";
import type { LedgerKind } from "../../shared/imports/kinds.ts";
import type { Words } from "../language/index.ts";
import type { ImportProblem } from "./importing.ts";
import { reasonWords } from "./problem-words.ts";

/** So that spreadsheet programs take the text for UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/** What a spreadsheet program takes for a formula, also in full width. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

export type NamedProblem = ImportProblem & { readonly kind: LedgerKind | null };

/** The cells for which rows are refused as a table for a spreadsheet program; nothing in it can act as a formula. */
export function refusedFile(fileName: string, problems: readonly NamedProblem[], words: Words): File {
  const { t, nameOf } = words;
  const head = [
    t("imports.sheet"),
    t("imports.rowNumber"),
    t("imports.column"),
    t("imports.header"),
    t("imports.written"),
    t("imports.reason"),
  ];
  const lines = problems.map((problem) => {
    const name = problem.kind === null ? undefined : fieldNamesOf(problem.kind)[problem.field];
    const header = problem.header === "" && name ? nameOf(name) : problem.header;
    return [problem.sheet, problem.row, problem.column, header, problem.value, reasonWords(problem, words)];
  });
  const text = Papa.unparse([head, ...lines], { escapeFormulae: FORMULA, newline: "\r\n" });
  const file = fileName.replace(/\.[^.]*$/u, "");
  return new File([BYTE_ORDER_MARK + text], t("imports.refusedFile", { file }), { type: "text/csv" });
}
