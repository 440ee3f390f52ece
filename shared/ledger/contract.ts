import { z } from "zod";
import { codesOf } from "../names.ts";
import { localDate, problemSchema, query, reckonedDate, recordId } from "../procedures.ts";
import { dateRange, anyOf } from "../registers/contract.ts";
import { agedThings, ageingBuckets } from "./ageing.ts";
import { reconciliationCodes } from "./reconciliation.ts";
import { viewKeys } from "./views.ts";

/** The days on which entries count, both included. */
const span = { from: localDate, to: localDate };
const isSpan = ({ from, to }: { from: string; to: string }) => from <= to;
const wrongWay = { path: ["to"], error: "the end lies before the start" };

const paging = { after: z.string().max(500).optional(), limit: z.int().min(1).max(200).default(50) };

/** Fen; a sum may be larger than any one entry. */
const sum = z.int();

/** The input of `payments.list` that finds the entries of a row. */
const behind = z.object({
  counted: z.literal(true),
  countsOn: dateRange.required(),
  enterprise: recordId.optional(),
  payeeKnown: z.literal(false).optional(),
  bank: anyOf.optional(),
  town: anyOf.optional(),
  leadUnit: anyOf.optional(),
  headline: anyOf.optional(),
  category: anyOf.optional(),
});

/** See `viewFigures`: what each sum is, and which are parts of others. */
const figures = {
  recovered: sum,
  clearing: sum,
  cash: sum,
  principal: sum,
  interest: sum,
  penalty: sum,
  fees: sum,
  other: sum,
  nonCash: sum,
  avoided: sum,
  revived: sum,
  waived: sum,
  uncounted: sum,
  entries: z.int(),
  /** Payees with more recovered than reversed; loans with more cash collected than reversed, and their borrowers. */
  enterprises: z.int(),
  loans: z.int(),
  borrowers: z.int(),
  /** `nonCash` by collection method. */
  methods: z.array(z.object({ method: z.string(), amount: sum, entries: z.int() })),
};

const viewRow = z.object({
  /** A code, a month, or the id of an enterprise; null for the entries that have none. */
  key: z.string().nullable(),
  /** Of an enterprise, its name and credit code; null for what the office's dictionaries name. */
  name: z.string().nullable(),
  uscc: z.string().nullable(),
  ...figures,
  behind,
});
export type ViewRow = z.infer<typeof viewRow>;

const total = z.object({ ...figures, behind });
export type ViewTotal = z.infer<typeof total>;

const asked = { by: z.enum(codesOf(viewKeys)), ...span };

/** A record that stands behind a figure or was found wanting. */
const entry = z.object({
  register: z.enum(["payments", "disputes", "arrears", "loans"]),
  id: recordId,
  number: z.string().nullable(),
  title: z.string(),
  date: reckonedDate.nullable(),
  /** Fen. */
  amount: z.int().nullable(),
  /** Days overdue, or how long it has waited; null where that has no meaning. */
  days: z.int().nullable(),
});
export type LedgerEntry = z.infer<typeof entry>;

const entryPage = z.object({
  entries: z.array(entry),
  /** Counted for the first page only. */
  total: z.int().nullable(),
  next: z.string().nullable(),
});

const bucket = z.object({ bucket: z.enum(codesOf(ageingBuckets)), count: z.int(), outstanding: sum });

/** Plan against done: principal collected in cash on loans, money paid on arrears, in fen. */
const progress = {
  planned: sum,
  done: sum,
  /** In 1/100 percent, half up; null where nothing is planned. */
  basisPoints: z.int().nullable(),
};

const planRow = z.object({
  register: z.enum(["loans", "arrears"]),
  id: recordId,
  number: z.string(),
  title: z.string(),
  bank: z.string().nullable(),
  ...progress,
});
export type PlanRow = z.infer<typeof planRow>;

export const ledger = {
  /**
   * The money ledger put together by a key: a page of rows in the order of the key (enterprises by what they got), and
   * with the first page the total and how many rows there are.
   */
  views: query.input(z.object({ ...asked, ...paging }).refine(isSpan, wrongWay)).output(
    z.object({
      rows: z.array(viewRow),
      total: total.nullable(),
      groups: z.int().nullable(),
      next: z.string().nullable(),
    }),
  ),
  /** A view as an Excel workbook, all of its rows. The audit log says who took it out. */
  export: query
    .errors({ REFUSED: { data: z.object({ problems: z.array(problemSchema) }) } })
    .input(z.object({ ...asked, language: z.enum(["zh", "en"]).default("zh") }).refine(isSpan, wrongWay))
    .output(z.file()),
  /** What is outstanding at the end of a day, by how long it has been due. */
  ageing: query
    .input(z.object({ of: z.enum(codesOf(agedThings)), asOf: localDate }))
    .output(z.object({ buckets: z.array(bucket), count: z.int(), outstanding: sum })),
  /** The records of one bucket, or of all, the longest due first. */
  agedEntries: query
    .input(
      z.object({
        of: z.enum(codesOf(agedThings)),
        asOf: localDate,
        bucket: z.enum(codesOf(ageingBuckets)).optional(),
        ...paging,
      }),
    )
    .output(entryPage),
  /** 清收进度: what was planned for a year against what came in of it, by bank, and of the instalments of arrears. */
  plans: query.input(z.object({ year: z.int().min(1900).max(2099) })).output(
    z.object({
      banks: z.array(
        z.object({
          bank: z.string().nullable(),
          loans: z.int(),
          ...progress,
          /** Cash principal on loans that have no plan for the year: in no progress. */
          unplanned: sum,
        }),
      ),
      loans: z.object({ loans: z.int(), ...progress, unplanned: sum }),
      arrears: z.object({ arrears: z.int(), ...progress, unplanned: sum }),
    }),
  ),
  /** The loans of a bank, or the arrears, with a plan for the year. */
  planned: query
    .input(
      z.object({
        of: z.enum(codesOf(agedThings)),
        year: z.int().min(1900).max(2099),
        bank: z.string().max(60).optional(),
        ...paging,
      }),
    )
    .output(z.object({ rows: z.array(planRow), total: z.int().nullable(), next: z.string().nullable() })),
  /** How many entries of each kind want something, and what they sum to. */
  reconciliation: query
    .input(z.object(span).refine(isSpan, wrongWay))
    .output(z.array(z.object({ kind: z.enum(reconciliationCodes), count: z.int(), amount: sum }))),
  /** The records of one kind, by id. */
  reconciliationEntries: query
    .input(z.object({ kind: z.enum(reconciliationCodes), ...span, ...paging }).refine(isSpan, wrongWay))
    .output(entryPage),
};
