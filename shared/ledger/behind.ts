import type { Period } from "../period.ts";
import { lastDayOfMonth } from "../calendar.ts";
import type { ViewFigure, ViewKey } from "./views.ts";

/** A filter of the register of payments that finds the entries behind a figure. */
export type PaymentsBehind = {
  readonly counted: true;
  readonly countsOn: { readonly from: string; readonly to: string };
  readonly enterprise?: number;
  readonly payeeKnown?: false;
  readonly bank?: string[];
  readonly town?: string[];
  readonly leadUnit?: string[];
  readonly headline?: string[];
  readonly category?: string[];
  readonly cash?: boolean;
  readonly method?: string[];
  readonly clearing?: true;
  readonly apart?: false;
};

/** In the filters by bank, town and lead unit: the entries that have none. */
export const NONE = "";

/** The entries of one row: `key` is an enterprise's id, a code or a month, null for those without one. */
export function rowBehind(by: ViewKey, key: string | null, { from, to }: Period): PaymentsBehind {
  const all = { counted: true, countsOn: { from, to } } as const;
  switch (by) {
    case "enterprise":
      return key === null ? { ...all, payeeKnown: false } : { ...all, enterprise: Number(key) };
    case "bank":
      return { ...all, bank: [key ?? NONE] };
    case "town":
      return { ...all, town: [key ?? NONE] };
    case "unit":
      return { ...all, leadUnit: [key ?? NONE] };
    case "month":
      return key === null ? all : { ...all, countsOn: monthWithin(key, { from, to }) };
    case "headline":
      return key === null ? all : { ...all, headline: [key] };
    case "category":
      return key === null ? { ...all, headline: ["collection"] } : { ...all, category: [key] };
  }
}

function monthWithin(month: string, { from, to }: Period): Period {
  const [first, last] = [`${month}-01`, lastDayOfMonth(`${month}-01`)];
  return { from: first > from ? first : from, to: last < to ? last : to };
}

const cash = { headline: ["collection"], cash: true };

const ofFigure: Readonly<Record<ViewFigure, Omit<PaymentsBehind, "counted" | "countsOn">>> = {
  recovered: { headline: ["recovery"] },
  clearing: { headline: ["recovery"], clearing: true },
  cash,
  principal: cash,
  interest: cash,
  penalty: cash,
  fees: cash,
  other: cash,
  nonCash: { headline: ["collection"], cash: false },
  avoided: { headline: ["none"], category: ["N1"] },
  revived: { headline: ["none"], category: ["N2"] },
  waived: { headline: ["none"], category: ["N3"] },
  uncounted: { headline: ["none"], apart: false },
};

/** The entries of a row that one of its figures adds up; with a method, only what was settled by it. */
export function figureBehind(row: PaymentsBehind, figure: ViewFigure, method?: string): PaymentsBehind {
  return { ...row, ...ofFigure[figure], ...(method !== undefined && { method: [method] }) };
}
