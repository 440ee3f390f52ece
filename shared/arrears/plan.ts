import { performanceOf } from "../agreements/performance.ts";
import type { LedgerEntry, Performance } from "../agreements/performance.ts";
import type { LocalDate } from "../calendar.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";

/** 一期还款; fen. Instalments are counted from 1. */
export type PlannedInstalment = { readonly dueOn: LocalDate; readonly amount: number };

/** What is owed without contest and not paid yet, in fen: the undisputed part is paid first (802号令 15). */
export function undisputedLeft(owed: {
  readonly principal: number;
  readonly disputed: number;
  readonly paid: number;
}): number {
  return Math.max(0, owed.principal - owed.disputed - owed.paid);
}

/**
 * What speaks against a plan, each under `instalments.<place>.<field>`: AMOUNT_NOT_POSITIVE, PLAN_DUE_BEFORE (data: `on`,
 * the day on which it was made), PLAN_NOT_IN_ORDER; PLAN_NOT_SUM (data: `sum`, `amount`) where it does not come to what
 * is outstanding without contest.
 */
export function planProblems(
  instalments: readonly PlannedInstalment[],
  { on, left }: { readonly on: LocalDate | null; readonly left: number },
): Problem[] {
  const found = instalments.flatMap(({ dueOn, amount }, place): Problem[] => {
    const before = instalments[place - 1];
    const field = (name: string) => `instalments.${place}.${name}`;
    return [
      ...(amount <= 0 ? [problem(field("amount"), "AMOUNT_NOT_POSITIVE")] : []),
      ...(on !== null && dueOn < on ? [problem(field("dueOn"), "PLAN_DUE_BEFORE", { on })] : []),
      ...(before !== undefined && dueOn < before.dueOn ? [problem(field("dueOn"), "PLAN_NOT_IN_ORDER")] : []),
    ];
  });
  const sum = instalments.reduce((total, { amount }) => total + amount, 0);
  return sum === left ? found : [...found, problem("instalments", "PLAN_NOT_SUM", { sum, amount: left })];
}

export type PlanEntry = Pick<LedgerEntry, "amount" | "receivedOn" | "counts" | "instalmentNo">;

/** How each instalment of a plan stands by the money that came since it was made. */
export function planStanding(
  instalments: readonly PlannedInstalment[],
  entries: readonly PlanEntry[],
  today: LocalDate,
): Performance[] {
  const oneDebtor = { payer: "", payee: "" };
  return performanceOf(
    instalments.map((instalment) => ({ ...instalment, ...oneDebtor })),
    entries.map((entry) => ({ ...entry, payerName: "", payeeName: "" })),
    today,
  );
}
