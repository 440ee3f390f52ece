import type { Inputs, Outputs } from "../../../../shared/contract.ts";
import { confirmationIsOpen, confirmationWindow } from "../../../../shared/disputes/deadlines/confirmation-window.ts";
import { EXTENSION, reckon } from "../../../../shared/disputes/deadlines/reckoning.ts";
import { versionOn } from "../../../../shared/disputes/deadlines/rule-sets.ts";
import type { TermRules } from "../../../../shared/disputes/deadlines/rule-sets.ts";
import { problem } from "../../../../shared/problems.ts";
import { refuse, refuseIfAny } from "../../office/acting.ts";
import type { Ground } from "../../office/ground.ts";
import { readTermRules } from "./rules.ts";

type Asked = Inputs["disputes"]["deadlines"];
type Answer = Outputs["disputes"]["deadlines"];

/** Answers `disputes.deadlines`. Refused with RULE_UNKNOWN, TERM_UNKNOWN, EXTENSION_TOO_LONG, EXTENSION_NOT_FORESEEN. */
export function askDeadlines(ground: Ground, { rule, from, facts = {} }: Asked): Answer {
  const versions = readTermRules(ground.reader);
  const rules = versionOn(versions, rule, from);
  if (rules === undefined) refuse(problem("rule", "RULE_UNKNOWN", { rule }));
  const { extensionDays = 0, pausedDays = 0 } = facts;
  return termsAsked(rules, facts).map((term) => {
    const found = reckon(versions, ground.calendar(), { rule, term, from, facts: { extensionDays, pausedDays } });
    if ("due" in found) return { ...found.due, reminders: [...found.due.reminders] };
    refuseIfAny(found.problems);
    throw new Error(`nothing reckoned by ${rule}`);
  });
}

/** The term that the facts name; where they name none that the rule set has, all of its terms. */
function termsAsked(rules: TermRules, { term, procedure, riskLevel }: Asked["facts"] & object): string[] {
  if (term !== undefined) return [term];
  const named = [procedure, riskLevel].find((name) => name !== undefined && name in rules.terms);
  return named === undefined ? Object.keys(rules.terms).filter((name) => name !== EXTENSION) : [named];
}

type WindowAsked = { readonly effectiveOn: string; readonly askedOn?: string | undefined };

/** Answers `agreements.confirmationWindow`. */
export function askConfirmationWindow(ground: Ground, { effectiveOn, askedOn }: WindowAsked, today: string) {
  const window = confirmationWindow(readTermRules(ground.reader), ground.calendar(), effectiveOn);
  const open = confirmationIsOpen(window, effectiveOn, askedOn ?? today);
  return { ...window, reminders: [...window.reminders], open };
}
