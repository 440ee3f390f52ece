import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { Score } from "../../../shared/assessments/score.ts";
import { assessmentFields as names } from "../../../shared/assessments/fields.ts";
import { assessmentLevels, assessmentProcedures } from "../../../shared/assessments/states.ts";
import type { AssessmentLevel } from "../../../shared/assessments/states.ts";
import { useSession } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import type { Assessment, AssessmentFile } from "../asking.ts";
import classes from "./computation-sheet.module.css";
import { FactorSums } from "./factor-sums.tsx";
import { LevelParts } from "./level-parts.tsx";
import { Matrices } from "./live-panel.tsx";
import { parametersIn } from "./live-score.ts";
import { RulesUsed } from "./rules-used.tsx";
import { SurveyTotals } from "./survey-totals.tsx";
import type { MarksRow } from "./use-marks-form.ts";

type ComputationSheetProps = {
  readonly row: Assessment;
  readonly file: AssessmentFile;
  readonly factors: readonly MarksRow[];
  readonly score: Score;
  /** It shows marks that are not saved yet: on paper it would claim what nobody kept. */
  readonly isUnsaved: boolean;
};

/** 风险等级计算书: everything that the level is reckoned from and by, as it goes into the file on paper. */
export function ComputationSheet({ row, file, factors, score, isUnsaved }: ComputationSheetProps): ReactNode {
  const { t, nameOf } = useWords();
  const { office } = useSession();
  const rule = parametersIn(file.rules).risk_index;
  return (
    <section className={classes["sheet"]} aria-label={t("assessments.sheet")}>
      <h2 className={classes["title"]}>{t("assessments.sheet")}</h2>
      {isUnsaved && <p className={classes["unsaved"]}>{t("assessments.sheetUnsaved")}</p>}
      <p className={classes["head"]}>
        <Fact name={nameOf(names.projectId)} said={row.projectName} />
        <Fact name={nameOf(names.assessmentNo)} said={row.assessmentNo} />
        <Fact name={nameOf(names.procedure)} said={nameOf(assessmentProcedures[row.procedure])} />
        <span>{t("assessments.sheetOn", { on: office.today })}</span>
      </p>
      <Part number={1} title={t("assessments.factorsBefore")}>
        <FactorSums factors={factors} score={score} stage="before" />
      </Part>
      <Part number={2} title={t("assessments.factorsAfter")}>
        <FactorSums factors={factors} score={score} stage="after" />
      </Part>
      <Part number={3} title={t("assessments.matrix")}>
        <Matrices
          factors={factors.map(({ factor, marks }) => ({ name: factor.name, marks }))}
          score={score}
          rule={rule}
        />
      </Part>
      <Part number={4} title={t("assessments.surveys")}>
        {file.surveys.length === 0 ? (
          <Text size="sm">
            {file.noSurveyReason === null
              ? t("assessments.noSurveys")
              : t("assessments.noSurveyBecause", { reason: file.noSurveyReason })}
          </Text>
        ) : (
          <SurveyTotals surveys={file.surveys} stage={score.after} />
        )}
      </Part>
      <Part number={5} title={t("assessments.level")}>
        <LevelParts before={score.before} after={score.after} />
        <Standing row={row} file={file} />
      </Part>
      <Part number={6} title={t("assessments.rulesUsed")}>
        <RulesUsed rules={file.rules} used={score.rules} />
      </Part>
      <p className={classes["signatures"]}>
        <span>{t("assessments.reckonedBy")}</span>
        <span>{t("assessments.checkedBy")}</span>
        <span>{t("assessments.signedOn")}</span>
        <span>{t("assessments.seal")}</span>
      </p>
    </section>
  );
}

type PartProps = { readonly number: number; readonly title: string; readonly children: ReactNode };

function Part({ number, title, children }: PartProps): ReactNode {
  return (
    <section className={classes["part"]}>
      <h3 className={classes["heading"]}>
        {number}. {title}
      </h3>
      {children}
    </section>
  );
}

function Fact({ name, said }: { readonly name: string; readonly said: string }): ReactNode {
  const { t } = useWords();
  return <span>{t("assessments.sheetFact", { name, said })}</span>;
}

/** What was told so far, and by whose hand it was changed. */
function Standing({ row, file }: Pick<ComputationSheetProps, "row" | "file">): ReactNode {
  const { t, nameOf } = useWords();
  const said = (level: AssessmentLevel | null) =>
    level === null ? t("assessments.notTold") : nameOf(assessmentLevels[level]);
  return (
    <p className={classes["head"]}>
      <Fact name={nameOf(names.initialLevel)} said={`${said(row.initialLevel)} ${file.initial?.on ?? ""}`} />
      <Fact name={nameOf(names.level)} said={`${said(row.level)} ${file.final?.on ?? ""}`} />
      {file.levelReason !== null && <span>{t("assessments.levelByHand", { reason: file.levelReason })}</span>}
    </p>
  );
}
