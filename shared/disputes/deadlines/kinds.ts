import type { Names } from "../../names.ts";

/** 期限事项: what is due. */
export const deadlineKinds = {
  ledger: { zh: "化解时限", en: "To be resolved" },
  mediation: { zh: "调解期限", en: "Mediation to end" },
  labour: { zh: "劳动争议调解期限", en: "Labour mediation to end" },
  platform_acceptance: { zh: "委托接收确认", en: "Referral to be confirmed" },
  assignment_sign: { zh: "交办签收", en: "Assignment to be signed for" },
  assignment_due: { zh: "交办反馈", en: "Assignment to be reported on" },
  instalment: { zh: "分期履行", en: "Instalment due" },
  confirmation: { zh: "司法确认申请期", en: "Court confirmation to be asked for" },
  ruling: { zh: "司法确认裁定", en: "Court to rule" },
  follow_up: { zh: "回访", en: "Follow-up visit" },
  decision: { zh: "会议决定事项", en: "Decision of a meeting" },
} as const satisfies Names;
export type DeadlineKind = keyof typeof deadlineKinds;

/** How a deadline stands that nobody waits for: done in time, done late or not at all, of no account, standing still. */
export const deadlineEnds = {
  met: { zh: "按期", en: "Met" },
  missed: { zh: "逾期", en: "Missed" },
  dropped: { zh: "不再计算", en: "Dropped" },
  paused: { zh: "中止，暂停计算", en: "Paused" },
} as const satisfies Names;
export type DeadlineEnd = keyof typeof deadlineEnds;

/** One deadline of a case, as it is stored. */
export type CaseDeadline = {
  readonly kind: DeadlineKind;
  /** Which assignment, instalment, agreement … of the case; 0 for the case itself. */
  readonly subjectId: number;
  /** By which version of which rule set; null where somebody set the day. */
  readonly rule: string | null;
  readonly ruleVersion: number | null;
  readonly fromOn: string;
  readonly dueOn: string;
  readonly provisional: boolean;
  readonly closed: DeadlineEnd | null;
};
