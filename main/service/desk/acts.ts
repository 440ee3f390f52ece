import { sql } from "kysely";
import type { Kysely, RawBuilder } from "kysely";
import type { DeskItem } from "../../../shared/desk/contract.ts";
import { daysBetween, dueDate } from "../../../shared/calendar.ts";
import type { Calendar, LocalDate } from "../../../shared/calendar.ts";
import { openDisputeStates } from "../../../shared/disputes/states.ts";
import { endedFastTrackStates } from "../../../shared/fasttrack/states.ts";
import type { Schema } from "../../database/schema.ts";
import { timeLeft } from "../calendar/index.ts";
import { office, question } from "../office/acting.ts";

const SHOWN = 20;
const SOON_WORKDAYS = 3;
const COMMITMENT_WORKDAYS = 5;

type Stored = { id: number; title: string; detail: string; dueOn: string | null };
type Waiting = { register: DeskItem["register"]; table: string; title: string; detail: string; dueOn: string };

const dispute: Waiting = {
  register: "disputes",
  table: "dispute",
  title: "applicant_name || ' – ' || respondent_name",
  detail: "ledger_no",
  dueOn: "due_on",
};
const payment: Waiting = {
  register: "payments",
  table: "payment",
  title: "payer_name || ' → ' || payee_name",
  detail: "received_on",
  dueOn: "NULL",
};
const fastTrackCase: Waiting = {
  register: "fasttrack",
  table: "fast_track_case",
  title: "applicant_name",
  detail: "case_no",
  dueOn: "due_on",
};

export const desk = office.desk.router({
  today: office.desk.today.use(question).handler(async ({ context }) => {
    const { db, today } = context;
    const calendar = context.ground.calendar();
    const soon = dueDate(calendar, { from: today, days: SOON_WORKDAYS, kind: "working", roll: false }).date;
    const commitmentsUntil = dueDate(calendar, {
      from: today,
      days: COMMITMENT_WORKDAYS,
      kind: "working",
      roll: false,
    }).date;
    const openDispute = sql`state IN (${sql.join(openDisputeStates)})`;
    const openCase = sql`state NOT IN (${sql.join(endedFastTrackStates)})`;
    const ask = (waiting: Waiting, condition: RawBuilder<unknown>) =>
      waitingList(db, calendar, today, waiting, condition);
    const overdue = await ask(dispute, sql`${openDispute} AND due_on < ${today}`);
    const dueSoon = await ask(dispute, sql`${openDispute} AND due_on BETWEEN ${today} AND ${soon}`);
    const toVerify = await ask(payment, sql`state = 'to_verify'`);
    const commitments = await ask(fastTrackCase, sql`${openCase} AND due_on <= ${commitmentsUntil}`);
    return {
      overdue,
      dueSoon,
      toVerify,
      commitments,
      dueSoonUntil: soon,
      commitmentsUntil,
      counts: {
        disputes: overdue.total + dueSoon.total,
        payments: toVerify.total,
        fasttrack: commitments.total,
      },
    };
  }),
});

async function waitingList(
  db: Kysely<Schema>,
  calendar: Calendar,
  today: LocalDate,
  { register, table, title, detail, dueOn }: Waiting,
  condition: RawBuilder<unknown>,
): Promise<{ total: number; items: DeskItem[] }> {
  const living = sql`${sql.raw(table)} WHERE deleted_at IS NULL AND ${condition}`;
  const counted = await sql<{ n: number }>`SELECT count(*) AS n FROM ${living}`.execute(db);
  const { rows } = await sql<Stored>`
    SELECT id, ${sql.raw(title)} AS title, ${sql.raw(detail)} AS detail, ${sql.raw(dueOn)} AS "dueOn"
    FROM ${living} ORDER BY ${sql.raw(dueOn === "NULL" ? "received_on" : dueOn)}, id LIMIT ${SHOWN}`.execute(db);
  return {
    total: counted.rows[0]?.n ?? 0,
    items: rows.map((row) => ({ register, ...row, ...deadlineOf(calendar, today, row.dueOn) })),
  };
}

/** Working days while there is time; calendar days, negative, once it is over. */
function deadlineOf(calendar: Calendar, today: LocalDate, dueOn: LocalDate | null) {
  if (dueOn === null) return { daysLeft: null, provisional: false };
  if (dueOn < today) return { daysLeft: -daysBetween(dueOn, today), provisional: false };
  const { workdays, provisional } = timeLeft(calendar, today, dueOn);
  return { daysLeft: workdays, provisional };
}
