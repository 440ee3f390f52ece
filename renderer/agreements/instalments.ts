import { instalmentProblems } from "../../shared/agreements/rules.ts";
import { addMonths, lastDayOfMonth } from "../../shared/calendar.ts";
import { fen, sumFen } from "../../shared/money.ts";
import type { Fen } from "../../shared/money.ts";
import { problem } from "../../shared/problems.ts";
import type { Problem } from "../../shared/problems.ts";
import { isNumber, isRecord, isText } from "../parts/remembered.ts";

/** One instalment while it is being written: a blank name or day, or an amount of null, is still missing. */
export type InstalmentRow = {
  readonly payer: string;
  readonly payee: string;
  readonly amount: number | null;
  readonly dueOn: string;
  readonly note: string | null;
};

/** Reads what the form holds, or a kept draft of it. */
export function instalmentsIn(value: unknown): readonly InstalmentRow[] {
  return Array.isArray(value) ? value.filter(isInstalmentRow) : [];
}

function isInstalmentRow(value: unknown): value is InstalmentRow {
  if (!isRecord(value) || !isText(value["payer"]) || !isText(value["payee"]) || !isText(value["dueOn"])) return false;
  const { amount, note } = value;
  return (amount === null || isNumber(amount)) && (note === null || isText(note));
}

/** Both sides of a payment. */
export type Pair = { readonly payer: string; readonly payee: string };

/**
 * The row after these: the last one a month later. Its day is the latest day of a month among them, so that 31 January and
 * 28 February are followed by 31 March.
 */
export function nextRow(rows: readonly InstalmentRow[], usual: Pair, today: string): InstalmentRow {
  const last = rows.at(-1);
  if (last === undefined) return { ...usual, amount: null, dueOn: addMonths(today, 1), note: null };
  return { ...last, dueOn: last.dueOn === "" ? "" : monthAfter(last.dueOn, rows) };
}

function monthAfter(day: string, rows: readonly InstalmentRow[]): string {
  const next = addMonths(day, 1);
  const latestDay = Math.max(...rows.filter(({ dueOn }) => dueOn !== "").map(({ dueOn }) => Number(dueOn.slice(8))));
  const wanted = Math.min(latestDay, Number(lastDayOfMonth(next).slice(8)));
  return `${next.slice(0, 8)}${String(wanted).padStart(2, "0")}`;
}

export type Split = Pair & {
  /** Fen. */
  readonly total: Fen;
  readonly count: number;
  readonly firstDueOn: string;
};

/** Equal instalments a month apart; what cannot be split evenly comes with the last. */
export function splitEvenly({ payer, payee, total, count, firstDueOn }: Split): InstalmentRow[] {
  const each = Math.floor(total / count);
  return Array.from({ length: count }, (_, place) => ({
    payer,
    payee,
    amount: place === count - 1 ? total - each * (count - 1) : each,
    dueOn: addMonths(firstDueOn, place),
    note: null,
  }));
}

export function totalOf(rows: readonly InstalmentRow[]): Fen {
  return sumFen(rows.map(({ amount }) => fen(amount ?? 0)));
}

/** What speaks against the instalments as they stand. Codes: REQUIRED, and those of the rules. */
export function rowProblems(rows: readonly InstalmentRow[]): Problem[] {
  const missing = rows.flatMap((row, place) => [
    ...(["payer", "payee", "dueOn"] as const)
      .filter((name) => row[name].trim() === "")
      .map((name) => problem(`instalments.${place}.${name}`, "REQUIRED")),
    ...(row.amount === null ? [problem(`instalments.${place}.amount`, "REQUIRED")] : []),
  ]);
  const known = new Set(missing.map(({ field }) => field));
  const whole = rows.map((row) => ({ ...row, amount: row.amount ?? 1 }));
  return [...missing, ...instalmentProblems(whole).filter(({ field }) => !known.has(field))];
}
