import { ofCase, parties, partyNames } from "./common.ts";
import { flag, list, paragraphs, text } from "./tag.ts";

/** 调解协议书; 口头协议登记表 is filled in alike. */
export const agreement = {
  ...ofCase,
  agreementNo: text("协议编号", "Agreement no."),
  parties,
  partyNames,
  facts: paragraphs("纠纷主要事实", "Main facts"),
  hasIssues: flag("写明了争议事项", "Issues are stated"),
  issues: paragraphs("争议事项", "Issues"),
  terms: paragraphs("协议内容", "Terms"),
  performMethod: text("履行方式", "Way of performance"),
  performPlace: text("履行地点", "Place of performance"),
  hasInstalments: flag("约定了付款", "Payments were agreed"),
  instalments: list("各期付款", "Instalments", {
    no: text("期次", "Number"),
    payer: text("付款方", "Payer"),
    payee: text("收款方", "Payee"),
    amount: text("金额（元）", "Amount in yuan"),
    amountInWords: text("金额（大写）", "Amount in capitals"),
    dueOn: text("履行日期", "Due on"),
    note: text("备注", "Note"),
  }),
  total: text("付款合计（元）", "Sum in yuan"),
  totalInWords: text("付款合计（大写）", "Sum in capitals"),
  lastDueOn: text("履行时限", "Last day of performance"),
  isChange: flag("是变更后的协议", "Replaces an earlier edition"),
  edition: text("第几版", "Edition"),
  changeReason: text("变更原因", "Reason of the change"),
  copies: text("份数", "Copies"),
  mediators: text("调解员", "Mediators"),
  recorder: text("记录人", "Recorder"),
  signedOn: text("签署日期", "Signed on"),
  effectiveOn: text("生效日期", "In force from"),
} as const;

/** 司法确认申请书 */
export const confirmationApplication = {
  ...ofCase,
  applicants: parties,
  partyNames,
  betweenPersons: flag("双方都是自然人", "All parties are persons"),
  betweenUnits: flag("双方都是单位", "All parties are units"),
  betweenBoth: flag("自然人与单位之间", "Persons and units"),
  agreementNo: text("协议编号", "Agreement no."),
  isOral: flag("口头协议", "Is an oral agreement"),
  facts: paragraphs("纠纷主要事实", "Main facts"),
  terms: paragraphs("协议内容", "Terms"),
  hasAmount: flag("约定了付款", "Payments were agreed"),
  total: text("付款合计（元）", "Sum in yuan"),
  totalInWords: text("付款合计（大写）", "Sum in capitals"),
  mediators: text("调解员", "Mediators"),
  agreedOn: text("达成协议日期", "Day of the agreement"),
  effectiveOn: text("生效日期", "In force from"),
  court: text("受理法院", "Court"),
  appliedOn: text("申请日期", "Day of the application"),
} as const;

/** 调解组织证明 */
export const mediationProof = {
  ...ofCase,
  partyNames,
  acceptedOn: text("受理日期", "Accepted on"),
  sittings: text("调解次数", "Number of sittings"),
  mediators: text("调解员", "Mediators"),
  isOral: flag("口头协议", "Is an oral agreement"),
  agreementNo: text("协议编号", "Agreement no."),
  agreedOn: text("达成协议日期", "Day of the agreement"),
  effectiveOn: text("生效日期", "In force from"),
  terms: paragraphs("协议内容", "Terms"),
  court: text("受理法院", "Court"),
} as const;
