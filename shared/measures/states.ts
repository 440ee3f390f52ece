import type { Names } from "../names.ts";

/** 措施状态 */
export const measureStates = {
  not_started: { zh: "未启动", en: "Not started" },
  under_way: { zh: "推进中", en: "Under way" },
  closed: { zh: "已办结", en: "Closed" },
  dropped: { zh: "不再推进", en: "Dropped" },
} as const satisfies Names;
export type MeasureState = keyof typeof measureStates;

/** Nothing more is to be done. */
export const endedMeasureStates = ["closed", "dropped"] as const satisfies readonly MeasureState[];

/** 督办状态 */
export const supervisionStates = {
  waiting: { zh: "待回复", en: "Reply awaited" },
  answered: { zh: "已回复", en: "Answered" },
  concluded: { zh: "已办结", en: "Concluded" },
  withdrawn: { zh: "已撤销", en: "Withdrawn" },
} as const satisfies Names;
export type SupervisionState = keyof typeof supervisionStates;

/** The office still waits for a reply, or has not said yet what becomes of it. */
export const openSupervisionStates = ["waiting", "answered"] as const satisfies readonly SupervisionState[];

/** What is due of a measure. */
export const measureDueKinds = {
  due: { zh: "措施到期", en: "Measure" },
  reply: { zh: "督办回复", en: "Reply to supervision" },
} as const satisfies Names;
