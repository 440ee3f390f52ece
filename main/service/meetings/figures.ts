import { lastDayOfMonth } from "../../../shared/calendar.ts";
import type { LocalDate } from "../../../shared/calendar.ts";
import type { MeetingFigures } from "../../../shared/meetings/contract.ts";
import type { MeetingKind } from "../../../shared/meetings/states.ts";
import { weekOf } from "../../../shared/meetings/week.ts";
import { openDisputeStates, resolvedOutcomes } from "../../../shared/disputes/states.ts";
import type { Connection } from "../../database/open.ts";
import { listed, statement } from "../office/statements.ts";

export type Days = { readonly from: LocalDate; readonly to: LocalDate };

/** The days that a meeting looks back and ahead on: its month for the monthly dispatch, else its week. */
export function daysOf(kind: MeetingKind, heldOn: LocalDate): Days {
  if (kind !== "monthly") return weekOf(heldOn);
  return { from: `${heldOn.slice(0, 8)}01`, to: lastDayOfMonth(heldOn) };
}

/** Open cases, read through the index that holds all that is asked of them. */
export const openCases = `dispute AS s INDEXED BY dispute_facets
  WHERE s.deleted_at IS NULL AND s.state IN (${listed(openDisputeStates)})`;

const SHOWN = 100;

type Group = {
  readonly town: string;
  readonly leadUnit: string | null;
  readonly open: number;
  readonly overdue: number;
  readonly highRisk: number;
};

/** How the open ledger stands, as such a meeting looks at it (domain sheet 4.3). The ledger is run through once. */
export function figuresOf(
  connection: Connection,
  kind: MeetingKind,
  heldOn: LocalDate,
  today: LocalDate,
): MeetingFigures {
  const days = daysOf(kind, heldOn);
  const count = (sql: string) => Number(statement(connection, sql).pluck().get(days));
  const isMonthly = kind === "monthly";
  // To part them takes three times as long as to count them.
  const groups = statement(
    connection,
    `SELECT s.town, s.lead_unit AS leadUnit, count(*) AS open, coalesce(sum(s.next_due_on < :today), 0) AS overdue,
       coalesce(sum(s.risk_level = 'high'), 0) AS highRisk
     FROM ${openCases} ${isMonthly ? "GROUP BY s.town, s.lead_unit" : ""}`,
  ).all({ today }) as Group[];
  return {
    ...days,
    registered: count(
      `SELECT count(*) FROM dispute
       WHERE deleted_at IS NULL AND registered_on BETWEEN :from AND :to AND state <> 'merged'`,
    ),
    resolved: count(
      `SELECT count(*) FROM dispute
       WHERE deleted_at IS NULL AND outcome_on BETWEEN :from AND :to AND outcome IN (${listed(resolvedOutcomes)})`,
    ),
    open: sumOf(groups, "open"),
    overdue: sumOf(groups, "overdue"),
    highRisk: sumOf(groups, "highRisk"),
    byTown: isMonthly ? ranked(groups, ({ town }) => town).map(({ key, ...counts }) => ({ town: key, ...counts })) : [],
    byUnit: isMonthly
      ? ranked(groups, ({ leadUnit }) => leadUnit).map(({ key, ...counts }) => ({ leadUnit: key, ...counts }))
      : [],
    ...openAssignments(connection),
  };
}

function sumOf(groups: readonly Group[], what: "open" | "overdue" | "highRisk"): number {
  return groups.reduce((sum, group) => sum + group[what], 0);
}

/** The most overdue first, then those with the most open cases. */
function ranked<Key extends string | null>(groups: readonly Group[], keyOf: (group: Group) => Key) {
  return [...Map.groupBy(groups, keyOf)]
    .map(([key, own]) => ({ key, open: sumOf(own, "open"), overdue: sumOf(own, "overdue") }))
    .toSorted((a, b) => b.overdue - a.overdue || b.open - a.open || compareKeys(a.key, b.key));
}

function compareKeys(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return (a ?? "") < (b ?? "") ? -1 : 1;
}

function openAssignments(connection: Connection): Pick<MeetingFigures, "assignments" | "openAssignments"> {
  const source = `FROM assignment AS a JOIN dispute AS s ON s.id = a.dispute_id LEFT JOIN staff AS p ON p.id = a.to_staff_id
    WHERE a.state <> 'closed' AND a.removed_at IS NULL AND a.state <> 'withdrawn' AND s.deleted_at IS NULL`;
  return {
    assignments: statement(
      connection,
      `SELECT a.dispute_id AS disputeId, a.assignment_no AS assignmentNo, a.to_unit AS toUnit, p.name AS toStaff, a.state,
         a.due_on AS dueOn, a.supervision ${source} ORDER BY a.due_on, a.id LIMIT ${SHOWN}`,
    ).all() as MeetingFigures["assignments"],
    openAssignments: Number(statement(connection, `SELECT count(*) ${source}`).pluck().get()),
  };
}
