import type { Names } from "../names.ts";

/** 容缺件状态 */
export const fastTrackStates = {
  draft: { zh: "草稿", en: "Draft" },
  checking: { zh: "预审", en: "Being checked" },
  notified: { zh: "已告知", en: "Applicant notified" },
  committed: { zh: "已承诺", en: "Committed" },
  accepted: { zh: "容缺受理", en: "Accepted" },
  under_review: { zh: "审查中", en: "Under review" },
  correcting: { zh: "补正中", en: "Being completed" },
  complete: { zh: "补齐确认", en: "Papers complete" },
  closed: { zh: "办结", en: "Closed" },
  refused: { zh: "不予受理", en: "Refused" },
  ordinary: { zh: "转普通程序", en: "To the ordinary procedure" },
  withdrawn: { zh: "已撤回", en: "Withdrawn" },
  expired: { zh: "逾期终止", en: "Ended overdue" },
  revoked: { zh: "撤销", en: "Revoked" },
} as const satisfies Names;
export type FastTrackState = keyof typeof fastTrackStates;

/** Nothing has come of these yet. */
export const openFastTrackStates = [
  "draft",
  "checking",
  "notified",
  "committed",
  "accepted",
  "under_review",
  "correcting",
  "complete",
] as const satisfies readonly FastTrackState[];

/** After these nothing is awaited any more. */
export const overFastTrackStates = [
  "refused",
  "ordinary",
  "withdrawn",
  "expired",
  "revoked",
] as const satisfies readonly FastTrackState[];

/** What is due before the works is awaited after a case was closed, too. */
export const endedFastTrackStates = ["closed", ...overFastTrackStates] as const satisfies readonly FastTrackState[];
