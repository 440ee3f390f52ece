import type { Fen } from "../money.ts";
import type { LedgerKind } from "./kinds.ts";

/**
 * What a cell of the field holds. `long_digits`: letters and digits that must never have been a number (loan and
 * voucher numbers); `integer`: a running number or a count, without sign; `land`: an area, in hundredths of a 亩.
 */
export type FieldType =
  "text" | "date" | "money" | "land" | "uscc" | "project_code" | "yes_no" | "integer" | "long_digits";

export type LedgerField = {
  readonly key: string;
  readonly type: FieldType;
  /** A row without it is refused. */
  readonly required?: true;
  /** Keeps its line breaks, up to 2,000 characters; other texts are one line of up to 200. */
  readonly multiline?: true;
  /** An unreadable value is left out with a warning, where the row without it is still worth having. */
  readonly unreadable?: "warn";
  /** May be below zero: a reversal such as a refund. */
  readonly signed?: true;
  /** What offices write over the column. A unit in brackets is taken off before comparing. */
  readonly words: readonly string[];
};

const SEQUENCE = ["序号", "编号", "台账序号"] as const;
const CREDIT_CODE = ["统一社会信用代码", "社会信用代码", "信用代码", "企业信用代码"] as const;
const NOTE = ["备注", "说明", "备注说明"] as const;

/** The columns of each ledger. Words of a dictionary (town, type, method …) stay as written here. */
export const ledgerFields = {
  /** 涉企矛盾纠纷台账 */
  disputes: [
    { key: "ledgerSeq", type: "integer", unreadable: "warn", words: SEQUENCE },
    {
      key: "registeredOn",
      type: "date",
      required: true,
      words: ["登记日期", "登记时间", "受理日期", "受理时间", "排查日期", "排查时间", "发现日期", "上报日期"],
    },
    {
      key: "town",
      type: "text",
      required: true,
      words: ["属地", "镇街", "镇办", "镇", "乡镇", "所属镇街", "所在镇街", "所属镇办", "所属区域", "辖区", "属地镇街"],
    },
    {
      key: "type",
      type: "text",
      required: true,
      words: ["纠纷类型", "纠纷类别", "矛盾类型", "矛盾纠纷类型", "类型", "类别", "事件类别"],
    },
    {
      key: "applicantName",
      type: "text",
      required: true,
      words: ["申请人", "申请方", "申请企业", "申请人名称", "申请人姓名", "甲方", "涉事企业", "企业名称"],
    },
    {
      key: "applicantUscc",
      type: "uscc",
      unreadable: "warn",
      words: [...CREDIT_CODE, "申请人统一社会信用代码", "申请人信用代码"],
    },
    {
      key: "respondentName",
      type: "text",
      required: true,
      words: ["被申请人", "被申请方", "被申请人名称", "被申请人姓名", "乙方", "对方当事人", "相对方"],
    },
    {
      key: "amountClaimed",
      type: "money",
      words: ["涉及金额", "涉案金额", "标的金额", "标的额", "争议金额", "诉求金额", "金额"],
    },
    { key: "source", type: "text", words: ["来源", "案件来源", "纠纷来源", "线索来源", "来源渠道"] },
    {
      key: "leadUnit",
      type: "text",
      words: ["承办单位", "责任单位", "主办单位", "牵头单位", "办理单位", "化解单位"],
    },
    { key: "handler", type: "text", words: ["承办人", "责任人", "经办人", "办理人", "化解责任人", "调解员"] },
    {
      key: "dueOn",
      type: "date",
      words: ["化解时限", "化解期限", "办理时限", "办结时限", "完成时限", "截止日期", "时限", "期限"],
    },
    {
      key: "outcomeOn",
      type: "date",
      words: ["化解日期", "化解时间", "办结日期", "办结时间", "结案日期", "结案时间", "调解日期"],
    },
    {
      key: "result",
      type: "text",
      words: ["结果", "化解结果", "办理结果", "处理结果", "调解结果", "化解情况", "办理情况"],
    },
    { key: "note", type: "text", multiline: true, words: NOTE },
  ],
  /** 为企业挽损到账明细 */
  payments: [
    { key: "ledgerSeq", type: "integer", unreadable: "warn", words: SEQUENCE },
    {
      key: "receivedOn",
      type: "date",
      required: true,
      words: ["到账日期", "到账时间", "收款日期", "到款日期", "回款日期", "入账日期", "日期"],
    },
    {
      key: "payeeName",
      type: "text",
      required: true,
      words: ["受偿企业", "受偿单位", "受益企业", "收款单位", "收款方", "收款人", "债权企业", "企业名称"],
    },
    { key: "payeeUscc", type: "uscc", words: [...CREDIT_CODE, "受偿企业统一社会信用代码", "受偿企业信用代码"] },
    {
      key: "payerName",
      type: "text",
      required: true,
      words: ["付款方", "付款人", "付款单位", "欠款单位", "欠款方", "债务人"],
    },
    {
      key: "amount",
      type: "money",
      required: true,
      signed: true,
      words: ["金额", "到账金额", "挽损金额", "挽回金额", "挽回损失金额", "收款金额", "回款金额"],
    },
    {
      key: "category",
      type: "text",
      required: true,
      words: ["挽损方式", "挽损类别", "挽损类型", "挽回方式", "款项类别", "方式", "类别"],
    },
    {
      key: "voucherNo",
      type: "long_digits",
      words: ["凭证号", "凭证编号", "凭证", "银行回单号", "回单号", "流水号", "交易流水号"],
    },
    {
      key: "disputeSeq",
      type: "integer",
      words: ["对应纠纷序号", "纠纷序号", "关联纠纷序号", "关联纠纷", "对应纠纷", "对应序号"],
    },
    { key: "verifier", type: "text", words: ["核实人", "核实", "复核人", "审核人"] },
    { key: "note", type: "text", multiline: true, words: NOTE },
  ],
  /** 为金融机构清收贷款明细 */
  loans: [
    { key: "ledgerSeq", type: "integer", unreadable: "warn", words: SEQUENCE },
    {
      key: "bank",
      type: "text",
      required: true,
      words: ["金融机构", "贷款银行", "贷款机构", "债权银行", "放贷机构", "银行"],
    },
    { key: "borrower", type: "text", required: true, words: ["借款人", "借款单位", "借款企业", "客户名称", "贷款户"] },
    {
      key: "loanNo",
      type: "long_digits",
      required: true,
      words: ["借据编号", "借据号", "贷款编号", "合同编号", "贷款合同号", "借款合同号"],
    },
    { key: "fiveTierClass", type: "text", words: ["五级分类", "贷款分类", "风险分类", "分类"] },
    {
      key: "balanceAtHandover",
      type: "money",
      words: ["移交时本金余额", "移交本金余额", "移交余额", "移交本金", "本金余额", "贷款余额"],
    },
    { key: "guarantee", type: "text", words: ["担保方式", "担保"] },
    {
      key: "collectedOn",
      type: "date",
      required: true,
      words: ["收回日期", "收回时间", "清收日期", "清收时间", "回收日期", "还款日期", "日期"],
    },
    {
      key: "principal",
      type: "money",
      required: true,
      signed: true,
      words: ["收回本金", "清收本金", "归还本金", "回收本金", "本金"],
    },
    { key: "interest", type: "money", signed: true, words: ["收回利息", "清收利息", "归还利息", "回收利息", "利息"] },
    { key: "fees", type: "money", signed: true, words: ["收回费用", "清收费用", "回收费用", "费用"] },
    {
      key: "total",
      type: "money",
      signed: true,
      words: ["收回合计", "清收合计", "本息合计", "收回金额", "清收金额", "合计"],
    },
    { key: "method", type: "text", required: true, words: ["清收方式", "收回方式", "处置方式", "方式"] },
    { key: "note", type: "text", multiline: true, words: NOTE },
  ],
  /** 重点项目社会稳定风险评估台账 */
  assessments: [
    { key: "ledgerSeq", type: "integer", unreadable: "warn", words: SEQUENCE },
    { key: "projectName", type: "text", required: true, words: ["项目名称", "项目", "重点项目", "事项名称"] },
    { key: "projectCode", type: "project_code", words: ["项目代码", "项目编码", "投资项目代码"] },
    {
      key: "ownerUnit",
      type: "text",
      required: true,
      words: ["建设单位", "项目单位", "业主单位", "项目业主", "项目法人", "责任主体"],
    },
    {
      key: "ownerUscc",
      type: "uscc",
      unreadable: "warn",
      words: [...CREDIT_CODE, "建设单位统一社会信用代码", "建设单位信用代码"],
    },
    { key: "totalInvestment", type: "money", words: ["总投资", "项目总投资", "投资总额", "投资额", "总投资额"] },
    { key: "town", type: "text", words: ["建设地点", "项目地点", "建设地址", "属地", "所在镇街"] },
    { key: "procedure", type: "text", required: true, words: ["评估程序", "适用程序", "程序"] },
    { key: "landTaking", type: "yes_no", words: ["是否征地", "征地", "涉及征地", "是否涉及征地"] },
    {
      key: "deferredMaterials",
      type: "text",
      multiline: true,
      words: ["容缺材料", "容缺事项", "容缺件", "缺件", "缺少材料", "后补材料"],
    },
    {
      key: "commitmentDueOn",
      type: "date",
      words: ["承诺补正期限", "承诺补齐期限", "承诺期限", "补正期限", "补齐期限"],
    },
    { key: "completedOn", type: "date", words: ["补齐日期", "补齐时间", "补正日期", "补正时间"] },
    { key: "riskLevel", type: "text", words: ["风险等级", "风险级别", "评估等级", "等级"] },
    { key: "decision", type: "text", words: ["决策结论", "决策意见", "决策结果", "结论"] },
    { key: "decidedOn", type: "date", words: ["决策日期", "决策时间"] },
  ],
  /** 重点项目清单, as plans and lists of projects write it (domain sheet C) */
  projects: [
    { key: "ledgerSeq", type: "integer", unreadable: "warn", words: SEQUENCE },
    { key: "name", type: "text", required: true, words: ["项目名称", "项目", "重点项目", "重点项目名称"] },
    { key: "shortName", type: "text", words: ["项目简称", "简称"] },
    { key: "projectCode", type: "project_code", words: ["项目代码", "项目编码", "投资项目代码", "项目统一代码"] },
    {
      key: "ownerUnit",
      type: "text",
      required: true,
      words: ["建设单位", "项目单位", "业主单位", "项目业主", "项目法人", "投资主体", "建设单位（项目法人）"],
    },
    {
      key: "ownerUscc",
      type: "uscc",
      unreadable: "warn",
      words: [...CREDIT_CODE, "建设单位统一社会信用代码", "建设单位信用代码"],
    },
    { key: "category", type: "text", words: ["项目类别", "类别", "项目类型", "建设类别"] },
    { key: "level", type: "text", words: ["项目级别", "级别", "项目层级", "重点级别"] },
    { key: "industry", type: "text", words: ["行业", "所属行业", "行业门类", "行业类别", "行业领域"] },
    { key: "nature", type: "text", words: ["建设性质", "项目性质", "性质"] },
    { key: "town", type: "text", words: ["建设地点", "项目地点", "属地", "所在镇街", "所在镇办", "镇街"] },
    { key: "address", type: "text", words: ["详细地址", "建设地址", "项目地址", "地址", "具体地点"] },
    { key: "totalInvestment", type: "money", words: ["总投资", "项目总投资", "计划总投资", "投资总额", "总投资额"] },
    {
      key: "yearInvestment",
      type: "money",
      words: ["年度计划投资", "年度投资计划", "本年计划投资", "年度投资", "当年计划投资", "年计划投资"],
    },
    { key: "fundSources", type: "text", words: ["资金来源", "资金渠道", "投资来源"] },
    { key: "landMu", type: "land", words: ["用地面积", "占地面积", "总用地面积", "项目用地", "用地"] },
    { key: "farmlandMu", type: "land", words: ["其中耕地", "耕地面积", "占用耕地", "耕地"] },
    {
      key: "landTaking",
      type: "yes_no",
      words: ["是否征地", "涉及征地", "是否涉及征地", "涉及征地拆迁", "是否涉及征地拆迁", "是否征拆"],
    },
    { key: "acqHouseholds", type: "integer", words: ["涉及户数", "征收户数", "征拆户数", "拆迁户数", "户数"] },
    { key: "acqPeople", type: "integer", words: ["涉及人数", "征收人数", "征拆人数", "涉及人口", "人数"] },
    { key: "approveDept", type: "text", words: ["审批部门", "审批单位", "批准部门", "审批机关", "备案机关"] },
    { key: "approveMode", type: "text", words: ["审批方式", "审批类型", "审批类别", "管理方式", "项目管理方式"] },
    { key: "stage", type: "text", words: ["建设阶段", "项目阶段", "进展阶段", "目前阶段", "项目状态", "建设状态"] },
    {
      key: "plannedStart",
      type: "date",
      unreadable: "warn",
      words: ["计划开工", "计划开工日期", "计划开工时间", "开工日期", "开工时间", "拟开工时间"],
    },
    {
      key: "plannedEnd",
      type: "date",
      unreadable: "warn",
      words: ["计划竣工", "计划竣工日期", "计划竣工时间", "竣工日期", "竣工时间", "计划完工时间", "拟建成时间"],
    },
    { key: "leadUnit", type: "text", words: ["牵头单位", "责任单位", "主管单位", "主管部门", "牵头部门"] },
    {
      key: "leader",
      type: "text",
      words: ["包抓领导", "包联领导", "县级领导", "联系领导", "分管领导", "包抓县级领导"],
    },
    { key: "contact", type: "text", words: ["联系人电话", "联系人及电话", "联系电话", "联系方式", "联系人"] },
    { key: "note", type: "text", multiline: true, words: [...NOTE, "建设内容", "建设规模及内容", "主要建设内容"] },
  ],
} as const satisfies Record<LedgerKind, readonly LedgerField[]>;

export type FieldOf<K extends LedgerKind> = (typeof ledgerFields)[K][number];
export type FieldKey<K extends LedgerKind = LedgerKind> = FieldOf<K>["key"];

/** Dates are `YYYY-MM-DD`, money is fen, codes and digits are text, yes_no is a boolean. */
type TypedValue<T extends FieldType> = T extends "money"
  ? Fen
  : T extends "yes_no"
    ? boolean
    : T extends "integer" | "land"
      ? number
      : string;

/** What one row of a ledger says; null where the cell is blank and the field may be. */
export type LedgerValues<K extends LedgerKind> = {
  readonly [F in FieldOf<K> as F["key"]]:
    TypedValue<F["type"]> | (F extends { readonly required: true } ? never : null);
};

/** The fields of a ledger as plain rows, for code that treats all kinds alike. */
export function fieldsOf(kind: LedgerKind): readonly LedgerField[] {
  return ledgerFields[kind];
}
