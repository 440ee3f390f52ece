import type { Calendar, LocalDate } from "../../calendar.ts";
import { reckon } from "./reckoning.ts";
import type { TermRules } from "./rule-sets.ts";

/** 司法确认申请期: until when both parties may ask the court to confirm their agreement. */
export type ConfirmationWindow = {
  readonly until: LocalDate;
  readonly provisional: boolean;
  readonly reminders: readonly LocalDate[];
  readonly basis: string;
};

export const CONFIRMATION_RULE = "judicial_confirmation";

/**
 * Civil Procedure Law art. 205: within 30 days of the day on which the agreement took effect; art. 85: a last day that is a
 * holiday moves to the first day after it.
 */
export function confirmationWindow(
  versions: readonly TermRules[],
  calendar: Calendar,
  effectiveOn: LocalDate,
): ConfirmationWindow {
  const reckoned = reckon(versions, calendar, { rule: CONFIRMATION_RULE, term: "application", from: effectiveOn });
  if (!("due" in reckoned)) throw new Error("no rule set for judicial confirmation");
  const { dueOn: until, provisional, reminders, basis } = reckoned.due;
  return { until, provisional, reminders, basis };
}

/** Whether an application on this day is in time: from the day of effect to the last day, that day included. */
export function confirmationIsOpen(window: ConfirmationWindow, effectiveOn: LocalDate, askedOn: LocalDate): boolean {
  return askedOn >= effectiveOn && askedOn <= window.until;
}
