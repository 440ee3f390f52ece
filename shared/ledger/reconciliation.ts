import type { Name } from "../names.ts";
import type { RegisterName } from "../search-contract.ts";

type Kind = {
  readonly name: Name;
  /** What is found, and what to do about it. */
  readonly definition: Name;
  readonly register: Extract<RegisterName, "payments" | "disputes" | "arrears" | "loans">;
  readonly group: ReconciliationGroup;
};

export const reconciliationGroups = {
  evidence: { zh: "凭证与核实", en: "Evidence and verification" },
  links: { zh: "挂接与主体", en: "Links and parties" },
  sums: { zh: "金额对账", en: "Sums that don't agree" },
} as const satisfies Readonly<Record<string, Name>>;
export type ReconciliationGroup = keyof typeof reconciliationGroups;

/** 对账: what the ledger still lacks, and what in it does not agree. Domain sheet 5.3, 9.5. */
export const reconciliationKinds = {
  noEvidence: {
    name: { zh: "缺凭证", en: "No evidence" },
    definition: {
      zh: "既没有凭证号、也没有凭证附件的到账。补录凭证号或上传回单。",
      en: "Neither a voucher number nor a file. Enter the number or add the slip.",
    },
    register: "payments",
    group: "evidence",
  },
  unverified: {
    name: { zh: "未核实", en: "Not verified" },
    definition: {
      zh: "草稿和待核实的到账，不计入任何汇总；天数自录入起算。",
      en: "Drafts and entries to be verified: in no sum. Days since they were entered.",
    },
    register: "payments",
    group: "evidence",
  },
  returned: {
    name: { zh: "已退回未改", en: "Sent back" },
    definition: {
      zh: "核实人退回、录入人尚未改正再提交的到账。",
      en: "Sent back by the verifier and not put right yet.",
    },
    register: "payments",
    group: "evidence",
  },
  closedPeriod: {
    name: { zh: "到账在已定稿期间", en: "Received in a closed period" },
    definition: {
      zh: "到账日期落在已定稿报告的期间、因此顺延到后来计入的到账。",
      en: "Received on days that an issued report had closed, and so counted later.",
    },
    register: "payments",
    group: "evidence",
  },
  unlinked: {
    name: { zh: "没有挂接", en: "No link" },
    definition: {
      zh: "没有对应纠纷、欠款、贷款或司法程序的到账。",
      en: "Linked to no dispute, arrears, loan or court proceeding.",
    },
    register: "payments",
    group: "links",
  },
  recoveryUnlinked: {
    name: { zh: "挽损未挂纠纷或欠款", en: "Recovery without a case" },
    definition: {
      zh: "归口挽损而没有对应纠纷或欠款的到账。",
      en: "Counted as recovered, yet of no dispute and no arrears.",
    },
    register: "payments",
    group: "links",
  },
  payeeUnknown: {
    name: { zh: "收款方未匹配企业", en: "Payee not matched" },
    definition: {
      zh: "收款方没有信用代码、在企业名录里找不到的到账。",
      en: "The payee has no credit code and is in no register of enterprises.",
    },
    register: "payments",
    group: "links",
  },
  payeeOtherName: {
    name: { zh: "收款方名称与信用代码不符", en: "Payee's name and code differ" },
    definition: {
      zh: "收款方名称与企业名录中该信用代码的企业名称不同，请核对是更名还是录错。",
      en: "The enterprise with this credit code has another name: renamed, or a slip.",
    },
    register: "payments",
    group: "links",
  },
  participantsWithoutLead: {
    name: { zh: "有参与单位、没有牵头单位", en: "Participants without a lead unit" },
    definition: {
      zh: "一笔到账只归一个牵头单位，参与单位不计金额；这些到账没有牵头单位，或把牵头单位又列为参与。",
      en: "One unit owns the amount, participants none: these have no lead unit, or name it among the participants too.",
    },
    register: "payments",
    group: "links",
  },
  doubles: {
    name: { zh: "疑似重复", en: "Possibly entered twice" },
    definition: {
      zh: "付款方、收款方、金额相同，到账日期相近的到账（几日以内，见“规则与期限 → 到账核对”）。",
      en: "The same payer, payee and amount within as many days as the rule on payments says.",
    },
    register: "payments",
    group: "sums",
  },
  beyondDebt: {
    name: { zh: "清收超出债务", en: "Paid beyond the debt" },
    definition: {
      zh: "拆分后有“超出债务”部分的贷款到账，请与银行核对余额。",
      en: "Part of the payment is beyond what was owed: check the balance with the bank.",
    },
    register: "payments",
    group: "sums",
  },
  aboveClaim: {
    name: { zh: "挽损超过涉及金额", en: "More than was claimed" },
    definition: {
      zh: "本期有到账、累计挽损超过纠纷涉及金额的纠纷。金额栏为超出部分。",
      en: "Disputes paid in the period with more recovered in all than was claimed; the amount is the excess.",
    },
    register: "disputes",
    group: "sums",
  },
  agreementOff: {
    name: { zh: "协议期次与到账不符", en: "Agreement and payments differ" },
    definition: {
      zh: "现行协议已履行完毕而到账不等于各期合计，或到账超过各期合计，或到账指向没有的期次。金额栏为差额。",
      en: "The agreement in force is performed though its instalments are not what was paid, or more was paid, or a payment names an instalment that it has not. The amount is the difference.",
    },
    register: "disputes",
    group: "sums",
  },
  arrearsAbove: {
    name: { zh: "清偿超过欠款", en: "More than was owed" },
    definition: {
      zh: "累计到账超过欠款本金的欠款。金额栏为超出部分。",
      en: "Arrears with more paid than was owed; the amount is the excess.",
    },
    register: "arrears",
    group: "sums",
  },
  planOff: {
    name: { zh: "还款计划不等于欠款", en: "Plan and arrears differ" },
    definition: {
      zh: "还款计划各期合计既不等于欠款本金、也不等于尚欠金额的欠款。金额栏为计划减尚欠。",
      en: "The instalments sum neither to the principal nor to what is outstanding; the amount is plan less outstanding.",
    },
    register: "arrears",
    group: "sums",
  },
  endedOwing: {
    name: { zh: "已清偿或已销号仍有余额", en: "Ended though something is owed" },
    definition: {
      zh: "状态为已清偿、已销号，到账却不足欠款本金的欠款。金额栏为差额。",
      en: "Cleared or struck off though less was paid than was owed; the amount is what is missing.",
    },
    register: "arrears",
    group: "sums",
  },
  planWithoutYear: {
    name: { zh: "清收计划未定年度", en: "Plan without a year" },
    definition: {
      zh: "填了计划清收金额、没有填计划年度的贷款，不计入清收进度。",
      en: "Loans with a plan but no year: in no progress of collection.",
    },
    register: "loans",
    group: "sums",
  },
} as const satisfies Readonly<Record<string, Kind>>;
export type ReconciliationKind = keyof typeof reconciliationKinds;

export const reconciliationCodes = Object.keys(reconciliationKinds) as [ReconciliationKind, ...ReconciliationKind[]];
