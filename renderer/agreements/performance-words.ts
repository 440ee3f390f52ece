import { daysBetween } from "../../shared/calendar.ts";
import { fen, formatYuan } from "../../shared/money.ts";
import type { Words } from "../language/index.ts";
import type { Tone } from "../parts/register/view.ts";
import type { Edition } from "./asking.ts";

type Instalment = Edition["instalments"][number];

/** How an instalment stands: the tone of its badge, and what there is to say beside it. */
export type Standing = {
  readonly tone: Tone;
  readonly said: string | null;
  /** What is said is overdue. */
  readonly isOver: boolean;
};

/**
 * An instalment that is paid says when, and how late; one that is due says for how long, and what is missing. How much time
 * is left to one that is not due yet, the page says elsewhere.
 */
export function standingOf(instalment: Instalment, today: string, { t }: Words): Standing {
  const { state, dueOn, amount, paid, lastPaidOn, paidLate } = instalment;
  const over = daysBetween(dueOn, today);
  const late = t(over === 1 ? "due.overdueOneDay" : "due.overdue", { days: over });
  const missing = t("agreements.stillMissing", { amount: formatYuan(fen(amount - paid)) });
  switch (state) {
    case "paid":
      return { tone: "good", said: paidWords(lastPaidOn, dueOn, paidLate, t), isOver: false };
    case "partly":
      return over > 0
        ? { tone: "refused", said: `${missing} · ${late}`, isOver: true }
        : { tone: "warn", said: missing, isOver: false };
    case "late":
      return { tone: "refused", said: late, isOver: true };
    case "due":
      return { tone: "warn", said: null, isOver: false };
    case "not_due":
      return { tone: "quiet", said: null, isOver: false };
  }
}

function paidWords(on: string | null, dueOn: string, isLate: boolean, t: Words["t"]): string | null {
  if (on === null) return null;
  if (!isLate) return t("agreements.paidOn", { day: on });
  const days = daysBetween(dueOn, on);
  return t(days === 1 ? "agreements.paidOneDayLate" : "agreements.paidLate", { day: on, days });
}
