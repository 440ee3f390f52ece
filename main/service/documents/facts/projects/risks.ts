import { scoreParts, partStandings } from "../../../../../shared/assessments/score-rules.ts";
import type { Score, ScoreStage } from "../../../../../shared/assessments/score.ts";
import {
  assessmentLevels,
  factorClasses,
  riskCategories,
  riskStages,
} from "../../../../../shared/assessments/states.ts";
import type { DocumentFacts } from "../../../../../shared/documents/tags/index.ts";
import { partsOfFile, tellLevel } from "../../../assessments/index.ts";
import { statement } from "../../../office/statements.ts";
import type { StoredRecord } from "../../../registers/index.ts";
import { day, joined, said, wordIn } from "../making.ts";
import type { ProjectMaking } from "./making.ts";
import { limitsOf } from "./limits.ts";
import { decimals } from "./numbers.ts";

type Report = DocumentFacts<"assessment_report">;
export type Factors = Report["factors"];

/** The level as the rules tell it from what the file says now. */
export function scoreOf({ connection, owner, on }: ProjectMaking): Score {
  return tellLevel(connection, owner.record, partsOfFile(connection, owner.record), on).score;
}

/** 表1: the risk factors, each with what it comes to before and after the measures. */
export function factorsOf(making: ProjectMaking, score: Score): Factors {
  return keptOf(making, "risk_factor").map((row, place) => {
    const scored = score.factors[place];
    return {
      no: String(place + 1),
      category: wordIn(riskCategories, row["category"]),
      stage: wordIn(riskStages, row["stage"]),
      factor: said(row["name"]),
      weight: decimals(row["weight_bp"], 2),
      p0: said(row["p0"]),
      q0: said(row["q0"]),
      r0: decimals(scored?.r0, 4),
      class0: wordIn(factorClasses, scored?.class0),
      p1: said(row["p1"]),
      q1: said(row["q1"]),
      r1: decimals(scored?.r1, 4),
      class1: wordIn(factorClasses, scored?.class1),
      note: said(row["note"]),
    };
  });
}

/** 表2: the measures, in the order of the factors that they are against. */
export function mitigationsOf(making: ProjectMaking): Report["mitigations"] {
  const measures = keptOf(making, "mitigation");
  return keptOf(making, "risk_factor")
    .flatMap((factor) =>
      measures.filter((one) => one["factor_id"] === factor.id).map((measure) => ({ factor, measure })),
    )
    .map(({ factor, measure }, place) => ({
      no: String(place + 1),
      stage: wordIn(riskStages, factor["stage"]),
      factor: said(factor["name"]),
      content: said(measure["content"]),
      dueOn: day(measure["due_on"]),
      responsible: said(measure["responsible"]),
      assist: said(measure["assist"]),
    }));
}

type Levels = Pick<
  Report,
  "weightTotal" | "index0" | "index1" | "parts" | "computedBefore" | "computedAfter" | "decidedBefore" | "decidedAfter"
>;

/** How the level comes about, part by part; a part that the experts alone make has nothing before the measures. */
export function levelsOf({ before, after }: Score): Levels {
  const weights = after.parts.find((part) => part.code === "index")?.numbers.weights;
  return {
    weightTotal: decimals(weights, 2),
    index0: decimals(indexOf(before), 8),
    index1: decimals(indexOf(after), 8),
    parts: after.parts.map((part) => {
      const earlier = before.parts.find(({ code }) => code === part.code);
      const isTold = part.standing === "counted" || earlier?.standing === "counted";
      return {
        name: scoreParts[part.code].zh,
        standing: wordIn(partStandings, isTold ? "counted" : part.standing),
        numbers: isTold ? limitsOf(part, earlier) : "",
        before: wordIn(assessmentLevels, earlier?.level),
        after: wordIn(assessmentLevels, part.level),
      };
    }),
    computedBefore: wordIn(assessmentLevels, before.level),
    computedAfter: wordIn(assessmentLevels, after.level),
    decidedBefore: decidersOf(before),
    decidedAfter: decidersOf(after),
  };
}

function indexOf({ parts }: ScoreStage): number | null {
  return parts.find((part) => part.code === "index")?.numbers.sum ?? null;
}

function decidersOf({ decidedBy }: ScoreStage): string {
  return joined(decidedBy.map((code) => scoreParts[code].zh));
}

/** The parts of the file that were not removed, in the order in which they were entered. */
export function keptOf(
  { connection, owner }: ProjectMaking,
  table: "assessment_notice" | "survey_sheet" | "consultation" | "risk_factor" | "mitigation",
): StoredRecord[] {
  return statement(connection, `SELECT * FROM ${table} WHERE assessment_id = ? AND removed_at IS NULL ORDER BY id`).all(
    owner.id,
  ) as StoredRecord[];
}
