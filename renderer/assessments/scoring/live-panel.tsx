import type { ReactNode } from "react";
import type { Score } from "../../../shared/assessments/score.ts";
import type { IndexRule } from "../../../shared/assessments/score-rules.ts";
import { useWords } from "../../language/index.ts";
import type { AssessmentFile } from "../asking.ts";
import { LevelParts } from "./level-parts.tsx";
import type { Marks } from "./marks.ts";
import { RiskMatrix } from "./risk-matrix.tsx";
import type { MatrixFactor } from "./risk-matrix.tsx";
import classes from "./scoring-page.module.css";
import { SurveyTotals } from "./survey-totals.tsx";

/** One factor with what is marked of it. */
type MarkedFactor = { readonly name: string; readonly marks: Marks };

type MatricesProps = {
  readonly factors: readonly MarkedFactor[];
  readonly score: Score;
  readonly rule: IndexRule;
};

/** Both matrices side by side: the factors before the measures, and after. */
export function Matrices({ factors, score, rule }: MatricesProps): ReactNode {
  const { t } = useWords();
  const placed = (p: "p0" | "p1", q: "q0" | "q1", of: "class0" | "class1"): MatrixFactor[] =>
    factors.flatMap(({ name, marks }, place) => {
      const [probability, impact, factorClass] = [marks[p], marks[q], score.factors[place]?.[of] ?? null];
      if (probability === null || impact === null || factorClass === null) return [];
      return [{ number: place + 1, name, p: probability, q: impact, factorClass }];
    });
  return (
    <div className={classes["matrices"]}>
      <RiskMatrix title={t("assessments.matrixBefore")} factors={placed("p0", "q0", "class0")} rule={rule} />
      <RiskMatrix title={t("assessments.matrixAfter")} factors={placed("p1", "q1", "class1")} rule={rule} />
    </div>
  );
}

type LivePanelProps = MatricesProps & { readonly surveys: AssessmentFile["surveys"] };

/** What the marks come to while they are typed. */
export function LivePanel({ surveys, ...matrices }: LivePanelProps): ReactNode {
  const { t } = useWords();
  const { score } = matrices;
  return (
    <section className={classes["live"]} aria-label={t("assessments.live")}>
      <Matrices {...matrices} />
      <LevelParts before={score.before} after={score.after} />
      {surveys.length > 0 && (
        <>
          <h3 className={classes["heading"]}>{t("assessments.surveys")}</h3>
          <SurveyTotals surveys={surveys} stage={score.after} />
        </>
      )}
    </section>
  );
}
