import type { Name } from "../names.ts";
import type { RegisterName } from "../search-contract.ts";

/** How a value is kept: a whole number of things, of fen, of 1/100 percent, or of tenths of a day. */
export type IndicatorUnit = "count" | "fen" | "basis_points" | "tenth_days";

/** 指标: what a report counts, and how. A rate or a mean is numerator by denominator. */
export type Indicator = {
  readonly name: Name;
  readonly unit: IndicatorUnit;
  /** The word behind the number. */
  readonly measure: Name;
  readonly group: IndicatorGroup;
  /** Part of the indicator before it: printed 其中. */
  readonly part: boolean;
  /** The register that the records behind the number lie in. */
  readonly register: RegisterName;
  /** Raised whenever the same records would give another value. */
  readonly formulaVersion: number;
  /** 口径: what counts; for a rate, what is divided by what. */
  readonly definition: Name;
};

export const indicatorGroups = {
  disputes: { zh: "矛盾纠纷排查化解", en: "Disputes" },
  recovery: { zh: "为企业挽回损失", en: "Money recovered for enterprises" },
  collection: { zh: "为金融机构清收贷款", en: "Loans collected for banks" },
  assessments: { zh: "重点项目社会稳定风险评估", en: "Project risk assessments" },
  fasttrack: { zh: "容缺+承诺", en: "Fast track" },
  ledger: { zh: "台账增减", en: "Ledger movements" },
} as const satisfies Readonly<Record<string, Name>>;
export type IndicatorGroup = keyof typeof indicatorGroups;

const cases: Name = { zh: "起", en: "disputes" };
const wan: Name = { zh: "万元", en: "10,000 yuan" };
const percent: Name = { zh: "%", en: "%" };
const days: Name = { zh: "天", en: "days" };
const enterprises: Name = { zh: "户", en: "enterprises" };
const projects: Name = { zh: "个", en: "assessments" };

/** What `indicator` fills in where an entry below is silent. */
const usual = { part: false, formulaVersion: 1 } as const;

/** Every indicator in the order in which an office prints them; P is the period, both its ends included. */
export const indicators = {
  registered: {
    ...usual,
    name: { zh: "排查数", en: "Registered" },
    unit: "count",
    measure: cases,
    group: "disputes",
    register: "disputes",
    definition: {
      zh: "登记日期在本期的涉企纠纷，不含并案和不予受理的",
      en: "Enterprise disputes registered in the period, without merged and not accepted ones",
    },
  },
  enterprisesInvolved: {
    ...usual,
    name: { zh: "涉及企业", en: "Enterprises involved" },
    unit: "count",
    measure: enterprises,
    group: "disputes",
    register: "enterprises",
    definition: {
      zh: "本期排查纠纷的当事企业，按统一社会信用代码去重",
      en: "Enterprises that are parties to the disputes registered, each credit code once",
    },
  },
  claimed: {
    ...usual,
    name: { zh: "涉及金额", en: "Amount claimed" },
    unit: "fen",
    measure: wan,
    group: "disputes",
    register: "disputes",
    definition: {
      zh: "本期排查纠纷的涉及金额，每起计一次",
      en: "Claims of the disputes registered, each dispute once",
    },
  },
  resolved: {
    ...usual,
    name: { zh: "化解数", en: "Resolved" },
    unit: "count",
    measure: cases,
    group: "disputes",
    register: "disputes",
    definition: {
      zh: "化解日期在本期、结果为调解成功、自行和解或部门化解的纠纷",
      en: "Disputes mediated, settled by the parties or resolved by a department in the period",
    },
  },
  mediated: {
    ...usual,
    name: { zh: "调解成功", en: "Mediated" },
    unit: "count",
    measure: cases,
    group: "disputes",
    part: true,
    register: "disputes",
    definition: { zh: "化解数中结果为调解成功的", en: "Resolved by mediation" },
  },
  settled: {
    ...usual,
    name: { zh: "自行和解", en: "Settled by the parties" },
    unit: "count",
    measure: cases,
    group: "disputes",
    part: true,
    register: "disputes",
    definition: { zh: "化解数中结果为自行和解的", en: "Resolved by the parties themselves" },
  },
  byDepartment: {
    ...usual,
    name: { zh: "部门化解", en: "Resolved by a department" },
    unit: "count",
    measure: cases,
    group: "disputes",
    part: true,
    register: "disputes",
    definition: { zh: "化解数中结果为部门化解的", en: "Resolved by a department" },
  },
  litigated: {
    ...usual,
    name: { zh: "转司法（不计入化解）", en: "Taken to court (not counted as resolved)" },
    unit: "count",
    measure: cases,
    group: "disputes",
    register: "disputes",
    definition: { zh: "本期转入司法程序的纠纷，单列", en: "Disputes taken to court in the period, shown apart" },
  },
  open: {
    ...usual,
    name: { zh: "期末未化解", en: "Open at the end" },
    unit: "count",
    measure: cases,
    group: "disputes",
    register: "disputes",
    definition: {
      zh: "截至期末已登记、尚无结果的纠纷",
      en: "Registered by the end of the period and not ended by then",
    },
  },
  overdue: {
    ...usual,
    name: { zh: "超期数", en: "Overdue" },
    unit: "count",
    measure: cases,
    group: "disputes",
    register: "disputes",
    definition: { zh: "期末未化解中化解时限早于期末的", en: "Open at the end, with a due date before the end" },
  },
  cohortRate: {
    ...usual,
    name: { zh: "化解率（按登记批次）", en: "Resolution rate (of those registered)" },
    unit: "basis_points",
    measure: percent,
    group: "disputes",
    register: "disputes",
    definition: {
      zh: "本期排查且截至期末已化解的 ÷ 本期排查数",
      en: "Registered in the period and resolved by its end ÷ registered in the period",
    },
  },
  flowRate: {
    ...usual,
    name: { zh: "化解率（按在账）", en: "Resolution rate (of the ledger)" },
    unit: "basis_points",
    measure: percent,
    group: "disputes",
    register: "disputes",
    definition: {
      zh: "本期化解数 ÷（期初在账＋本期排查数）",
      en: "Resolved in the period ÷ (open at its start + registered in it)",
    },
  },
  mediationSuccessRate: {
    ...usual,
    name: { zh: "调解成功率", en: "Mediation success rate" },
    unit: "basis_points",
    measure: percent,
    group: "disputes",
    register: "disputes",
    definition: {
      zh: "调解成功 ÷ 本期结束的调解（调解成功＋调解终止＋撤回）",
      en: "Mediated ÷ mediations ended in the period (mediated + terminated + withdrawn)",
    },
  },
  onTimeRate: {
    ...usual,
    name: { zh: "按期化解率", en: "On-time rate" },
    unit: "basis_points",
    measure: percent,
    group: "disputes",
    register: "disputes",
    definition: {
      zh: "在时限内化解的 ÷（本期化解＋期末超期未化解），只计有化解时限的",
      en: "Resolved by the due date ÷ (resolved in the period + overdue at its end), of those with a due date",
    },
  },
  averageDays: {
    ...usual,
    name: { zh: "平均化解天数", en: "Mean days to resolve" },
    unit: "tenth_days",
    measure: days,
    group: "disputes",
    register: "disputes",
    definition: { zh: "登记到化解的天数之和 ÷ 本期化解数", en: "Days from registration to resolution ÷ resolved" },
  },
  medianDays: {
    ...usual,
    name: { zh: "化解天数中位数", en: "Median days to resolve" },
    unit: "tenth_days",
    measure: days,
    group: "disputes",
    register: "disputes",
    definition: { zh: "本期化解纠纷的天数从少到多居中的值", en: "The middle value of the days to resolve" },
  },
  recovered: {
    ...usual,
    name: { zh: "为企业挽损", en: "Recovered for enterprises" },
    unit: "fen",
    measure: wan,
    group: "recovery",
    register: "payments",
    definition: {
      zh: "到账日期在本期、已核实的挽损到账（R1–R7），冲回记负数",
      en: "Verified money received in the period (R1–R7); reversals are negative",
    },
  },
  arrearsRecovered: {
    ...usual,
    name: { zh: "清欠", en: "Arrears paid" },
    unit: "fen",
    measure: wan,
    group: "recovery",
    part: true,
    register: "payments",
    definition: { zh: "挽损中挽损方式为清欠（R4）的", en: "Recovered money that paid arrears (R4)" },
  },
  recoveryRate: {
    ...usual,
    name: { zh: "挽损率", en: "Recovery rate" },
    unit: "basis_points",
    measure: percent,
    group: "recovery",
    register: "disputes",
    definition: {
      zh: "本期挽损 ÷ 涉及金额，只计两者都大于零的纠纷",
      en: "Recovered in the period ÷ amount claimed, of the disputes where both are above zero",
    },
  },
  enterprisesHelped: {
    ...usual,
    name: { zh: "受益企业", en: "Enterprises paid" },
    unit: "count",
    measure: enterprises,
    group: "recovery",
    register: "enterprises",
    definition: { zh: "本期挽损净额大于零的收款企业", en: "Payees with more recovered than reversed in the period" },
  },
  avoided: {
    ...usual,
    name: { zh: "避免损失（估算，不计入挽损）", en: "Losses avoided (estimate, not counted)" },
    unit: "fen",
    measure: wan,
    group: "recovery",
    register: "payments",
    definition: {
      zh: "登记为避免损失（N1）的估算额，单列",
      en: "Estimates entered as losses avoided (N1), shown apart",
    },
  },
  revived: {
    ...usual,
    name: { zh: "盘活资产（不计入挽损）", en: "Assets put to use (not counted)" },
    unit: "fen",
    measure: wan,
    group: "recovery",
    register: "payments",
    definition: {
      zh: "登记为盘活资产（N2）的金额，单列",
      en: "Amounts entered as assets put to use (N2), shown apart",
    },
  },
  waived: {
    ...usual,
    name: { zh: "减免让利（不计入挽损）", en: "Waived or conceded (not counted)" },
    unit: "fen",
    measure: wan,
    group: "recovery",
    register: "payments",
    definition: { zh: "登记为减免让利（N3）的金额，单列", en: "Amounts entered as waived (N3), shown apart" },
  },
  unverified: {
    ...usual,
    name: { zh: "待核实（不计入挽损）", en: "To be verified (not counted)" },
    unit: "fen",
    measure: wan,
    group: "recovery",
    register: "payments",
    definition: {
      zh: "到账日期在本期、尚待核实的挽损到账",
      en: "Recovered money of the period that waits for verification",
    },
  },
  collected: {
    ...usual,
    name: { zh: "清收贷款（现金本息费）", en: "Loans collected in cash" },
    unit: "fen",
    measure: wan,
    group: "collection",
    register: "payments",
    definition: {
      zh: "到账日期在本期、已核实的现金清收，本金＋利息＋费用，冲回记负数",
      en: "Verified cash of the period: principal + interest + fees; reversals are negative",
    },
  },
  collectedPrincipal: {
    ...usual,
    name: { zh: "本金", en: "Principal" },
    unit: "fen",
    measure: wan,
    group: "collection",
    part: true,
    register: "payments",
    definition: { zh: "现金清收中的本金", en: "Principal in the cash collected" },
  },
  collectedLoans: {
    ...usual,
    name: { zh: "清收笔数", en: "Loans" },
    unit: "count",
    measure: { zh: "笔", en: "loans" },
    group: "collection",
    register: "loans",
    definition: {
      zh: "本期现金清收净额大于零的借据",
      en: "Loans with more cash collected than reversed in the period",
    },
  },
  collectedBorrowers: {
    ...usual,
    name: { zh: "清收户数", en: "Borrowers" },
    unit: "count",
    measure: { zh: "户", en: "borrowers" },
    group: "collection",
    register: "loans",
    definition: {
      zh: "上述借据的借款人，有信用代码的按代码、其余按姓名去重",
      en: "Borrowers of these loans, told apart by credit code, else by name",
    },
  },
  nonCash: {
    ...usual,
    name: { zh: "非现金处置（不计入清收）", en: "Settled without cash (not counted)" },
    unit: "fen",
    measure: wan,
    group: "collection",
    register: "payments",
    definition: {
      zh: "以物抵债、核销、重组、借新还旧、转让等，单列",
      en: "Settled in kind, written off, restructured, refinanced or transferred, shown apart",
    },
  },
  assessed: {
    ...usual,
    name: { zh: "完成评估", en: "Assessments decided" },
    unit: "count",
    measure: projects,
    group: "assessments",
    register: "assessments",
    definition: { zh: "决策日期在本期的稳评事项", en: "Assessments decided in the period" },
  },
  goAhead: {
    ...usual,
    name: { zh: "准予实施", en: "Go ahead" },
    unit: "count",
    measure: projects,
    group: "assessments",
    part: true,
    register: "assessments",
    definition: { zh: "决策结论为准予实施的", en: "Decided: go ahead" },
  },
  onHold: {
    ...usual,
    name: { zh: "暂缓实施", en: "On hold" },
    unit: "count",
    measure: projects,
    group: "assessments",
    part: true,
    register: "assessments",
    definition: { zh: "决策结论为暂缓实施的", en: "Decided: on hold" },
  },
  notAllowed: {
    ...usual,
    name: { zh: "不予实施", en: "Not allowed" },
    unit: "count",
    measure: projects,
    group: "assessments",
    part: true,
    register: "assessments",
    definition: { zh: "决策结论为不予实施的", en: "Decided: not allowed" },
  },
  assessing: {
    ...usual,
    name: { zh: "在评", en: "Under assessment" },
    unit: "count",
    measure: projects,
    group: "assessments",
    register: "assessments",
    definition: {
      zh: "截至期末尚未决策、未终止的稳评事项；登记日期不详的，决策前计入",
      en: "Neither decided nor terminated by the end of the period; those without a registration date count until decided",
    },
  },
  fastTrackCases: {
    ...usual,
    name: { zh: "容缺件", en: "Fast-track cases" },
    unit: "count",
    measure: { zh: "件", en: "cases" },
    group: "fasttrack",
    register: "fasttrack",
    definition: {
      zh: "收件日期在本期的容缺件；收件日期不详的按最早的承诺补正期限",
      en: "Cases received in the period; by the earliest promised date where no receipt date is known",
    },
  },
  papersOnTimeRate: {
    ...usual,
    name: { zh: "按期补正率", en: "Papers handed in on time" },
    unit: "basis_points",
    measure: percent,
    group: "fasttrack",
    register: "fasttrack",
    definition: {
      zh: "按承诺期限补齐的材料 ÷ 承诺期限在本期的材料，不含不予受理、撤回和转普通程序的",
      en: "Papers handed in by the promised date ÷ papers promised for the period, without refused, withdrawn and ordinary cases",
    },
  },
  opening: {
    ...usual,
    name: { zh: "期初在账", en: "Open at the start" },
    unit: "count",
    measure: cases,
    group: "ledger",
    register: "disputes",
    definition: { zh: "期初前已登记、期初尚无结果的纠纷", en: "Registered before the period and not ended before it" },
  },
  entered: {
    ...usual,
    name: { zh: "本期新登", en: "Newly entered" },
    unit: "count",
    measure: cases,
    group: "ledger",
    register: "disputes",
    definition: {
      zh: "登记日期在本期的全部涉企纠纷，含后来并案和不予受理的",
      en: "All enterprise disputes registered in the period, merged and not accepted ones too",
    },
  },
  terminated: {
    ...usual,
    name: { zh: "调解终止", en: "Mediation terminated" },
    unit: "count",
    measure: cases,
    group: "ledger",
    register: "disputes",
    definition: { zh: "本期调解终止的纠纷", en: "Mediations terminated in the period" },
  },
  withdrawn: {
    ...usual,
    name: { zh: "撤回", en: "Withdrawn" },
    unit: "count",
    measure: cases,
    group: "ledger",
    register: "disputes",
    definition: { zh: "本期撤回的纠纷", en: "Disputes withdrawn in the period" },
  },
  transferred: {
    ...usual,
    name: { zh: "移送", en: "Transferred" },
    unit: "count",
    measure: cases,
    group: "ledger",
    register: "disputes",
    definition: { zh: "本期移送的纠纷", en: "Disputes transferred in the period" },
  },
  merged: {
    ...usual,
    name: { zh: "并案", en: "Merged" },
    unit: "count",
    measure: cases,
    group: "ledger",
    register: "disputes",
    definition: { zh: "本期并入其他纠纷的", en: "Disputes merged into others in the period" },
  },
  notAccepted: {
    ...usual,
    name: { zh: "不予受理", en: "Not accepted" },
    unit: "count",
    measure: cases,
    group: "ledger",
    register: "disputes",
    definition: { zh: "本期不予受理的纠纷", en: "Disputes not accepted in the period" },
  },
} as const satisfies Readonly<Record<string, Indicator>>;
export type IndicatorCode = keyof typeof indicators;

export const indicatorCodes = Object.keys(indicators) as [IndicatorCode, ...IndicatorCode[]];

/** By what the disputes of a report are broken down, and the dictionary of its codes. */
export const breakdowns = {
  type: { name: { zh: "纠纷类型", en: "Type" }, dictionary: "dispute_type_enterprise" },
  town: { name: { zh: "属地", en: "Town" }, dictionary: "town" },
  source: { name: { zh: "来源", en: "Source" }, dictionary: "dispute_source" },
} as const;
export type BreakdownBy = keyof typeof breakdowns;
export const breakdownBys = ["type", "town", "source"] as const satisfies readonly BreakdownBy[];

/** The columns of a breakdown; their sums are the indicators of the same name. */
export const breakdownColumns = [
  "registered",
  "resolved",
  "open",
  "claimed",
  "recovered",
] as const satisfies readonly IndicatorCode[];
export type BreakdownColumn = (typeof breakdownColumns)[number];

/** The code of the row for money that belongs to no dispute. */
export const WITHOUT_DISPUTE = "";
