/** 分期履行: who pays whom how much by when. Amounts are fen. */
export type Instalment = {
  readonly payer: string;
  readonly payee: string;
  readonly amount: number;
  readonly dueOn: string;
};

/** An entry of the money ledger that belongs to the dispute; a reversal is negative. */
export type LedgerEntry = {
  readonly payerName: string;
  readonly payeeName: string;
  readonly amount: number;
  readonly receivedOn: string;
  /** Verified or locked: only then it counts. */
  readonly counts: boolean;
  /** Which instalment it was paid on, counted from 1 in their order; null or nothing where nobody said it. */
  readonly instalmentNo?: number | null;
};

/** 未到期 · 今日到期 · 逾期未付 · 部分付 · 已付 */
export type InstalmentState = "not_due" | "due" | "late" | "partly" | "paid";

export type Performance = {
  readonly paid: number;
  /** Entered in the ledger and not verified yet. */
  readonly pending: number;
  readonly state: InstalmentState;
  /** The day on which it was paid in full, or the last part of it came. */
  readonly lastPaidOn: string | null;
  /** Paid in full after its due date. */
  readonly paidLate: boolean;
};

/**
 * How each instalment stands, in their order, by what the money ledger says: payments go to the instalment that they name,
 * and what is left, or names none, to the earliest one that is still open between the same two parties. Where the agreement knows only one payer and one payee, every payment of
 * the dispute counts, whatever names stand on the slip. A reversal takes back what was paid too much, then from the
 * instalments filled last.
 */
export function performanceOf(
  instalments: readonly Instalment[],
  entries: readonly LedgerEntry[],
  today: string,
): Performance[] {
  const order = instalments.map((_, place) => place).toSorted((a, b) => compare(instalments, a, b));
  const isOnePair = new Set(instalments.map(pairOf)).size <= 1;
  const filled = instalments.map(() => ({ paid: 0, pending: 0, lastPaidOn: null as string | null }));
  const sorted = entries.toSorted((a, b) => (a.receivedOn < b.receivedOn ? -1 : a.receivedOn > b.receivedOn ? 1 : 0));
  for (const what of ["paid", "pending"] as const) {
    /** Paid beyond what is owed, by pair. */
    const surplus = new Map<string, number>();
    for (const entry of sorted) {
      if (entry.counts !== (what === "paid")) continue;
      const pair = isOnePair ? "" : pairOfEntry(entry);
      const places = order.filter((place) => isOnePair || pairOf(instalments[place]) === pair);
      const kept = surplus.get(pair) ?? 0;
      const amount = entry.amount < 0 ? Math.min(0, entry.amount + kept) : entry.amount;
      const left = allot(instalments, filled, places, { ...entry, amount }, what);
      surplus.set(pair, Math.max(0, entry.amount < 0 ? kept + entry.amount : kept + left));
    }
  }
  return instalments.map((instalment, place) => standingOf(instalment, filled[place] ?? nothing, today));
}

/** How many instalments there are, are paid in full, and are late; and how much money came, in fen. */
export type PerformanceSummary = {
  readonly all: number;
  readonly paid: number;
  readonly late: number;
  readonly received: number;
};

export function summaryOf(performance: readonly Performance[]): PerformanceSummary {
  return {
    all: performance.length,
    received: performance.reduce((sum, { paid }) => sum + paid, 0),
    paid: performance.filter(({ state }) => state === "paid").length,
    late: performance.filter(({ state, paidLate }) => state === "late" || (state === "partly" && paidLate)).length,
  };
}

type Filled = { paid: number; pending: number; lastPaidOn: string | null };

const nothing: Filled = { paid: 0, pending: 0, lastPaidOn: null };

/** Answers what was left over. */
function allot(
  instalments: readonly Instalment[],
  filled: Filled[],
  places: readonly number[],
  { amount, receivedOn, instalmentNo }: LedgerEntry,
  what: "paid" | "pending",
): number {
  let left = amount;
  const named = places.filter((place) => place + 1 === instalmentNo);
  const others = places.filter((place) => place + 1 !== instalmentNo);
  for (const place of [...named, ...(left > 0 ? others : others.toReversed())]) {
    const instalment = instalments[place];
    const one = filled[place];
    if (instalment === undefined || one === undefined || left === 0) continue;
    const room = left > 0 ? Math.max(0, instalment.amount - one.paid - one.pending) : -one[what];
    const part = left > 0 ? Math.min(left, room) : Math.max(left, room);
    if (part === 0) continue;
    one[what] += part;
    left -= part;
    if (what === "paid" && part > 0) one.lastPaidOn = receivedOn;
  }
  return left;
}

function standingOf({ amount, dueOn }: Instalment, { paid, pending, lastPaidOn }: Filled, today: string): Performance {
  const isPaid = paid >= amount;
  const isOver = today > dueOn;
  const state = isPaid ? "paid" : paid > 0 ? "partly" : isOver ? "late" : today === dueOn ? "due" : "not_due";
  const paidLate = isPaid ? lastPaidOn !== null && lastPaidOn > dueOn : paid > 0 && isOver;
  return { paid, pending, state, lastPaidOn: paid > 0 ? lastPaidOn : null, paidLate };
}

function compare(instalments: readonly Instalment[], a: number, b: number): number {
  const [one, other] = [instalments[a]?.dueOn ?? "", instalments[b]?.dueOn ?? ""];
  return one < other ? -1 : one > other ? 1 : a - b;
}

const bare = (name: string) => name.replace(/\s/gu, "");
const pairOf = (instalment: Instalment | undefined) =>
  instalment === undefined ? "" : `${bare(instalment.payer)}\n${bare(instalment.payee)}`;
const pairOfEntry = ({ payerName, payeeName }: LedgerEntry) => `${bare(payerName)}\n${bare(payeeName)}`;
