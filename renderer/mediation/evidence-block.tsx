import { Anchor } from "@mantine/core";
import type { ReactNode } from "react";
import type { Inputs, Outputs } from "../../shared/contract.ts";
import { evidenceFields as names } from "../../shared/mediation/fields.ts";
import { problem } from "../../shared/problems.ts";
import { client } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import type { ActField, ActValues } from "../parts/acts/act-field.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { peopleOf, targetOf } from "../parts/acts/case-of.ts";
import { RemovalAct } from "../parts/acts/removal-act.tsx";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { EntryBlock } from "../parts/entries/entry-block.tsx";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import { Entry, EntryActs } from "../parts/entries/entry.tsx";
import { showSection } from "../parts/record/show-section.ts";
import { StateBadge } from "../parts/state-badge.tsx";
import type { BlockProps } from "./mediation-section.tsx";

type Evidence = Outputs["mediation"]["of"]["evidence"][number];
type Draft = Omit<Inputs["mediation"]["addEvidence"], "disputeId" | "version">;

/** 证据材料: what there is, from whom, and which file holds it. */
export function EvidenceBlock({ row, file }: BlockProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  const target = targetOf(row);
  const provider = file.evidence.at(-1)?.provider ?? row.applicantName;
  return (
    <EntryBlock
      title={t("mediation.evidence")}
      nothing={t("mediation.noEvidence")}
      acts={
        <AskedAct
          look="line"
          label={t("mediation.addEvidence")}
          whyNot={whyNot(["mediation", "addEvidence"], [file.whyNot.file])}
          fields={questions({ provider, receivedOn: today, pages: 1 }, { row, file }, words)}
          problems={(values) => objections(values, today)}
          draftKey={`evidence:${row.id}`}
          submit={(values) => client.mediation.addEvidence({ ...target, ...(values as Draft) })}
        />
      }
      entries={file.evidence.toReversed().map((evidence) => (
        <EvidenceEntry key={evidence.id} evidence={evidence} row={row} file={file} />
      ))}
    />
  );
}

function EvidenceEntry({ evidence, row, file }: BlockProps & { readonly evidence: Evidence }): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  const target = { ...targetOf(row), id: evidence.id };
  const pages = t(evidence.pages === 1 ? "mediation.onePage" : "mediation.pages", { count: evidence.pages });
  const line = [evidence.name, evidence.provider, pages].filter((part) => part !== null && part !== "").join(" · ");
  return (
    <Entry
      on={evidence.receivedOn}
      says={line}
      beside={
        <>
          {evidence.attachmentName !== null && <StateBadge tone="going">{t("mediation.hasFile")}</StateBadge>}
          <StateBadge tone="quiet">{t(evidence.isOriginal ? "mediation.original" : "mediation.copy")}</StateBadge>
        </>
      }
    >
      <EntryFacts
        facts={[
          { label: nameOf(names.source), says: evidence.source },
          { label: nameOf(names.provider), says: evidence.provider },
          { label: nameOf(names.pages), says: pages },
          {
            label: nameOf(names.attachmentId),
            says: evidence.attachmentName && <FileLink name={evidence.attachmentName} />,
          },
          { label: nameOf(names.note), says: evidence.note, isLong: true },
        ]}
      />
      <EntryActs>
        <AskedAct
          look="small"
          label={t("record.edit")}
          title={t("mediation.reviseEvidence")}
          whyNot={whyNot(["mediation", "reviseEvidence"], [file.whyNot.file])}
          fields={questions(evidence, { row, file }, words)}
          problems={(values) => objections(values, today)}
          draftKey={`evidencechange:${evidence.id}`}
          submit={(values) => client.mediation.reviseEvidence({ ...target, ...(values as Draft) })}
        />
        <RemovalAct
          title={t("mediation.removeEvidence")}
          whyNot={whyNot(["mediation", "removeEvidence"], [file.whyNot.file])}
          draftKey={`evidenceremoval:${evidence.id}`}
          remove={(reason) => client.mediation.removeEvidence({ ...target, reason })}
        />
      </EntryActs>
    </Entry>
  );
}

/** Leads to where the files of the case are. */
function FileLink({ name }: { readonly name: string }): ReactNode {
  return (
    <Anchor component="button" type="button" size="sm" onClick={() => showSection("attachments")}>
      {name}
    </Anchor>
  );
}

function questions(from: Partial<Draft>, { row, file }: BlockProps, { nameOf, t }: Words): readonly ActField[] {
  return [
    { name: "name", kind: "text", label: nameOf(names.name), required: true, initial: from.name },
    { name: "pages", kind: "number", least: 1, label: nameOf(names.pages), required: true, initial: from.pages },
    {
      name: "provider",
      kind: "names",
      label: nameOf(names.provider),
      initial: from.provider,
      offered: peopleOf(row),
    },
    { name: "receivedOn", kind: "date", label: nameOf(names.receivedOn), initial: from.receivedOn },
    { name: "source", kind: "text", label: nameOf(names.source), initial: from.source },
    {
      name: "attachmentId",
      kind: "record",
      label: nameOf(names.attachmentId),
      initial: from.attachmentId,
      hint: t(file.files.length === 0 ? "mediation.noFiles" : "mediation.filesHint"),
      choices: file.files.map(({ id, attachmentName }) => ({ value: String(id), label: attachmentName })),
    },
    { name: "isOriginal", kind: "flag", label: nameOf(names.isOriginal), initial: from.isOriginal ?? false },
    { name: "note", kind: "text", label: nameOf(names.note), initial: from.note },
  ];
}

function objections(values: ActValues, today: string) {
  const { receivedOn } = values as Partial<Draft>;
  return typeof receivedOn === "string" && receivedOn > today ? [problem("receivedOn", "DATE_IN_FUTURE")] : [];
}
