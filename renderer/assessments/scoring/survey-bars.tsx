import type { ReactNode } from "react";
import type { OppositionPart } from "../../../shared/assessments/score-parts.ts";
import { useWords } from "../../language/index.ts";
import { percent } from "./part-words.ts";
import classes from "./survey-bars.module.css";

/** How the valid sheets answer, over all of them. */
export type Answers = {
  readonly valid: number;
  readonly support: number;
  readonly conditional: number;
  readonly neutral: number;
  readonly oppose: number;
};

type SurveyBarsProps = {
  readonly answers: Answers;
  /** The part that the share of those who oppose makes of the level. */
  readonly part: OppositionPart;
};

/** 问卷态度: the share of every answer as a bar with its numbers, the limits of opposition drawn into its own. */
export function SurveyBars({ answers, part }: SurveyBarsProps): ReactNode {
  const { t } = useWords();
  const { valid } = answers;
  return (
    <table className={classes["bars"]} aria-label={t("assessments.answers")}>
      <thead>
        <tr>
          <th scope="col">{t("assessments.attitude")}</th>
          <th scope="col">{t("assessments.sheets")}</th>
          <th scope="col">{t("assessments.shareOfValid")}</th>
          <th scope="col" className={classes["wide"]}>
            <span className={classes["scale"]} aria-hidden="true">
              <span>0%</span>
              <span>50%</span>
              <span>100%</span>
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        {(["support", "conditional", "neutral", "oppose"] as const).map((name) => (
          <tr key={name}>
            <th scope="row">{t(`assessments.answer.${name}`)}</th>
            <td className={classes["number"]}>{answers[name]}</td>
            <td className={classes["number"]}>{percent(answers[name], valid)}</td>
            <td className={classes["wide"]}>
              <Bar share={valid === 0 ? 0 : answers[name] / valid} isOpposition={name === "oppose"}>
                {name === "oppose" && part.standing !== "off" && <Limits part={part} />}
              </Bar>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type BarProps = { readonly share: number; readonly isOpposition: boolean; readonly children: ReactNode };

/** Opposition is hatched: in black and white it is told from the rest. */
function Bar({ share, isOpposition, children }: BarProps): ReactNode {
  return (
    <span className={classes["bar"]}>
      <span
        className={classes["fill"]}
        data-opposition={isOpposition}
        style={{ width: `${Math.min(1, share) * 100}%` }}
        aria-hidden="true"
      />
      {children}
    </span>
  );
}

/** From where on opposition is medium and above what it is high. */
function Limits({ part: { numbers } }: { readonly part: OppositionPart }): ReactNode {
  const { t } = useWords();
  const { mediumFromPercent: medium, highAbovePercent: high } = numbers;
  return (
    <>
      <span className={classes["limit"]} style={{ insetInlineStart: `${medium}%` }}>
        <span className={classes["limit-name"]}>{t("assessments.limitMedium", { percent: medium })}</span>
      </span>
      <span className={classes["limit"]} style={{ insetInlineStart: `${high}%` }}>
        <span className={`${classes["limit-name"] ?? ""} ${classes["lower"] ?? ""}`}>
          {t("assessments.limitHigh", { percent: high })}
        </span>
      </span>
    </>
  );
}
