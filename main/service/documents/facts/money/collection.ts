import { capitalAmount } from "../../../../../shared/documents/capital-amount.ts";
import type { DocumentFacts } from "../../../../../shared/documents/tags/index.ts";
import { fen } from "../../../../../shared/money.ts";
import type { StoredRecord } from "../../../registers/index.ts";
import { day, said, wordOf, yuan } from "../making.ts";
import { countedPayments, ofMoney, sumOf } from "./making.ts";
import type { MoneyMaking } from "./making.ts";

/** 清收确认书: cash is what was collected; what was settled otherwise stands apart. */
export function collectionCertificate(making: MoneyMaking): DocumentFacts<"collection_certificate"> {
  const { connection, owner, on } = making;
  const { record } = owner;
  const all = countedPayments(making).filter((row) => row["headline"] === "collection");
  const cash = all.filter((row) => row["cash"] === 1);
  const nonCash = all.filter((row) => row["cash"] !== 1);
  const method = (row: StoredRecord) =>
    `${wordOf(connection, "collection_method", row["method"])}${row["reverses_id"] === null ? "" : "（冲回）"}`;
  return {
    ...ofMoney(making),
    bank: wordOf(connection, "bank", record["bank"]),
    loanNo: said(record["loan_no"]),
    borrower: said(record["borrower_name"]),
    borrowerUscc: said(record["borrower_uscc"]),
    handedOverOn: day(record["handed_over_on"]),
    balanceAtHandover: yuan(record["balance_at_handover"]),
    until: day(on),
    hasCash: cash.length > 0,
    cash: cash.map((row, place) => ({
      no: String(place + 1),
      receivedOn: said(row["received_on"]),
      method: method(row),
      principal: yuan(row["principal"]),
      interest: yuan(row["interest"]),
      penalty: yuan(row["penalty"]),
      fees: yuan(row["fees"]),
      other: yuan(row["other"]),
      amount: yuan(row["amount"]),
    })),
    cashPrincipal: yuan(sumOf(cash, "principal")),
    cashInterest: yuan(sumOf(cash, "interest")),
    cashPenalty: yuan(sumOf(cash, "penalty")),
    cashFees: yuan(sumOf(cash, "fees")),
    cashOther: yuan(sumOf(cash, "other")),
    cashTotal: yuan(sumOf(cash, "amount")),
    cashTotalInWords: capitalAmount(fen(sumOf(cash, "amount"))),
    hasNonCash: nonCash.length > 0,
    nonCash: nonCash.map((row, place) => ({
      no: String(place + 1),
      receivedOn: said(row["received_on"]),
      method: method(row),
      amount: yuan(row["amount"]),
    })),
    nonCashTotal: yuan(sumOf(nonCash, "amount")),
  };
}
