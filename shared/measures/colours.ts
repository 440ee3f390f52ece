import { isOverdue, workdaysLeft } from "../calendar.ts";
import type { Calendar, LocalDate } from "../calendar.ts";
import type { Names } from "../names.ts";
import type { MeasureState } from "./states.ts";

/** 三色: shown with their word, never alone. */
export const measureColours = {
  green: { zh: "绿", en: "Green" },
  yellow: { zh: "黄", en: "Yellow" },
  red: { zh: "红", en: "Red" },
} as const satisfies Names;
export type MeasureColour = keyof typeof measureColours;

/** Why a measure has its colour. */
export const colourReasons = {
  done: { zh: "已完成", en: "Done" },
  on_plan: { zh: "达到计划进度", en: "As planned" },
  time_left: { zh: "未到期", en: "Time left" },
  behind_plan: { zh: "低于计划进度", en: "Behind plan" },
  near_end: { zh: "临近期限进度不足", en: "Near its end and not far enough" },
  overdue: { zh: "逾期", en: "Overdue" },
} as const satisfies Names;
export type ColourReason = keyof typeof colourReasons;

export type Coloured = { readonly colour: MeasureColour; readonly reason: ColourReason };

export type ColourFacts = {
  readonly state: MeasureState;
  readonly dueOn: LocalDate;
  /** As last reported. */
  readonly percent: number;
  /** What was to be reached by the last report; null where nobody planned it. */
  readonly plannedPercent: number | null;
};

/** Rule set `measure_colours`. */
export type ColourRule = { readonly yellowWithinWorkdays: number; readonly yellowBelowPercent: number };

/**
 * 三色规则 (domain sheet F2): green once it is done, or while it keeps to its plan; yellow where so few working days are
 * left and less than so much is done, or where it is behind what was planned; red once its day is over. Null for a measure
 * that was dropped: it has nothing to keep to.
 */
export function measureColour(
  { state, dueOn, percent, plannedPercent }: ColourFacts,
  rule: ColourRule,
  calendar: Calendar,
  today: LocalDate,
): Coloured | null {
  if (state === "dropped") return null;
  if (state === "closed" || percent >= 100) return { colour: "green", reason: "done" };
  if (isOverdue(today, dueOn)) return { colour: "red", reason: "overdue" };
  const isNear = workdaysLeft(calendar, today, dueOn) <= rule.yellowWithinWorkdays;
  if (isNear && percent < rule.yellowBelowPercent) return { colour: "yellow", reason: "near_end" };
  if (plannedPercent === null) return { colour: "green", reason: "time_left" };
  return percent < plannedPercent
    ? { colour: "yellow", reason: "behind_plan" }
    : { colour: "green", reason: "on_plan" };
}
