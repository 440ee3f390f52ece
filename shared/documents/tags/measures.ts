import { flag, paragraphs, text } from "./tag.ts";

/** 督办通知 */
export const supervisionNotice = {
  office: text("本单位名称", "Name of the office"),
  producedOn: text("文书制作日期", "Day on which the paper was produced"),
  supervisionNo: text("督办编号", "Number of the notice"),
  toUnit: text("被督办单位", "Unit that is to answer"),
  issuedOn: text("督办日期", "Issued on"),
  measureNo: text("措施序号", "Number of the measure"),
  heading: text("措施名称", "Measure"),
  task: paragraphs("具体任务", "Task"),
  leadUnit: text("牵头单位", "Lead unit"),
  responsibleUnits: text("责任单位", "Responsible units"),
  responsible: text("责任人", "Person in charge"),
  dueOn: text("完成时限", "To be done by"),
  percent: text("完成比例（%）", "Done, in per cent"),
  hasProgress: flag("有进展记录", "Progress is on record"),
  reportedOn: text("最近一次进展的日期", "Day of the last progress"),
  progress: paragraphs("最近一次进展", "Last progress"),
  problems: paragraphs("存在问题", "Problems"),
  nextStep: paragraphs("下步打算", "Next step"),
  reason: paragraphs("督办原因", "Reason"),
  replyDueOn: text("回复时限", "Reply by"),
  repliedOn: text("回复日期", "Replied on"),
  reply: paragraphs("回复内容", "Reply"),
  result: paragraphs("督办结果", "Result"),
} as const;
