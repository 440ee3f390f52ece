import type { Term } from "../../shared/disputes/deadlines/rule-sets.ts";
import type { Names } from "../../shared/names.ts";
import { formatNumber } from "../../shared/numbering.ts";
import { numberScopes } from "../../shared/numbers/scopes.ts";
import { termNames } from "../../shared/rules/kinds.ts";
import { scopesOf, templateOf } from "../../shared/rules/number-templates.ts";
import { termsOf } from "../../shared/rules/parameters.ts";
import type { Parameters as RuleParameters } from "../../shared/rules/parameters.ts";
import { wordKey } from "../language/problem-keys.ts";
import type { WordKey, Words } from "../language/index.ts";
import { isRecord } from "../parts/remembered.ts";

/** What a code of a dictionary is called. */
export type Naming = (dictionary: "recovery_category", code: string) => string;

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

type Say = (value: unknown, words: Words, naming: Naming) => string | readonly string[] | null;

const counted =
  (key: WordKey): Say =>
  (value, { t }) =>
    t(key, { count: Number(value) });

const listed =
  (key: WordKey): Say =>
  (value, words) =>
    Array.isArray(value) && value.length > 0 ? words.t(key, { days: joined(value.map(String), words) }) : null;

const told =
  (one: WordKey, other: WordKey): Say =>
  (value, { t }) =>
    t(value === true ? one : other);

const named =
  (key: WordKey): Say =>
  (value, { t }) =>
    typeof value === "string" ? t(key, { name: value }) : null;

/** What the parameters that are neither terms nor templates say, in the order in which they are told. */
const sayings: Readonly<Record<string, Say>> = {
  extension: (_value, { t }) => t("rules.extension"),
  remindAfterDays: listed("rules.remindAfter"),
  remindBeforeDays: listed("rules.remindBefore"),
  lateInterestPerDayBasisPoints: counted("rules.lateInterest"),
  dueSoonWorkdays: counted("rules.dueSoon"),
  commitmentWorkdays: counted("rules.commitments"),
  yellowWithinDays: counted("rules.yellow"),
  days: counted("rules.similarDays"),
  amountWithinPercent: counted("rules.similarPercent"),
  voucherRequired: told("rules.voucherRequired", "rules.voucherNotRequired"),
  sameWithinDays: counted("rules.sameWithinDays"),
  contactFromHour: counted("rules.contactFrom"),
  contactUntilHour: counted("rules.contactUntil"),
  attemptsPerDay: counted("rules.attemptsPerDay"),
  visitors: counted("rules.visitors"),
  fileRequired: told("rules.fileRequired", "rules.fileNotRequired"),
  resolvedIncludesLitigated: told("rules.litigatedCounts", "rules.litigatedApart"),
  collectionParts: (value, words) => words.t("rules.collection", { parts: joined(namesOf(value, words), words) }),
  collectionCashOnly: told("rules.cashOnly", "rules.cashAndKind"),
  apartCategories: (value, words, naming) =>
    words.t("rules.apart", {
      categories: joined(
        textsOf(value).map((code) => naming("recovery_category", code)),
        words,
      ),
    }),
  mediationSuccessDenominator: (value, { t }) => t(value === "ended" ? "rules.ofEnded" : "rules.ofAccepted"),
  cumulativeFrom: (value, { t }) => (value === "year_start" ? t("rules.fromYearStart") : null),
  committee: named("rules.committee"),
  court: named("rules.court"),
  retentions: (value, words) => words.t("rules.retentions", { terms: joined(textsOf(value), words) }),
  registers: (value, { t }) =>
    Object.entries(isRecord(value) ? value : {}).map(([register, rule]) =>
      t("rules.retention", {
        register: t(wordKey(`register.${register}`) ?? "entity.record"),
        years: isRecord(rule) ? Number(rule["years"]) : 0,
      }),
    ),
};

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function namesOf(value: unknown, { t }: Words): string[] {
  return textsOf(value).map((part) => t(wordKey(`rules.part.${part}`) ?? "rules.part.principal"));
}

export function joined(parts: readonly string[], { language }: Words): string {
  return parts.join(language === "zh" ? "、" : ", ");
}
