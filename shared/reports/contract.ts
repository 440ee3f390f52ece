import { z } from "zod";
import {
  act,
  fenAmount,
  localDate,
  problemSchema,
  query,
  reasonText,
  reckonedDate,
  recordId,
  shortText,
} from "../procedures.ts";
import { registerNames } from "../search-contract.ts";
import { breakdownBys, breakdownColumns, indicatorCodes } from "./indicators.ts";

const indicatorCode = z.enum(indicatorCodes);

/** A span of whole days, both ends included. */
const span = z.object({ from: localDate, to: localDate });
const reckonedSpan = z.object({ from: reckonedDate, to: reckonedDate });
const period = span.refine(({ from, to }) => from <= to, { path: ["to"], error: "the end lies before the start" });

const unit = z.enum(["count", "fen", "basis_points", "tenth_days"]);

/** The value of an indicator; null where there is nothing to divide by. */
const value = z.int().nullable();

const figure = z.object({
  code: indicatorCode,
  unit,
  value,
  /** 上期: the calendar span before, else as many days just before. */
  previous: value,
  /** 上年同期 */
  lastYear: value,
  formulaVersion: z.int(),
  /** Of a rate or a mean only: what was divided by what, and over how many records. */
  ratio: z.object({ numerator: z.int(), denominator: z.int(), records: z.int() }).nullable(),
});
export type ReportFigure = z.infer<typeof figure>;

const breakdownRow = z.object({
  /** The dictionary's code; "" for money that belongs to no dispute. */
  code: z.string(),
  registered: z.int(),
  resolved: z.int(),
  open: z.int(),
  claimedFen: z.int(),
  recoveredFen: z.int(),
});
export type BreakdownRow = z.infer<typeof breakdownRow>;

const breakdowns = z.object({
  type: z.array(breakdownRow),
  town: z.array(breakdownRow),
  source: z.array(breakdownRow),
});

/**
 * closing = opening + entered + reopened − every way out of the ledger; a report in which it does not hold is not made.
 */
const identity = z.object({
  opening: z.int(),
  entered: z.int(),
  /** 反弹重开; reports that were issued before cases could be reopened do not say it. */
  reopened: z.int().default(0),
  resolved: z.int(),
  litigated: z.int(),
  terminated: z.int(),
  withdrawn: z.int(),
  transferred: z.int(),
  merged: z.int(),
  notAccepted: z.int(),
  closing: z.int(),
  holds: z.literal(true),
});
export type LedgerIdentity = z.infer<typeof identity>;

const report = z.object({
  period: span,
  /** The last day that was counted: the end of the period, or the day of computing when that comes first. */
  asOf: localDate,
  previousPeriod: reckonedSpan,
  lastYearPeriod: reckonedSpan,
  indicators: z.array(figure),
  breakdowns,
  identity,
  paragraph: z.object({ zh: z.string(), en: z.string() }),
});
/** A report as computed, or as it was frozen. */
export type Report = z.infer<typeof report>;

const ledgerMismatch = {
  /** The disputes at the end of the period are not those at its start plus the new and the reopened ones less the ended ones. */
  LEDGER_DOES_NOT_ADD_UP: {
    data: z.object({ opening: z.int(), entered: z.int(), reopened: z.int(), ended: z.int(), closing: z.int() }),
  },
};

const issuedReport = z.object({
  id: recordId,
  title: z.string(),
  period: span,
  issuedBy: z.string(),
  issuedAt: z.string(),
});
export type IssuedReport = z.infer<typeof issuedReport>;

/** A record behind a number. */
const reportRow = z.object({
  register: z.enum(registerNames),
  id: recordId,
  /** Its number in the office: ledger number, voucher, loan number. */
  number: z.string().nullable(),
  title: z.string(),
  /** The day that put it into the period, where there is one. */
  date: localDate.nullable(),
  /** The record's own amount, in fen. */
  amount: fenAmount.nullable(),
  /** What it adds to the number, or to the numerator of a rate, in the indicator's unit. */
  contribution: z.int(),
  /** What it adds to the denominator; null for anything but a rate or a mean. */
  base: z.int().nullable(),
  /** It was deleted since the report was issued. */
  deleted: z.boolean(),
});
export type ReportRow = z.infer<typeof reportRow>;

const rowPage = z.object({
  rows: z.array(reportRow),
  /** How many records stand behind the number; counted for the first page only, null on later ones. */
  total: z.int().nullable(),
  /** Ask with this for the following page; null at the end. */
  next: z.int().nullable(),
});

const paging = { after: z.int().optional(), limit: z.int().min(1).max(200).default(50) };

const rowsOf = span.extend({
  indicator: indicatorCode,
  /** Only one row of a breakdown, of one of its five columns. */
  breakdown: z.object({ by: z.enum(breakdownBys), code: z.string().max(60) }).optional(),
  ...paging,
});

const difference = z.object({
  indicator: indicatorCode,
  frozen: value,
  today: value,
  /** The formula has changed since: the two values are not the same measure. */
  formulaChanged: z.boolean(),
  /** Record ids, at most 200 of each kind with the full count. */
  added: z.object({ total: z.int(), rows: z.array(reportRow) }),
  removed: z.object({ total: z.int(), rows: z.array(reportRow) }),
  changed: z.object({ total: z.int(), rows: z.array(reportRow.extend({ contributionBefore: z.int() })) }),
});
export type ReportDifference = z.infer<typeof difference>;

export const reportFormats = ["docx", "xlsx", "csv", "json"] as const;
export type ReportFormat = (typeof reportFormats)[number];
const language = z.enum(["zh", "en"]);

/**
 * Whom an export is for: the office itself in full (with a reason, by whoever may), the office with personal data
 * masked, or the public: no lists, and no count of one or two in a breakdown.
 */
export const exportProfiles = ["internal_full", "internal_masked", "public"] as const;
export type ExportProfile = (typeof exportProfiles)[number];

export const reports = {
  /** Every indicator of a period with the periods beside it. */
  compute: query.errors(ledgerMismatch).input(period).output(report),
  /** The records behind a number, oldest id first. */
  rows: query
    .input(
      rowsOf.refine(({ breakdown, indicator }) => !breakdown || breakdownColumns.some((code) => code === indicator), {
        path: ["indicator"],
        error: "not a column of a breakdown",
      }),
    )
    .output(rowPage),
  /** The records behind a number of an issued report, as they are today. */
  frozenRows: query.input(z.object({ id: recordId, indicator: indicatorCode, ...paging })).output(rowPage),
  /** What issuing a report of these days would lock, and what of them nobody has verified yet. */
  toLock: query.input(span).output(z.object({ verified: z.int(), unverified: z.int() })),
  /**
   * 定稿: freezes the report of a period with its values and their records, and locks the payments that it counts: from
   * then on they change only by reversals, which count in the period in which they are entered.
   */
  issue: act
    .errors(ledgerMismatch)
    .input(span.extend({ title: shortText.min(1) }).refine(({ from, to }) => from <= to, { path: ["to"] }))
    .output(issuedReport),
  /** Issued reports, newest first. */
  list: query.output(z.array(issuedReport)),
  /** An issued report: what was frozen, what it would be today, and which records make the difference. */
  open: query
    .errors(ledgerMismatch)
    .input(z.object({ id: recordId }))
    .output(z.object({ issued: issuedReport, frozen: report, today: report, differences: z.array(difference) })),
  /** The report as a file; that of an issued report holds the frozen values. */
  export: query
    .errors({
      ...ledgerMismatch,
      /** The office's own template was damaged on disk; restoring the program's helps. */
      TEMPLATE_UNREADABLE: { data: z.object({ file: z.string() }) },
      /** Problem: REASON_MISSING. */
      REFUSED: { data: z.object({ problems: z.array(problemSchema) }) },
    })
    .input(
      z.object({
        of: z.union([period, z.object({ id: recordId })]),
        format: z.enum(reportFormats),
        language: language.default("zh"),
        profile: z.enum(exportProfiles).default("internal_masked"),
        /** Needed for `internal_full`, which only an administrator or a supervisor may ask for. */
        reason: reasonText.optional(),
      }),
    )
    .output(z.file()),
  /** The Word template in use, and whether it is the office's own. */
  template: query.output(z.object({ file: z.file(), own: z.boolean() })),
  /** Puts the office's own template in use. Problems: TEMPLATE_UNREADABLE, TEMPLATE_UNKNOWN_TAG {tag}. */
  replaceTemplate: act.input(z.object({ file: z.file().max(20_000_000) })).output(z.object({ own: z.boolean() })),
  /** Goes back to the template that came with the program. */
  restoreTemplate: act.output(z.object({ own: z.boolean() })),
};
