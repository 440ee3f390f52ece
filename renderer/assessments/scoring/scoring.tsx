import { Group, Text, Title } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { useSession } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import { ActButton } from "../../parts/act-button.tsx";
import { useWhyNot } from "../../parts/acts/why-not.ts";
import { usePrint } from "../../parts/printing/use-print.ts";
import { PlaceLink } from "../../parts/register/record-link.tsx";
import { closedTo, fixedTo } from "../asking.ts";
import type { Assessment, AssessmentFile } from "../asking.ts";
import { ScoringLinkBack } from "./scoring-link-back.tsx";
import { ComputationSheet } from "./computation-sheet.tsx";
import { LivePanel } from "./live-panel.tsx";
import { liveScore, parametersIn } from "./live-score.ts";
import { MarksGrid } from "./marks-grid.tsx";
import { MarksNotices } from "./marks-notices.tsx";
import { markNames } from "./marks.ts";
import type { MarkName } from "./marks.ts";
import classes from "./scoring-page.module.css";
import { useMarksForm } from "./use-marks-form.ts";
import { objectionsTo, useSaveMarks } from "./use-save-marks.ts";

type ScoringProps = { readonly row: Assessment; readonly file: AssessmentFile };

/** From the initial level on these stay: it was told from them. */
const initialMarks: readonly MarkName[] = ["weightBp", "p0", "q0"];

/** The grid, what it comes to beside it, and below both the whole computation as it is printed. */
export function Scoring({ row, file }: ScoringProps): ReactNode {
  const { t } = useWords();
  const { user } = useSession();
  const print = usePrint();
  const box = useRef<HTMLDivElement>(null);
  const [isTried, setTried] = useState(false);
  const whyNot = useWhyNot()(["assessments", "saveMarks"], [closedTo("factors", row)]);
  const rule = parametersIn(file.rules).risk_index;
  const fixed = whyNot !== null ? markNames : fixedTo("factors", row) === null ? [] : initialMarks;
  const form = useMarksForm({ userId: user.id, assessmentId: row.id, factors: file.factors, rule, fixed });
  const saving = useSaveMarks(row, form);
  const score = liveScore(
    row,
    file,
    form.rows.map(({ marks }) => marks),
  );
  const factors = form.rows.map(({ factor, marks }) => ({ name: factor.name, marks }));
  const open = markNames.length - fixed.length;
  useEffect(() => {
    // Whoever comes to give marks begins to type; which of them may still be given is known once the record is read anew.
    const first = open > 0 ? box.current?.querySelector<HTMLElement>('input[data-cell][tabindex="0"]') : undefined;
    first?.focus({ preventScroll: true });
  }, [open]);

  const save = () => {
    setTried(true);
    const [first] = objectionsTo(form.rows.filter(({ isChanged }) => isChanged));
    if (first === undefined) saving.save();
    else box.current?.querySelector<HTMLElement>(`[data-factor="${first.row.id}"] [aria-invalid="true"]`)?.focus();
  };
  return (
    <div ref={box}>
      <Group justify="space-between" gap="xs" className="not-printed" mb={8}>
        <div>
          <Title order={1} size="h3">
            {t("assessments.scoring")}
          </Title>
          <Text size="sm">
            <PlaceLink register="assessments" place={{ id: row.id }}>
              {row.assessmentNo} {row.projectName}
            </PlaceLink>
          </Text>
        </div>
        <Group gap={6} role="group" aria-label={t("record.acts")}>
          <Text size="xs" className="quiet" role="status">
            {t(form.isChanged ? "assessments.unsaved" : saving.isSaved ? "assessments.saved" : "assessments.gridKeys")}
          </Text>
          <ActButton whyNot={form.isChanged ? null : t("assessments.nothingTyped")} onClick={form.restoreAll}>
            {t("assessments.restoreAll")}
          </ActButton>
          <ActButton
            isMain
            whyNot={whyNot ?? (form.isChanged ? null : t("assessments.nothingTyped"))}
            isPending={saving.isPending}
            onClick={save}
          >
            {t("form.save")}
          </ActButton>
          <ActButton
            whyNot={form.isChanged ? t("assessments.saveFirst") : null}
            onClick={() => print(`${t("assessments.sheet")} ${row.assessmentNo}`)}
          >
            {t("assessments.print")}
          </ActButton>
        </Group>
      </Group>
      <div className="not-printed">
        {whyNot !== null && (
          <Text size="sm" mb={6}>
            {whyNot}
          </Text>
        )}
        <MarksNotices form={form} saving={saving} isTried={isTried} />
        {form.rows.length === 0 ? (
          <ScoringLinkBack row={row} />
        ) : (
          <div className={classes["split"]}>
            <MarksGrid form={form} save={save} />
            <LivePanel factors={factors} score={score} rule={rule} surveys={file.surveys} />
          </div>
        )}
      </div>
      <ComputationSheet row={row} file={file} factors={form.rows} score={score} isUnsaved={form.isChanged} />
    </div>
  );
}
