import { daysBetween } from "../calendar.ts";
import type { LocalDate } from "../calendar.ts";
import type { Names } from "../names.ts";

/** 账龄: how long something has been due, in days. */
export const ageingBuckets = {
  not_due: { zh: "未到期", en: "Not due yet" },
  to_30: { zh: "30 天以内", en: "Up to 30 days" },
  to_90: { zh: "31–90 天", en: "31–90 days" },
  to_180: { zh: "91–180 天", en: "91–180 days" },
  to_360: { zh: "181–360 天", en: "181–360 days" },
  over_360: { zh: "360 天以上", en: "Over 360 days" },
  no_day: { zh: "未定到期日", en: "No due date" },
} as const satisfies Names;
export type AgeingBucket = keyof typeof ageingBuckets;

/** Until how many days after the due day each bucket reaches. */
export const bucketEnds = { to_30: 30, to_90: 90, to_180: 180, to_360: 360 } as const satisfies Partial<
  Record<AgeingBucket, number>
>;

/** What is aged: by the due day of the arrears; of a loan since when it is overdue, or else by its own due day. */
export const agedThings = {
  arrears: { zh: "欠款", en: "Arrears" },
  loans: { zh: "贷款", en: "Loans" },
} as const satisfies Names;
export type AgedThing = keyof typeof agedThings;

/** Days after the due day; 0 and below on the due day itself and before, null where nothing says when it is due. */
export function daysOverdue(dueOn: LocalDate | null, asOf: LocalDate): number | null {
  return dueOn === null ? null : daysBetween(dueOn, asOf);
}

export function bucketOf(days: number | null): AgeingBucket {
  if (days === null) return "no_day";
  if (days <= 0) return "not_due";
  if (days <= bucketEnds.to_30) return "to_30";
  if (days <= bucketEnds.to_90) return "to_90";
  if (days <= bucketEnds.to_180) return "to_180";
  return days <= bucketEnds.to_360 ? "to_360" : "over_360";
}
