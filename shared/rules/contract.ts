import { z } from "zod";
import { act, localDate, longText, query, reasonText, reckonedDate, shortText } from "../procedures.ts";
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

/** Of 10000: R and I as they are computed, p·q with marks from 0 to 100. */
const ofTenThousand = z.int().min(0).max(10_000);
const percent = z.int().min(0).max(100);
const people = z.int().min(1).max(1_000_000);
const factors = z.int().min(1).max(100);

export const riskIndexParameters = z.object({
  /** R above these is 重大, 较大, 一般, 较小; what is not above the last is 微小. */
  majorAbove: ofTenThousand,
  largerAbove: ofTenThousand,
  generalAbove: ofTenThousand,
  minorAbove: ofTenThousand,
  indexHighAbove: ofTenThousand,
  indexMediumFrom: ofTenThousand,
});

export const riskCountParameters = z.object({
  enabled: z.boolean(),
  /** So many 重大 or 较大 factors at least. */
  highMajor: factors,
  highLarger: factors,
  mediumMajor: factors,
  mediumLarger: factors,
});

export const riskParticipantParameters = z.object({ enabled: z.boolean(), highAbove: people, mediumFrom: people });

export const riskOppositionParameters = z.object({
  enabled: z.boolean(),
  /** Of the valid sheets. */
  highAbovePercent: percent,
  mediumFromPercent: percent,
  /** Of the households; 0 asks for nothing. */
  reachPercent: percent,
});

export const riskTriggerParameters = z.object({
  enabled: z.boolean(),
  highPeople: people,
  mediumPeople: people,
  highOpposePercentAbove: percent,
  mediumOpposePercentFrom: percent,
});

export const riskExpertParameters = z.object({
  /** Whether the worst view of the experts' majority counts for the level. */
  enabled: z.boolean(),
  minimum: z.int().min(1).max(15),
});

export const riskDecisionParameters = z.object({ allowMedium: z.boolean() });

export const fastTrackParameters = z.object({
  terms: z.record(z.string().max(60), term),
  creditValidDays: z.int().min(1).max(365),
  maxExtensions: z.int().min(0).max(5),
});
export type FastTrackParameters = z.infer<typeof fastTrackParameters>;

export const exclusionParameters = z.object({
  matters: z
    .array(shortText.min(2).max(60))
    .max(60)
    .refine((matters) => new Set(matters).size === matters.length),
});

export const measureColourParameters = z.object({
  yellowWithinWorkdays: z.int().min(0).max(60),
  yellowBelowPercent: percent,
});

export const projectNumberParameters = z.object({
  /** 字头: may be empty, where the templates name the office themselves. */
  prefix: shortText,
  filing: shortText.min(1),
  notice: shortText.min(1),
  breach: shortText.min(1),
  supervision: shortText.min(1),
});

/** 核定: who confirmed a version of a rule for this office, and by what. */
const confirmed = z.object({ by: z.string(), at: z.string(), note: z.string() }).nullable();

/** The rule that an answer judges by. `confirmed` is null where nobody in the office has confirmed it. */
export const ruleSaid = z.object({
  code: z.string(),
  version: z.int(),
  effectiveFrom: reckonedDate,
  basis: z.string(),
  confirmed,
});
export type RuleSaid = z.infer<typeof ruleSaid>;

/** One version of a rule set; none is ever changed, only confirmed. */
const version = z.object({
  version: z.int(),
  /** Who made it in the page; null for what came with the program. */
  revisedBy: z.string().nullable(),
  revisedAt: z.string().nullable(),
  confirmed,
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
   * PARAMETERS_WRONG, NOTHING_CHANGED, what `templateProblems` and `bandProblems` find, and NUMBER_ALREADY_GIVEN (data: `number`) where the
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
          // Before the terms alone, which would leave out what else it says.
          fastTrackParameters,
          termParameters,
          deskParameters,
          colourParameters,
          similarityParameters,
          paymentCheckParameters,
          contactParameters,
          numberingParameters,
          caseNumberParameters,
          moneyNumberParameters,
          projectNumberParameters,
          riskIndexParameters,
          riskCountParameters,
          riskParticipantParameters,
          riskOppositionParameters,
          riskTriggerParameters,
          riskExpertParameters,
          riskDecisionParameters,
          exclusionParameters,
          measureColourParameters,
        ]),
      }),
    )
    .output(ruleSet),

  /**
   * 核定: says that a version counts for this office, and by what (`note`: a meeting, a document, whom it was checked
   * with). Whoever made a version may confirm it, because an office may have one person who can; both names are shown.
   * A version counts whether it is confirmed or not. Refused with ALREADY_CONFIRMED, VERSION_REPLACED.
   */
  confirm: act
    .input(z.object({ code: shortText.min(1).max(60), version: z.int().positive(), note: reasonText }))
    .output(ruleSet),
};
