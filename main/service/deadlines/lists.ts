import { daysBetween } from "../../../shared/calendar.ts";
import type { Calendar, LocalDate } from "../../../shared/calendar.ts";
import type { DueItem } from "../../../shared/deadlines/contract.ts";
import type { Connection } from "../../database/open.ts";
import { timeLeft } from "../calendar/index.ts";
import { statement } from "../office/statements.ts";
import { readPageKey, writePageKey } from "./page-key.ts";

/** What a list of deadlines is asked with. */
export type Asking = { readonly connection: Connection; readonly calendar: Calendar; readonly today: LocalDate };

export type DueList = { total: number; items: DueItem[]; next: string | null };

/** Days from which on and up to which something is due; both count. */
export type Days = { readonly from: LocalDate; readonly to: LocalDate };

export type PageAsked = { readonly limit: number; readonly after?: string | undefined };

export const FIRST_DAY = "0000-01-01";

/**
 * Which deadlines wait for somebody. A confirmation window that has closed waits for nobody, even where the case was not
 * touched since.
 */
export const waits = `d.closed IS NULL AND d.due_on BETWEEN :from AND :to
  AND (d.kind <> 'confirmation' OR d.due_on >= :today)`;

export const itemColumns = `d.id, d.dispute_id AS disputeId, d.kind, d.due_on AS dueOn, d.provisional,
  s.applicant_name || ' – ' || s.respondent_name AS title, s.ledger_no AS ledgerNo, s.lead_unit AS leadUnit, s.handler`;

export type StoredItem = Omit<DueItem, "register" | "daysLeft" | "provisional"> & { readonly provisional: number };

/** What is still due in these days, the earliest first, a page of it with the number of all. */
export function dueIn(asking: Asking, days: Days, { limit, after }: PageAsked): DueList {
  const { connection, today } = asking;
  const [dueOn = days.from, kind = "", disputeId = 0, id = 0] = readPageKey(after, 4) ?? [];
  const rows = statement(
    connection,
    `SELECT ${itemColumns} FROM deadline AS d JOIN dispute AS s ON s.id = d.dispute_id
     WHERE ${waits} AND (d.due_on, d.kind, d.dispute_id, d.id) > (:from, :kind, :disputeId, :id)
     ORDER BY d.due_on, d.kind, d.dispute_id, d.id LIMIT ${limit + 1}`,
  ).all({ from: dueOn, to: days.to, today, kind, disputeId, id }) as StoredItem[];
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    total: countIn(asking, days),
    items: page.map((row) => itemOf(asking, row)),
    next: last && rows.length > limit ? writePageKey([last.dueOn, last.kind, last.disputeId, last.id]) : null,
  };
}

export function countIn({ connection, today }: Asking, days: Days): number {
  return Number(
    statement(connection, `SELECT count(*) FROM deadline AS d WHERE ${waits}`)
      .pluck()
      .get({ ...days, today }),
  );
}

export function itemOf({ calendar, today }: Asking, row: StoredItem): DueItem {
  const { daysLeft, provisional } = daysLeftOf(calendar, today, row.dueOn);
  return { ...row, register: "disputes", daysLeft, provisional: isShownProvisional(row, today) || provisional };
}

/** What is over is over: of years before the first official calendar all days are reckoned without one, for good. */
export function isShownProvisional(
  { dueOn, provisional }: { readonly dueOn: LocalDate; readonly provisional: number },
  today: LocalDate,
): boolean {
  return provisional === 1 && dueOn >= today;
}

/** Working days while there is time; calendar days, negative, once it is over. */
export function daysLeftOf(calendar: Calendar, today: LocalDate, dueOn: LocalDate) {
  if (dueOn < today) return { daysLeft: -daysBetween(dueOn, today), provisional: false };
  const { workdays, provisional } = timeLeft(calendar, today, dueOn);
  return { daysLeft: workdays, provisional };
}
