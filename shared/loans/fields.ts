import type { Names } from "../names.ts";

/** 贷款 (domain sheet 6.1) */
export const loanFields = {
  bank: { zh: "金融机构", en: "Bank" },
  loanNo: { zh: "借据编号", en: "Loan no." },
  contractNo: { zh: "合同编号", en: "Contract no." },
  borrowerName: { zh: "借款人", en: "Borrower" },
  borrowerUscc: { zh: "借款人信用代码", en: "Borrower's credit code" },
  lent: { zh: "借据金额", en: "Amount lent" },
  lentOn: { zh: "起贷日期", en: "Lent on" },
  dueOn: { zh: "止贷日期", en: "Due on" },
  originalDueOn: { zh: "原止贷日期", en: "Originally due on" },
  rate: { zh: "年利率", en: "Interest a year" },
  penaltyRate: { zh: "罚息年利率", en: "Penalty interest a year" },
  fiveTierClass: { zh: "五级分类", en: "Five-tier class" },
  classifiedOn: { zh: "分类日期", en: "Classified on" },
  overdueSince: { zh: "本金逾期日", en: "Principal overdue since" },
  nplSince: { zh: "进入不良日期", en: "Non-performing since" },
  onBalance: { zh: "表内", en: "On the balance sheet" },
  guarantee: { zh: "担保方式", en: "Guarantee" },
  guarantors: { zh: "保证人", en: "Guarantors" },
  collateral: { zh: "抵质押物及现状", en: "Collateral" },
  guaranteeUntil: { zh: "保证期间届满日", en: "Guarantee until" },
  interruptedOn: { zh: "移交前时效最后中断日", en: "Limitation last interrupted on" },
  limitationUntil: { zh: "诉讼时效届满日", en: "Limitation until" },
  handedOverOn: { zh: "移交日期", en: "Handed over on" },
  balanceAtHandover: { zh: "移交时本金余额", en: "Principal at hand-over" },
  interestDue: { zh: "移交时欠息", en: "Interest due at hand-over" },
  penaltyDue: { zh: "移交时罚息", en: "Penalty interest at hand-over" },
  feesDue: { zh: "移交时费用", en: "Costs at hand-over" },
  allocationRule: { zh: "还款顺序", en: "Order of payment" },
  planYear: { zh: "计划年度", en: "Year of the plan" },
  planForYear: { zh: "计划清收", en: "Plan for the year" },
  outstanding: { zh: "现欠合计", en: "Owed in all" },
  feesOwed: { zh: "现欠费用", en: "Costs owed" },
  penaltyOwed: { zh: "现欠罚息", en: "Penalty interest owed" },
  interestOwed: { zh: "现欠利息", en: "Interest owed" },
  principalOwed: { zh: "现欠本金", en: "Principal owed" },
  collectedPrincipal: { zh: "已收本金（现金）", en: "Principal collected (cash)" },
  collectedTotal: { zh: "已收合计（现金）", en: "Collected in all (cash)" },
  pending: { zh: "待核实", en: "To be verified" },
  nonCash: { zh: "非现金处置", en: "Not in cash" },
  afterWriteOff: { zh: "核销后清收", en: "Collected after write-off" },
  collector: { zh: "清收负责人", en: "Collector" },
  leadUnit: { zh: "责任单位", en: "Lead unit" },
  state: { zh: "状态", en: "State" },
  stateSince: { zh: "状态起始日", en: "Since" },
  writtenOffOn: { zh: "核销日期", en: "Written off on" },
  settledOn: { zh: "结清日期", en: "Settled on" },
  nextDueOn: { zh: "最近期限", en: "Next due" },
  nextDueKind: { zh: "期限事项", en: "What is due" },
  note: { zh: "备注", en: "Note" },
} as const satisfies Names;

/** What the acts on a loan ask for and its history tells: 清收动作的各项内容. */
export const loanStepFields = {
  on: { zh: "办理日期", en: "Done on" },
  reason: { zh: "理由", en: "Reason" },
  note: { zh: "说明", en: "Note" },
  amount: { zh: "金额", en: "Amount" },
  basis: { zh: "依据", en: "Basis" },
  documentNo: { zh: "依据文号", en: "Document no." },
  asset: { zh: "抵债物", en: "What was taken" },
  valuation: { zh: "评估或协议价值", en: "Value" },
  form: { zh: "处置方式", en: "Form" },
  newDueOn: { zh: "新的到期日", en: "Now due on" },
  transferee: { zh: "受让方", en: "Transferred to" },
} as const satisfies Names;

/** 清收后新增应计 */
export const chargeFields = {
  chargedOn: { zh: "计算截至日", en: "Reckoned up to" },
  part: { zh: "项目", en: "Part" },
  amount: { zh: "金额", en: "Amount" },
  note: { zh: "说明", en: "Note" },
} as const satisfies Names;

/** 清收记录 */
export const effortFields = {
  doneOn: { zh: "日期", en: "Date" },
  method: { zh: "清收方法", en: "Method" },
  result: { zh: "结果", en: "Result" },
  interrupts: { zh: "中断诉讼时效", en: "Interrupts limitation" },
  text: { zh: "情况", en: "What was done" },
  nextOn: { zh: "下一步日期", en: "Next step on" },
  nextStep: { zh: "下一步", en: "Next step" },
} as const satisfies Names;

/** 联系记录 */
export const contactFields = {
  at: { zh: "联系时间", en: "When" },
  actor: { zh: "联系人身份", en: "Who made contact" },
  channel: { zh: "联系方式", en: "Channel" },
  reached: { zh: "联系到谁", en: "Whom" },
  person: { zh: "被联系人", en: "Name" },
  answered: { zh: "已接通或见到", en: "Answered" },
  consented: { zh: "对方同意在此时间联系", en: "Agreed to this hour" },
  detailsTold: { zh: "告知了债务详情", en: "Debt was told" },
  visitors: { zh: "上门人数", en: "Visitors" },
  script: { zh: "话术类别", en: "What it was about" },
  text: { zh: "内容", en: "What was said" },
  warnings: { zh: "提示", en: "Warnings" },
} as const satisfies Names;
