import type { Calendar } from "../../calendar.ts";
import type { DeadlineFacts, Reckoner } from "./case-facts.ts";
import type { CaseDeadline } from "./kinds.ts";
import { afterAgreement } from "./of-agreement.ts";
import { clocksOf } from "./of-clocks.ts";
import { tasksOf } from "./of-tasks.ts";
import { reckon } from "./reckoning.ts";
import type { TermRules } from "./rule-sets.ts";
import { roundOf } from "./rounds.ts";

/** What a case was judged by when its deadlines were reckoned last. */
export type JudgedBefore = Pick<CaseDeadline, "kind" | "subjectId" | "rule" | "ruleVersion" | "fromOn">;

/**
 * Every deadline that a case has, or had in its present round. A deadline keeps the version of the rule by which it was
 * judged before, as long as it runs from the same day.
 */
export function deadlinesOf(
  facts: DeadlineFacts,
  versions: readonly TermRules[],
  calendar: Calendar,
  before: readonly JudgedBefore[],
): CaseDeadline[] {
  const reckoner = reckonerOf(versions, calendar, before);
  const round = roundOf(facts);
  const all = [
    ...clocksOf(facts, round, reckoner),
    ...tasksOf(facts, reckoner),
    ...afterAgreement(facts, round, reckoner),
  ];
  // What is asked of a case that was merged is asked of the one that it became part of.
  return facts.outcome === "merged" ? all.map((each) => ({ ...each, closed: each.closed ?? "dropped" })) : all;
}

function reckonerOf(versions: readonly TermRules[], calendar: Calendar, before: readonly JudgedBefore[]): Reckoner {
  return ({ kind, subjectId }, asked) => {
    const known = before.find((each) => each.kind === kind && each.subjectId === subjectId);
    const isSame = known?.rule === asked.rule && known.fromOn === asked.from;
    const version = isSame ? (known.ruleVersion ?? undefined) : undefined;
    const found = reckon(versions, calendar, { ...asked, version });
    if ("due" in found) return found.due;
    if (found.problems.every(({ field }) => field !== "extensionDays")) return undefined;
    // What the parties agreed on beyond the rule counts as far as the rule goes.
    const most = found.problems[0]?.data?.["days"];
    const facts = { ...asked.facts, extensionDays: typeof most === "number" ? most : 0 };
    const capped = reckon(versions, calendar, { ...asked, version, facts });
    return "due" in capped ? capped.due : undefined;
  };
}
