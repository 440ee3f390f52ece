/** The ledgers (台账) that an office keeps in spreadsheets and that can be read in. */
export const ledgerKinds = ["disputes", "payments", "loans", "assessments", "projects"] as const;

export type LedgerKind = (typeof ledgerKinds)[number];

/** Words in a sheet's name or title that speak for a kind. Its column headers decide; these settle a tie. */
export const sheetWords = {
  disputes: ["纠纷", "排查", "化解"],
  payments: ["挽损", "挽回", "到账", "清欠"],
  loans: ["清收", "贷款", "不良"],
  assessments: ["稳评", "风险评估", "重点项目"],
  projects: ["项目清单", "项目计划", "项目库", "项目台账", "项目名单", "重点项目"],
} as const satisfies Record<LedgerKind, readonly string[]>;
