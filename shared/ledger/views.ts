import type { Names } from "../names.ts";

/** 汇总方式: by what the entries of the money ledger are put together. */
export const viewKeys = {
  enterprise: { zh: "收款企业", en: "Enterprise paid" },
  bank: { zh: "银行", en: "Bank" },
  town: { zh: "镇街", en: "Town" },
  unit: { zh: "牵头单位", en: "Lead unit" },
  month: { zh: "月份", en: "Month" },
  headline: { zh: "归口", en: "Headline" },
  category: { zh: "挽损方式", en: "Form of recovery" },
} as const satisfies Names;
export type ViewKey = keyof typeof viewKeys;

/** What a row that holds the entries without such a key is called. */
export const withoutKey = {
  enterprise: { zh: "收款方无信用代码", en: "Payees without a credit code" },
  bank: { zh: "与贷款无关", en: "No loan" },
  town: { zh: "未定属地", en: "No town" },
  unit: { zh: "未定牵头单位", en: "No lead unit" },
  month: { zh: "未定月份", en: "No month" },
  headline: { zh: "未定归口", en: "No headline" },
  category: { zh: "贷款清收", en: "Loans collected" },
} as const satisfies Record<ViewKey, { zh: string; en: string }>;

/**
 * The sums of a view, all from the same entries. Every entry adds its amount to exactly one of `recovered`, `cash`,
 * `nonCash`, `avoided`, `revived`, `waived` and `uncounted`; `clearing` is a part of `recovered`, and the five parts
 * of a loan payment are parts of `cash`. Domain sheet 5.2, 5.3, 9.4.
 */
export const viewFigures = {
  recovered: { zh: "为企业挽损", en: "Recovered for enterprises" },
  clearing: { zh: "清欠", en: "Arrears paid" },
  cash: { zh: "清收现金", en: "Collected in cash" },
  principal: { zh: "本金", en: "Principal" },
  interest: { zh: "利息", en: "Interest" },
  penalty: { zh: "罚息", en: "Penalty interest" },
  fees: { zh: "费用", en: "Costs" },
  other: { zh: "超出债务", en: "Beyond the debt" },
  nonCash: { zh: "非现金处置", en: "Settled without cash" },
  avoided: { zh: "避免损失", en: "Losses avoided" },
  revived: { zh: "盘活资产", en: "Assets put to use" },
  waived: { zh: "减免让利", en: "Waived or conceded" },
  uncounted: { zh: "其他不计入", en: "Otherwise not counted" },
} as const satisfies Names;
export type ViewFigure = keyof typeof viewFigures;

/** 口径 */
export const figureDefinitions = {
  recovered: {
    zh: "归口挽损、R1–R7、已核实或已锁定的到账，冲回记负数",
    en: "Verified or locked money recovered (R1–R7); reversals are negative",
  },
  clearing: {
    zh: "挽损中挂接欠款、或挽损方式为清欠（R4）的，是挽损的一部分，不另加",
    en: "The part of recovered money that is linked to arrears or is of form R4; not added to it",
  },
  cash: {
    zh: "归口清收、现金的到账，本金＋利息＋罚息＋费用＋超出债务的部分",
    en: "Loan payments in cash: principal, interest, penalty, costs and what was paid beyond the debt",
  },
  principal: { zh: "清收现金中的本金", en: "Principal in the cash collected" },
  interest: { zh: "清收现金中的利息", en: "Interest in the cash collected" },
  penalty: { zh: "清收现金中的罚息", en: "Penalty interest in the cash collected" },
  fees: { zh: "清收现金中的费用", en: "Costs in the cash collected" },
  other: { zh: "清收现金中超出债务的部分", en: "What was paid beyond the debt" },
  nonCash: {
    zh: "以物抵债、核销、重组、借新还旧、转让等，按清收方式分列，不计入清收现金",
    en: "In kind, written off, restructured, renewed, transferred: by method, never in the cash collected",
  },
  avoided: { zh: "登记为 N1 的估算额，单列，不计入挽损", en: "Estimates entered as N1, apart" },
  revived: { zh: "登记为 N2 的金额，单列，不计入挽损", en: "Amounts entered as N2, apart" },
  waived: { zh: "登记为 N3 的金额，单列，不计入挽损", en: "Amounts entered as N3, apart" },
  uncounted: {
    zh: "归口为“不计入”而又不是 N1–N3 的到账，如付给职工的工资",
    en: "Money of no headline that is not N1–N3, such as workers' wages",
  },
} as const satisfies Record<ViewFigure, { zh: string; en: string }>;

/** Every entry is in exactly one of these. */
export const wholeFigures = [
  "recovered",
  "cash",
  "nonCash",
  "avoided",
  "revived",
  "waived",
  "uncounted",
] as const satisfies readonly ViewFigure[];

/** Of the cash that was collected. */
export const cashParts = ["principal", "interest", "penalty", "fees", "other"] as const satisfies readonly ViewFigure[];

/** How many, beside the sums. */
export const viewCounts = {
  entries: { zh: "笔数", en: "Entries" },
  enterprises: { zh: "受益企业", en: "Enterprises" },
  loans: { zh: "清收贷款", en: "Loans" },
  borrowers: { zh: "清收户数", en: "Borrowers" },
} as const satisfies Names;
export type ViewCount = keyof typeof viewCounts;
