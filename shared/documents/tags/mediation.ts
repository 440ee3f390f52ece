import { ofCase, parties, partyNames } from "./common.ts";
import { flag, list, paragraphs, text } from "./tag.ts";

/** 调查记录 */
export const investigation = {
  ...ofCase,
  heldOn: text("调查日期", "Date"),
  place: text("地点", "Place"),
  present: text("参加人", "Present"),
  askedPerson: text("被调查人", "Person asked"),
  investigators: text("调查人", "Investigators"),
  recorder: text("记录人", "Recorder"),
  record: paragraphs("记录", "Record"),
} as const;

/** 证据材料清单 */
export const evidence = {
  ...ofCase,
  partyNames,
  items: list("证据材料", "Evidence", {
    no: text("序号", "Number"),
    item: text("材料名称", "Name"),
    source: text("来源", "Source"),
    original: text("原件或复印件", "Original or copy"),
    pages: text("页数", "Pages"),
    provider: text("提供人", "Provided by"),
    receivedOn: text("收到日期", "Received on"),
    note: text("备注", "Note"),
  }),
  count: text("件数", "Number of items"),
  pageCount: text("总页数", "Pages in all"),
} as const;

/** 调解记录 */
export const mediationRecord = {
  ...ofCase,
  sittingNo: text("第几次调解", "Which sitting"),
  heldOn: text("调解日期", "Date"),
  hours: text("起止时间", "From when to when"),
  place: text("地点", "Place"),
  matter: text("事由", "Matter"),
  partiesPresent: text("到场当事人", "Parties present"),
  invited: text("参加人（受邀）", "Invited"),
  mediators: text("调解员", "Mediators"),
  recorder: text("记录人", "Recorder"),
  rightsTold: flag("已告知权利义务", "Rights and duties were told"),
  publicity: text("公开或不公开", "In public or not"),
  record: paragraphs("调解记录", "Record"),
  result: text("调解结果", "Result"),
} as const;

/** 回访记录 */
export const followUp = {
  ...ofCase,
  partyNames,
  agreementNo: text("调解协议编号", "Agreement no."),
  matter: text("回访事由", "Occasion"),
  visitedOn: text("回访日期", "Visited on"),
  method: text("回访方式", "Method"),
  visited: text("回访对象", "Whom"),
  performance: text("协议履行情况", "Performance"),
  satisfaction: text("满意度", "Satisfaction"),
  sued: text("是否就协议起诉", "Whether somebody has sued"),
  relapse: text("是否有反弹迹象", "Signs of a relapse"),
  situation: paragraphs("回访情况", "What was found"),
  measures: paragraphs("采取的措施", "What was done"),
  visitor: text("回访人", "Visitor"),
} as const;

/** 终止调解通知书 */
export const terminationNotice = {
  ...ofCase,
  parties,
  partyNames,
  acceptedOn: text("受理日期", "Accepted on"),
  terminatedOn: text("终止日期", "Terminated on"),
  byCourt: flag("法院委托调解", "Entrusted by a court"),
  cause: text("终止原因", "Cause"),
  reason: text("终止说明", "Explanation"),
  mediators: text("调解员", "Mediators"),
  routes: list("告知的途径", "Routes told", {
    no: text("序号", "Number"),
    route: text("途径", "Route"),
  }),
} as const;

/** 结案报告表 */
export const closingReport = {
  ...ofCase,
  parties,
  filledOn: text("填表日期", "Filled in on"),
  unit: text("承办单位", "Lead unit"),
  handler: text("承办人", "Handler"),
  acceptedOn: text("受案日期", "Accepted on"),
  closedOn: text("结案日期", "Closed on"),
  source: text("案件来源", "Source"),
  type: text("纠纷类型", "Type"),
  amount: text("涉及金额（元）", "Amount in yuan"),
  summary: paragraphs("纠纷简要事实", "Summary of the dispute"),
  course: paragraphs("办理经过", "What was done"),
  outcome: text("处理结果", "Outcome"),
  performance: text("履行情况", "Performance"),
  followUp: text("回访情况", "Follow-up"),
} as const;
