import type { Calendar, LocalDate } from "../../../shared/calendar.ts";
import { localDate } from "../../../shared/calendar.ts";
import type { MeasureSheet, Served, SheetLine } from "../../../shared/measures/sheet-contract.ts";
import { endedMeasureStates } from "../../../shared/measures/states.ts";
import type { MeasureState } from "../../../shared/measures/states.ts";
import { periodOf } from "../../../shared/period.ts";
import type { Connection } from "../../database/open.ts";
import { listed, statement } from "../office/statements.ts";
import { colouringOn } from "./colouring.ts";

export type Quarter = { readonly year: number; readonly quarter: number };
export type Reckoning = { readonly connection: Connection; readonly calendar: Calendar; readonly today: LocalDate };

const MONTHS_IN_QUARTER = 3;

/** 季度表: how measures stood at the end of the quarter, or stand today in one that is running, and what was served. */
export function sheetOf({ connection, calendar, today }: Reckoning, { year, quarter }: Quarter): MeasureSheet {
  const { from, to } = periodOf("quarter", localDate(year, quarter * MONTHS_IN_QUARTER, 1) ?? today);
  const asOf = today < to ? today : to;
  const colourOf = colouringOn(connection, calendar, asOf);
  const lines = storedLines(connection, { from, to, asOf }).map((row): SheetLine => {
    const { plannedPercent, responsibleUnits, ...line } = row;
    const found = colourOf({ ...line, plannedPercent });
    return {
      ...line,
      responsibleUnits: JSON.parse(responsibleUnits) as string[],
      colour: found?.colour ?? null,
      reason: found?.reason ?? null,
    };
  });
  return { from, to, asOf, lines, counts: countsOf(lines), services: served(connection, { from, to, asOf }) };
}

type Days = { readonly from: LocalDate; readonly to: LocalDate; readonly asOf: LocalDate };
type StoredLine = Omit<SheetLine, "colour" | "reason" | "responsibleUnits"> & {
  readonly plannedPercent: number | null;
  readonly responsibleUnits: string;
};

const ended = listed(endedMeasureStates);

/**
 * Measures that were set by the end of the quarter and had not ended before it began, each as its steps and its progress
 * tell of that day.
 */
function storedLines(connection: Connection, days: Days): StoredLine[] {
  return statement(
    connection,
    `WITH told AS (
       SELECT r.id, r.no, r.heading, r.task, r.lead_unit AS leadUnit, r.responsible_units AS responsibleUnits,
         r.responsible, r.due_on AS dueOn,
         coalesce((SELECT s.to_state FROM measure_step AS s WHERE s.measure_id = r.id AND s.done_on <= :asOf
           ORDER BY s.id DESC LIMIT 1), 'not_started') AS state,
         (SELECT s.to_state FROM measure_step AS s WHERE s.measure_id = r.id AND s.done_on < :from
           ORDER BY s.id DESC LIMIT 1) AS stateBefore,
         (SELECT p.id FROM measure_progress AS p WHERE p.measure_id = r.id AND p.removed_at IS NULL
           AND p.reported_on <= :asOf ORDER BY p.reported_on DESC, p.id DESC LIMIT 1) AS progressId
       FROM measure AS r WHERE r.deleted_at IS NULL AND r.set_on <= :asOf)
     SELECT t.id, t.no, t.heading, t.task, t.leadUnit, t.responsibleUnits, t.responsible, t.dueOn, t.state,
       coalesce(p.percent, 0) AS percent, p.planned_percent AS plannedPercent, p.reported_on AS reportedOn, p.text,
       p.problems, p.next_step AS nextStep,
       (SELECT count(*) FROM supervision AS s WHERE s.measure_id = t.id AND s.state <> 'withdrawn'
         AND s.removed_at IS NULL AND s.issued_on BETWEEN :from AND :asOf) AS supervisions
     FROM told AS t LEFT JOIN measure_progress AS p ON p.id = t.progressId
     WHERE NOT (coalesce(t.stateBefore, '') IN (${ended}) AND t.state IN (${ended}))
     ORDER BY t.no, t.id`,
  ).all({ from: days.from, asOf: days.asOf }) as StoredLine[];
}

function countsOf(lines: readonly SheetLine[]): MeasureSheet["counts"] {
  const of = (is: (line: SheetLine) => boolean) => lines.filter(is).length;
  const inState = (state: MeasureState) => of((line) => line.state === state);
  return {
    all: lines.length,
    green: of(({ colour }) => colour === "green"),
    yellow: of(({ colour }) => colour === "yellow"),
    red: of(({ colour }) => colour === "red"),
    closed: inState("closed"),
    dropped: inState("dropped"),
    supervisions: lines.reduce((sum, line) => sum + line.supervisions, 0),
  };
}

/** Services of the quarter, by kind and unit. */
function served(connection: Connection, { from, to, asOf }: Days): Served[] {
  return statement(
    connection,
    `SELECT r.kind, r.unit, count(*) AS count, sum(r.closed_on IS NOT NULL AND r.closed_on <= :asOf) AS closed
     FROM service_record AS r WHERE r.deleted_at IS NULL AND r.served_on BETWEEN :from AND :to
     GROUP BY r.kind, r.unit ORDER BY r.kind, count(*) DESC, r.unit`,
  ).all({ from, to, asOf }) as Served[];
}
