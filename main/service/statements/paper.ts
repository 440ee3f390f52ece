import { capitalAmount } from "../../../shared/documents/capital-amount.ts";
import { chineseDay } from "../../../shared/documents/chinese-days.ts";
import type { DocumentFacts } from "../../../shared/documents/tags/index.ts";
import { fen, formatYuan } from "../../../shared/money.ts";
import type { StatementEntry } from "../../../shared/statements/entries.ts";
import type { MadeOf, StoredStatement } from "./stored.ts";

type Made = Pick<StoredStatement, "name" | "scope"> & MadeOf;

const yuan = (amount: number) => formatYuan(fen(amount));

/** What the Word template of an enterprise's statement is filled with. */
export function enterpriseFacts(made: Made): DocumentFacts<"enterprise_statement"> {
  const { entries, sums, uscc } = made;
  return {
    ...ofStatement(made),
    uscc: uscc ?? "",
    entries: entries.map((entry, place) => ({
      no: String(place + 1),
      receivedOn: entry.receivedOn,
      payer: entry.party,
      category: entry.how,
      voucherNo: entry.voucherNo,
      caseNo: entry.caseNo,
      remark: remarkOf(entry),
      amount: yuan(entry.amount),
    })),
    recovered: yuan(sums.total),
    recoveredInWords: capitalAmount(fen(sums.total)),
    fromArrears: yuan(sums.fromArrears),
  };
}

/** The same for a bank's. */
export function bankFacts(made: Made): DocumentFacts<"bank_statement"> {
  const { entries, sums } = made;
  const cash = entries.filter(({ isCash }) => isCash);
  const nonCash = entries.filter(({ isCash }) => !isCash);
  return {
    ...ofStatement(made),
    loans: String(sums.loans),
    hasCash: cash.length > 0,
    cash: cash.map((entry, place) => ({
      ...ofLoan(entry, place),
      principal: yuan(entry.principal),
      interest: yuan(entry.interest),
      penalty: yuan(entry.penalty),
      fees: yuan(entry.fees),
      other: yuan(entry.other),
    })),
    principal: yuan(sums.cash.principal),
    interest: yuan(sums.cash.interest),
    penalty: yuan(sums.cash.penalty),
    fees: yuan(sums.cash.fees),
    other: yuan(sums.cash.other),
    collected: yuan(sums.total),
    collectedInWords: capitalAmount(fen(sums.total)),
    hasNonCash: nonCash.length > 0,
    nonCash: nonCash.map(ofLoan),
    nonCashTotal: yuan(sums.nonCash),
  };
}

function ofStatement({ office, madeOn, madeBy, scope, name, sums, entries }: Made) {
  return {
    office,
    madeOn: chineseDay(madeOn),
    madeBy,
    from: chineseDay(scope.from),
    to: chineseDay(scope.to),
    name,
    count: String(sums.count),
    hasReversals: entries.some(({ isReversal }) => isReversal),
  };
}

function ofLoan(entry: StatementEntry, place: number) {
  return {
    no: String(place + 1),
    receivedOn: entry.receivedOn,
    loanNo: entry.loanNo,
    borrower: entry.party,
    method: entry.isReversal ? `${entry.how}（冲回）` : entry.how,
    amount: yuan(entry.amount),
  };
}

/** 冲回、清欠, where an entry is that. */
export function remarkOf({ isReversal, fromArrears }: StatementEntry): string {
  return [...(isReversal ? ["冲回"] : []), ...(fromArrears ? ["清欠"] : [])].join("、");
}
