import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { ScoreStage } from "../../../shared/assessments/score.ts";
import type { OppositionPart } from "../../../shared/assessments/score-parts.ts";
import { lastRound } from "../../../shared/assessments/survey-count.ts";
import { useWords } from "../../language/index.ts";
import type { AssessmentFile } from "../asking.ts";
import { percent } from "./part-words.ts";
import { SurveyBars } from "./survey-bars.tsx";
import type { Answers } from "./survey-bars.tsx";

type Surveys = AssessmentFile["surveys"];

/** The sheets that count, together. */
function answersIn(surveys: Surveys): Answers {
  const counted = lastRound(surveys);
  const sum = (name: keyof Answers) => counted.reduce((total, survey) => total + survey[name], 0);
  return {
    valid: sum("valid"),
    support: sum("support"),
    conditional: sum("conditional"),
    neutral: sum("neutral"),
    oppose: sum("oppose"),
  };
}

type SurveyTotalsProps = { readonly surveys: Surveys; readonly stage: Pick<ScoreStage, "parts"> };

/** 问卷合计: shares of the valid sheets with the limits, and how many households were reached. */
export function SurveyTotals({ surveys, stage }: SurveyTotalsProps): ReactNode {
  const { t } = useWords();
  const part = stage.parts.find((each): each is OppositionPart => each.code === "opposition");
  if (part === undefined) return null;
  const { reached, target, reachPercent, isReachBelow } = part.numbers;
  return (
    <>
      <SurveyBars answers={answersIn(surveys)} part={part} />
      {target > 0 && (
        <Text size="sm" className={isReachBelow ? "overdue" : undefined}>
          {t("assessments.reached", { reached, target, share: percent(reached, target) })}
          {reachPercent > 0 && ` ${t("assessments.reachAsked", { percent: reachPercent })}`}
        </Text>
      )}
    </>
  );
}
