import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { ScoreStage } from "../../../shared/assessments/score.ts";
import type { OppositionPart } from "../../../shared/assessments/score-parts.ts";
import { useWords } from "../../language/index.ts";
import type { AssessmentFile } from "../asking.ts";
import { percent } from "./part-words.ts";
import { SurveyBars } from "./survey-bars.tsx";

type Surveys = AssessmentFile["surveys"];

/** All sheets of totals together. */
export function totalsOf(surveys: Surveys) {
  const sum = (name: "valid" | "support" | "conditional" | "neutral" | "oppose" | "target" | "reached") =>
    surveys.reduce((total, survey) => total + (survey[name] ?? 0), 0);
  return {
    valid: sum("valid"),
    support: sum("support"),
    conditional: sum("conditional"),
    neutral: sum("neutral"),
    oppose: sum("oppose"),
    target: sum("target"),
    reached: sum("reached"),
  };
}

type SurveyTotalsProps = { readonly surveys: Surveys; readonly stage: Pick<ScoreStage, "parts"> };

/** 问卷合计: shares of the valid sheets with the limits, and how many households were reached. */
export function SurveyTotals({ surveys, stage }: SurveyTotalsProps): ReactNode {
  const { t } = useWords();
  const totals = totalsOf(surveys);
  const part = stage.parts.find((each): each is OppositionPart => each.code === "opposition");
  if (part === undefined) return null;
  const { reached, target } = totals;
  return (
    <>
      <SurveyBars answers={totals} part={part} />
      {target > 0 && (
        <Text size="sm" className={part.numbers.isReachBelow ? "overdue" : undefined}>
          {t("assessments.reached", { reached, target, share: percent(reached, target) })}
          {part.numbers.reachPercent > 0 && ` ${t("assessments.reachAsked", { percent: part.numbers.reachPercent })}`}
        </Text>
      )}
    </>
  );
}
