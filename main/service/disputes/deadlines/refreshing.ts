import type { Calendar } from "../../../../shared/calendar.ts";
import type { DeadlineFacts } from "../../../../shared/disputes/deadlines/case-facts.ts";
import type { CaseDeadline } from "../../../../shared/disputes/deadlines/kinds.ts";
import { deadlinesOf } from "../../../../shared/disputes/deadlines/of-case.ts";
import type { TermRules } from "../../../../shared/disputes/deadlines/rule-sets.ts";
import type { Connection } from "../../../database/open.ts";
import { readCalendar } from "../../calendar/index.ts";
import type { Ground } from "../../office/ground.ts";
import type { Writing } from "../../registers/index.ts";
import { readDeadlineFacts } from "./reading.ts";
import { readTermRules } from "./rules.ts";
import { storeDeadlines, storedDeadlines, storeNextDue } from "./storing.ts";

/** What deadlines are reckoned with. */
export type Reckoning = {
  readonly connection: Connection;
  readonly versions: readonly TermRules[];
  readonly calendar: Calendar;
  readonly today: string;
};

export function reckoningOf(ground: Ground): Reckoning {
  const { writer, clock } = ground;
  return { connection: writer, versions: readTermRules(writer), calendar: ground.calendar(), today: clock.today() };
}

/** Reckons the deadlines of a case anew and stores what differs. Only inside the transaction of an act. */
export function refreshDeadlines(ground: Ground, disputeId: number): void {
  refreshCase(reckoningOf(ground), disputeId);
}

/** As {@link refreshDeadlines}, for many cases. */
export function refreshCases(ground: Ground, disputeIds: Iterable<number>): void {
  const reckoning = reckoningOf(ground);
  for (const id of disputeIds) refreshCase(reckoning, id);
}

/** As {@link refreshDeadlines}, for one of many cases. */
export function refreshCase({ connection, versions, calendar, today }: Reckoning, disputeId: number): void {
  const facts = readDeadlineFacts(connection, disputeId, today);
  const before = storedDeadlines(connection, disputeId);
  const now = facts === undefined ? [] : deadlinesOf(facts, versions, calendar, before);
  storeDeadlines(connection, disputeId, before, now);
  storeNextDue(connection, disputeId);
}

/** What the deadlines of a dispute depend on that was just entered: nothing has been done about it yet. */
export type NewDispute = Pick<
  DeadlineFacts,
  "registeredOn" | "state" | "source" | "type" | "officialType" | "channel" | "courtProcedure" | "riskLevel" | "dueOn"
>;

const nothingDone = {
  acceptedOn: null,
  outcome: null,
  outcomeOn: null,
  steps: [],
  extensions: [],
  assignments: [],
  agreement: null,
  confirmations: [],
  visits: [],
  decisions: [],
} as const;

/** The first deadlines of an open dispute that is just being entered. */
export function firstDeadlines(writing: Writing, dispute: NewDispute): CaseDeadline[] {
  const { versions, calendar, today } = reckoningOnce(writing);
  return deadlinesOf({ ...nothingDone, ...dispute, today }, versions, calendar, []);
}

const known = new WeakMap<Writing, Reckoning>();

/** Rules and calendar are read once for all that one act enters. */
function reckoningOnce(writing: Writing): Reckoning {
  const { connection, now } = writing;
  let reckoning = known.get(writing);
  if (reckoning === undefined) {
    const [versions, calendar] = [readTermRules(connection), readCalendar(connection)];
    known.set(writing, (reckoning = { connection, versions, calendar, today: now.slice(0, 10) }));
  }
  return reckoning;
}
