import type { LoanPart } from "../payments/states.ts";

/** One counted entry of the money ledger, as a statement lists it. Amounts are fen; below zero where taken back. */
export type StatementEntry = {
  readonly id: number;
  readonly receivedOn: string;
  readonly countsOn: string;
  /** Who paid an enterprise; whose loan it was. */
  readonly party: string;
  /** "" for an enterprise. */
  readonly loanNo: string;
  /** 挽损方式 or 清收方式, in words. */
  readonly how: string;
  readonly voucherNo: string;
  /** Number of the dispute or of the arrears case; "" where there is none. */
  readonly caseNo: string;
  readonly isReversal: boolean;
  readonly fromArrears: boolean;
  readonly isCash: boolean;
  readonly amount: number;
} & { readonly [Part in LoanPart]: number };

/** What stands below the entries, in fen. */
export type StatementSums = {
  readonly count: number;
  /** Of a bank alone; none otherwise. */
  readonly loans: number;
  /** Of an enterprise: recovered. Of a bank: collected in cash. */
  readonly total: number;
  readonly fromArrears: number;
  /** The parts of what was collected in cash. */
  readonly cash: { readonly [Part in LoanPart]: number };
  readonly nonCash: number;
};

export function sumsOf(entries: readonly StatementEntry[]): StatementSums {
  const inCash = entries.filter(({ isCash }) => isCash);
  const sum = (of: readonly StatementEntry[], value: (entry: StatementEntry) => number) =>
    of.reduce((total, entry) => total + value(entry), 0);
  return {
    count: entries.length,
    loans: new Set(entries.flatMap(({ loanNo }) => (loanNo === "" ? [] : [loanNo]))).size,
    total: sum(inCash, ({ amount }) => amount),
    fromArrears: sum(entries, ({ fromArrears, amount }) => (fromArrears ? amount : 0)),
    cash: {
      fees: sum(inCash, ({ fees }) => fees),
      penalty: sum(inCash, ({ penalty }) => penalty),
      interest: sum(inCash, ({ interest }) => interest),
      principal: sum(inCash, ({ principal }) => principal),
      other: sum(inCash, ({ other }) => other),
    },
    nonCash: sum(entries, ({ isCash, amount }) => (isCash ? 0 : amount)),
  };
}

/** What the ledger says now besides what a statement says, or no longer; an entry that says something else stands in both. */
export type StatementDifferences = {
  readonly added: readonly StatementEntry[];
  readonly gone: readonly StatementEntry[];
};

export function differencesOf(then: readonly StatementEntry[], now: readonly StatementEntry[]): StatementDifferences {
  return { added: without(now, then), gone: without(then, now) };
}

function without(entries: readonly StatementEntry[], others: readonly StatementEntry[]): StatementEntry[] {
  const known = new Set(others.map(money));
  return entries.filter((entry) => !known.has(money(entry)));
}

/** What counts of an entry: by what name a payer goes by now makes no other statement. */
function money({
  id,
  countsOn,
  fromArrears,
  isCash,
  amount,
  fees,
  penalty,
  interest,
  principal,
  other,
}: StatementEntry) {
  return JSON.stringify([id, countsOn, fromArrears, isCash, amount, fees, penalty, interest, principal, other]);
}

export function isSame({ added, gone }: StatementDifferences): boolean {
  return added.length === 0 && gone.length === 0;
}
