import type { Outputs } from "../../../shared/contract.ts";
import { scoreAssessment } from "../../../shared/assessments/score.ts";
import type { Score } from "../../../shared/assessments/score.ts";
import type { UsedRule } from "../../../shared/assessments/score-contract.ts";
import type { Connection } from "../../database/open.ts";
import { statement } from "../office/statements.ts";
import type { StoredRecord } from "../registers/index.ts";
import { scoreFactsOf } from "./parts-of-file.ts";
import type { PartsOfFile } from "./parts-of-file.ts";
import { rulesForScore, versionsOf } from "./score-rules.ts";

/** A level as a step of the file told it: what it was told from, and by which versions of the rules. */
export type ToldLevel = NonNullable<Outputs["assessments"]["file"]["initial"]>;

const told = {
  initial: "act = 'setInitialLevel'",
  final: "act IN ('setLevelAfterMeasures', 'submitFiling')",
} as const;

/** The last time that a level was told; null while nobody has. */
export function lastTold(connection: Connection, assessmentId: number, which: keyof typeof told): ToldLevel | null {
  const found = statement(
    connection,
    `SELECT done_on AS "on", details FROM assessment_step WHERE assessment_id = ? AND ${told[which]}
     ORDER BY id DESC LIMIT 1`,
  ).get(assessmentId) as { on: string; details: string } | undefined;
  if (found === undefined) return null;
  const { score, rules } = JSON.parse(found.details) as Pick<ToldLevel, "score" | "rules">;
  return { on: found.on, score, rules };
}

/**
 * The level as things stand: by the versions that the initial level was told by, which the case keeps, or by those in
 * force on the day while it was not told yet.
 */
export function tellLevel(
  connection: Connection,
  assessment: StoredRecord,
  parts: PartsOfFile,
  on: string,
): { readonly score: Score; readonly rules: UsedRule[] } {
  const before = lastTold(connection, assessment.id, "initial");
  // A version that somebody confirmed since is the same version: who confirmed it is read anew.
  const { parameters, used } = rulesForScore(connection, on, before === null ? {} : versionsOf(before.rules));
  const score = scoreAssessment(scoreFactsOf(assessment, parts), parameters);
  return { score, rules: used };
}
