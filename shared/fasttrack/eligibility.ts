import { addDays } from "../calendar.ts";
import type { LocalDate } from "../calendar.ts";
import type { Names } from "../names.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import { intakeMissing, standingOf } from "./materials.ts";
import type { Catalogue, ListedPaper, MatterFacts } from "./materials.ts";
import type { GateLimits } from "./paper-due.ts";
import type { CreditResult } from "./words.ts";

/** What the newest credit check says; null where none was made. */
export type CreditFacts = {
  readonly checkedOn: LocalDate;
  readonly result: CreditResult;
  /** A picture of what was found is on file. */
  readonly hasEvidence: boolean;
};

/** The last broken promise of the enterprise, and the last repair that was found since; null where there is none. */
export type BreachFacts = { readonly endedOn: LocalDate; readonly repairedOn: LocalDate | null };

/** Everything that eligibility is judged by. */
export type EligibilityFacts = {
  readonly today: LocalDate;
  readonly matter: MatterFacts;
  readonly credit: CreditFacts | null;
  /** Calendar days for which a check counts. */
  readonly creditValidDays: number;
  readonly breach: BreachFacts | null;
  /** Whether the matter is one of those without fast-track; null while nobody has said it. */
  readonly excluded: boolean | null;
  readonly excludedMatter: string | null;
  /** Of an assessment; null for other matters. */
  readonly procedure: string | null;
  readonly level: string | null;
  readonly secret: boolean;
  readonly papers: readonly ListedPaper[];
  readonly catalogue: Catalogue;
  readonly limits: GateLimits;
};

type Part = (facts: EligibilityFacts) => readonly Problem[];

/** 信用核查: a check that is not too old, with a picture, and says nothing against the applicant (A1). */
export const creditProblems: Part = ({ credit, creditValidDays, today }) => {
  if (credit === null) return [problem("credit", "CREDIT_CHECK_MISSING")];
  const validUntil = addDays(credit.checkedOn, creditValidDays);
  return [
    ...(credit.result === "dishonest" ? [problem("credit", "CREDIT_DISHONEST", { on: credit.checkedOn })] : []),
    ...(today > validUntil ? [problem("credit", "CREDIT_CHECK_EXPIRED", { on: credit.checkedOn, validUntil })] : []),
    ...(credit.hasEvidence ? [] : [problem("credit", "CREDIT_EVIDENCE_MISSING")]),
  ];
};

/** An earlier breach bars the enterprise until a later check finds it repaired (A1, H2). */
export const breachProblems: Part = ({ breach }) => {
  if (breach === null) return [];
  const isRepaired = breach.repairedOn !== null && breach.repairedOn >= breach.endedOn;
  return isRepaired ? [] : [problem("credit", "BREACH_NOT_REPAIRED", { on: breach.endedOn })];
};

export const exclusionProblems: Part = ({ excluded, excludedMatter }) => {
  if (excluded === null) return [problem("excluded", "EXCLUSION_NOT_STATED")];
  return excluded ? [problem("excluded", "MATTER_EXCLUDED", { matter: excludedMatter ?? "" })] : [];
};

/** 特别程序, 高风险, 涉密 are never fast (A5). */
export const procedureProblems: Part = ({ procedure, level, secret }) => [
  ...(secret ? [problem("secret", "SECRET_PROJECT")] : []),
  ...(procedure === "special" ? [problem("procedure", "PROCEDURE_SPECIAL")] : []),
  ...(level === "high" ? [problem("level", "LEVEL_HIGH")] : []),
];

export const intakeProblems: Part = ({ papers, matter, catalogue }) => {
  const missing = intakeMissing(papers, matter, catalogue);
  return missing.length === 0 ? [] : [problem("materials", "INTAKE_MISSING", { papers: missing.join("、") })];
};

/** At least one paper comes later, and none of those that never may (A1). */
export const deferralProblems: Part = ({ papers, matter, catalogue }) => {
  const missing = papers.filter(({ presence }) => presence === "missing");
  if (missing.length === 0) return [problem("materials", "NOTHING_DEFERRED")];
  return missing.flatMap((paper) => {
    const { class: kind } = standingOf(paper, matter, catalogue);
    const at = papers.indexOf(paper);
    return kind === "output" || kind === "barred"
      ? [problem(`materials.${at}`, "MATERIAL_NOT_DEFERRABLE", { paper: paper.name })]
      : [];
  });
};

/** Whether it is known until when the missing papers can be promised at all. */
export const limitProblems: Part = ({ papers, matter, catalogue, limits, today }) => {
  const used = new Set(
    papers.filter(({ presence }) => presence === "missing").map((paper) => standingOf(paper, matter, catalogue).gate),
  );
  return [
    ...(used.has("filing") && limits.filing === null ? [problem("ownMatterDueOn", "MATTER_DUE_MISSING")] : []),
    ...(used.has("start") && limits.start === null ? [problem("materials", "PLAN_START_MISSING")] : []),
    ...(["filing", "start"] as const).flatMap((gate) => {
      const latest = limits[gate];
      return used.has(gate) && latest !== null && latest < today
        ? [problem("materials", "GATE_PASSED", { gate, latest })]
        : [];
    }),
  ];
};

/** The parts that eligibility is judged in, in the order in which staff go through them. */
export const eligibilityParts = {
  credit: { zh: "信用核查", en: "Credit check" },
  breach: { zh: "以往违约", en: "Earlier breach" },
  matter: { zh: "事项范围", en: "Matter" },
  procedure: { zh: "程序与风险等级", en: "Procedure and level" },
  intake: { zh: "受理必备材料", en: "Papers needed at intake" },
  papers: { zh: "缺少的材料", en: "Missing papers" },
  gates: { zh: "补正节点", en: "Time limits" },
} as const satisfies Names;
export type EligibilityPart = keyof typeof eligibilityParts;

const judging = {
  credit: creditProblems,
  breach: breachProblems,
  matter: exclusionProblems,
  procedure: procedureProblems,
  intake: intakeProblems,
  papers: deferralProblems,
  gates: limitProblems,
} as const satisfies Record<EligibilityPart, Part>;

export type EligibilityVerdict = { readonly part: EligibilityPart; readonly problems: readonly Problem[] };

/** 容缺资格: every part with what speaks against it; the applicant is eligible where nothing does. */
export function eligibilityOf(facts: EligibilityFacts): EligibilityVerdict[] {
  return (Object.keys(judging) as EligibilityPart[]).map((part) => ({ part, problems: judging[part](facts) }));
}
