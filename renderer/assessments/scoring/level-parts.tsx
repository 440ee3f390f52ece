import type { ReactNode } from "react";
import type { Score, ScoreStage } from "../../../shared/assessments/score.ts";
import type { ScorePart } from "../../../shared/assessments/score-parts.ts";
import { partStandings, scoreParts } from "../../../shared/assessments/score-rules.ts";
import type { ScorePartCode } from "../../../shared/assessments/score-rules.ts";
import { assessmentLevels } from "../../../shared/assessments/states.ts";
import { useWords } from "../../language/index.ts";
import { problemWords } from "../../parts/error-words.ts";
import { StateBadge } from "../../parts/state-badge.tsx";
import { levelTones } from "../tone.ts";
import classes from "./level-parts.module.css";
import { partWords } from "./part-words.ts";

type Stages = Pick<Score, "before" | "after">;

/** 等级评判: every part that a level is made of, before and after the measures, and which of them decided. */
export function LevelParts({ before, after }: Stages): ReactNode {
  const { t } = useWords();
  return (
    <table className={classes["parts"]} aria-label={t("assessments.level")}>
      <thead>
        <tr>
          <th scope="col">{t("assessments.part")}</th>
          <th scope="col">{t("assessments.before")}</th>
          <th scope="col">{t("assessments.after")}</th>
        </tr>
      </thead>
      <tbody>
        {after.parts.map((part) => (
          <PartRow key={part.code} part={part} {...{ before, after }} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("assessments.worst")}</th>
          {[before, after].map((stage, place) => (
            <td key={place === 0 ? "before" : "after"} data-stage={place === 0 ? "before" : "after"}>
              <Verdict stage={stage} />
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

type PartRowProps = Stages & { readonly part: ScorePart };

/** What a part came to at both times, and below its name from where on it is medium or high. */
function PartRow({ part, before, after }: PartRowProps): ReactNode {
  const words = useWords();
  const { nameOf } = words;
  const { limits } = partWords(part, words);
  return (
    <tr data-standing={part.standing}>
      <th scope="row">
        {nameOf(scoreParts[part.code])}
        <span className={classes["limits"]}>{limits}</span>
      </th>
      <PartCell code={part.code} stage={before} />
      <PartCell code={part.code} stage={after} />
    </tr>
  );
}

type PartCellProps = { readonly code: ScorePartCode; readonly stage: ScoreStage };

function PartCell({ code, stage }: PartCellProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const part = stage.parts.find((each) => each.code === code);
  if (part === undefined) return <td className="quiet">{t("assessments.onlyAfter")}</td>;
  if (part.level === null) {
    const why = part.reasons.map((reason) => problemWords(reason, words)).join(" ");
    return (
      <td className="quiet">
        {nameOf(partStandings[part.standing])}
        {why !== "" && <span className={classes["limits"]}>{why}</span>}
      </td>
    );
  }
  return (
    <td>
      <span className={classes["came"]}>{partWords(part, words).came}</span>
      <StateBadge tone={levelTones[part.level]}>{nameOf(assessmentLevels[part.level])}</StateBadge>
      {stage.decidedBy.includes(code) && <span className={classes["decided"]}>{t("assessments.decided")}</span>}
    </td>
  );
}

/** The worst of the parts, and which of them it is; or why it cannot be told. */
export function Verdict({ stage }: { readonly stage: ScoreStage }): ReactNode {
  const words = useWords();
  const { t, nameOf, language } = words;
  if (stage.level === null) {
    return (
      <span className="quiet">
        {t("assessments.noLevelYet")}
        <span className={classes["limits"]}>
          {stage.problems.map((each) => problemWords(each, words)).join(language === "zh" ? "" : " ")}
        </span>
      </span>
    );
  }
  const names = stage.decidedBy.map((code) => nameOf(scoreParts[code]));
  return (
    <>
      <StateBadge tone={levelTones[stage.level]}>{nameOf(assessmentLevels[stage.level])}</StateBadge>
      <span className={classes["limits"]}>
        {t("assessments.decidedBy", { parts: names.join(language === "zh" ? "、" : ", ") })}
      </span>
    </>
  );
}
