import { apartStates, countedStates } from "../../../shared/payments/states.ts";
import type { Period } from "../../../shared/period.ts";
import type { ViewKey } from "../../../shared/ledger/views.ts";
import type { Connection } from "../../database/open.ts";
import { listed, statement } from "../office/statements.ts";
import { whileUnchanged } from "../office/unchanged.ts";
import { nothing } from "./sums.ts";
import type { BySums } from "./sums.ts";

/** A code or a month; of enterprises their id. */
export type Key = string | number;

export type Summed = { readonly groups: ReadonlyMap<Key | null, BySums>; readonly total: BySums };

/** What an entry `p` is put together by; null where it has none. */
const keys: Readonly<Record<ViewKey, string>> = {
  enterprise: "p.payee_id",
  bank: "p.bank",
  town: "p.town",
  unit: "p.lead_unit",
  month: "substr(p.counts_on, 1, 7)",
  headline: "p.headline",
  category: "p.category",
};

const counted = listed(countedStates);

/**
 * The entries of a period, one statement for each headline with no more columns than it needs. They are added up outside
 * the database: to sort thirty thousand entries by their keys, and again by payees, takes SQLite thrice as long as to
 * hand them over. The index holds all that is asked.
 */
export function entriesOf(by: ViewKey) {
  const entries = (columns: string, headline: string, states: string) =>
    `SELECT ${keys[by]}, ${columns} FROM payment AS p INDEXED BY payment_headline
     WHERE p.headline = '${headline}' AND p.state IN (${states}) AND p.counts_on BETWEEN ? AND ?
       AND p.deleted_at IS NULL`;
  return {
    recovery: entries("p.amount, p.payee_id, p.arrears_id IS NOT NULL OR p.category = 'R4'", "recovery", counted),
    collection: entries(
      "p.amount, p.loan_id, p.cash, p.method, p.principal, p.interest, p.penalty, p.fees",
      "collection",
      counted,
    ),
    none: entries("p.amount, p.category, p.state = 'to_verify'", "none", listed(apartStates)),
  };
}

type Recovery = [key: Key | null, amount: number, payee: number | null, isClearing: 0 | 1];
type Collection = [
  key: Key | null,
  amount: number,
  loan: number,
  cash: 0 | 1,
  method: string,
  principal: number,
  interest: number,
  penalty: number,
  fees: number,
];
type Other = [key: Key | null, amount: number, category: string | null, isUnverified: 0 | 1];

/** The ledger of a period, put together by a key and in all. */
export function sumLedger(connection: Connection, by: ViewKey, period: Period): Summed {
  return whileUnchanged(connection, `ledger by ${by} ${period.from} ${period.to}`, () => addUp(connection, by, period));
}

/** In one pass over the entries. */
function addUp(connection: Connection, by: ViewKey, { from, to }: Period): Summed {
  const groups = new Map<Key | null, BySums>();
  const total = nothing();
  const of = (key: Key | null): BySums => {
    const known = groups.get(key);
    if (known) return known;
    const made = nothing();
    groups.set(key, made);
    return made;
  };
  const text = entriesOf(by);
  const rows = (name: keyof typeof text) => statement(connection, text[name]).raw().all(from, to);

  for (const [key, amount, payee, isClearing] of rows("recovery") as Recovery[]) {
    const group = of(key);
    addRecovery(group, amount, payee, isClearing);
    addRecovery(total, amount, payee, isClearing);
  }
  for (const entry of rows("collection") as Collection[]) {
    addCollection(of(entry[0]), entry);
    addCollection(total, entry);
  }
  for (const [key, amount, category, isUnverified] of rows("none") as Other[]) {
    const figure = apart(category);
    // Money that arrived is there once somebody has verified it; an estimate has nothing to verify.
    if (figure === "uncounted" && isUnverified === 1) continue;
    for (const { sums } of [of(key), total]) {
      sums.entries += 1;
      sums[figure] += amount;
    }
  }
  return { groups, total };
}

function addRecovery({ sums, payees }: BySums, amount: number, payee: number | null, isClearing: 0 | 1): void {
  sums.entries += 1;
  sums.recovered += amount;
  if (isClearing === 1) sums.clearing += amount;
  if (payee !== null) payees.set(payee, (payees.get(payee) ?? 0) + amount);
}

function addCollection({ sums, loans, methods }: BySums, entry: Collection): void {
  const [, amount, loan, cash, method, principal, interest, penalty, fees] = entry;
  sums.entries += 1;
  if (cash === 0) {
    sums.nonCash += amount;
    const known = methods.get(method) ?? { amount: 0, entries: 0 };
    methods.set(method, { amount: known.amount + amount, entries: known.entries + 1 });
    return;
  }
  sums.cash += amount;
  sums.principal += principal;
  sums.interest += interest;
  sums.penalty += penalty;
  sums.fees += fees;
  sums.other += amount - principal - interest - penalty - fees;
  loans.set(loan, (loans.get(loan) ?? 0) + amount);
}

function apart(category: string | null): "avoided" | "revived" | "waived" | "uncounted" {
  switch (category) {
    case "N1":
      return "avoided";
    case "N2":
      return "revived";
    case "N3":
      return "waived";
    default:
      return "uncounted";
  }
}
