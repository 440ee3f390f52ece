import { addDays } from "../../../shared/calendar.ts";
import type { LocalDate } from "../../../shared/calendar.ts";
import type { Outputs } from "../../../shared/contract.ts";
import type { agendaReasons } from "../../../shared/meetings/fields.ts";
import type { MeetingKind } from "../../../shared/meetings/states.ts";
import type { Connection } from "../../database/open.ts";
import { statement } from "../office/statements.ts";
import { caseColumns } from "./cases.ts";
import { daysOf, figuresOf, openCases } from "./figures.ts";
import type { Days } from "./figures.ts";

type Proposal = Outputs["meetings"]["proposal"];
type Reason = keyof typeof agendaReasons;
type Row = Omit<Proposal["items"][number], "reasons">;
type Found = { readonly rows: readonly Row[]; readonly total: number };

const SHOWN = 200;
const nothing: Found = { rows: [], total: 0 };

/** 拟列入议程: what such a meeting should talk about, and how the ledger stands. */
export function proposeAgenda(
  connection: Connection,
  { kind, heldOn }: { readonly kind: MeetingKind; readonly heldOn: LocalDate },
  today: LocalDate,
): Proposal {
  const days = daysOf(kind, heldOn);
  const isWeekly = kind === "weekly";
  // Whatever is due in a case, its performance too, is talked about; the monthly dispatch presses for what is over.
  const until = isWeekly ? days.to : addDays(today, -1);
  const due = isWeekly || kind === "monthly" ? dueUntil(connection, until) : nothing;
  const others = isWeekly ? graveOrNew(connection, days, SHOWN - due.rows.length) : nothing;
  return {
    items: [...due.rows, ...others.rows].map((row) => ({ ...row, reasons: reasonsFor(row, kind, days, today) })),
    total: due.total + others.total,
    figures: figuresOf(connection, kind, heldOn, today),
  };
}

/** Cases in which something is due by a day, the earliest first. */
function dueUntil(connection: Connection, until: LocalDate): Found {
  // Left to itself SQLite counts by reading the whole ledger.
  const source = "dispute AS s INDEXED BY dispute_next_due_on WHERE s.deleted_at IS NULL AND s.next_due_on <= ?";
  return {
    rows: statement(connection, `SELECT ${caseColumns} FROM ${source} ORDER BY s.next_due_on, s.id LIMIT ${SHOWN}`).all(
      until,
    ) as Row[],
    total: Number(statement(connection, `SELECT count(*) FROM ${source}`).pluck().get(until)),
  };
}

/** Other open cases of high risk, then those that are new; `most` of them, and how many there are. */
function graveOrNew(connection: Connection, days: Days, most: number): Found {
  const found = statement(
    connection,
    `SELECT s.id, count(*) OVER () AS total FROM ${openCases}
       AND (s.next_due_on IS NULL OR s.next_due_on > :to)
       AND (s.risk_level = 'high' OR s.registered_on BETWEEN :from AND :to)
     ORDER BY s.risk_level IS NOT 'high', s.next_due_on IS NULL, s.next_due_on, s.id LIMIT ${SHOWN}`,
  ).all(days) as { id: number; total: number }[];
  const ids = JSON.stringify(found.slice(0, Math.max(most, 0)).map(({ id }) => id));
  return {
    rows: statement(
      connection,
      `SELECT ${caseColumns} FROM json_each(?) AS k JOIN dispute AS s ON s.id = k.value ORDER BY k.key`,
    ).all(ids) as Row[],
    total: found[0]?.total ?? 0,
  };
}

function reasonsFor(row: Row, kind: MeetingKind, { from, to }: Days, today: LocalDate): Reason[] {
  const { nextDueOn, riskLevel, registeredOn } = row;
  const isOverdue = nextDueOn !== null && nextDueOn < today;
  if (kind === "monthly") return isOverdue ? ["overdue"] : [];
  const holds = {
    overdue: isOverdue,
    due_this_week: nextDueOn !== null && nextDueOn >= today && nextDueOn <= to,
    high_risk: riskLevel === "high",
    new_this_week: registeredOn >= from && registeredOn <= to,
  } as const satisfies Record<Reason, boolean>;
  return (Object.keys(holds) as Reason[]).filter((reason) => holds[reason]);
}
