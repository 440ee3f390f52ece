import type { Name, Names } from "../names.ts";
import { projectFields } from "../projects/fields.ts";
import type { FieldKey } from "./fields.ts";
import type { LedgerKind } from "./kinds.ts";

/** What the ledgers are called. */
export const ledgerNames = {
  disputes: { zh: "涉企纠纷台账", en: "Disputes" },
  payments: { zh: "挽损到账明细", en: "Money recovered" },
  loans: { zh: "贷款清收明细", en: "Loan collection" },
  assessments: { zh: "重点项目稳评台账", en: "Project assessments" },
  projects: { zh: "重点项目清单", en: "List of projects" },
} as const satisfies Record<LedgerKind, Name>;

/** What the columns of each ledger are called. */
export const ledgerFieldNames = {
  disputes: {
    ledgerSeq: { zh: "序号", en: "No. in the ledger" },
    registeredOn: { zh: "登记日期", en: "Registered on" },
    town: { zh: "属地", en: "Town" },
    type: { zh: "纠纷类型", en: "Type of dispute" },
    applicantName: { zh: "申请人", en: "Applicant" },
    applicantUscc: { zh: "申请人信用代码", en: "Applicant's credit code" },
    respondentName: { zh: "被申请人", en: "Respondent" },
    amountClaimed: { zh: "涉及金额", en: "Amount claimed" },
    source: { zh: "来源", en: "Source" },
    leadUnit: { zh: "承办单位", en: "Lead unit" },
    handler: { zh: "承办人", en: "Handler" },
    dueOn: { zh: "化解时限", en: "Due on" },
    outcomeOn: { zh: "化解日期", en: "Outcome on" },
    result: { zh: "结果", en: "Result" },
    note: { zh: "备注", en: "Note" },
  },
  payments: {
    ledgerSeq: { zh: "序号", en: "No. in the ledger" },
    receivedOn: { zh: "到账日期", en: "Received on" },
    payeeName: { zh: "受偿企业", en: "Payee" },
    payeeUscc: { zh: "受偿企业信用代码", en: "Payee's credit code" },
    payerName: { zh: "付款方", en: "Payer" },
    amount: { zh: "金额", en: "Amount" },
    category: { zh: "挽损方式", en: "Form of recovery" },
    voucherNo: { zh: "凭证号", en: "Voucher no." },
    disputeSeq: { zh: "对应纠纷序号", en: "No. of the dispute" },
    verifier: { zh: "核实人", en: "Verified by" },
    note: { zh: "备注", en: "Note" },
  },
  loans: {
    ledgerSeq: { zh: "序号", en: "No. in the ledger" },
    bank: { zh: "金融机构", en: "Bank" },
    borrower: { zh: "借款人", en: "Borrower" },
    loanNo: { zh: "借据编号", en: "Loan no." },
    fiveTierClass: { zh: "五级分类", en: "Five-tier class" },
    balanceAtHandover: { zh: "移交时本金余额", en: "Principal at hand-over" },
    guarantee: { zh: "担保方式", en: "Guarantee" },
    collectedOn: { zh: "收回日期", en: "Collected on" },
    principal: { zh: "收回本金", en: "Principal collected" },
    interest: { zh: "收回利息", en: "Interest collected" },
    fees: { zh: "收回费用", en: "Fees collected" },
    total: { zh: "收回合计", en: "Collected in all" },
    method: { zh: "清收方式", en: "Collection method" },
    note: { zh: "备注", en: "Note" },
  },
  assessments: {
    ledgerSeq: { zh: "序号", en: "No. in the ledger" },
    projectName: { zh: "项目名称", en: "Project" },
    projectCode: { zh: "项目代码", en: "Project code" },
    ownerUnit: { zh: "建设单位", en: "Owner" },
    ownerUscc: { zh: "建设单位信用代码", en: "Owner's credit code" },
    totalInvestment: { zh: "总投资", en: "Total investment" },
    town: { zh: "建设地点", en: "Place" },
    procedure: { zh: "评估程序", en: "Procedure" },
    landTaking: { zh: "是否征地", en: "Land is taken" },
    deferredMaterials: { zh: "容缺材料", en: "Deferred papers" },
    commitmentDueOn: { zh: "承诺补正期限", en: "To be completed by" },
    completedOn: { zh: "补齐日期", en: "Completed on" },
    riskLevel: { zh: "风险等级", en: "Risk level" },
    decision: { zh: "决策结论", en: "Decision" },
    decidedOn: { zh: "决策日期", en: "Decided on" },
  },
  projects: { ledgerSeq: { zh: "序号", en: "No. in the ledger" }, ...projectFields },
} as const satisfies { [K in LedgerKind]: Record<FieldKey<K>, Name> };

/** The names of a ledger's columns as plain rows, for code that treats all kinds alike. */
export function fieldNamesOf(kind: LedgerKind): Names {
  return ledgerFieldNames[kind];
}
