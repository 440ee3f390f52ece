import type { ReactNode } from "react";
import { mitigationFields as names } from "../../shared/assessments/fields.ts";
import { mitigationProblems } from "../../shared/assessments/part-rules.ts";
import type { MitigationDraft } from "../../shared/assessments/parts-contract.ts";
import type { Problem } from "../../shared/problems.ts";
import { client } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import type { ActField, ActValues } from "../parts/acts/act-field.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { RemovalAct } from "../parts/acts/removal-act.tsx";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { Due } from "../parts/due.tsx";
import { EntryBlock } from "../parts/entries/entry-block.tsx";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import { Entry, EntryActs } from "../parts/entries/entry.tsx";
import { StateBadge } from "../parts/state-badge.tsx";
import { closedTo, fixedTo, targetOf } from "./asking.ts";
import type { Assessment, AssessmentFactor, AssessmentFile } from "./asking.ts";
import { WithFile } from "./with-file.tsx";

/** 防范化解措施: against which factor, who does it and by when, and whether it was done. */
export function MitigationSection({ row }: { readonly row: Assessment }): ReactNode {
  const words = useWords();
  const { t } = words;
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  return (
    <WithFile row={row}>
      {({ mitigations, factors }) => (
        <EntryBlock
          showsAll
          nothing={t(factors.length === 0 ? "assessments.mitigationsNeedFactors" : "assessments.noMitigations")}
          acts={
            factors.length > 0 && (
              <AskedAct
                look="line"
                label={t("assessments.addMitigation")}
                whyNot={whyNot(["assessments", "addMitigation"], [fixedTo("mitigations", row)])}
                fields={mitigationQuestions({}, factors, words)}
                problems={(values) => mitigationObjections(values, today)}
                draftKey={`assessmentmitigation:${row.id}`}
                submit={(values) =>
                  client.assessments.addMitigation({ ...targetOf(row), ...(values as MitigationDraft) })
                }
              />
            )
          }
          entries={mitigations.map((mitigation) => (
            <MitigationEntry key={mitigation.id} {...{ row, mitigation, factors }} />
          ))}
        />
      )}
    </WithFile>
  );
}

function mitigationQuestions(
  from: Partial<MitigationDraft>,
  factors: readonly AssessmentFactor[],
  { nameOf, t }: Words,
): readonly ActField[] {
  return [
    {
      name: "factorId",
      kind: "record",
      choices: factors.map(({ id, name }, place) => ({ value: String(id), label: `${place + 1} ${name}` })),
      label: nameOf(names.factorId),
      required: true,
      initial: from.factorId,
    },
    { name: "content", kind: "longText", label: nameOf(names.content), required: true, initial: from.content },
    {
      name: "responsible",
      kind: "text",
      label: nameOf(names.responsible),
      hint: t("assessments.responsibleHint"),
      initial: from.responsible,
    },
    { name: "assist", kind: "text", label: nameOf(names.assist), initial: from.assist },
    { name: "dueOn", kind: "date", label: nameOf(names.dueOn), initial: from.dueOn },
    { name: "doneOn", kind: "date", label: nameOf(names.doneOn), initial: from.doneOn },
  ];
}

function mitigationObjections(values: ActValues, today: string): Problem[] {
  const { doneOn, responsible } = values as Partial<MitigationDraft>;
  return mitigationProblems(
    { doneOn: doneOn ?? null, responsible: responsible ?? null },
    { registeredOn: null, today },
  );
}

type MitigationEntryProps = {
  readonly row: Assessment;
  readonly mitigation: AssessmentFile["mitigations"][number];
  readonly factors: readonly AssessmentFactor[];
};

function MitigationEntry({ row, mitigation, factors }: MitigationEntryProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  const target = { ...targetOf(row), id: mitigation.id };
  const { content, responsible, dueOn, doneOn } = mitigation;
  const place = factors.findIndex(({ id }) => id === mitigation.factorId);
  return (
    <Entry
      on={String(place + 1)}
      says={content}
      beside={
        <>
          {responsible !== null && <span className="quiet">{responsible}</span>}
          {doneOn === null && dueOn !== null && <Due on={dueOn} />}
          {doneOn !== null && <StateBadge tone="good">{t("assessments.mitigationDone")}</StateBadge>}
          {(responsible === null || dueOn === null) && (
            <StateBadge tone="warn">{t("assessments.mitigationIncomplete")}</StateBadge>
          )}
        </>
      }
    >
      <EntryFacts
        facts={[
          { label: nameOf(names.factorId), says: factors[place]?.name },
          { label: nameOf(names.content), says: content, isLong: true },
          { label: nameOf(names.responsible), says: responsible },
          { label: nameOf(names.assist), says: mitigation.assist },
          { label: nameOf(names.dueOn), says: dueOn },
          { label: nameOf(names.doneOn), says: doneOn },
          { label: t("assessments.writtenBy"), says: mitigation.updatedBy },
        ]}
      />
      <EntryActs>
        <AskedAct
          look="small"
          label={t("record.edit")}
          title={t("assessments.reviseMitigation")}
          whyNot={whyNot(["assessments", "reviseMitigation"], [closedTo("mitigations", row)])}
          fields={mitigationQuestions(mitigation, factors, words)}
          problems={(values) => mitigationObjections(values, today)}
          draftKey={`assessmentmitigationchange:${mitigation.id}`}
          submit={(values) => client.assessments.reviseMitigation({ ...target, ...(values as MitigationDraft) })}
        />
        <RemovalAct
          title={t("assessments.removeMitigation")}
          whyNot={whyNot(["assessments", "removeMitigation"], [fixedTo("mitigations", row)])}
          draftKey={`assessmentmitigationremoval:${mitigation.id}`}
          remove={(reason) => client.assessments.removeMitigation({ ...target, reason })}
        />
      </EntryActs>
    </Entry>
  );
}
