import { scoreAssessment } from "../../../shared/assessments/score.ts";
import type { Score, ScoredFactor } from "../../../shared/assessments/score.ts";
import type { UsedRule } from "../../../shared/assessments/score-contract.ts";
import { scoreRules } from "../../../shared/assessments/score-rules.ts";
import type { ScoreParameters } from "../../../shared/assessments/score-rules.ts";
import { lastRound, surveyCount } from "../../../shared/assessments/survey-count.ts";
import { codesOf } from "../../../shared/names.ts";
import type { Assessment, AssessmentFile } from "../asking.ts";

/** The rules that the assessment is told by, as the service handed them out with its file. */
export function parametersIn(rules: readonly UsedRule[]): ScoreParameters {
  const parameters = codesOf(scoreRules).map((code) => {
    const found = rules.find((rule) => rule.code === code);
    if (found === undefined) throw new Error(`no rule ${code} came with the assessment`);
    return [code, found.parameters];
  });
  return Object.fromEntries(parameters) as ScoreParameters;
}

/** What the level is with marks as they are being typed; the rest as it is on file. */
export function liveScore(row: Assessment, file: AssessmentFile, factors: readonly ScoredFactor[]): Score {
  const { surveys, experts, reviewRound, rules } = file;
  return scoreAssessment(
    {
      factors,
      survey: surveyCount(lastRound(surveys)),
      experts: experts.flatMap(({ round, levelView }) =>
        round === reviewRound && levelView !== null ? [levelView] : [],
      ),
      participants: row.possibleParticipants,
      incident: row.foreseenIncident,
      incidentPeople: row.incidentPeople,
      landTaking: row.landTaking,
    },
    parametersIn(rules),
  );
}
