import { wordKey } from "../language/problem-keys.ts";
import type { WordKey, Words } from "../language/index.ts";
import { isRecord } from "../parts/remembered.ts";

/** What a code of a dictionary is called. */
export type Naming = (dictionary: "recovery_category", code: string) => string;

type Say = (value: unknown, words: Words, naming: Naming) => string | readonly string[] | null;

const counted =
  (key: WordKey): Say =>
  (value, { t }) =>
    t(key, { count: Number(value) });

/** Of 10000, said as a fraction: 6400 is 0.64. */
const fraction =
  (key: WordKey): Say =>
  (value, { t }) =>
    t(key, { value: String(Number(value) / 10_000) });

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
export const sayings: Readonly<Record<string, Say>> = {
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
  enabled: told("rules.enabled", "rules.notEnabled"),
  majorAbove: fraction("rules.majorAbove"),
  largerAbove: fraction("rules.largerAbove"),
  generalAbove: fraction("rules.generalAbove"),
  minorAbove: fraction("rules.minorAbove"),
  indexHighAbove: fraction("rules.indexHighAbove"),
  indexMediumFrom: fraction("rules.indexMediumFrom"),
  highMajor: counted("rules.highMajor"),
  highLarger: counted("rules.highLarger"),
  mediumMajor: counted("rules.mediumMajor"),
  mediumLarger: counted("rules.mediumLarger"),
  highAbove: counted("rules.highAbove"),
  mediumFrom: counted("rules.mediumFrom"),
  highAbovePercent: counted("rules.opposeHigh"),
  mediumFromPercent: counted("rules.opposeMedium"),
  reachPercent: (value, { t }) => (value === 0 ? null : t("rules.reach", { count: Number(value) })),
  highPeople: counted("rules.incidentHigh"),
  mediumPeople: counted("rules.incidentMedium"),
  highOpposePercentAbove: counted("rules.opposeHigh"),
  mediumOpposePercentFrom: counted("rules.opposeMedium"),
  minimum: counted("rules.experts"),
  allowMedium: told("rules.mediumAllowed", "rules.mediumNotAllowed"),
  creditValidDays: counted("rules.creditValid"),
  maxExtensions: (value, { t }) =>
    value === 0 ? t("rules.noExtension") : t("rules.extensions", { count: Number(value) }),
  matters: (value, words) => {
    const matters = textsOf(value);
    return matters.length === 0 ? words.t("rules.noMatters") : joined(matters, words);
  },
  yellowWithinWorkdays: counted("rules.measureYellow"),
  yellowBelowPercent: counted("rules.measureBelow"),
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
