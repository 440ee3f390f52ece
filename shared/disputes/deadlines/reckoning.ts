import { addDays, addMonths, dueDate } from "../../calendar.ts";
import type { Calendar, LocalDate } from "../../calendar.ts";
import { problem } from "../../problems.ts";
import type { Problem } from "../../problems.ts";
import { versionOn } from "./rule-sets.ts";
import type { Term, TermRules } from "./rule-sets.ts";

/** What changes a term besides its rule. */
export type TermFacts = {
  /** Days by which both parties agreed to go on. */
  readonly extensionDays?: number;
  /** Days for which the clock stood still. */
  readonly pausedDays?: number;
};

export type Asked = {
  readonly rule: string;
  readonly term: string;
  /** The day of the event; not counted itself (Civil Procedure Law art. 85). */
  readonly from: LocalDate;
  readonly facts?: TermFacts;
  /** The version by which it was judged before; else the one in force on `from`. */
  readonly version?: number | undefined;
};

export type Reckoned = {
  readonly rule: string;
  readonly term: string;
  readonly dueOn: LocalDate;
  /** It reaches a year without an official working-day calendar. */
  readonly provisional: boolean;
  readonly ruleVersion: number;
  readonly effectiveFrom: LocalDate;
  readonly basis: string;
  /** The days on which to remind somebody. */
  readonly reminders: readonly LocalDate[];
};

export type Reckoning = { readonly due: Reckoned } | { readonly problems: readonly Problem[] };

/** The term that says how long an extension may be; nothing is due by it. */
export const EXTENSION = "extension";

/**
 * When a term of a rule set ends that begins on the day `from`. Problems: RULE_UNKNOWN, TERM_UNKNOWN,
 * EXTENSION_NOT_FORESEEN, EXTENSION_TOO_LONG (data: `days`) where the rule set limits an extension.
 */
export function reckon(versions: readonly TermRules[], calendar: Calendar, asked: Asked): Reckoning {
  const rules = rulesFor(versions, asked);
  if (rules === undefined) return { problems: [problem("rule", "RULE_UNKNOWN", { rule: asked.rule })] };
  const term = asked.term === EXTENSION ? undefined : rules.terms[asked.term];
  if (term === undefined) return { problems: [problem("term", "TERM_UNKNOWN", { term: asked.term })] };
  const { extensionDays = 0, pausedDays = 0 } = asked.facts ?? {};
  const objection = extensionProblem(rules, extensionDays);
  if (objection !== null) return { problems: [objection] };
  const { date, provisional } = endOf(term, asked.from, extensionDays + pausedDays, calendar);
  return {
    due: {
      rule: rules.code,
      term: asked.term,
      dueOn: date,
      provisional,
      ruleVersion: rules.version,
      effectiveFrom: rules.effectiveFrom,
      basis: rules.basis,
      reminders: [
        ...(rules.remindAfterDays ?? []).map((days) => addDays(asked.from, days)),
        ...(rules.remindBeforeDays ?? []).map((days) => addDays(date, -days)),
      ].toSorted(),
    },
  };
}

/** What speaks against so long an extension under a rule set; null where nothing does. */
export function extensionProblem(rules: TermRules, extensionDays: number): Problem | null {
  if (extensionDays === 0) return null;
  if (rules.extension === undefined) return problem("extensionDays", "EXTENSION_NOT_FORESEEN", { rule: rules.code });
  const most = rules.terms[EXTENSION]?.days;
  return most !== undefined && extensionDays > most
    ? problem("extensionDays", "EXTENSION_TOO_LONG", { days: most })
    : null;
}

function rulesFor(versions: readonly TermRules[], { rule, from, version }: Asked): TermRules | undefined {
  const pinned = versions.find((each) => each.code === rule && each.version === version);
  return pinned ?? versionOn(versions, rule, from);
}

/** Months first, then days; an extension and a pause add calendar days before the end is moved off a holiday. */
function endOf(term: Term, from: LocalDate, more: number, calendar: Calendar) {
  const { months = 0, days = 0, kind = "calendar", roll } = term;
  if (kind === "working" && more > 0) {
    const counted = dueDate(calendar, { from, days, kind, roll: false });
    const end = dueDate(calendar, { from: counted.date, days: more, kind: "calendar", roll });
    return { date: end.date, provisional: counted.provisional || end.provisional };
  }
  return dueDate(calendar, { from: addMonths(from, months), days: days + more, kind, roll });
}
