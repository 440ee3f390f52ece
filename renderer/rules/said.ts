import type { Term } from "../../shared/disputes/deadlines/rule-sets.ts";
import type { Names } from "../../shared/names.ts";
import { formatNumber } from "../../shared/numbering.ts";
import { numberScopes } from "../../shared/numbers/scopes.ts";
import { termNames } from "../../shared/rules/kinds.ts";
import { scopesOf, templateOf } from "../../shared/rules/number-templates.ts";
import { termsOf } from "../../shared/rules/parameters.ts";
import type { Parameters as RuleParameters } from "../../shared/rules/parameters.ts";
import type { WordKey, Words } from "../language/index.ts";
import { sayings } from "./sayings.ts";
import type { Naming } from "./sayings.ts";

/** What a rule set says, line by line, in words. */
export function ruleLines(code: string, parameters: RuleParameters, words: Words, naming: Naming): string[] {
  return [
    ...termLines(code, parameters, words),
    ...templateLines(code, parameters, words),
    ...Object.entries(sayings).flatMap(([name, say]) =>
      name in parameters ? (say(parameters[name], words, naming) ?? []) : [],
    ),
  ];
}

/** What a term of a rule set is called. */
export function termName(code: string, term: string, { nameOf }: Words): string {
  const names: Names = termNames;
  const name = names[`${code}.${term}`];
  return name ? nameOf(name) : term;
}

/** 30 天，末日遇放假顺延 */
export function termWords({ months, days, kind, roll }: Term, { t }: Words): string {
  const length =
    months !== undefined
      ? t(months === 1 ? "rules.oneMonth" : "rules.months", { count: months })
      : t(dayKeys[kind ?? "calendar"][days === 1 ? "one" : "many"], { count: days ?? 0 });
  return roll ? t("rules.rolls", { value: length }) : length;
}

const dayKeys = {
  calendar: { one: "rules.oneDay", many: "rules.days" },
  working: { one: "rules.oneWorkday", many: "rules.workdays" },
} as const satisfies Record<string, Record<"one" | "many", WordKey>>;

function termLines(code: string, parameters: RuleParameters, words: Words): string[] {
  return Object.entries(termsOf(parameters)).map(([term, value]) =>
    words.t("rules.term", { name: termName(code, term, words), value: termWords(value, words) }),
  );
}

/** Each template with what the first number of this kind would look like. */
function templateLines(code: string, parameters: RuleParameters, { t, nameOf }: Words): string[] {
  const prefix = templateOf(parameters, "prefix");
  const templates = scopesOf(code).map((scope) => {
    const template = templateOf(parameters, scope);
    const example = formatNumber(template, { yyyy: EXAMPLE_YEAR, prefix, seq: 1 });
    return t("rules.template", { name: nameOf(numberScopes[scope]), template, example });
  });
  return prefix === "" ? templates : [t("rules.prefix", { prefix }), ...templates];
}

const EXAMPLE_YEAR = 2026;
