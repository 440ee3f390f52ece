import { capitalAmount } from "../../../../../shared/documents/capital-amount.ts";
import type { DocumentFacts } from "../../../../../shared/documents/tags/index.ts";
import { fen } from "../../../../../shared/money.ts";
import { paymentChannels } from "../../../../../shared/payments/states.ts";
import type { Connection } from "../../../../database/open.ts";
import { statement } from "../../../office/statements.ts";
import type { StoredRecord, Value } from "../../../registers/index.ts";
import { staffName } from "../assignment.ts";
import { day, joined, said, wordIn, wordOf, yuan } from "../making.ts";
import { fileNumber, titleOf } from "../of-case.ts";
import { ofMoney, takenBack } from "./making.ts";
import type { MoneyMaking } from "./making.ts";

/** 到账确认单（收款收据） */
export function receipt(making: MoneyMaking): DocumentFacts<"receipt"> {
  const { connection, owner } = making;
  const { record } = owner;
  const loan = recordOf(connection, "loan", record["loan_id"]);
  return {
    ...paymentFacts(making),
    isLoan: loan !== null && record["headline"] === "collection",
    bank: wordOf(connection, "bank", loan?.["bank"]),
    loanNo: said(loan?.["loan_no"]),
    fees: yuan(record["fees"]),
    penalty: yuan(record["penalty"]),
    interest: yuan(record["interest"]),
    principal: yuan(record["principal"]),
    other: yuan(record["other"]),
  };
}

/** 挽损确认书 */
export function recoveryCertificate(making: MoneyMaking): DocumentFacts<"recovery_certificate"> {
  const { connection, owner } = making;
  const units = JSON.parse(String(owner.record["participants"])) as readonly string[];
  return {
    ...paymentFacts(making),
    category: wordOf(connection, "recovery_category", owner.record["category"]),
    participants: joined(units.map((unit) => wordOf(connection, "organisation", unit))),
  };
}

/** What both say. */
function paymentFacts(making: MoneyMaking) {
  const { connection, owner } = making;
  const { record } = owner;
  const dispute = recordOf(connection, "dispute", record["dispute_id"]);
  const arrears = recordOf(connection, "arrears", record["arrears_id"]);
  const amount = Number(record["amount"]);
  const reversed = takenBack(connection, owner.id);
  const net = fen(amount + reversed);
  return {
    ...ofMoney(making),
    paymentNo: said(record["voucher_no"]),
    receivedOn: day(record["received_on"]),
    payer: said(record["payer_name"]),
    payee: said(record["payee_name"]),
    payeeUscc: said(record["payee_uscc"]),
    amount: yuan(amount),
    amountInWords: capitalAmount(fen(amount)),
    channel: wordIn(paymentChannels, record["channel"]),
    purpose: purposeOf(connection, record),
    disputeNo: dispute === null ? "" : fileNumber(dispute),
    disputeTitle: dispute === null ? "" : titleOf(connection, dispute),
    arrearsNo: said(arrears?.["arrears_no"]),
    instalment: record["instalment_no"] === null ? "" : `第${said(record["instalment_no"])}期`,
    isPartlyReversed: reversed < 0,
    reversed: reversed < 0 ? yuan(-reversed) : "",
    net: yuan(net),
    netInWords: capitalAmount(net),
    leadUnit: wordOf(connection, "organisation", record["lead_unit"]),
    recordedBy: staffName(connection, record["created_by"]),
    verifiedBy: said(record["verified_by"]),
    verifiedOn: day(said(record["verified_at"]).slice(0, 10)),
  };
}

/** For what it was paid: all that it is linked to, or else in which form it was recovered. */
function purposeOf(connection: Connection, record: StoredRecord): string {
  const dispute = recordOf(connection, "dispute", record["dispute_id"]);
  const arrears = recordOf(connection, "arrears", record["arrears_id"]);
  const loan = recordOf(connection, "loan", record["loan_id"]);
  const linked = [
    ...(dispute === null ? [] : [`${titleOf(connection, dispute)}（${fileNumber(dispute)}）`]),
    ...(arrears === null ? [] : [`清偿欠款（${said(arrears["arrears_no"])}）`]),
    ...(loan === null ? [] : [`归还${said(loan["borrower_name"])}贷款（借据编号${said(loan["loan_no"])}）`]),
  ];
  return linked.length > 0 ? linked.join("；") : wordOf(connection, "recovery_category", record["category"]);
}

function recordOf(
  connection: Connection,
  table: "dispute" | "arrears" | "loan",
  id: Value | undefined,
): StoredRecord | null {
  if (typeof id !== "number") return null;
  return (statement(connection, `SELECT * FROM ${table} WHERE id = ?`).get(id) as StoredRecord | undefined) ?? null;
}
