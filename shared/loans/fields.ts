import type { Names } from "../names.ts";

/** 贷款 */
export const loanFields = {
  bank: { zh: "金融机构", en: "Bank" },
  loanNo: { zh: "借据编号", en: "Loan no." },
  borrowerName: { zh: "借款人", en: "Borrower" },
  borrowerUscc: { zh: "借款人信用代码", en: "Borrower's credit code" },
  fiveTierClass: { zh: "五级分类", en: "Five-tier class" },
  classifiedOn: { zh: "分类日期", en: "Classified on" },
  guarantee: { zh: "担保方式", en: "Guarantee" },
  handedOverOn: { zh: "移交日期", en: "Handed over on" },
  balanceAtHandover: { zh: "移交时本金余额", en: "Principal at hand-over" },
  planForYear: { zh: "本年计划清收", en: "Plan for the year" },
  collectedPrincipal: { zh: "已收本金（现金）", en: "Principal collected (cash)" },
  collectedTotal: { zh: "已收合计（现金）", en: "Collected in all (cash)" },
  leadUnit: { zh: "责任单位", en: "Lead unit" },
  state: { zh: "状态", en: "State" },
  note: { zh: "备注", en: "Note" },
} as const satisfies Names;
