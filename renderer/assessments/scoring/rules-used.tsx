import type { ReactNode } from "react";
import type { UsedRule } from "../../../shared/assessments/score-contract.ts";
import { scoreRules } from "../../../shared/assessments/score-rules.ts";
import type { ScoreRule } from "../../../shared/assessments/score-rules.ts";
import { useWords } from "../../language/index.ts";
import { ruleLines } from "../../rules/index.ts";
import classes from "./computation-sheet.module.css";

type RulesUsedProps = {
  readonly rules: readonly UsedRule[];
  /** Those that the level was told by, in use or not. */
  readonly used: readonly ScoreRule[];
};

/** By which version of which rule, on what basis, and whether anybody in the office has confirmed it. */
export function RulesUsed({ rules, used }: RulesUsedProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  return (
    <table className={`${classes["sums"] ?? ""} ${classes["rules"] ?? ""}`} aria-label={t("assessments.rulesUsed")}>
      <thead>
        <tr>
          <th scope="col">{t("assessments.rule")}</th>
          <th scope="col">{t("assessments.ruleVersion")}</th>
          <th scope="col">{t("assessments.ruleSays")}</th>
          <th scope="col">{t("assessments.ruleBasis")}</th>
          <th scope="col">{t("assessments.ruleConfirmed")}</th>
        </tr>
      </thead>
      <tbody>
        {rules
          .filter(({ code }) => used.includes(code))
          .map(({ code, version, effectiveFrom, basis, parameters, confirmed }) => (
            <tr key={code}>
              <td>{nameOf(scoreRules[code])}</td>
              <td>{t("assessments.versionFrom", { version, effectiveFrom })}</td>
              <td>
                {ruleLines(code, parameters, words, (_dictionary, word) => word).map((line) => (
                  <div key={line}>{line}</div>
                ))}
              </td>
              <td>{basis}</td>
              <td>
                {confirmed === null
                  ? t("assessments.notConfirmed")
                  : t("assessments.confirmedBy", { by: confirmed.by, on: confirmed.at.slice(0, 10) })}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
