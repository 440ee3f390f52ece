import type { Names } from "../names.ts";

/** 会议 */
export const meetingFields = {
  kind: { zh: "会议种类", en: "Kind" },
  title: { zh: "会议名称", en: "Title" },
  heldOn: { zh: "召开日期", en: "Held on" },
  place: { zh: "地点", en: "Place" },
  chair: { zh: "主持人", en: "Chair" },
  recorder: { zh: "记录人", en: "Recorder" },
  attendees: { zh: "参加人员", en: "Attendees" },
  minutes: { zh: "会议情况", en: "Minutes" },
  state: { zh: "状态", en: "State" },
} as const satisfies Names;

/** 议题 */
export const agendaFields = {
  disputeId: { zh: "研判的纠纷", en: "Case" },
  topic: { zh: "议题", en: "Topic" },
  opinion: { zh: "研判意见", en: "Opinion" },
  resolution: { zh: "决定事项", en: "Decision" },
  ownerUnit: { zh: "责任单位", en: "Unit in charge" },
  ownerStaffId: { zh: "责任人", en: "Person in charge" },
  dueOn: { zh: "完成时限", en: "To be done by" },
  doneOn: { zh: "办结日期", en: "Done on" },
  doneNote: { zh: "办结情况", en: "How it was done" },
} as const satisfies Names;

/** 列入议程的原因 */
export const agendaReasons = {
  overdue: { zh: "已超期", en: "Overdue" },
  due_this_week: { zh: "本周到期", en: "Due this week" },
  high_risk: { zh: "高风险", en: "High risk" },
  new_this_week: { zh: "本周新增", en: "New this week" },
} as const satisfies Names;
