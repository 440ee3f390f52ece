import type { ReactNode } from "react";
import { WHOLE_WEIGHT } from "../../../shared/assessments/score-factors.ts";
import { useWords } from "../../language/index.ts";
import { weightLeft, writeCell } from "./marks.ts";
import classes from "./marks-grid.module.css";
import type { MarksRow } from "./use-marks-form.ts";

/** The heads of the columns: once for both marks before the measures, once after. */
export function GridHead(): ReactNode {
  const { t } = useWords();
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {t("assessments.factorNo")}
        </th>
        <th scope="col" rowSpan={2} className={classes["name"]}>
          {t("assessments.factor")}
        </th>
        <th scope="col" rowSpan={2}>
          {t("assessments.weight")}
        </th>
        <th scope="colgroup" colSpan={3} className={classes["edge"]}>
          {t("assessments.before")}
        </th>
        <th scope="colgroup" colSpan={3} className={classes["edge"]}>
          {t("assessments.after")}
        </th>
      </tr>
      <tr>
        {["before", "after"].map((stage) => (
          <MarkHeads key={stage} />
        ))}
      </tr>
    </thead>
  );
}

function MarkHeads(): ReactNode {
  const { t } = useWords();
  return (
    <>
      <th scope="col" className={classes["edge"]}>
        {t("assessments.probability")}
      </th>
      <th scope="col">{t("assessments.impact")}</th>
      <th scope="col">{t("assessments.risk")}</th>
    </>
  );
}

/** What the weights come to, and what is missing to the whole or too much. */
export function GridFoot({ rows }: { readonly rows: readonly MarksRow[] }): ReactNode {
  const { t } = useWords();
  const left = weightLeft(rows.map(({ marks }) => marks));
  const sum = writeCell("weightBp", WHOLE_WEIGHT - left);
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={2}>
          {t("assessments.weightSum")}
        </th>
        <td className="figures">{sum}%</td>
        <td colSpan={6} role="status" className={left < 0 ? "overdue" : "quiet"}>
          {left === 0
            ? t("assessments.weightWhole")
            : t(left > 0 ? "assessments.weightMissing" : "assessments.weightOver", {
                left: writeCell("weightBp", Math.abs(left)),
              })}
        </td>
      </tr>
    </tfoot>
  );
}
