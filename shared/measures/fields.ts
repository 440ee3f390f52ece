import type { Names } from "../names.ts";

/** 措施台账 (domain sheet F2) */
export const measureFields = {
  no: { zh: "序号", en: "No." },
  heading: { zh: "措施内容", en: "Heading" },
  task: { zh: "具体任务", en: "Task" },
  leadUnit: { zh: "牵头单位", en: "Lead unit" },
  responsibleUnits: { zh: "责任单位", en: "Responsible units" },
  responsible: { zh: "责任人", en: "Responsible person" },
  setOn: { zh: "安排日期", en: "Set on" },
  dueOn: { zh: "完成时限", en: "Due on" },
  percent: { zh: "进度（%）", en: "Progress (%)" },
  plannedPercent: { zh: "计划进度（%）", en: "Planned (%)" },
  reportedOn: { zh: "最近报送", en: "Last report" },
  state: { zh: "状态", en: "State" },
  stateSince: { zh: "状态起始日", en: "Since" },
  colour: { zh: "颜色", en: "Colour" },
  colourReason: { zh: "颜色依据", en: "Why this colour" },
  closedOn: { zh: "办结日期", en: "Closed on" },
  closeReason: { zh: "办结或终止的理由", en: "Why it was ended" },
  supervisions: { zh: "督办次数", en: "Supervisions" },
  note: { zh: "备注", en: "Note" },
} as const satisfies Names;

/** 进展 */
export const progressFields = {
  reportedOn: { zh: "报送日期", en: "Reported on" },
  percent: { zh: "本次进度（%）", en: "Reported (%)" },
  plannedPercent: { zh: "本次应达（%）", en: "Planned by then (%)" },
  text: { zh: "进展情况", en: "Progress" },
  problems: { zh: "存在问题", en: "Problems" },
  nextStep: { zh: "下步打算", en: "Next step" },
} as const satisfies Names;

/** 督办 */
export const supervisionFields = {
  supervisionNo: { zh: "督办单编号", en: "Supervision no." },
  issuedOn: { zh: "督办日期", en: "Issued on" },
  toUnit: { zh: "被督办单位", en: "To" },
  reason: { zh: "督办事由", en: "Reason" },
  replyDueOn: { zh: "回复期限", en: "Reply due on" },
  repliedOn: { zh: "回复日期", en: "Replied on" },
  reply: { zh: "回复内容", en: "Reply" },
  concludedOn: { zh: "办结日期", en: "Concluded on" },
  result: { zh: "督办结果", en: "Result" },
  state: { zh: "督办状态", en: "State" },
} as const satisfies Names;

/** What the acts on a measure ask for and its history tells. */
export const measureStepFields = {
  on: { zh: "办理日期", en: "Done on" },
  reason: { zh: "理由", en: "Reason" },
  note: { zh: "说明", en: "Note" },
} as const satisfies Names;
