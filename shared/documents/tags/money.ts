import { flag, list, text } from "./tag.ts";

/** What every paper of the money ledger can say. */
const ofMoney = {
  office: text("本单位名称", "Name of the office"),
  producedOn: text("文书制作日期", "Day on which the paper was produced"),
} as const;

/** One payment, as its receipt and its certificate say it. */
const payment = {
  ...ofMoney,
  paymentNo: text("凭证号", "Voucher no."),
  receivedOn: text("到账日期", "Received on"),
  payer: text("付款方", "Payer"),
  payee: text("收款方", "Payee"),
  payeeUscc: text("收款方信用代码", "Payee's credit code"),
  amount: text("金额（元）", "Amount in yuan"),
  amountInWords: text("金额（大写）", "Amount in capitals"),
  channel: text("支付渠道", "Channel"),
  purpose: text("款项用途：对应的纠纷、欠款或贷款", "What it was paid for"),
  disputeNo: text("对应纠纷的案号", "Number of the dispute"),
  disputeTitle: text("对应纠纷的名称", "Title of the dispute"),
  arrearsNo: text("对应欠款的清欠编号", "Arrears no."),
  instalment: text("对应期次", "Instalment"),
  isPartlyReversed: flag("其中一部分已冲回", "Part of it was taken back"),
  reversed: text("已冲回金额（元）", "Taken back, in yuan"),
  net: text("冲回后金额（元）", "What is left, in yuan"),
  netInWords: text("冲回后金额（大写）", "What is left, in capitals"),
  leadUnit: text("牵头单位", "Lead unit"),
  recordedBy: text("登记人", "Entered by"),
  verifiedBy: text("核实人", "Verified by"),
  verifiedOn: text("核实日期", "Verified on"),
} as const;

/** 到账确认单（收款收据） */
export const receipt = {
  ...payment,
  isLoan: flag("归还贷款的款项", "Pays a loan"),
  bank: text("金融机构", "Bank"),
  loanNo: text("借据编号", "Loan no."),
  fees: text("其中费用（元）", "Costs in yuan"),
  penalty: text("其中罚息（元）", "Penalty interest in yuan"),
  interest: text("其中利息（元）", "Interest in yuan"),
  principal: text("其中本金（元）", "Principal in yuan"),
  other: text("其中其他（元）", "Other in yuan"),
} as const;

/** 挽损确认书 */
export const recoveryCertificate = {
  ...payment,
  category: text("挽损方式", "Form of recovery"),
  participants: text("参与单位", "Units that took part"),
} as const;

/** 清收确认书 */
export const collectionCertificate = {
  ...ofMoney,
  bank: text("金融机构", "Bank"),
  loanNo: text("借据编号", "Loan no."),
  borrower: text("借款人", "Borrower"),
  borrowerUscc: text("借款人信用代码", "Borrower's credit code"),
  handedOverOn: text("移交日期", "Handed over on"),
  balanceAtHandover: text("移交时本金余额（元）", "Principal at hand-over in yuan"),
  until: text("统计截至日期", "Counted until"),
  hasCash: flag("有现金清收", "Cash was collected"),
  cash: list("现金清收明细", "Collected in cash", {
    no: text("序号", "Number"),
    receivedOn: text("到账日期", "Received on"),
    method: text("清收方式", "Method"),
    principal: text("本金（元）", "Principal"),
    interest: text("利息（元）", "Interest"),
    penalty: text("罚息（元）", "Penalty interest"),
    fees: text("费用（元）", "Costs"),
    other: text("其他（元）", "Other"),
    amount: text("合计（元）", "Sum"),
  }),
  cashPrincipal: text("现金清收本金（元）", "Principal in cash"),
  cashInterest: text("现金清收利息（元）", "Interest in cash"),
  cashPenalty: text("现金清收罚息（元）", "Penalty interest in cash"),
  cashFees: text("现金清收费用（元）", "Costs in cash"),
  cashOther: text("现金清收其他（元）", "Other in cash"),
  cashTotal: text("现金清收合计（元）", "Cash in all"),
  cashTotalInWords: text("现金清收合计（大写）", "Cash in all, in capitals"),
  hasNonCash: flag("有非现金处置", "Something was settled without cash"),
  nonCash: list("非现金处置明细，不计入现金清收", "Settled without cash", {
    no: text("序号", "Number"),
    receivedOn: text("日期", "Day"),
    method: text("处置方式", "Method"),
    amount: text("金额（元）", "Amount"),
  }),
  nonCashTotal: text("非现金处置合计（元）", "Without cash in all"),
} as const;

/** 清欠销号确认书 */
export const clearanceCertificate = {
  ...ofMoney,
  arrearsNo: text("清欠编号", "Arrears no."),
  debtor: text("欠款单位", "Debtor"),
  creditor: text("债权企业", "Creditor"),
  creditorUscc: text("债权企业信用代码", "Creditor's credit code"),
  contract: text("合同名称和编号", "Contract"),
  subject: text("标的类型", "Subject"),
  owed: text("登记的欠款本金（元）", "Principal owed, in yuan"),
  owedInWords: text("登记的欠款本金（大写）", "Principal owed, in capitals"),
  registeredOn: text("登记日期", "Registered on"),
  clearedOn: text("清偿日期", "Cleared on"),
  struckOffOn: text("销号日期", "Struck off on"),
  hasPayments: flag("有到账记录", "Payments are on record"),
  payments: list("到账明细", "Payments", {
    no: text("序号", "Number"),
    receivedOn: text("到账日期", "Received on"),
    payer: text("付款方", "Payer"),
    paymentNo: text("凭证号", "Voucher no."),
    amount: text("金额（元）", "Amount"),
  }),
  paid: text("到账合计（元）", "Paid in all, in yuan"),
  paidInWords: text("到账合计（大写）", "Paid in all, in capitals"),
  leadUnit: text("责任单位", "Lead unit"),
} as const;
