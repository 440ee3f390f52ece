import { chineseDay } from "../../../../shared/documents/chinese-days.ts";
import { fen, formatYuan } from "../../../../shared/money.ts";
import type { Name } from "../../../../shared/names.ts";
import type { Connection } from "../../../database/open.ts";
import { statement } from "../../office/statements.ts";
import type { StoredRecord, Value } from "../../registers/index.ts";

/** What a paper of a case is made from. */
export type Making = {
  readonly connection: Connection;
  readonly kase: StoredRecord;
  /** The part of the file that it is about; null where it is about the case as a whole. */
  readonly subjectId: number | null;
  /** The day on which it is, or was, produced. */
  readonly on: string;
};

export function textOf(value: Value | undefined): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** As it stands in a form: nothing where nobody said anything. */
export function said(value: Value | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}

export function day(value: Value | undefined): string {
  const date = textOf(value);
  return date === null ? "" : chineseDay(date);
}

/** 1,200.00, or nothing. */
export function yuan(value: Value | undefined): string {
  return typeof value === "number" ? formatYuan(fen(value)) : "";
}

/** One paragraph for each line. */
export function paragraphsOf(value: Value | undefined): { line: string }[] {
  return said(value)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => ({ line }));
}

/** The Chinese word of a table of names; the code itself for one that it does not know. */
export function wordIn(names: Readonly<Record<string, Name>>, code: Value | undefined): string {
  const known = textOf(code);
  return known === null ? "" : (names[known]?.zh ?? known);
}

/** The Chinese word of one of the office's dictionaries. */
export function wordOf(connection: Connection, dictionary: string, code: Value | undefined): string {
  const known = textOf(code);
  if (known === null) return "";
  const word = statement(connection, "SELECT zh FROM dictionary_entry WHERE dictionary = ? AND code = ?")
    .pluck()
    .get(dictionary, known);
  return typeof word === "string" ? word : known;
}

/** ■ for what is so, □ for what is not: both stand in every Chinese font, and can be told apart in black and white. */
export function box(isSo: boolean): string {
  return isSo ? "■" : "□";
}

export function joined(names: readonly string[]): string {
  return [...new Set(names)].join("、");
}
