import { z } from "zod";
import { codesOf } from "../names.ts";
import { localDate, problemSchema } from "../procedures.ts";
import { ruleSaid } from "../rules/contract.ts";
import { partStandings, scoreParts, scoreRules } from "./score-rules.ts";
import { assessmentLevels, factorClasses, foreseenIncidents } from "./states.ts";

const level = z.enum(codesOf(assessmentLevels)).nullable();
const factorClass = z.enum(codesOf(factorClasses)).nullable();
const whole = z.int();
const wholeOrNone = z.int().nullable();

const part = <Code extends string, Numbers extends z.ZodRawShape>(code: Code, numbers: Numbers) =>
  z.object({
    code: z.literal(code),
    rule: z.enum(codesOf(scoreRules)),
    standing: z.enum(codesOf(partStandings)),
    reasons: z.array(problemSchema),
    level,
    numbers: z.object(numbers),
  });

const scorePart = z.discriminatedUnion("code", [
  part("index", { sum: wholeOrNone, weights: whole, highAbove: whole, mediumFrom: whole }),
  part("count", {
    major: whole,
    larger: whole,
    highMajor: whole,
    highLarger: whole,
    mediumMajor: whole,
    mediumLarger: whole,
  }),
  part("opposition", {
    oppose: whole,
    valid: whole,
    highAbovePercent: whole,
    mediumFromPercent: whole,
    reached: whole,
    target: whole,
    reachPercent: whole,
    isReachBelow: z.boolean(),
  }),
  part("participants", { people: wholeOrNone, highAbove: whole, mediumFrom: whole }),
  part("triggers", {
    people: wholeOrNone,
    oppose: whole,
    valid: whole,
    highPeople: whole,
    mediumPeople: whole,
    highOpposePercentAbove: whole,
    mediumOpposePercentFrom: whole,
  }),
  part("experts", { low: whole, medium: whole, high: whole, minimum: whole }),
]);

const stage = z.object({
  parts: z.array(scorePart),
  level,
  decidedBy: z.array(z.enum(codesOf(scoreParts))),
  problems: z.array(problemSchema),
});

/** `Score` on the wire. */
export const scoreAnswer = z.object({
  factors: z.array(z.object({ r0: wholeOrNone, class0: factorClass, r1: wholeOrNone, class1: factorClass })),
  before: stage,
  after: stage,
  rules: z.array(z.enum(codesOf(scoreRules))),
});

/** A version of a rule set that a level was told by: with who confirmed it, and what it says. */
export const usedRule = ruleSaid.extend({
  code: z.enum(codesOf(scoreRules)),
  parameters: z.record(z.string(), z.unknown()),
});
export type UsedRule = z.infer<typeof usedRule>;

const mark = z.int().min(0).max(100).nullable().default(null);
const weight = z.int().min(0).max(10_000).nullable().default(null);
const count = z.int().min(0).max(1_000_000);

/** What a level is reckoned from where there is no record. */
export const scoreAsked = z.object({
  factors: z
    .array(z.object({ weightBp: weight, p0: mark, q0: mark, p1: mark, q1: mark }))
    .max(200)
    .default([]),
  survey: z
    .object({ valid: count, oppose: count, target: count.default(0), reached: count.default(0) })
    .nullable()
    .default(null),
  /** The levels that the experts see. */
  experts: z
    .array(z.enum(codesOf(assessmentLevels)))
    .max(99)
    .default([]),
  participants: count.nullable().default(null),
  incident: z.enum(codesOf(foreseenIncidents)).nullable().default(null),
  incidentPeople: count.nullable().default(null),
  landTaking: z.boolean().default(false),
  /** The versions to tell by; of those that are not named, the one in force on `asOf`. */
  ruleSet: z.partialRecord(z.enum(codesOf(scoreRules)), z.int().min(1)).optional(),
  asOf: localDate.optional(),
});
