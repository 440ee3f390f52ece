import { fen, formatYuan } from "../../shared/money.ts";
import { wordsIn } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import { rowProblems } from "./instalments.ts";
import type { InstalmentRow } from "./instalments.ts";

/** An agreement is a Chinese paper, whatever language somebody works in. */
const t: Words["t"] = (key, data) => wordsIn("zh").t(key, data);

const dayWords = (day: string) =>
  t("agreements.paperDay", { year: day.slice(0, 4), month: Number(day.slice(5, 7)), day: Number(day.slice(8)) });

const amountWords = (row: InstalmentRow) => formatYuan(fen(row.amount ?? 0));

/** The terms of payment in the words of an agreement, one article for each pair; undefined until they are complete. */
export function termsOf(rows: readonly InstalmentRow[]): string | undefined {
  if (rows.length === 0 || rowProblems(rows).length > 0) return undefined;
  const pairs = Map.groupBy(rows, ({ payer, payee }) => `${payer}\n${payee}`);
  return [...pairs.values()].map((own, place) => articleOf(own, place + 1)).join("\n");
}

function articleOf(rows: readonly InstalmentRow[], number: number): string {
  const { payer = "", payee = "" } = rows[0] ?? {};
  const total = formatYuan(fen(rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0)));
  const [only] = rows;
  if (rows.length === 1 && only !== undefined) {
    return t("agreements.paperOnce", { number, payer, payee, total, day: dayWords(only.dueOn) });
  }
  const lines = rows.map((row, place) =>
    t("agreements.paperInstalment", { number: place + 1, day: dayWords(row.dueOn), amount: amountWords(row) }),
  );
  return [t("agreements.paperInstalments", { number, payer, payee, total, count: rows.length }), ...lines].join("\n");
}

/** By when everything is to be performed; undefined until all days are known. */
export function performMethodOf(rows: readonly InstalmentRow[]): string | undefined {
  const days = rows.map(({ dueOn }) => dueOn);
  const last = days.toSorted().at(-1);
  if (last === undefined || days.includes("")) return undefined;
  return t(rows.length === 1 ? "agreements.paperMethodOnce" : "agreements.paperMethod", { day: dayWords(last) });
}
