import type { Names } from "../names.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";

/** 欠款构成: what a debt to a bank consists of. */
export const debtParts = ["fees", "penalty", "interest", "principal"] as const;
export type DebtPart = (typeof debtParts)[number];

/** Fen of each part. */
export type Debt = { readonly [Part in DebtPart]: number };

/** Fen of each part that a payment goes to; `other` is what was paid beyond the debt. */
export type Allocated = Debt & { readonly other: number };

/** 还款顺序: in which order a payment fills the parts of a debt, as its contract agrees. */
export const allocationRules = {
  default: { zh: "费用→罚息→利息→本金", en: "Costs, penalty, interest, principal" },
  interest_first: { zh: "费用→利息→罚息→本金", en: "Costs, interest, penalty, principal" },
  principal_first: { zh: "本金→费用→罚息→利息", en: "Principal, costs, penalty, interest" },
  law_561: { zh: "费用→利息→本金→罚息（民法典第561条）", en: "Costs, interest, principal, penalty (Civil Code 561)" },
} as const satisfies Names;
export type AllocationRule = keyof typeof allocationRules;

/**
 * Domain sheet 6.2, 9.4. Where nothing is agreed, Civil Code art. 561 puts the costs of realising the debt first, then
 * interest, then principal; banks agree on penalty interest and on principal first in their own ways.
 */
export const allocationOrders = {
  default: ["fees", "penalty", "interest", "principal"],
  interest_first: ["fees", "interest", "penalty", "principal"],
  principal_first: ["principal", "fees", "penalty", "interest"],
  law_561: ["fees", "interest", "principal", "penalty"],
} as const satisfies Record<AllocationRule, readonly DebtPart[]>;

/** 分配方式: by the loan's own rule, by the usual order, or as a court's decision is performed. */
export const allocationModes = {
  loan: { zh: "按本笔贷款约定", en: "As agreed for this loan" },
  default: { zh: "按通常顺序", en: "Usual order" },
  court: { zh: "按裁判文书", en: "As the court decided" },
} as const satisfies Names;
export type AllocationMode = keyof typeof allocationModes;

/** What a court decided, less what was paid upon it. */
export type Decided = { readonly fees: number; readonly interest: number; readonly principal: number };

export const nothingOwed: Debt = { fees: 0, penalty: 0, interest: 0, principal: 0 };

/** One part of a debt, or as much of it as a decision names. */
type Stretch = { readonly part: DebtPart; readonly most: number };

/** What is owed of each part in the order of a rule. */
export function inOrder(order: readonly DebtPart[]): readonly Stretch[] {
  return order.map((part) => ({ part, most: Number.POSITIVE_INFINITY }));
}

/**
 * In enforcement what the decision names comes first, then the doubled part of the interest, which stands under penalty
 * (最高法 2014 解释 1, 4). What is owed besides, as interest that grew since, comes last.
 */
export function inCourtOrder(decided: Decided): readonly Stretch[] {
  return [
    { part: "fees", most: decided.fees },
    { part: "interest", most: decided.interest },
    { part: "principal", most: decided.principal },
    ...inOrder(["penalty", "fees", "interest", "principal"]),
  ];
}

/**
 * Splits an amount, in fen and above zero, over what is owed. The parts sum to the amount; no part of the debt is paid
 * below zero, and what exceeds the debt goes to `other`.
 */
export function allocate(owed: Debt, amount: number, stretches: readonly Stretch[]): Allocated {
  const paid = { ...nothingOwed } as Record<DebtPart, number>;
  let left = amount;
  for (const { part, most } of stretches) {
    const taken = Math.max(0, Math.min(left, most, owed[part] - paid[part]));
    paid[part] += taken;
    left -= taken;
  }
  return { ...paid, other: left };
}

/** What is owed after a payment, or after one that was taken back (its parts below zero). */
export function after(owed: Debt, { fees, penalty, interest, principal }: Debt): Debt {
  return {
    fees: owed.fees - fees,
    penalty: owed.penalty - penalty,
    interest: owed.interest - interest,
    principal: owed.principal - principal,
  };
}

/**
 * The parts, all of them zero or below, of a reversal that takes back so much of a payment, `amount` in fen above zero:
 * what was filled last is emptied first.
 */
export function takenBack(original: Allocated, amount: number, order: readonly DebtPart[]): Allocated {
  const parts: Record<keyof Allocated, number> = { ...nothingOwed, other: 0 };
  let left = amount;
  for (const part of ["other", ...order.toReversed()] as const) {
    const taken = Math.min(left, original[part]);
    parts[part] = taken === 0 ? 0 : -taken;
    left -= taken;
  }
  return parts;
}

/** Everything that is owed; a part of which more was paid than was owed pays no other part. */
export function totalOf(debt: Debt): number {
  return debtParts.reduce((total, part) => total + Math.max(0, debt[part]), 0);
}

/** MORE_THAN_OUTSTANDING (data: `outstanding`, `over`): a payment above what is owed is kept all the same. */
export function allocationWarnings(owed: Debt, amount: number): Problem[] {
  const outstanding = totalOf(owed);
  return amount > outstanding
    ? [problem("amount", "MORE_THAN_OUTSTANDING", { outstanding, over: amount - outstanding })]
    : [];
}
