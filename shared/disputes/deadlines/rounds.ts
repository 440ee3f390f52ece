import { daysBetween } from "../../calendar.ts";
import type { LocalDate } from "../../calendar.ts";
import { outcomesOfState } from "../states.ts";
import type { DisputeState } from "../states.ts";
import type { DeadlineFacts } from "./case-facts.ts";

/** A case from its registration, or from its last relapse, to its end: its clocks begin anew with each. */
export type Round = {
  /** 0 for the first. */
  readonly number: number;
  /** The relapse with which it began; null in the first. */
  readonly reopenedOn: LocalDate | null;
  readonly pausedDays: number;
  readonly isPaused: boolean;
  /** The day on which it left the open ledger. */
  readonly endedOn: LocalDate | null;
  /** The day on which the mediation ended, whatever came after. */
  readonly mediationEndedOn: LocalDate | null;
};

const isOpen = (state: DisputeState) => outcomesOfState[state].length === 0;

/** The round that a case is in, by the steps that it took; one of which no steps are known has only its outcome. */
export function roundOf({ steps, state, outcomeOn }: Pick<DeadlineFacts, "steps" | "state" | "outcomeOn">): Round {
  const reopened = steps.filter(({ act }) => act === "reopen");
  const last = reopened.at(-1);
  const own = last ? steps.slice(steps.lastIndexOf(last) + 1) : steps;
  const ending = own.find(({ from, to }) => isOpen(from) && !isOpen(to));
  const isMediationEnd = ({ from, to }: (typeof own)[number]) => from === "in_mediation" && to !== "suspended";
  return {
    number: reopened.length,
    reopenedOn: last?.on ?? null,
    pausedDays: pausedDaysOf(own),
    isPaused: state === "suspended",
    endedOn: isOpen(state) ? null : (ending?.on ?? outcomeOn),
    mediationEndedOn: own.find(isMediationEnd)?.on ?? null,
  };
}

/** The days between each pause and the day on which it went on; a pause that lasts is not counted yet. */
function pausedDaysOf(steps: DeadlineFacts["steps"]): number {
  let total = 0;
  let since: LocalDate | null = null;
  for (const { act, on } of steps) {
    if (act === "suspend") since = on;
    if (act !== "resume" || since === null) continue;
    total += daysBetween(since, on);
    since = null;
  }
  return total;
}
