import { sql } from "kysely";
import { resolvedOutcomes } from "../../../shared/disputes/states.ts";
import type { DisputeOutcome } from "../../../shared/disputes/states.ts";
import type { LocalDate } from "../../../shared/calendar.ts";
import type { Period } from "../../../shared/period.ts";
import type { IndicatorCode } from "../../../shared/reports/indicators.ts";
import { dueBy, isCounted, outcomeBy } from "./sources.ts";
import type { Sql, SourceName } from "./sources.ts";

/**
 * A share of an indicator: which records of a source take part, what each adds to the number (to the numerator of a
 * rate), and what to the denominator. The number and the list behind it are both made of these.
 */
export type Part = {
  readonly source: SourceName;
  readonly where: Sql;
  readonly adds: Sql;
  /** Null in what is not divided. */
  readonly base: Sql | null;
};

const one = sql`1`;
const none = sql`0`;
const everyRecord = sql`TRUE`;

const among = (outcome: Sql, outcomes: readonly DisputeOutcome[]) => sql`${outcome} IN (${sql.join(outcomes)})`;
const outcomeIn = (outcomes: readonly DisputeOutcome[]) => among(sql`r.outcome`, outcomes);
const isResolved = outcomeIn(resolvedOutcomes);
const when = (condition: Sql) => sql`CASE WHEN ${condition} THEN 1 ELSE 0 END`;
/** Tenths, the unit of means. */
const daysTaken = sql`10 * CAST(julianday(r.outcome_on) - julianday(r.registered_on) AS INTEGER)`;

const isOverdue = (day: LocalDate) => sql`${dueBy(day)} < ${day}`;
const dueAtEnd = dueBy(sql`r.outcome_on`);

const count = (source: SourceName, where: Sql = everyRecord): Part[] => [{ source, where, adds: one, base: null }];
const ended = (...outcomes: readonly DisputeOutcome[]) => count("ended", outcomeIn(outcomes));
const sum = (source: SourceName, adds: Sql, where: Sql = everyRecord): Part[] => [{ source, where, adds, base: null }];
const share = (source: SourceName, adds: Sql, base: Sql, where: Sql = everyRecord): Part => ({
  source,
  where,
  adds,
  base,
});

/** How each indicator is made up in a period; `indicators` says the same in words. */
export function partsOf(code: IndicatorCode, period: Period): readonly Part[] {
  return parts[code](period);
}

const parts: Readonly<Record<IndicatorCode, (period: Period) => readonly Part[]>> = {
  registered: () => count("registered", isCounted),
  enterprisesInvolved: () => count("partiesRegistered"),
  claimed: () => sum("registered", sql`r.amount_claimed`, sql`${isCounted} AND r.amount_claimed IS NOT NULL`),
  resolved: () => ended(...resolvedOutcomes),
  mediated: () => ended("mediated"),
  settled: () => ended("settled"),
  byDepartment: () => ended("by_department"),
  litigated: () => count("cameTo", outcomeIn(["litigated"])),
  open: () => count("openAtEnd"),
  overdue: ({ to }) => count("openAtEnd", isOverdue(to)),
  cohortRate: ({ to }) => [share("registered", when(among(outcomeBy(to), resolvedOutcomes)), one, isCounted)],
  flowRate: () => [
    share("ended", one, none, isResolved),
    share("openAtStart", none, one),
    share("registered", none, one, isCounted),
    share("reopened", none, one),
  ],
  mediationSuccessRate: () => [
    share("ended", when(outcomeIn(["mediated"])), one, outcomeIn(["mediated", "terminated", "withdrawn"])),
  ],
  onTimeRate: ({ to }) => [
    share("ended", when(sql`r.outcome_on <= ${dueAtEnd}`), one, sql`${isResolved} AND ${dueAtEnd} IS NOT NULL`),
    share("openAtEnd", none, one, isOverdue(to)),
  ],
  averageDays: () => [share("ended", daysTaken, one, isResolved)],
  medianDays: () => [share("ended", daysTaken, one, isResolved)],
  recovered: () => sum("recovered", sql`r.amount`),
  arrearsRecovered: () => sum("recovered", sql`r.amount`, sql`(r.category = 'R4' OR r.arrears_id IS NOT NULL)`),
  recoveryRate: () => [share("recoveredByDispute", sql`r.recovered`, sql`r.claimed`)],
  enterprisesHelped: () => count("payees"),
  avoided: () => sum("apart", sql`r.amount`, sql`r.category = 'N1'`),
  revived: () => sum("apart", sql`r.amount`, sql`r.category = 'N2'`),
  waived: () => sum("apart", sql`r.amount`, sql`r.category = 'N3'`),
  unverified: () => sum("toVerify", sql`r.amount`),
  collected: () => sum("collections", sql`r.amount`, sql`r.cash = 1`),
  collectedPrincipal: () => sum("collections", sql`r.principal`, sql`r.cash = 1`),
  collectedLoans: () => count("collectedLoans"),
  collectedBorrowers: () => sum("collectedLoans", when(sql`r.place = 1`)),
  nonCash: () => sum("collections", sql`r.amount`, sql`r.cash = 0`),
  assessed: () => count("assessed"),
  goAhead: () => count("assessed", sql`r.decision = 'go_ahead'`),
  onHold: () => count("assessed", sql`r.decision = 'on_hold'`),
  notAllowed: () => count("assessed", sql`r.decision = 'not_allowed'`),
  assessing: () => count("assessing"),
  fastTrackCases: () => count("fastTrackCases"),
  papersOnTimeRate: () => [share("promisedPapers", sql`r.on_time`, sql`r.promised`)],
  opening: () => count("openAtStart"),
  entered: () => count("registered"),
  reopened: () => count("reopened"),
  leftForCourt: () => ended("litigated"),
  terminated: () => ended("terminated"),
  withdrawn: () => ended("withdrawn"),
  transferred: () => ended("transferred"),
  merged: () => ended("merged"),
  notAccepted: () => ended("not_accepted"),
};
