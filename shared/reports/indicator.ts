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

export const cases: Name = { zh: "起", en: "disputes" };
export const wan: Name = { zh: "万元", en: "10,000 yuan" };
export const percent: Name = { zh: "%", en: "%" };
export const days: Name = { zh: "天", en: "days" };
export const enterprises: Name = { zh: "户", en: "enterprises" };
export const projects: Name = { zh: "个", en: "assessments" };

/** What most indicators are. */
export const usual = { part: false, formulaVersion: 1 } as const;
