import type { Names } from "../names.ts";

/** 到账 */
export const paymentFields = {
  receivedOn: { zh: "到账日期", en: "Received on" },
  payerName: { zh: "付款方", en: "Payer" },
  payeeName: { zh: "收款方", en: "Payee" },
  payeeUscc: { zh: "收款方信用代码", en: "Payee's credit code" },
  amount: { zh: "金额", en: "Amount" },
  category: { zh: "挽损方式", en: "Form of recovery" },
  headline: { zh: "归口", en: "Headline" },
  voucherNo: { zh: "凭证号", en: "Voucher no." },
  disputeId: { zh: "对应纠纷", en: "Dispute" },
  loanId: { zh: "对应贷款", en: "Loan" },
  method: { zh: "清收方式", en: "Collection method" },
  cash: { zh: "现金", en: "Cash" },
  principal: { zh: "其中本金", en: "Principal" },
  interest: { zh: "其中利息", en: "Interest" },
  fees: { zh: "其中费用", en: "Fees" },
  leadUnit: { zh: "牵头单位", en: "Lead unit" },
  state: { zh: "状态", en: "State" },
  verifiedBy: { zh: "核实人", en: "Verified by" },
  verifiedAt: { zh: "核实时间", en: "Verified at" },
  reversesId: { zh: "冲回原笔", en: "Reverses" },
  note: { zh: "备注", en: "Note" },
} as const satisfies Names;
