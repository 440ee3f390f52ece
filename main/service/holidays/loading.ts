import { calendarOf } from "../../../shared/calendar.ts";
import type { Calendar, LocalDate } from "../../../shared/calendar.ts";
import type { Notice } from "../../../shared/calendar/notice.ts";
import { daysOf, noticeProblems } from "../../../shared/calendar/notice-check.ts";
import type { YearLoad } from "../../../shared/calendar/contract.ts";
import type { Outputs } from "../../../shared/contract.ts";
import { problem } from "../../../shared/problems.ts";
import type { Connection } from "../../database/open.ts";
import { reckonArrearsAnew } from "../arrears/index.ts";
import { reckonAssessmentsAnew } from "../assessments/index.ts";
import { readCalendar, readYears } from "../calendar/index.ts";
import { reckonAnew } from "../disputes/index.ts";
import { reckonFastTrackAnew } from "../fasttrack/index.ts";
import { refreshLoan } from "../loans/index.ts";
import { notFound, refuse, refuseIfAny, stale } from "../office/acting.ts";
import { noteAct } from "../office/audit-log.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { effectsOf, told } from "./effects.ts";
import type { Effects, Movement } from "./effects.ts";
import { yearStanding } from "./years.ts";

/** The calendar as it would be with a year's notice. An official year that it takes the place of still counts for what began. */
export function calendarWith(connection: Connection, { year, days }: Notice, today: LocalDate): Calendar {
  const { years, replaced } = readYears(connection);
  const [off, work] = [daysOf({ days }, "off"), daysOf({ days }, "work")];
  const named = new Set([...off, ...work]);
  const others = years
    .filter((each) => each.year !== year)
    .map((each) => ({
      ...each,
      off: each.off.filter((day) => !named.has(day)),
      work: each.work.filter((day) => !named.has(day)),
    }));
  const old = years.find((each) => each.year === year && each.status === "official");
  return calendarOf(
    [...others, { year, status: "official", source: "", off, work }],
    old === undefined ? replaced : [...replaced, { year, until: today, off: old.off, work: old.work }],
  );
}

/** Makes a year official and reckons anew what was provisional. */
export function loadYear(context: ActContext, load: YearLoad): Outputs["calendar"]["load"] {
  const { ground, today } = context;
  const { writer } = ground;
  const { year, source, days, reason } = load;
  const standing = yearStanding(writer, year);
  if ((standing?.version ?? 0) !== load.version) stale("calendar_year", year, standing?.version ?? 0);
  refuseIfAny(noticeProblems(load));
  const isOfficial = standing?.status === "official";
  const said = standing === null ? [] : daysOfNotice(writer, year);
  if (isOfficial && standing.source === source && textOf(said) === textOf(days)) refuse(problem("", "NOTHING_CHANGED"));
  if (isOfficial && reason === null) refuse(problem("reason", "REASON_NEEDED", { year }));
  const change = { today, before: readCalendar(writer), after: calendarWith(writer, load, today) };
  const effects = effectsOf(writer, change);
  if (isOfficial) keepReplaced(writer, year, today);
  storeYear(context, load);
  reckon(context, effects);
  noteAct(context, {
    entity: "calendar_year",
    recordId: year,
    ...(reason !== null && { reason }),
    before: {
      year_status: standing?.status ?? null,
      source: standing?.source ?? null,
      off_days: daysOf({ days: said }, "off"),
      work_days: daysOf({ days: said }, "work"),
    },
    after: {
      year,
      year_status: "official",
      source,
      off_days: daysOf(load, "off"),
      work_days: daysOf(load, "work"),
      deadlines_moved: effects.moved.length,
    },
  });
  const noted = effects.moved.filter(({ before }) => before.record.entity !== "fast_track_case");
  for (const movement of noted) noteMoved(context, movement, source);
  const loaded = yearStanding(writer, year) ?? notFound("calendar_year", year);
  return { ...told(effects), standing: loaded };
}

/** The days that a year's own notice names. */
function daysOfNotice(connection: Connection, year: number): Notice["days"] {
  return statement(
    connection,
    "SELECT day, iif(is_workday = 1, 'work', 'off') AS kind, name FROM calendar_day WHERE year = ? ORDER BY day",
  ).all(year) as Notice["days"];
}

const textOf = (days: Notice["days"]): string =>
  days
    .map(({ day, kind, name }) => `${day} ${kind} ${name ?? ""}`)
    .toSorted()
    .join("\n");

/** What the official year said is kept for what began by it; of several notices on one day the first stood until then. */
function keepReplaced(connection: Connection, year: number, today: LocalDate): void {
  const known = statement(connection, "SELECT 1 FROM calendar_day_replaced WHERE year = ? AND until_on = ?");
  if (known.get(year, today) !== undefined) return;
  statement(
    connection,
    `INSERT INTO calendar_day_replaced (year, until_on, day, is_workday)
     SELECT year, ?2, day, is_workday FROM calendar_day WHERE year = ?1`,
  ).run({ 1: year, 2: today });
}

function storeYear({ ground, user, now }: ActContext, { year, source, days }: YearLoad): void {
  const { writer } = ground;
  statement(
    writer,
    `INSERT INTO calendar_year (year, status, source, loaded_by, loaded_at) VALUES (?1, 'official', ?2, ?3, ?4)
     ON CONFLICT (year) DO UPDATE SET status = 'official', source = ?2, loaded_by = ?3, loaded_at = ?4,
       version = version + 1`,
  ).run({ 1: year, 2: source, 3: user.id, 4: now });
  statement(writer, "DELETE FROM calendar_day WHERE year = ?").run(year);
  // A notice may change the last days of the year before, which another notice named.
  const insert = statement(
    writer,
    `INSERT INTO calendar_day (day, is_workday, year, name) VALUES (?, ?, ?, ?)
     ON CONFLICT (day) DO UPDATE SET is_workday = excluded.is_workday, year = excluded.year, name = excluded.name`,
  );
  for (const { day, kind, name } of days) insert.run([day, kind === "work" ? 1 : 0, year, name]);
}

/** Every domain reckons with the calendar as it stands now, which the reading connection cannot see yet. */
function reckon(context: ActContext, { moved }: Effects): void {
  const { writer } = context.ground;
  const calendar = readCalendar(writer);
  const ground = { ...context.ground, calendar: () => calendar };
  reckonAnew(ground);
  reckonArrearsAnew(ground);
  reckonAssessmentsAnew(ground);
  // Notes by itself what it moves.
  reckonFastTrackAnew(ground, { staffId: context.user.id, act: context.act });
  const loans = moved.filter(({ before }) => before.record.entity === "loan").map(({ before }) => before.record.id);
  for (const id of new Set(loans)) refreshLoan(writer, id);
}

/** The old day stays in the history of the record that it was of. */
function noteMoved(context: ActContext, { before, after }: Movement, source: string): void {
  noteAct(context, {
    entity: before.record.entity,
    recordId: before.record.id,
    reason: source,
    before: { deadline_day: before.dueOn },
    after: { deadline_kind: before.kind, deadline_day: after.dueOn },
  });
}
