import type { LocalDate } from "../../shared/calendar.ts";
import type { DeskListName } from "../../shared/desk/lists.ts";
import { endedFastTrackStates, fastTrackStates } from "../../shared/fasttrack/states.ts";
import type { RegisterName } from "../../shared/search-contract.ts";
import type { WordKey } from "../language/index.ts";
import type { Place } from "../parts/register/place.ts";

export type ListBehind = { readonly register: RegisterName; readonly place: Place };

const openCaseStates = Object.keys(fastTrackStates).filter(
  (state) => !endedFastTrackStates.some((ended) => ended === state),
);

/** Where the whole of those lists on the desk can be seen that are lists of a register. */
export function listsBehind({ commitmentsUntil }: { readonly commitmentsUntil: LocalDate }) {
  return {
    toVerify: {
      register: "payments",
      place: { filter: { state: ["to_verify"] }, sort: { by: "receivedOn", direction: "asc" } },
    },
    commitments: {
      register: "fasttrack",
      place: {
        filter: { state: openCaseStates, dueOn: { to: commitmentsUntil } },
        sort: { by: "dueOn", direction: "asc" },
      },
    },
  } as const satisfies Record<string, ListBehind>;
}

/** What the other lists are called, and what is said where one is empty. */
export const listWords = {
  overdue: { title: "desk.overdue", nothing: "desk.noOverdue" },
  dueSoon: { title: "desk.dueSoon", nothing: "desk.noDueSoon" },
  assignments: { title: "desk.assignments", nothing: "desk.noAssignments" },
  answered: { title: "desk.answered", nothing: "desk.noAnswered" },
  decisions: { title: "desk.decisions", nothing: "desk.noDecisions" },
  reminders: { title: "desk.reminders", nothing: "desk.noReminders" },
  moneyDue: { title: "desk.moneyDue", nothing: "desk.noMoneyDue" },
  assessmentsDue: { title: "desk.assessmentsDue", nothing: "desk.noAssessmentsDue" },
  measuresDue: { title: "desk.measuresDue", nothing: "desk.noMeasuresDue" },
} as const satisfies Record<DeskListName, { readonly title: WordKey; readonly nothing: WordKey }>;
