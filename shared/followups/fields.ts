import type { Names } from "../names.ts";

/** 回访方式 */
export const followUpMethods = {
  visit: { zh: "上门", en: "Visit" },
  phone: { zh: "电话", en: "Telephone" },
  meeting: { zh: "座谈", en: "Meeting" },
} as const satisfies Names;

/** 履行情况, as those visited tell it. */
export const toldPerformance = {
  full: { zh: "已全部履行", en: "Performed in full" },
  part: { zh: "部分履行", en: "Performed in part" },
  none: { zh: "未履行", en: "Not performed" },
  not_due: { zh: "未到期", en: "Not due yet" },
  not_applicable: { zh: "无需履行", en: "Nothing to perform" },
} as const satisfies Names;

/** 满意度 */
export const satisfactions = {
  satisfied: { zh: "满意", en: "Satisfied" },
  fairly: { zh: "基本满意", en: "Fairly satisfied" },
  dissatisfied: { zh: "不满意", en: "Dissatisfied" },
} as const satisfies Names;

/** 回访记录 */
export const followUpFields = {
  visitedOn: { zh: "回访日期", en: "Visited on" },
  method: { zh: "回访方式", en: "Method" },
  visited: { zh: "回访对象", en: "Whom" },
  reason: { zh: "回访事由", en: "Occasion" },
  performance: { zh: "协议履行情况", en: "Performance" },
  satisfaction: { zh: "满意度", en: "Satisfaction" },
  sued: { zh: "已就协议起诉", en: "Has sued over it" },
  relapse: { zh: "有反弹迹象", en: "Signs of a relapse" },
  situation: { zh: "回访情况", en: "What was found" },
  measures: { zh: "采取的措施", en: "What was done" },
  visitor: { zh: "回访人", en: "Visitor" },
} as const satisfies Names;
