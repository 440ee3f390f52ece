import type { ReactNode } from "react";
import type { Score } from "../../../shared/assessments/score.ts";
import { factorClasses, riskCategories, riskStages } from "../../../shared/assessments/states.ts";
import { useWords } from "../../language/index.ts";
import classes from "./computation-sheet.module.css";
import { writeCell } from "./marks.ts";
import { indexSaid, riskSaid } from "./part-words.ts";
import type { MarksRow } from "./use-marks-form.ts";

const marksOf = {
  before: { p: "p0", q: "q0", r: "r0", factorClass: "class0" },
  after: { p: "p1", q: "q1", r: "r1", factorClass: "class1" },
} as const;

type FactorSumsProps = {
  readonly factors: readonly MarksRow[];
  readonly score: Score;
  readonly stage: keyof typeof marksOf;
};

/** 风险因素表 (发改办投资〔2013〕428号, table 1): every factor with its marks, its product and its class, and the sum of them. */
export function FactorSums({ factors, score, stage }: FactorSumsProps): ReactNode {
  const { t, nameOf } = useWords();
  const at = marksOf[stage];
  const { sum = null, weights = 0 } = score[stage].parts.find((part) => part.code === "index")?.numbers ?? {};
  return (
    <table
      className={classes["sums"]}
      aria-label={t(stage === "before" ? "assessments.factorsBefore" : "assessments.factorsAfter")}
    >
      <thead>
        <tr>
          <th scope="col">{t("assessments.factorNo")}</th>
          <th scope="col">{t("assessments.category")}</th>
          <th scope="col">{t("assessments.factor")}</th>
          <th scope="col">{t("assessments.stage")}</th>
          {(["weight", "probability", "impact", "risk"] as const).map((name) => (
            <th key={name} scope="col" data-numeric="true">
              {t(`assessments.${name}`)}
            </th>
          ))}
          <th scope="col">{t("assessments.factorClass")}</th>
          <th scope="col" data-numeric="true">
            {t("assessments.weighed")}
          </th>
        </tr>
      </thead>
      <tbody>
        {factors.map(({ id, factor, marks }, place) => {
          const scored = score.factors[place];
          const risk = scored?.[at.r] ?? null;
          const of = scored?.[at.factorClass] ?? null;
          return (
            <tr key={id}>
              <td>{place + 1}</td>
              <td>{nameOf(riskCategories[factor.category])}</td>
              <td>{factor.name}</td>
              <td>{nameOf(riskStages[factor.stage])}</td>
              <td data-numeric="true">{marks.weightBp !== null && `${writeCell("weightBp", marks.weightBp)}%`}</td>
              <td data-numeric="true">{marks[at.p]}</td>
              <td data-numeric="true">{marks[at.q]}</td>
              <td data-numeric="true">{risk !== null && riskSaid(risk)}</td>
              <td>{of !== null && nameOf(factorClasses[of])}</td>
              <td data-numeric="true">
                {risk !== null && marks.weightBp !== null && indexSaid(marks.weightBp * risk)}
              </td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={4}>
            {t("assessments.sum")}
          </th>
          <td data-numeric="true">{writeCell("weightBp", weights)}%</td>
          <td colSpan={4} />
          <td data-numeric="true">{sum === null ? "–" : `I = ${indexSaid(sum)}`}</td>
        </tr>
      </tfoot>
    </table>
  );
}
