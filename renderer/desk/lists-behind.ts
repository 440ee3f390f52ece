import { addDays } from "../../shared/calendar.ts";
import type { LocalDate } from "../../shared/calendar.ts";
import { openDisputeStates } from "../../shared/disputes/states.ts";
import { endedFastTrackStates, fastTrackStates } from "../../shared/fasttrack/states.ts";
import type { RegisterName } from "../../shared/search-contract.ts";
import type { Place } from "../parts/register/place.ts";

export type ListBehind = { readonly register: RegisterName; readonly place: Place };

const byDueDate = { by: "dueOn", direction: "asc" } as const;

const openCaseStates = Object.keys(fastTrackStates).filter(
  (state) => !endedFastTrackStates.some((ended) => ended === state),
);

/** The days that part the desk's lists, as the service counted them. */
export type DeskDays = {
  readonly today: LocalDate;
  readonly dueSoonUntil: LocalDate;
  readonly commitmentsUntil: LocalDate;
};

/** Where the whole of each list on the desk can be seen. */
export function listsBehind({ today, dueSoonUntil, commitmentsUntil }: DeskDays) {
  return {
    overdue: {
      register: "disputes",
      place: { filter: { state: openDisputeStates, dueOn: { to: addDays(today, -1) } }, sort: byDueDate },
    },
    dueSoon: {
      register: "disputes",
      place: { filter: { state: openDisputeStates, dueOn: { from: today, to: dueSoonUntil } }, sort: byDueDate },
    },
    toVerify: {
      register: "payments",
      place: { filter: { state: ["to_verify"] }, sort: { by: "receivedOn", direction: "asc" } },
    },
    commitments: {
      register: "fasttrack",
      place: { filter: { state: openCaseStates, dueOn: { to: commitmentsUntil } }, sort: byDueDate },
    },
  } as const satisfies Record<string, ListBehind>;
}
