import type { Names } from "../names.ts";
import type { InstalmentState } from "./performance.ts";

/** 分期履行状态 */
export const instalmentStates = {
  not_due: { zh: "未到期", en: "Not due" },
  due: { zh: "今日到期", en: "Due today" },
  late: { zh: "逾期未付", en: "Late" },
  partly: { zh: "部分已付", en: "Partly paid" },
  paid: { zh: "已付", en: "Paid" },
} as const satisfies Names & Record<InstalmentState, unknown>;
