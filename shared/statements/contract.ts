import { z } from "zod";
import { codesOf } from "../names.ts";
import { loanParts } from "../payments/states.ts";
import { act, dictionaryCode, localDate, query, reasonText, recordId, shortText } from "../procedures.ts";
import { statementStates } from "./states.ts";

const fen = z.int();
const parts = z.object({ fees: fen, penalty: fen, interest: fen, principal: fen, other: fen }) satisfies z.ZodType<
  Record<keyof typeof loanParts, number>
>;

const entry = z.object({
  id: recordId,
  receivedOn: localDate,
  countsOn: localDate,
  party: z.string(),
  loanNo: z.string(),
  how: z.string(),
  voucherNo: z.string(),
  caseNo: z.string(),
  isReversal: z.boolean(),
  fromArrears: z.boolean(),
  isCash: z.boolean(),
  amount: fen,
  ...parts.shape,
});

const sums = z.object({
  count: z.int(),
  loans: z.int(),
  total: fen,
  fromArrears: fen,
  cash: parts,
  nonCash: fen,
});

const row = z.object({
  id: recordId,
  version: z.int(),
  /** One of the two. */
  enterpriseId: recordId.nullable(),
  bank: dictionaryCode.nullable(),
  /** As the enterprise or the bank was called when it was made. */
  name: z.string(),
  uscc: z.string().nullable(),
  from: localDate,
  to: localDate,
  state: z.enum(codesOf(statementStates)),
  answeredOn: localDate.nullable(),
  answeredBy: z.string().nullable(),
  objection: z.string().nullable(),
  madeOn: localDate,
  madeBy: z.string(),
  /** As it was made. */
  sums,
  /** What the ledger sums up to now for the same days. */
  sumsNow: sums,
  /** Whether the two are the same. */
  isCurrent: z.boolean(),
});
export type StatementRow = z.infer<typeof row>;

const target = z.object({ id: recordId, version: z.int() });
const answer = { ...target.shape, on: localDate, by: shortText.min(1) };
const changed = z.object({ id: recordId, version: z.int() });
const unreadable = { FILE_MISSING: {}, FILE_DAMAGED: {} } as const;

/**
 * 确认表: what counted for an enterprise or a bank in a period, to be signed by them; kept as it was made. Counted are
 * verified and locked entries by the day on which they count, reversals below zero.
 */
export const statements = {
  /** The newest first, by key: `after` is the id of the last one that was shown. */
  list: query
    .input(
      z.object({
        enterpriseId: recordId.optional(),
        bank: dictionaryCode.optional(),
        state: z.array(z.enum(codesOf(statementStates))).optional(),
        /** Statements whose days meet these. */
        from: localDate.optional(),
        to: localDate.optional(),
        after: recordId.optional(),
        limit: z.int().min(1).max(50).default(20),
      }),
    )
    .output(z.object({ rows: z.array(row), next: recordId.nullable(), total: z.int().nullable() })),
  /** A statement with its entries, and how today's ledger differs. */
  open: query
    .input(z.object({ id: recordId }))
    .output(z.object({ statement: row, entries: z.array(entry), added: z.array(entry), gone: z.array(entry) })),
  /** The Word file as it was made; the audit log says who looked at it. */
  read: query
    .errors(unreadable)
    .input(z.object({ id: recordId }))
    .output(z.file()),
  /** The same entries and sums as a workbook; the audit log says who took it out. */
  excel: query.input(z.object({ id: recordId })).output(z.file()),

  /** Problems: those of `periodProblems` and `makingProblems`; UNKNOWN_WORD of a bank. */
  make: act
    .errors({ TEMPLATE_UNREADABLE: { data: z.object({ file: z.string() }) } })
    .input(
      z.xor([
        z.object({ enterpriseId: recordId, from: localDate, to: localDate }),
        z.object({ bank: dictionaryCode, from: localDate, to: localDate }),
      ]),
    )
    .output(changed),
  /** They signed it. Problems: STATEMENT_ANSWERED and those of `answerProblems`. */
  sign: act.input(z.object(answer)).output(changed),
  /** They object to it. The same problems. */
  object: act.input(z.object({ ...answer, reason: reasonText })).output(changed),
  /** Takes one away that was not signed; its file goes too. Problem: STATEMENT_SIGNED. */
  remove: act.input(target.extend({ reason: reasonText })).output(z.object({ id: recordId })),
};
