import { applicants, ofCase, parties, partyNames, respondents } from "./common.ts";
import { flag, list, paragraphs, text } from "./tag.ts";

const matter = {
  type: text("纠纷类型", "Type of the dispute"),
  officialType: text("司法部分类", "Official type"),
  hasAmount: flag("涉及金额", "Is about money"),
  amount: text("涉及金额（元）", "Amount in yuan"),
  amountInWords: text("涉及金额（大写）", "Amount in capitals"),
  summary: paragraphs("纠纷简要情况", "Summary of the dispute"),
} as const;

/** 人民调解申请书 */
export const application = {
  ...ofCase,
  ...matter,
  applicants,
  respondents,
  claims: list("申请事项", "Claims", {
    no: text("序号", "Number"),
    claim: text("申请事项", "Claim"),
  }),
  grounds: paragraphs("事实和理由", "Facts and grounds"),
  appliedOn: text("申请日期", "Day of the application"),
} as const;

/** 受理登记表 */
export const intake = {
  ...ofCase,
  ...matter,
  parties,
  acceptedOn: text("受理日期", "Accepted on"),
  byApplication: text("依当事人申请（■或□）", "On application, as a box"),
  byOffice: text("主动调解（■或□）", "On the committee's own initiative, as a box"),
  byReferral: text("接受委托移送（■或□）", "By referral, as a box"),
  source: text("案件来源", "Source"),
  sourceDocNo: text("来文编号", "Reference number of the source"),
  registrar: text("登记人", "Registered by"),
  note: text("备注", "Note"),
} as const;

/** 当事人权利义务告知书 */
export const rightsNotice = {
  ...ofCase,
  parties,
  partyNames,
  byCourt: flag("法院委托调解", "Entrusted by a court"),
} as const;

/** 授权委托书 */
export const proxy = {
  ...ofCase,
  principal: list("委托人", "The party", parties.each),
  agentName: text("受托人姓名", "Agent's name"),
  agentKind: text("代理人类型", "Kind of agent"),
  agentGender: text("受托人性别", "Agent's gender"),
  agentAge: text("受托人年龄", "Agent's age"),
  agentIdNumber: text("受托人证件号码", "Agent's identity number"),
  agentPhone: text("受托人联系方式", "Agent's telephone"),
  scopes: list("委托权限", "What the agent may do", {
    box: text("■或□", "Box"),
    scope: text("权限", "Scope"),
  }),
} as const;

/** 受理通知书 */
export const acceptanceNotice = {
  ...ofCase,
  parties,
  partyNames,
  acceptedOn: text("受理日期", "Accepted on"),
  channel: text("处理方式", "Dealt with by"),
  isMediation: flag("由调解组织调解", "Is mediated"),
  mediators: text("调解员", "Mediators"),
  dueOn: text("调解期限届满日", "End of the term"),
} as const;

/** 不予受理告知书 */
export const refusalNotice = {
  ...ofCase,
  applicants,
  partyNames,
  registeredOn: text("登记日期", "Registered on"),
  refusedOn: text("决定日期", "Decided on"),
  reason: text("不予受理的原因", "Reason"),
} as const;
