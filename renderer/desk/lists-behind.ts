import type { DeskListName } from "../../shared/desk/lists.ts";
import type { Outputs } from "../../shared/contract.ts";
import type { RegisterName } from "../../shared/search-contract.ts";
import type { WordKey } from "../language/index.ts";
import type { Place } from "../parts/register/place.ts";

export type ListBehind = { readonly register: RegisterName; readonly place: Place };

/** Where the payments that wait to be verified can be seen whole. */
export const toVerifyBehind = {
  register: "payments",
  place: { filter: { state: ["to_verify"] }, sort: { by: "receivedOn", direction: "asc" } },
} as const satisfies ListBehind;

/** What the other lists are called, and what is said where one is empty. */
export const listWords = {
  overdue: { title: "desk.overdue", nothing: "desk.noOverdue" },
  dueSoon: { title: "desk.dueSoon", nothing: "desk.noDueSoon" },
  assignments: { title: "desk.assignments", nothing: "desk.noAssignments" },
  answered: { title: "desk.answered", nothing: "desk.noAnswered" },
  decisions: { title: "desk.decisions", nothing: "desk.noDecisions" },
  reminders: { title: "desk.reminders", nothing: "desk.noReminders" },
  moneyDue: { title: "desk.moneyDue", nothing: "desk.noMoneyDue" },
  commitments: { title: "desk.commitments", nothing: "desk.noCommitments" },
  assessmentsDue: { title: "desk.assessmentsDue", nothing: "desk.noAssessmentsDue" },
  measuresDue: { title: "desk.measuresDue", nothing: "desk.noMeasuresDue" },
} as const satisfies Record<DeskListName, { readonly title: WordKey; readonly nothing: WordKey }>;

/** So many working days a list looks ahead. */
export function daysAhead(
  list: DeskListName,
  desk: Pick<Outputs["desk"]["today"], "dueSoonWorkdays" | "commitmentWorkdays">,
): number {
  return list === "commitments" ? desk.commitmentWorkdays : desk.dueSoonWorkdays;
}
