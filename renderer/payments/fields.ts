import { paymentFields as names } from "../../shared/payments/fields.ts";
import { headlines, paymentStates } from "../../shared/payments/states.ts";
import type { Fields } from "../parts/fields/field.ts";
import { enterpriseField, metaFields } from "../parts/fields/usual-fields.ts";

export const paymentFields = {
  ...metaFields,
  receivedOn: { name: names.receivedOn, kind: "date" },
  payerName: { name: names.payerName, kind: "text" },
  payeeName: { name: names.payeeName, kind: "text" },
  payeeUscc: { name: names.payeeUscc, kind: "creditCode" },
  amount: { name: names.amount, kind: "money" },
  category: { name: names.category, kind: "word", dictionary: "recovery_category" },
  headline: { name: names.headline, kind: "choice", choices: headlines },
  voucherNo: { name: names.voucherNo, kind: "text" },
  disputeId: { name: names.disputeId, kind: "record", register: "disputes", shownAs: "disputeNo" },
  loanId: { name: names.loanId, kind: "record", register: "loans", shownAs: "loanNo" },
  method: { name: names.method, kind: "word", dictionary: "collection_method" },
  cash: { name: names.cash, kind: "flag" },
  principal: { name: names.principal, kind: "money" },
  interest: { name: names.interest, kind: "money" },
  fees: { name: names.fees, kind: "money" },
  leadUnit: { name: names.leadUnit, kind: "word", dictionary: "organisation" },
  state: { name: names.state, kind: "choice", choices: paymentStates },
  verifiedBy: { name: names.verifiedBy, kind: "text" },
  verifiedAt: { name: names.verifiedAt, kind: "instant" },
  reversesId: { name: names.reversesId, kind: "record", register: "payments" },
  note: { name: names.note, kind: "longText" },
  enterprise: enterpriseField,
} as const satisfies Fields;
