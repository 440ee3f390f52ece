import { z } from "zod";
import { codesOf } from "../names.ts";
import { act, localDate, problemSchema, query, reasonText, reckonedDate, shortText } from "../procedures.ts";
import { dayKinds } from "./notice.ts";

const year = z.int().min(2000).max(2099);
const status = z.enum(["official", "provisional"]);

const noticeDay = z.object({
  day: localDate,
  kind: z.enum(codesOf(dayKinds)),
  name: shortText.max(20).nullable().default(null),
});

const notice = z.object({
  year,
  /** 文号: which notice it is, as it will be named beside the year. */
  source: shortText.min(2),
  days: z.array(noticeDay).max(200),
});

const yearLoad = notice.extend({
  /** Of the year that the user saw; 0 for one that was not there. */
  version: z.int().min(0),
  reason: reasonText.nullable().default(null),
});
export type YearLoad = z.infer<typeof yearLoad>;

const standing = z.object({
  year: z.int(),
  status,
  source: z.string(),
  version: z.int(),
  /** Working days from 1 January to 31 December. */
  workdays: z.int(),
  off: z.int(),
  work: z.int(),
  /** Who loaded it; null for what came with the program. */
  loadedBy: z.string().nullable(),
  loadedAt: z.string().nullable(),
});
export type YearStanding = z.infer<typeof standing>;

const movedDeadline = z.object({
  entity: z.enum(["dispute", "arrears", "loan", "assessment", "fast_track_case"]),
  id: z.int(),
  number: z.string(),
  /** What is due. */
  name: z.object({ zh: z.string(), en: z.string() }),
  from: reckonedDate,
  to: reckonedDate,
  /** It still reaches a year without an official notice. */
  provisional: z.boolean(),
});
export type MovedDeadline = z.infer<typeof movedDeadline>;

const effects = z.object({
  /** The open provisional deadlines that fall on another day, the earliest first. */
  moved: z.array(movedDeadline),
  /** How many stay where they are and are official from then on. */
  settled: z.int(),
});

export const calendar = {
  /**
   * The last day of a period. The start day is day 0; `roll` moves a last day that is a day off to the next working
   * day; `provisional` says that a year without an official calendar was counted.
   */
  due: query
    .input(
      z.object({
        from: localDate,
        days: z.int().min(-3650).max(3650),
        kind: z.enum(["working", "calendar"]),
        roll: z.boolean().default(false),
      }),
    )
    .output(z.object({ date: reckonedDate, provisional: z.boolean() })),
  /** Working days from today up to and with a day; 0 on the day itself, negative once it is over. */
  left: query.input(z.object({ dueOn: localDate })).output(z.object({ workdays: z.int(), provisional: z.boolean() })),

  /** 工作日历: every year that the office knows, in order. */
  years: query.output(z.array(standing)),

  /** A year with the days that a notice names in it. NOT_FOUND for one that the office does not know. */
  year: query.input(z.object({ year })).output(
    standing.extend({
      days: z.array(noticeDay.extend({ name: z.string().nullable() })),
    }),
  ),

  /**
   * Reads a notice from CSV or a workbook: a date, 休 or 班 (off or work), and a name if there is one, each in a column.
   * Nothing is written. `year` is the one that most of the days are in. Problems carry `row`: ROW_DATE_UNREADABLE,
   * ROW_KIND_UNKNOWN, both with `text`, ROWS_TOO_MANY (`most`); NOTICE_EMPTY. FILE_REFUSED as in imports.
   */
  readFile: query
    .errors({
      FILE_REFUSED: {
        data: z.object({ code: z.string(), data: z.record(z.string(), z.union([z.string(), z.number()])).optional() }),
      },
    })
    .input(z.object({ file: z.file().max(1_000_000) }))
    .output(z.object({ year: z.int().nullable(), days: z.array(noticeDay), problems: z.array(problemSchema) })),

  /**
   * What loading a notice would do; nothing is written. `problems` is what would be refused (`noticeProblems`), `warnings` what is to
   * be looked at (`noticeWarnings`); with problems nothing moves.
   */
  preview: query.input(notice).output(
    effects.extend({
      /** What the year is now; null for one that the office does not know. */
      standing: standing.nullable(),
      problems: z.array(problemSchema),
      warnings: z.array(problemSchema),
      workdays: z.int(),
    }),
  ),

  /**
   * 载入: makes a year official by its notice, and reckons anew the open provisional deadlines, and no others; each that moves is
   * noted in the log with its old day. A year that is official already needs a reason; what had begun by then keeps counting by the notice that stood.
   * Refused with what `noticeProblems` finds, REASON_NEEDED, NOTHING_CHANGED.
   */
  load: act.input(yearLoad).output(effects.extend({ standing })),
};
