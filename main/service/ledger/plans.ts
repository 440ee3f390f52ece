import type { Inputs, Outputs } from "../../../shared/contract.ts";
import type { PlanRow } from "../../../shared/ledger/contract.ts";
import { quotientHalfUp } from "../../../shared/money.ts";
import type { Connection } from "../../database/open.ts";
import { paysSomething } from "../office/paying.ts";
import { statement } from "../office/statements.ts";
import { counts } from "./outstanding.ts";
import { pageAfter } from "./paging.ts";

type Progress = { readonly planned: number; readonly done: number; readonly basisPoints: number | null };

/** 清收进度: cash principal by plan (domain sheet 9.4). What has no plan has no progress. */
export function progressOf(planned: number, done: number): Progress {
  return { planned, done, basisPoints: planned === 0 ? null : quotientHalfUp(done, planned, 10_000) };
}

type Planned = Omit<PlanRow, "basisPoints" | "register">;

/** Cash principal of a year by bank and loan. */
const collected = `SELECT p.bank, p.loan_id, sum(p.principal) FROM payment AS p INDEXED BY payment_headline
  WHERE p.headline = 'collection' AND ${counts} AND p.counts_on BETWEEN ? AND ? AND p.cash = 1
  GROUP BY p.bank, p.loan_id`;

const plannedLoans = `SELECT id, loan_no AS number, borrower_name AS title, bank, plan_for_year AS planned FROM loan
  WHERE deleted_at IS NULL AND plan_year = ? AND plan_for_year > 0`;

/** Money of a year by the arrears that it paid. */
const paid = `SELECT p.arrears_id, sum(p.amount) FROM payment AS p INDEXED BY payment_arrears
  WHERE p.arrears_id > 0 AND ${counts} AND p.counts_on BETWEEN ? AND ? AND ${paysSomething("p")}
  GROUP BY p.arrears_id`;

const plannedArrears = `SELECT r.id, r.arrears_no AS number, r.debtor_name || ' → ' || r.creditor_name AS title,
    NULL AS bank, sum(i.amount) AS planned
  FROM arrears_instalment AS i JOIN arrears AS r ON r.id = i.arrears_id
  WHERE r.deleted_at IS NULL AND i.due_on BETWEEN ? AND ? GROUP BY r.id`;

const daysOf = (year: number): [string, string] => [`${year}-01-01`, `${year}-12-31`];

type LoanPlans = {
  readonly rows: Planned[];
  /** Cash principal on loans without a plan, by bank. */
  readonly unplanned: ReadonlyMap<string | null, number>;
};

function loanPlans(connection: Connection, year: number): LoanPlans {
  const rows = statement(connection, plannedLoans).all(year) as Omit<Planned, "done">[];
  const isPlanned = new Set(rows.map(({ id }) => id));
  const done = new Map<number, number>();
  const unplanned = new Map<string | null, number>();
  const entries = statement(connection, collected)
    .raw()
    .all(...daysOf(year)) as [bank: string | null, loan: number, principal: number][];
  for (const [bank, loan, principal] of entries) {
    if (isPlanned.has(loan)) done.set(loan, (done.get(loan) ?? 0) + principal);
    else unplanned.set(bank, (unplanned.get(bank) ?? 0) + principal);
  }
  return { rows: rows.map((row) => ({ ...row, done: done.get(row.id) ?? 0 })), unplanned };
}

function arrearsPlans(connection: Connection, year: number): { readonly rows: Planned[]; readonly unplanned: number } {
  const rows = statement(connection, plannedArrears).all(...daysOf(year)) as Omit<Planned, "done">[];
  const entries = statement(connection, paid)
    .raw()
    .all(...daysOf(year)) as [arrears: number, amount: number][];
  const done = new Map(entries);
  const isPlanned = new Set(rows.map(({ id }) => id));
  const unplanned = entries.filter(([id]) => !isPlanned.has(id)).reduce((sum, [, amount]) => sum + amount, 0);
  return { rows: rows.map((row) => ({ ...row, done: done.get(row.id) ?? 0 })), unplanned };
}

/** What was planned for a year against what came in of it. */
export function plansOf(connection: Connection, year: number): Outputs["ledger"]["plans"] {
  const { rows, unplanned } = loanPlans(connection, year);
  const arrears = arrearsPlans(connection, year);
  const byBank = Map.groupBy(rows, ({ bank }) => bank);
  const positions = new Map(
    statement(connection, "SELECT code, position FROM dictionary_entry WHERE dictionary = ?").raw().all("bank") as [
      string,
      number,
    ][],
  );
  const place = (bank: string | null) => (bank === null ? Infinity : (positions.get(bank) ?? Number.MAX_SAFE_INTEGER));
  const banks = [...new Set([...byBank.keys(), ...unplanned.keys()])].toSorted((a, b) => place(a) - place(b));
  return {
    banks: banks.map((bank) => {
      const loans = byBank.get(bank) ?? [];
      return { bank, loans: loans.length, ...summed(loans), unplanned: unplanned.get(bank) ?? 0 };
    }),
    loans: {
      loans: rows.length,
      ...summed(rows),
      unplanned: [...unplanned.values()].reduce((sum, principal) => sum + principal, 0),
    },
    arrears: { arrears: arrears.rows.length, ...summed(arrears.rows), unplanned: arrears.unplanned },
  };
}

function summed(rows: readonly Planned[]): Progress {
  const sum = (name: "planned" | "done") => rows.reduce((total, row) => total + row[name], 0);
  return progressOf(sum("planned"), sum("done"));
}

/** The loans or arrears behind a plan, those with the largest plan first. */
export function plannedRows(
  connection: Connection,
  { of, year, bank, after, limit }: Inputs["ledger"]["planned"] & { limit: number },
): Outputs["ledger"]["planned"] {
  const all = of === "loans" ? loanPlans(connection, year).rows : arrearsPlans(connection, year).rows;
  const rows = bank === undefined ? all : all.filter((row) => row.bank === bank);
  const { shown, next } = pageAfter(rows, ({ planned, id }) => [-planned, id], after, limit);
  return {
    rows: shown.map(({ planned, done, ...row }) => ({ register: of, ...row, ...progressOf(planned, done) })),
    total: after === undefined ? rows.length : null,
    next,
  };
}
