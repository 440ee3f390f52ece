import type { ReactNode } from "react";
import type { Inputs, Outputs } from "../../shared/contract.ts";
import { investigationFields as names } from "../../shared/mediation/fields.ts";
import { dayProblems } from "../../shared/mediation/rules.ts";
import { client } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import type { ActField, ActValues } from "../parts/acts/act-field.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { datesOf, peopleOf, targetOf } from "../parts/acts/case-of.ts";
import { RemovalAct } from "../parts/acts/removal-act.tsx";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { EntryBlock } from "../parts/entries/entry-block.tsx";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import { Entry, EntryActs } from "../parts/entries/entry.tsx";
import type { BlockProps } from "./mediation-section.tsx";

type Investigation = Outputs["mediation"]["of"]["investigations"][number];
type Draft = Omit<Inputs["mediation"]["addInvestigation"], "disputeId" | "version">;

/** 调查记录 */
export function InvestigationBlock({ row, file }: BlockProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  const target = targetOf(row);
  const next: Partial<Draft> = { heldOn: today, investigators: row.handler ?? undefined };
  return (
    <EntryBlock
      title={t("mediation.investigations")}
      nothing={t("mediation.noInvestigations")}
      acts={
        <AskedAct
          look="line"
          label={t("mediation.addInvestigation")}
          whyNot={whyNot(["mediation", "addInvestigation"], [file.whyNot.file])}
          fields={questions(next, row, words)}
          problems={(values) => objections(values, row, today)}
          draftKey={`investigation:${row.id}`}
          submit={(values) => client.mediation.addInvestigation({ ...target, ...(values as Draft) })}
        />
      }
      entries={file.investigations.toReversed().map((investigation) => (
        <InvestigationEntry key={investigation.id} investigation={investigation} row={row} file={file} />
      ))}
    />
  );
}

type EntryProps = BlockProps & { readonly investigation: Investigation };

function InvestigationEntry({ investigation, row, file }: EntryProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  const target = { ...targetOf(row), id: investigation.id };
  return (
    <Entry
      on={investigation.heldOn}
      says={t("mediation.asked", { person: investigation.askedPerson, place: investigation.place })}
    >
      <EntryFacts
        facts={[
          { label: nameOf(names.place), says: investigation.place },
          { label: nameOf(names.askedPerson), says: investigation.askedPerson },
          { label: nameOf(names.investigators), says: investigation.investigators },
          { label: nameOf(names.recorder), says: investigation.recorder },
          { label: nameOf(names.present), says: investigation.present, isLong: true },
          { label: nameOf(names.record), says: investigation.record, isLong: true },
        ]}
      />
      <EntryActs>
        <AskedAct
          look="small"
          label={t("record.edit")}
          title={t("mediation.reviseInvestigation")}
          whyNot={whyNot(["mediation", "reviseInvestigation"], [file.whyNot.file])}
          fields={questions(investigation, row, words)}
          problems={(values) => objections(values, row, today)}
          draftKey={`investigationchange:${investigation.id}`}
          submit={(values) => client.mediation.reviseInvestigation({ ...target, ...(values as Draft) })}
        />
        <RemovalAct
          title={t("mediation.removeInvestigation")}
          whyNot={whyNot(["mediation", "removeInvestigation"], [file.whyNot.file])}
          draftKey={`investigationremoval:${investigation.id}`}
          remove={(reason) => client.mediation.removeInvestigation({ ...target, reason })}
        />
      </EntryActs>
    </Entry>
  );
}

/** In the order of the Ministry's form. */
function questions(from: Partial<Draft>, row: BlockProps["row"], { nameOf, t }: Words): readonly ActField[] {
  const people = peopleOf(row);
  return [
    { name: "heldOn", kind: "date", label: nameOf(names.heldOn), required: true, initial: from.heldOn },
    { name: "place", kind: "text", label: nameOf(names.place), required: true, initial: from.place },
    {
      name: "askedPerson",
      kind: "names",
      label: nameOf(names.askedPerson),
      required: true,
      initial: from.askedPerson,
      offered: people,
    },
    {
      name: "investigators",
      kind: "names",
      label: nameOf(names.investigators),
      required: true,
      initial: from.investigators,
    },
    { name: "recorder", kind: "names", label: nameOf(names.recorder), initial: from.recorder },
    { name: "present", kind: "names", label: nameOf(names.present), initial: from.present, offered: people },
    {
      name: "record",
      kind: "longText",
      label: nameOf(names.record),
      required: true,
      initial: from.record,
      hint: t("mediation.recordHint"),
    },
  ];
}

function objections(values: ActValues, row: BlockProps["row"], today: string) {
  const { heldOn } = values as Partial<Draft>;
  return typeof heldOn === "string" ? dayProblems("heldOn", heldOn, datesOf(row, today)) : [];
}
