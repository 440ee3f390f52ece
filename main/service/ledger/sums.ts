/** What some entries of the ledger add up to, in fen and numbers; see `viewFigures`. */
export type Sums = {
  recovered: number;
  clearing: number;
  cash: number;
  principal: number;
  interest: number;
  penalty: number;
  fees: number;
  other: number;
  nonCash: number;
  avoided: number;
  revived: number;
  waived: number;
  uncounted: number;
  entries: number;
};

export type BySums = {
  readonly sums: Sums;
  /** Fen recovered by each payee, fen of cash on each loan: who got more back than was reversed is counted. */
  readonly payees: Map<number, number>;
  readonly loans: Map<number, number>;
  readonly methods: Map<string, { amount: number; entries: number }>;
};

export function nothing(): BySums {
  return {
    sums: {
      recovered: 0,
      clearing: 0,
      cash: 0,
      principal: 0,
      interest: 0,
      penalty: 0,
      fees: 0,
      other: 0,
      nonCash: 0,
      avoided: 0,
      revived: 0,
      waived: 0,
      uncounted: 0,
      entries: 0,
    },
    payees: new Map(),
    loans: new Map(),
    methods: new Map(),
  };
}

/** Counts what more was recovered than reversed of. */
export function countAboveZero(amounts: ReadonlyMap<number, number>): number {
  let count = 0;
  for (const amount of amounts.values()) if (amount > 0) count += 1;
  return count;
}
