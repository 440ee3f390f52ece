import type { Calendar, LocalDate } from "../calendar.ts";
import { reckon } from "../disputes/deadlines/reckoning.ts";
import type { TermRules } from "../disputes/deadlines/rule-sets.ts";

export const COMPLAINT_RULE = "sme_complaint";

export type ComplaintFacts = {
  readonly complainedOn: LocalDate | null;
  readonly transferredOn: LocalDate | null;
  /** The head of the department has approved more time. */
  readonly complaintExtended: boolean;
  readonly answeredOn: LocalDate | null;
};

export type ComplaintStage = {
  readonly fromOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly provisional: boolean;
  readonly doneOn: LocalDate | null;
};

/** What has to be done with a complaint by when; null where the time does not run. */
export type ComplaintClock = { readonly transfer: ComplaintStage | null; readonly result: ComplaintStage | null };

/**
 * 投诉办理期限 (802号令 25; domain sheet 9.3): passed on within 10 working days, answered within 30 days of being received
 * by whoever handles it, with approval within 90. Whoever was answered needs no passing on.
 */
export function complaintClock(
  { complainedOn, transferredOn, complaintExtended, answeredOn }: ComplaintFacts,
  versions: readonly TermRules[],
  calendar: Calendar,
): ComplaintClock {
  const stage = (term: string, fromOn: LocalDate | null, doneOn: LocalDate | null): ComplaintStage | null => {
    if (fromOn === null) return null;
    const found = reckon(versions, calendar, { rule: COMPLAINT_RULE, term, from: fromOn });
    if (!("due" in found)) return null;
    return { fromOn, dueOn: found.due.dueOn, provisional: found.due.provisional, doneOn };
  };
  return {
    transfer: stage("transfer", complainedOn, transferredOn ?? answeredOn),
    result: stage(complaintExtended ? "resultMaximum" : "result", transferredOn, answeredOn),
  };
}
