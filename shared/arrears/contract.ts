import { z } from "zod";
import { movesAsked, stepsTaken } from "../moves-contract.ts";
import { codesOf } from "../names.ts";
import {
  act,
  dictionaryCode,
  fenAmount,
  localDate,
  longText,
  problemSchema,
  query,
  reasonText,
  reckonedDate,
  recordId,
  shortText,
} from "../procedures.ts";
import { amountRange, anyOf, dateRange, linkedTo, registerContract, yesNo } from "../registers/contract.ts";
import { arrearsDueKinds } from "./due-kinds.ts";
import { dueStarts, dueTerms } from "./due.ts";
import { arrearsActs } from "./moves.ts";
import {
  arrearsStates,
  arrearsSubjects,
  creditorSizes,
  debtorKinds,
  depositKinds,
  fundSources,
  lawsuits,
} from "./states.ts";

/** A yearly rate in millionths: 43500 is 4.35 %. */
const rate = z.int().min(0).max(1_000_000).nullable();

const draft = {
  registeredOn: localDate,
  debtorName: shortText.min(1),
  debtorUscc: z.string().max(40).nullable(),
  debtorKind: z.enum(codesOf(debtorKinds)),
  creditorName: shortText.min(1),
  creditorUscc: z.string().max(40).nullable(),
  creditorSize: z.enum(codesOf(creditorSizes)).nullable(),
  town: dictionaryCode.nullable(),
  contractNo: shortText.nullable(),
  contractName: shortText.nullable(),
  signedOn: localDate.nullable(),
  subject: z.enum(codesOf(arrearsSubjects)),
  contractAmount: fenAmount.nullable(),
  settledAmount: fenAmount.nullable(),
  paidBefore: fenAmount.nullable(),
  /** Fen owed when it was registered. */
  principal: fenAmount,
  /** Fen of the principal that the debtor contests; the rest has to be paid (802号令 15). */
  disputed: fenAmount,
  disputeReason: longText.nullable(),
  deliveredOn: localDate.nullable(),
  acceptedOn: localDate.nullable(),
  acceptanceUntil: localDate.nullable(),
  settlementOn: localDate.nullable(),
  agreedDays: z.int().min(1).max(3_650).nullable(),
  industryNorm: z.boolean(),
  industryNormReason: shortText.nullable(),
  payWhenPaid: z.boolean(),
  /** Set by hand, with a reason; null where the rule reckons it. */
  dueOverride: localDate.nullable(),
  dueReason: shortText.nullable(),
  agreedRate: rate,
  lpr: rate,
  depositKind: z.enum(codesOf(depositKinds)).nullable(),
  fundSource: z.enum(codesOf(fundSources)).nullable(),
  lawsuit: z.enum(codesOf(lawsuits)).nullable(),
  disputeId: recordId.nullable(),
  leadUnit: dictionaryCode.nullable(),
  leader: shortText.nullable(),
  complaintNo: shortText.nullable(),
  complainedOn: localDate.nullable(),
  transferredOn: localDate.nullable(),
  complaintExtended: z.boolean(),
  answeredOn: localDate.nullable(),
  note: longText.nullable(),
};

export const arrearsDraft = z.object(draft);
export type ArrearsDraft = z.infer<typeof arrearsDraft>;

const register = registerContract({
  row: {
    ...draft,
    arrearsNo: z.string(),
    creditorId: recordId.nullable(),
    disputeNo: z.string().nullable(),
    /** As the rule reckons it or as it was set by hand; null where nothing says since when it runs. */
    dueOn: localDate.nullable(),
    dueOverridden: z.boolean(),
    state: z.enum(codesOf(arrearsStates)),
    stateSince: localDate,
    struckOffOn: localDate.nullable(),
    nextDueOn: localDate.nullable(),
    nextDueKind: z.enum(codesOf(arrearsDueKinds)).nullable(),
    /** Fen from the money ledger: verified, and entered but not verified yet. */
    paid: z.int(),
    pending: z.int(),
    /** Principal less what was paid; below zero where more came than was owed. */
    outstanding: z.int(),
  },
  draft,
  filter: {
    state: anyOf,
    debtorKind: anyOf,
    subject: anyOf,
    town: anyOf,
    leadUnit: anyOf,
    fundSource: anyOf,
    dueOn: dateRange,
    registeredOn: dateRange,
    nextDueOn: dateRange,
    principal: amountRange,
    payWhenPaid: yesNo,
    enterprise: linkedTo,
    disputeId: linkedTo,
  },
  sort: ["registeredOn", "dueOn", "principal", "nextDueOn", "updatedAt"],
});

/** The case that an act changes, as the one who acts saw it. */
const target = { arrearsId: recordId, version: z.int() };

/** What an act answers: the case and the version that it made. */
const changed = z.object({ id: recordId, version: z.int() });
export type ArrearsChanged = z.infer<typeof changed>;

/** An act on a case: on which day it was done, and what else there is to say. */
const move = <Shape extends z.ZodRawShape>(shape: Shape) =>
  act.input(z.object({ ...target, on: localDate, ...shape })).output(changed);
const note = longText.nullable().default(null);

const instalment = z.object({ dueOn: localDate, amount: fenAmount, note: shortText.nullable().default(null) });

/** Everything that a due date and late interest are reckoned from. */
const dueAsked = z.object({
  debtorKind: z.enum(codesOf(debtorKinds)),
  creditorSize: z.enum(codesOf(creditorSizes)).nullable().default(null),
  signedOn: localDate.nullable().default(null),
  deliveredOn: localDate.nullable().default(null),
  acceptedOn: localDate.nullable().default(null),
  acceptanceUntil: localDate.nullable().default(null),
  settlementOn: localDate.nullable().default(null),
  agreedDays: z.int().min(1).max(3_650).nullable().default(null),
  industryNorm: z.boolean().default(false),
  payWhenPaid: z.boolean().default(false),
  /** Set by hand: late interest runs from here. */
  dueOverride: localDate.nullable().default(null),
  /** Fen; late interest is reckoned where it is given. */
  principal: fenAmount.min(0).nullable().default(null),
  payments: z
    .array(z.object({ on: localDate, amount: fenAmount }))
    .max(500)
    .default([]),
  agreedRate: rate.default(null),
  lpr: rate.default(null),
  asOf: localDate.optional(),
});

const dueAnswer = z.object({
  /** As the rule reckons it. */
  dueOn: reckonedDate.nullable(),
  startOn: localDate.nullable(),
  start: z.enum(codesOf(dueStarts)).nullable(),
  days: z.int().nullable(),
  term: z.enum(codesOf(dueTerms)).nullable(),
  rule: z.object({ version: z.int(), effectiveFrom: reckonedDate, basis: z.string() }),
  warnings: z.array(problemSchema),
});

const lateInterest = z.object({
  asOf: localDate,
  from: reckonedDate,
  /** Fen; null where it is more than any sum that is kept here. */
  amount: z.int().nullable(),
  days: z.int(),
  rate: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("statutory"), basisPointsPerDay: z.int() }),
    z.object({ kind: z.enum(["agreed", "lpr"]), yearly: z.int() }),
  ]),
  pieces: z.array(z.object({ from: reckonedDate, to: reckonedDate, days: z.int(), balance: z.int() })),
  warnings: z.array(problemSchema),
});

const stage = z.object({
  fromOn: localDate,
  dueOn: reckonedDate,
  provisional: z.boolean(),
  doneOn: localDate.nullable(),
});

export const arrears = {
  ...register,

  moves: movesAsked(arrearsStates, arrearsActs),

  /**
   * 应付日期: when a sum is due, by which rule and since which day, and what late interest it carries; nothing is stored.
   * For the form as it is written, for scripts and for those who check.
   */
  due: query.input(dueAsked).output(dueAnswer.extend({ interest: lateInterest.nullable() })),

  /** What the file of a case says around the record. */
  file: query.input(z.object({ id: recordId })).output(
    z.object({
      version: z.int(),
      steps: stepsTaken,
      due: dueAnswer,
      interest: lateInterest.nullable(),
      /** The plan in force; empty where none was set. */
      plan: z.object({
        /** Since when it counts. */
        on: localDate.nullable(),
        /** Fen outstanding without contest now. */
        left: z.int(),
        instalments: z.array(
          z.object({
            no: z.int(),
            dueOn: localDate,
            amount: z.int(),
            note: z.string().nullable(),
            paid: z.int(),
            pending: z.int(),
            state: z.enum(["not_due", "due", "late", "partly", "paid"]),
            lastPaidOn: localDate.nullable(),
            paidLate: z.boolean(),
          }),
        ),
      }),
      complaint: z.object({ transfer: stage.nullable(), result: stage.nullable() }),
    }),
  ),

  beginVerification: move({ note }),
  /** `disputed`: what remains contested, where that is something else than was registered. */
  confirmUndisputed: move({ disputed: fenAmount.nullable().default(null), note }),
  recordDisputed: move({
    disputed: fenAmount.nullable().default(null),
    /** Why, where it was not registered yet. */
    reason: longText.nullable().default(null),
    note,
  }),
  negotiate: move({ note }),
  goToCourt: move({ court: shortText.min(1), docketNo: shortText.nullable().default(null), note }),
  /** 还款计划: takes the place of the one before, which stands in the log. Refused with what `planProblems` says. */
  plan: move({ instalments: z.array(instalment).min(1).max(60), note }),
  beginPaying: move({ note }),
  recordCleared: move({ note }),
  strikeOff: move({ note }),
  reopen: move({ reason: reasonText }),
};
