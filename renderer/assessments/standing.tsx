import type { ReactNode } from "react";
import { assessmentFields as names } from "../../shared/assessments/fields.ts";
import { assessmentDecisions, assessmentLevels, assessmentProcedures } from "../../shared/assessments/states.ts";
import { useWords } from "../language/index.ts";
import { StateBadge } from "../parts/state-badge.tsx";
import type { Assessment } from "./asking.ts";
import classes from "./assessments.module.css";
import { decisionTones, levelTones } from "./tone.ts";

/** How it is assessed, what risk it carries, what was decided, and since when it stands as it does. */
export function Standing({ row }: { readonly row: Assessment }): ReactNode {
  const { t, nameOf } = useWords();
  const { level, decision } = row;
  return (
    <div className={classes["head"]}>
      <span>
        <span className="quiet">{nameOf(names.procedure)}</span> {nameOf(assessmentProcedures[row.procedure])}
      </span>
      {level !== null && <StateBadge tone={levelTones[level]}>{nameOf(assessmentLevels[level])}</StateBadge>}
      {decision !== null && (
        <span>
          <StateBadge tone={decisionTones[decision]}>{nameOf(assessmentDecisions[decision])}</StateBadge>{" "}
          <span className="figures quiet">{row.decidedOn}</span>
        </span>
      )}
      {row.filingNo !== null && (
        <span>
          <span className="quiet">{nameOf(names.filingNo)}</span> {row.filingNo}
        </span>
      )}
      {row.handler !== null && (
        <span>
          <span className="quiet">{nameOf(names.handler)}</span> {row.handler}
        </span>
      )}
      {row.stateSince !== null && <span className="quiet">{t("assessments.since", { date: row.stateSince })}</span>}
    </div>
  );
}
