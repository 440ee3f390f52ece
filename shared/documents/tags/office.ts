import { ofCase, partyNames } from "./common.ts";
import { flag, list, paragraphs, text } from "./tag.ts";

/** 交办单 */
export const assignment = {
  ...ofCase,
  heading: text("交办单、转办单、督办单或协办单", "Kind of sheet"),
  assignmentNo: text("编号", "Number"),
  partyNames,
  fromUnit: text("交办单位", "Issuing unit"),
  toUnit: text("承办单位", "Receiving unit"),
  toStaff: text("承办人", "Person"),
  summary: paragraphs("纠纷简要情况", "Summary of the dispute"),
  requirement: paragraphs("办理要求", "What is to be done"),
  issuedOn: text("交办日期", "Issued on"),
  issuedBy: text("经办人", "Issued by"),
  dueOn: text("办理时限", "To be reported by"),
  signedOn: text("签收日期", "Signed for on"),
  signedBy: text("签收人", "Signed for by"),
  reportedOn: text("反馈日期", "Reported on"),
  report: paragraphs("反馈情况", "Report"),
} as const;

/** 会议纪要 */
export const minutes = {
  office: ofCase.office,
  producedOn: ofCase.producedOn,
  kind: text("会议类型", "Kind of meeting"),
  title: text("会议名称", "Title"),
  heldOn: text("时间", "Held on"),
  place: text("地点", "Place"),
  chair: text("主持人", "Chair"),
  recorder: text("记录人", "Recorder"),
  attendees: text("参加人员", "Attendees"),
  minutes: paragraphs("会议情况", "What was said"),
  items: list("议题", "Agenda", {
    no: text("序号", "Number"),
    topic: text("议题", "Topic"),
    caseNo: text("案件编号", "Number of the case"),
    opinion: text("研判意见", "Opinion"),
    hasDecision: flag("有决定", "Something was decided"),
    decision: text("议定事项", "Decision"),
    owner: text("责任单位和责任人", "Who is to do it"),
    dueOn: text("完成时限", "By when"),
  }),
} as const;
