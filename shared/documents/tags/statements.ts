import { flag, list, text } from "./tag.ts";

/** What both statements say. */
const ofStatement = {
  office: text("本单位名称", "Name of the office"),
  madeOn: text("制表日期", "Made on"),
  madeBy: text("制表人", "Made by"),
  from: text("期间起始日", "First day of the period"),
  to: text("期间截止日", "Last day of the period"),
  name: text("企业或金融机构名称", "Name of the enterprise or bank"),
  count: text("笔数", "Number of entries"),
  hasReversals: flag("有冲回", "Something was taken back"),
} as const;

/** 企业挽损确认表 */
export const enterpriseStatement = {
  ...ofStatement,
  uscc: text("统一社会信用代码", "Credit code"),
  entries: list("到账明细", "Payments", {
    no: text("序号", "Number"),
    receivedOn: text("到账日期", "Received on"),
    payer: text("付款方", "Payer"),
    category: text("挽损方式", "Form of recovery"),
    voucherNo: text("凭证号", "Voucher no."),
    caseNo: text("对应纠纷或欠款的编号", "Number of the dispute or arrears case"),
    remark: text("备注：冲回、清欠", "Remark: taken back, arrears"),
    amount: text("金额（元），冲回为负数", "Amount in yuan, below zero where taken back"),
  }),
  recovered: text("挽损合计（元）", "Recovered in all, in yuan"),
  recoveredInWords: text("挽损合计（大写）", "Recovered in all, in capitals"),
  fromArrears: text("其中清欠（元）", "Of this from arrears, in yuan"),
} as const;

/** 金融机构清收确认表 */
export const bankStatement = {
  ...ofStatement,
  loans: text("涉及贷款笔数", "Number of loans"),
  hasCash: flag("有现金清收", "Cash was collected"),
  cash: list("现金清收明细", "Collected in cash", {
    no: text("序号", "Number"),
    receivedOn: text("到账日期", "Received on"),
    loanNo: text("借据编号", "Loan no."),
    borrower: text("借款人", "Borrower"),
    method: text("清收方式；冲回另注明", "Method; says so where taken back"),
    principal: text("本金（元）", "Principal"),
    interest: text("利息（元）", "Interest"),
    penalty: text("罚息（元）", "Penalty interest"),
    fees: text("费用（元）", "Costs"),
    other: text("其他（元）", "Other"),
    amount: text("合计（元）", "Sum"),
  }),
  principal: text("现金清收本金（元）", "Principal in cash"),
  interest: text("现金清收利息（元）", "Interest in cash"),
  penalty: text("现金清收罚息（元）", "Penalty interest in cash"),
  fees: text("现金清收费用（元）", "Costs in cash"),
  other: text("现金清收其他（元）", "Other in cash"),
  collected: text("现金清收合计（元）", "Cash in all, in yuan"),
  collectedInWords: text("现金清收合计（大写）", "Cash in all, in capitals"),
  hasNonCash: flag("有非现金处置", "Something was settled without cash"),
  nonCash: list("非现金处置明细，不计入现金清收", "Settled without cash", {
    no: text("序号", "Number"),
    receivedOn: text("日期", "Day"),
    loanNo: text("借据编号", "Loan no."),
    borrower: text("借款人", "Borrower"),
    method: text("处置方式；冲回另注明", "Method; says so where taken back"),
    amount: text("金额（元）", "Amount"),
  }),
  nonCashTotal: text("非现金处置合计（元）", "Without cash in all, in yuan"),
} as const;
