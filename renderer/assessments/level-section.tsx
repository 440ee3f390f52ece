import { Alert, Text } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import type { ReactNode } from "react";
import type { AssessmentAct } from "../../shared/assessments/moves.ts";
import { assessmentFields as names } from "../../shared/assessments/fields.ts";
import { assessmentLevels } from "../../shared/assessments/states.ts";
import type { AssessmentLevel } from "../../shared/assessments/states.ts";
import { useWords } from "../language/index.ts";
import { StepButton } from "../parts/acts/step-button.tsx";
import { EntryActs } from "../parts/entries/entry.tsx";
import { StateBadge } from "../parts/state-badge.tsx";
import { levelActs, useAssessmentSteps } from "./acts/use-assessment-steps.ts";
import type { Assessment, AssessmentFile } from "./asking.ts";
import classes from "./assessments.module.css";
import { LevelParts } from "./scoring/level-parts.tsx";
import { ScoringLink } from "./scoring/scoring-link.tsx";
import { levelTones } from "./tone.ts";
import { WithFile } from "./with-file.tsx";

const AssessmentActDialog = lazy(async () => ({
  default: (await import("./acts/assessment-act-dialog.tsx")).AssessmentActDialog,
}));

/** 风险等级: what was told at the start and after the measures, every part of it as things stand, and changes by hand. */
export function LevelSection({ row }: { readonly row: Assessment }): ReactNode {
  return <WithFile row={row}>{(file) => <Level row={row} file={file} />}</WithFile>;
}

type LevelProps = { readonly row: Assessment; readonly file: AssessmentFile };

function Level({ row, file }: LevelProps): ReactNode {
  const { t, nameOf } = useWords();
  const { initial, final, levelReason, lowering, score } = file;
  return (
    <>
      <div className={`${classes["head"] ?? ""} ${classes["facts"] ?? ""}`}>
        <Told name={nameOf(names.initialLevel)} level={row.initialLevel} on={initial?.on} />
        <Told name={nameOf(names.level)} level={row.level} on={final?.on} />
        <ScoringLink row={row} />
      </div>
      {levelReason !== null && <Text size="sm">{t("assessments.levelByHand", { reason: levelReason })}</Text>}
      {lowering !== null && (
        <Alert variant="light" color="yellow" p="xs" mb={8} role="status">
          <Text size="sm">
            {t("assessments.loweringProposed", {
              by: lowering.by,
              on: lowering.on,
              level: nameOf(assessmentLevels[lowering.level]),
              reason: lowering.reason,
            })}
          </Text>
        </Alert>
      )}
      <LevelActs row={row} isProposed={lowering !== null} />
      <LevelParts before={score.before} after={score.after} />
    </>
  );
}

type ToldProps = { readonly name: string; readonly level: AssessmentLevel | null; readonly on: string | undefined };

function Told({ name, level, on }: ToldProps): ReactNode {
  const { t, nameOf } = useWords();
  return (
    <span className={classes["badges"]}>
      <span className="quiet">{name}</span>
      {level === null ? (
        <span className="quiet">{t("assessments.notTold")}</span>
      ) : (
        <>
          <StateBadge tone={levelTones[level]}>{nameOf(assessmentLevels[level])}</StateBadge>
          {on !== undefined && <span className="figures quiet">{on}</span>}
        </>
      )}
    </span>
  );
}

type LevelActsProps = { readonly row: Assessment; readonly isProposed: boolean };

/** Raising the level, proposing a lower one, and the answer to that by somebody else. */
function LevelActs({ row, isProposed }: LevelActsProps): ReactNode {
  const [asked, ask] = useState<AssessmentAct | null>(null);
  const answers: readonly AssessmentAct[] = ["confirmLowering", "rejectLowering"];
  const isWanted = (act: AssessmentAct) => levelActs.includes(act) && answers.includes(act) === isProposed;
  const steps = useAssessmentSteps(row, isWanted, ask);
  if (steps.length === 0) return null;
  return (
    <EntryActs>
      {steps.map((step) => (
        <StepButton key={step.act} step={step} />
      ))}
      <Suspense fallback={null}>
        {asked !== null && <AssessmentActDialog act={asked} row={row} close={() => ask(null)} />}
      </Suspense>
    </EntryActs>
  );
}
