import { z } from "zod";
import { act, localDate, longText, query, reckonedDate, shortText } from "../procedures.ts";
import { revisableRules } from "./kinds.ts";
import { codesOf } from "../names.ts";

const wholeDays = z.int().min(0).max(3_650);
const days = wholeDays.min(1);
const reminders = z.array(wholeDays).max(10);

const term = z
  .object({
    months: z.int().min(1).max(240).optional(),
    days: days.optional(),
    kind: z.enum(["working", "calendar"]).optional(),
    roll: z.boolean(),
  })
  // Months, or days of a kind.
  .refine(({ months, days: number, kind }) =>
    months === undefined ? number !== undefined && kind !== undefined : number === undefined && kind === undefined,
  );

export const termParameters = z.object({
  terms: z.record(z.string().max(60), term),
  extension: z.literal("both_parties").optional(),
  remindAfterDays: reminders.optional(),
  remindBeforeDays: reminders.optional(),
  lateInterestPerDayBasisPoints: z.int().min(0).max(1_000).optional(),
});

export const deskParameters = z.object({
  dueSoonWorkdays: z.int().min(0).max(60),
  commitmentWorkdays: z.int().min(0).max(60),
});

export const colourParameters = z.object({ yellowWithinDays: z.int().min(0).max(365) });

export const similarityParameters = z.object({
  days: z.int().min(1).max(3_650),
  amountWithinPercent: z.int().min(0).max(100),
});

export const paymentCheckParameters = z.object({
  /** A payment is verified only with a bank reference, or only with a file; with neither demanded, one of them proves it. */
  voucherRequired: z.boolean(),
  fileRequired: z.boolean(),
  /** Within so many days the same sum between the same two is taken for the same payment. */
  sameWithinDays: z.int().min(0).max(30),
});

export const contactParameters = z.object({
  /** Whole hours between which nobody's consent is needed: from and including the first, up to the second. */
  contactFromHour: z.int().min(0).max(23),
  contactUntilHour: z.int().min(1).max(24),
  /** So many unanswered attempts a day are one too many. */
  attemptsPerDay: z.int().min(1).max(50),
  visitors: z.int().min(1).max(10),
});

export const numberingParameters = z.object({
  dispute: shortText.min(1),
  assessment: shortText.min(1),
  fast_track: shortText.min(1),
});

export const caseNumberParameters = z.object({
  /** 字头: may be empty, where the templates name the office themselves. */
  prefix: shortText,
  mediation: shortText.min(1),
  assignment: shortText.min(1),
});

export const moneyNumberParameters = z.object({
  /** 字头: may be empty, where the template names the office itself. */
  prefix: shortText,
  arrears: shortText.min(1),
});

/** One version of a rule set; none is ever changed. */
const version = z.object({
  version: z.int(),
  standing: z.enum(["past", "in_force", "coming"]),
  effectiveFrom: reckonedDate,
  basis: z.string(),
  parameters: z.record(z.string(), z.unknown()),
});

const ruleSet = z.object({
  code: z.string(),
  /** The newest first. */
  versions: z.array(version),
});
export type RuleSet = z.infer<typeof ruleSet>;
export type RuleVersion = z.infer<typeof version>;

export const rules = {
  /** 规则与期限: every rule set of the office with all its versions. */
  list: query.output(z.array(ruleSet)),

  /** 期限颜色: how many calendar days before its end a deadline turns yellow. */
  colours: query.output(colourParameters),

  /**
   * Adds a version, which counts for what begins on its first day or later; what was judged before keeps its version.
   * `version` is the newest that the user saw. Refused with EFFECTIVE_BEFORE_LAST (data: `last`), TERMS_DIFFER,
   * PARAMETERS_WRONG, NOTHING_CHANGED, what `templateProblems` finds, and NUMBER_ALREADY_GIVEN (data: `number`) where the
   * next number by a new template was given before.
   */
  revise: act
    .input(
      z.object({
        code: z.enum(codesOf(revisableRules)),
        version: z.int(),
        effectiveFrom: localDate,
        basis: longText.min(2),
        parameters: z.union([
          termParameters,
          deskParameters,
          colourParameters,
          similarityParameters,
          paymentCheckParameters,
          contactParameters,
          numberingParameters,
          caseNumberParameters,
          moneyNumberParameters,
        ]),
      }),
    )
    .output(ruleSet),
};
