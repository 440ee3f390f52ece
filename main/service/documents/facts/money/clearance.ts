import { arrearsSubjects } from "../../../../../shared/arrears/states.ts";
import { capitalAmount } from "../../../../../shared/documents/capital-amount.ts";
import type { DocumentFacts } from "../../../../../shared/documents/tags/index.ts";
import { fen } from "../../../../../shared/money.ts";
import { statement } from "../../../office/statements.ts";
import { day, said, wordIn, wordOf, yuan } from "../making.ts";
import { countedPayments, ofMoney, sumOf } from "./making.ts";
import type { MoneyMaking } from "./making.ts";

/** 清欠销号确认书 */
export function clearanceCertificate(making: MoneyMaking): DocumentFacts<"clearance_certificate"> {
  const { connection, owner } = making;
  const { record } = owner;
  const payments = countedPayments(making);
  const owed = Number(record["principal"]);
  const paid = sumOf(payments, "amount");
  const clearedOn = statement(
    connection,
    "SELECT done_on FROM arrears_step WHERE arrears_id = ? AND to_state = 'cleared' ORDER BY id DESC LIMIT 1",
  )
    .pluck()
    .get(owner.id) as string | undefined;
  const contract = [said(record["contract_name"]), said(record["contract_no"])].filter((one) => one !== "");
  return {
    ...ofMoney(making),
    arrearsNo: said(record["arrears_no"]),
    debtor: said(record["debtor_name"]),
    creditor: said(record["creditor_name"]),
    creditorUscc: said(record["creditor_uscc"]),
    contract: contract.join("　"),
    subject: wordIn(arrearsSubjects, record["subject"]),
    owed: yuan(owed),
    owedInWords: capitalAmount(fen(owed)),
    registeredOn: day(record["registered_on"]),
    clearedOn: day(clearedOn),
    struckOffOn: day(record["struck_off_on"]),
    hasPayments: payments.length > 0,
    payments: payments.map((row, place) => ({
      no: String(place + 1),
      receivedOn: said(row["received_on"]),
      payer: said(row["payer_name"]),
      paymentNo: said(row["voucher_no"]),
      amount: yuan(row["amount"]),
    })),
    paid: yuan(paid),
    paidInWords: capitalAmount(fen(paid)),
    leadUnit: wordOf(connection, "organisation", record["lead_unit"]),
  };
}
