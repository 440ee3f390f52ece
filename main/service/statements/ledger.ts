import type { StatementEntry, StatementSums } from "../../../shared/statements/entries.ts";
import { countedStates } from "../../../shared/payments/states.ts";
import type { Connection } from "../../database/open.ts";
import { listed, statement } from "../office/statements.ts";
import type { Scope, Subject } from "./stored.ts";

const counted = listed(countedStates);

/** What counts for them on these days: an enterprise's money recovered, or a bank's money collected. `p` is the payment. */
function conditionOf(subject: Subject): string {
  const whose =
    "bank" in subject ? "p.headline = 'collection' AND p.bank = ?" : "p.headline = 'recovery' AND p.payee_id = ?";
  return `${whose} AND p.state IN (${counted}) AND p.counts_on BETWEEN ? AND ? AND p.deleted_at IS NULL`;
}

function valuesOf({ subject, from, to }: Scope): (string | number)[] {
  return ["bank" in subject ? subject.bank : subject.enterpriseId, from, to];
}

/** 非现金 stands apart for a bank alone: what an enterprise got back in kind was recovered, too. */
function cashOf(subject: Subject): string {
  return "bank" in subject ? "p.cash" : "1";
}

type Row = Omit<StatementEntry, "isReversal" | "fromArrears" | "isCash"> &
  Readonly<Record<"isReversal" | "fromArrears" | "isCash", number>>;

/** The counted entries as the ledger has them now, in the order of their days. */
export function entriesNow(connection: Connection, scope: Scope): StatementEntry[] {
  const isBank = "bank" in scope.subject;
  const rows = statement(
    connection,
    `SELECT p.id, p.received_on AS receivedOn, p.counts_on AS countsOn,
       ${isBank ? "l.borrower_name" : "p.payer_name"} AS party, coalesce(l.loan_no, '') AS loanNo,
       coalesce(w.zh, p.${isBank ? "method" : "category"}, '') AS how, coalesce(p.voucher_no, '') AS voucherNo,
       coalesce(a.arrears_no, d.ledger_no, '') AS caseNo, p.reverses_id IS NOT NULL AS isReversal,
       p.arrears_id IS NOT NULL AS fromArrears, ${cashOf(scope.subject)} AS isCash, p.amount, coalesce(p.fees, 0) AS fees,
       coalesce(p.penalty, 0) AS penalty, coalesce(p.interest, 0) AS interest, coalesce(p.principal, 0) AS principal,
       coalesce(p.other, 0) AS other
     FROM payment AS p LEFT JOIN loan AS l ON l.id = p.loan_id LEFT JOIN dispute AS d ON d.id = p.dispute_id
       LEFT JOIN arrears AS a ON a.id = p.arrears_id
       LEFT JOIN dictionary_entry AS w ON w.dictionary = ${isBank ? "'collection_method' AND w.code = p.method" : "'recovery_category' AND w.code = p.category"}
     WHERE ${conditionOf(scope.subject)} ORDER BY p.received_on, p.id`,
  ).all(valuesOf(scope)) as Row[];
  return rows.map(({ isReversal, fromArrears, isCash, ...row }) => ({
    ...row,
    isReversal: isReversal === 1,
    fromArrears: fromArrears === 1,
    isCash: isCash === 1,
  }));
}

/** What these entries sum up to, without reading them one by one. */
export function sumsNow(connection: Connection, scope: Scope): StatementSums {
  const cashOnly = cashOf(scope.subject);
  const { count, loans, total, fromArrears, nonCash, ...cash } = statement(
    connection,
    `SELECT count(*) AS count, count(DISTINCT p.loan_id) AS loans, ${sumOf(cashOnly, "p.amount")} AS total,
       ${sumOf("p.arrears_id IS NOT NULL", "p.amount")} AS fromArrears, ${sumOf(`NOT ${cashOnly}`, "p.amount")} AS nonCash,
       ${sumOf(cashOnly, "p.fees")} AS fees, ${sumOf(cashOnly, "p.penalty")} AS penalty,
       ${sumOf(cashOnly, "p.interest")} AS interest, ${sumOf(cashOnly, "p.principal")} AS principal,
       ${sumOf(cashOnly, "p.other")} AS other
     FROM payment AS p WHERE ${conditionOf(scope.subject)}`,
  ).get(valuesOf(scope)) as Omit<StatementSums, "cash"> & StatementSums["cash"];
  const { fees, penalty, interest, principal, other } = cash;
  return { count, loans, total, fromArrears, cash: { fees, penalty, interest, principal, other }, nonCash };
}

const sumOf = (condition: string, column: string) => `coalesce(sum(iif(${condition}, ${column}, 0)), 0)`;

/** Whether they are the same to the fen. */
export function isSameSum(one: StatementSums, other: StatementSums): boolean {
  const others = figuresOf(other);
  return figuresOf(one).every((figure, place) => figure === others[place]);
}

function figuresOf({ count, loans, total, fromArrears, cash, nonCash }: StatementSums): number[] {
  const { fees, penalty, interest, principal, other } = cash;
  return [count, loans, total, fromArrears, nonCash, fees, penalty, interest, principal, other];
}
