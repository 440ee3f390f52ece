import type { ReactNode } from "react";
import { trackingFields as names } from "../../shared/assessments/fields.ts";
import { trackingProblems } from "../../shared/assessments/part-rules.ts";
import type { TrackingDraft } from "../../shared/assessments/parts-contract.ts";
import type { Problem } from "../../shared/problems.ts";
import { client } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import type { ActField, ActValues } from "../parts/acts/act-field.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { RemovalAct } from "../parts/acts/removal-act.tsx";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { EntryBlock } from "../parts/entries/entry-block.tsx";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import { Entry, EntryActs } from "../parts/entries/entry.tsx";
import { StateBadge } from "../parts/state-badge.tsx";
import { closedTo, fixedTo, targetOf } from "./asking.ts";
import type { Assessment, AssessmentFile } from "./asking.ts";
import { WithFile } from "./with-file.tsx";

/** 跟踪: what was seen while the project goes on, and what was done about it. */
export function TrackingSection({ row }: { readonly row: Assessment }): ReactNode {
  const words = useWords();
  const { t } = words;
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  return (
    <WithFile row={row}>
      {({ trackingNotes }) => (
        <EntryBlock
          nothing={t("assessments.noTracking")}
          acts={
            <AskedAct
              look="line"
              label={t("assessments.addTracking")}
              whyNot={whyNot(["assessments", "addTracking"], [fixedTo("tracking", row)])}
              problems={(values) => trackingObjections(values, today)}
              fields={trackingQuestions({ notedOn: today }, words)}
              draftKey={`assessmenttracking:${row.id}`}
              submit={(values) => client.assessments.addTracking({ ...targetOf(row), ...(values as TrackingDraft) })}
            />
          }
          entries={trackingNotes.toReversed().map((note) => (
            <TrackingEntry key={note.id} row={row} note={note} />
          ))}
        />
      )}
    </WithFile>
  );
}

function trackingQuestions(from: Partial<TrackingDraft>, { nameOf }: Words): readonly ActField[] {
  return [
    { name: "notedOn", kind: "date", label: nameOf(names.notedOn), required: true, initial: from.notedOn },
    { name: "item", kind: "text", label: nameOf(names.item), required: true, initial: from.item },
    { name: "finding", kind: "longText", label: nameOf(names.finding), initial: from.finding },
    { name: "newRisk", kind: "yesNo", label: nameOf(names.newRisk), required: true, initial: from.newRisk },
    { name: "action", kind: "longText", label: nameOf(names.action), initial: from.action },
  ];
}

function trackingObjections(values: ActValues, today: string): Problem[] {
  const { notedOn, newRisk, action } = values as Partial<TrackingDraft>;
  return trackingProblems(
    { notedOn: notedOn ?? today, newRisk: newRisk ?? false, action: action ?? null },
    { registeredOn: null, today },
  );
}

type TrackingEntryProps = { readonly row: Assessment; readonly note: AssessmentFile["trackingNotes"][number] };

function TrackingEntry({ row, note }: TrackingEntryProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  const target = { ...targetOf(row), id: note.id };
  return (
    <Entry
      on={note.notedOn}
      says={note.item}
      beside={note.newRisk && <StateBadge tone="warn">{nameOf(names.newRisk)}</StateBadge>}
    >
      <EntryFacts
        facts={[
          { label: nameOf(names.finding), says: note.finding, isLong: true },
          { label: nameOf(names.action), says: note.action, isLong: true },
          { label: t("assessments.writtenBy"), says: note.updatedBy },
        ]}
      />
      <EntryActs>
        <AskedAct
          look="small"
          label={t("record.edit")}
          title={t("assessments.reviseTracking")}
          whyNot={whyNot(["assessments", "reviseTracking"], [closedTo("tracking", row)])}
          fields={trackingQuestions(note, words)}
          problems={(values) => trackingObjections(values, today)}
          draftKey={`assessmenttrackingchange:${note.id}`}
          submit={(values) => client.assessments.reviseTracking({ ...target, ...(values as TrackingDraft) })}
        />
        <RemovalAct
          title={t("assessments.removeTracking")}
          whyNot={whyNot(["assessments", "removeTracking"], [fixedTo("tracking", row)])}
          draftKey={`assessmenttrackingremoval:${note.id}`}
          remove={(reason) => client.assessments.removeTracking({ ...target, reason })}
        />
      </EntryActs>
    </Entry>
  );
}
