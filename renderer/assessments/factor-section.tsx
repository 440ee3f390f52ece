import type { ReactNode } from "react";
import { factorFields as names } from "../../shared/assessments/fields.ts";
import type { FactorDraft } from "../../shared/assessments/parts-contract.ts";
import { factorClasses, riskCategories, riskStages } from "../../shared/assessments/states.ts";
import type { FactorClass } from "../../shared/assessments/states.ts";
import { client } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { RemovalAct } from "../parts/acts/removal-act.tsx";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { EntryBlock } from "../parts/entries/entry-block.tsx";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import { Entry, EntryActs } from "../parts/entries/entry.tsx";
import { StateBadge } from "../parts/state-badge.tsx";
import { closedTo, fixedTo, targetOf } from "./asking.ts";
import type { Assessment, AssessmentFactor, AssessmentFile } from "./asking.ts";
import { factorQuestions, unmarked } from "./factor-questions.ts";
import { writeCell } from "./scoring/marks.ts";
import { riskSaid } from "./scoring/part-words.ts";
import { ScoringLink } from "./scoring/scoring-link.tsx";
import { classTones } from "./tone.ts";
import { WithFile } from "./with-file.tsx";

/** 风险因素: what may go wrong, how grave it was found before and after the measures, and the way to the marks. */
export function FactorSection({ row }: { readonly row: Assessment }): ReactNode {
  const words = useWords();
  const { t } = words;
  const whyNot = useWhyNot();
  return (
    <WithFile row={row}>
      {({ factors, score }) => (
        <EntryBlock
          showsAll
          nothing={t("assessments.noFactors")}
          acts={
            <>
              <ScoringLink row={row} />
              <AskedAct
                look="line"
                label={t("assessments.addFactor")}
                whyNot={whyNot(["assessments", "addFactor"], [fixedTo("factors", row)])}
                fields={factorQuestions({}, words)}
                draftKey={`assessmentfactor:${row.id}`}
                submit={(values) =>
                  client.assessments.addFactor({ ...targetOf(row), ...unmarked, ...(values as FactorDraft) })
                }
              />
            </>
          }
          entries={factors.map((factor, place) => (
            <FactorEntry key={factor.id} {...{ row, factor, place }} scored={score.factors[place]} />
          ))}
        />
      )}
    </WithFile>
  );
}

type FactorEntryProps = {
  readonly row: Assessment;
  readonly factor: AssessmentFactor;
  readonly place: number;
  readonly scored: AssessmentFile["score"]["factors"][number] | undefined;
};

function FactorEntry({ row, factor, place, scored }: FactorEntryProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const whyNot = useWhyNot();
  const target = { ...targetOf(row), id: factor.id };
  const { id: _, updatedBy, updatedAt: __, ...kept } = factor;
  return (
    <Entry
      on={String(place + 1)}
      says={factor.name}
      beside={
        <>
          <Risk stage={t("assessments.before")} risk={scored?.r0 ?? null} of={scored?.class0 ?? null} />
          <Risk stage={t("assessments.after")} risk={scored?.r1 ?? null} of={scored?.class1 ?? null} />
        </>
      }
    >
      <EntryFacts
        facts={[
          { label: nameOf(names.category), says: nameOf(riskCategories[factor.category]) },
          { label: nameOf(names.stage), says: nameOf(riskStages[factor.stage]) },
          {
            label: nameOf(names.weightBp),
            says: factor.weightBp === null ? null : `${writeCell("weightBp", factor.weightBp)}%`,
          },
          { label: t("assessments.marksBefore"), says: marksSaid(factor.p0, factor.q0) },
          { label: t("assessments.marksAfter"), says: marksSaid(factor.p1, factor.q1) },
          { label: nameOf(names.worseReason), says: factor.worseReason, isLong: true },
          { label: nameOf(names.note), says: factor.note, isLong: true },
          { label: t("assessments.writtenBy"), says: updatedBy },
        ]}
      />
      <EntryActs>
        <AskedAct
          look="small"
          label={t("record.edit")}
          title={t("assessments.reviseFactor")}
          whyNot={whyNot(["assessments", "reviseFactor"], [closedTo("factors", row)])}
          fields={factorQuestions(factor, words)}
          draftKey={`assessmentfactorchange:${factor.id}`}
          submit={(values) => client.assessments.reviseFactor({ ...target, ...kept, ...values })}
        />
        <RemovalAct
          title={t("assessments.removeFactor")}
          whyNot={whyNot(["assessments", "removeFactor"], [fixedTo("factors", row)])}
          draftKey={`assessmentfactorremoval:${factor.id}`}
          remove={(reason) => client.assessments.removeFactor({ ...target, reason })}
        />
      </EntryActs>
    </Entry>
  );
}

const marksSaid = (p: number | null, q: number | null) =>
  p === null && q === null ? null : `${p ?? "–"} × ${q ?? "–"}`;

type RiskProps = { readonly stage: string; readonly risk: number | null; readonly of: FactorClass | null };

/** How grave a factor is at one time; nothing while it has no marks. */
function Risk({ stage, risk, of }: RiskProps): ReactNode {
  const { nameOf } = useWords();
  if (risk === null || of === null) return null;
  return (
    <span className="figures">
      <span className="quiet">{stage}</span> {riskSaid(risk)}{" "}
      <StateBadge tone={classTones[of]}>{nameOf(factorClasses[of])}</StateBadge>
    </span>
  );
}
