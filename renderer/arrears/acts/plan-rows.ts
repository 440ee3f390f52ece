import { addMonths } from "../../../shared/calendar.ts";
import { fen, sumFen } from "../../../shared/money.ts";
import type { Fen } from "../../../shared/money.ts";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import { isNumber, isRecord, isText } from "../../parts/remembered.ts";

/** One instalment while it is being written: a blank day, or an amount of null, is still missing. */
export type PlanRow = { readonly amount: number | null; readonly dueOn: string; readonly note: string | null };

/** Reads what the form holds, or a kept draft of it. */
export function planRowsIn(value: unknown): readonly PlanRow[] {
  return Array.isArray(value) ? value.filter(isPlanRow) : [];
}

function isPlanRow(value: unknown): value is PlanRow {
  if (!isRecord(value) || !isText(value["dueOn"])) return false;
  const { amount, note } = value;
  return (amount === null || isNumber(amount)) && (note === null || isText(note));
}

export function totalOf(rows: readonly PlanRow[]): Fen {
  return sumFen(rows.map(({ amount }) => fen(amount ?? 0)));
}

/** The row after these: a month later, with whatever is not in the plan yet. */
export function nextPlanRow(rows: readonly PlanRow[], left: number, today: string): PlanRow {
  const last = rows.at(-1);
  const rest = left - totalOf(rows);
  const dueOn = addMonths(last === undefined || last.dueOn === "" ? today : last.dueOn, 1);
  return { amount: rest > 0 ? rest : null, dueOn, note: null };
}

/** Equal instalments a month apart; what cannot be split evenly comes with the last. */
export function splitPlan(total: number, count: number, firstDueOn: string): PlanRow[] {
  const each = Math.floor(total / count);
  return Array.from({ length: count }, (_, place) => ({
    amount: place === count - 1 ? total - each * (count - 1) : each,
    dueOn: addMonths(firstDueOn, place),
    note: null,
  }));
}

/** What is still missing in the rows. */
export function missingIn(rows: readonly PlanRow[]): Problem[] {
  return rows.flatMap(({ amount, dueOn }, place) => [
    ...(dueOn === "" ? [problem(`instalments.${place}.dueOn`, "REQUIRED")] : []),
    ...(amount === null ? [problem(`instalments.${place}.amount`, "REQUIRED")] : []),
  ]);
}
