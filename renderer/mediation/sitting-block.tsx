import type { ReactNode } from "react";
import type { Inputs, Outputs } from "../../shared/contract.ts";
import { sittingFields as names, sittingResults } from "../../shared/mediation/fields.ts";
import { sittingProblems } from "../../shared/mediation/rules.ts";
import { client } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import type { ActField, ActValues } from "../parts/acts/act-field.ts";
import { choicesOf } from "../parts/acts/choices.ts";
import { datesOf, peopleOf, targetOf } from "../parts/acts/case-of.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { RemovalAct } from "../parts/acts/removal-act.tsx";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { EntryBlock } from "../parts/entries/entry-block.tsx";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import { Entry, EntryActs } from "../parts/entries/entry.tsx";
import type { Tone } from "../parts/register/view.ts";
import { StateBadge } from "../parts/state-badge.tsx";
import type { BlockProps } from "./mediation-section.tsx";

type Sitting = Outputs["mediation"]["of"]["sittings"][number];
type Draft = Omit<Inputs["mediation"]["addSitting"], "disputeId" | "version">;

const tones: Readonly<Record<Sitting["result"], Tone>> = {
  continued: "going",
  agreed: "good",
  failed: "warn",
  adjourned: "quiet",
};

/** 调解记录 */
export function SittingBlock({ row, file }: BlockProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  const target = targetOf(row);
  const problems = useSittingRules({ row, file });
  const last = file.sittings.at(-1);
  const next: Partial<Draft> = {
    heldOn: today,
    place: last?.place,
    matter: last?.matter ?? row.title,
    partiesPresent: last?.partiesPresent ?? file.parties.map(({ partyName }) => partyName).join("、"),
    mediators: last?.mediators ?? row.handler ?? undefined,
    recorder: last?.recorder ?? null,
  };
  return (
    <EntryBlock
      title={t("mediation.sittings")}
      nothing={t("mediation.noSittings")}
      acts={
        <AskedAct
          look="line"
          label={t("mediation.addSitting")}
          whyNot={whyNot(["mediation", "addSitting"], [file.whyNot.sitting])}
          fields={sittingQuestions(next, { row, file }, words)}
          problems={problems}
          draftKey={`sitting:${row.id}`}
          submit={(values) => client.mediation.addSitting({ ...target, ...(values as Draft) })}
        />
      }
      entries={file.sittings.toReversed().map((sitting) => (
        <SittingEntry key={sitting.id} sitting={sitting} row={row} file={file} />
      ))}
    />
  );
}

function SittingEntry({ sitting, row, file }: BlockProps & { readonly sitting: Sitting }): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const whyNot = useWhyNot();
  const problems = useSittingRules({ row, file });
  const target = { ...targetOf(row), id: sitting.id };
  const { beganAt, endedAt } = sitting;
  const hours = [beganAt, endedAt].filter((time) => time !== null).join("–");
  return (
    <Entry
      on={sitting.heldOn}
      says={[hours, sitting.place, sitting.mediators].filter((part) => part !== "").join(" · ")}
      beside={<StateBadge tone={tones[sitting.result]}>{nameOf(sittingResults[sitting.result])}</StateBadge>}
    >
      <EntryFacts
        facts={[
          { label: nameOf(names.place), says: sitting.place },
          { label: t("mediation.hours"), says: hours },
          { label: nameOf(names.matter), says: sitting.matter, isLong: true },
          { label: nameOf(names.partiesPresent), says: sitting.partiesPresent, isLong: true },
          { label: nameOf(names.invited), says: sitting.invited, isLong: true },
          { label: nameOf(names.mediators), says: sitting.mediators },
          { label: nameOf(names.recorder), says: sitting.recorder },
          { label: nameOf(names.rightsTold), says: t(sitting.rightsTold ? "flag.yes" : "flag.no") },
          { label: nameOf(names.isPublic), says: t(sitting.isPublic ? "flag.yes" : "flag.no") },
          { label: nameOf(names.record), says: sitting.record, isLong: true },
        ]}
      />
      <EntryActs>
        <AskedAct
          look="small"
          label={t("record.edit")}
          title={t("mediation.reviseSitting")}
          whyNot={whyNot(["mediation", "reviseSitting"], [file.whyNot.sitting])}
          fields={sittingQuestions(sitting, { row, file }, words)}
          problems={problems}
          draftKey={`sittingchange:${sitting.id}`}
          submit={(values) => client.mediation.reviseSitting({ ...target, ...(values as Draft) })}
        />
        <RemovalAct
          title={t("mediation.removeSitting")}
          whyNot={whyNot(["mediation", "removeSitting"], [file.whyNot.sitting])}
          draftKey={`sittingremoval:${sitting.id}`}
          remove={(reason) => client.mediation.removeSitting({ ...target, reason })}
        />
      </EntryActs>
    </Entry>
  );
}

/** In the order of the Ministry's form. */
function sittingQuestions(from: Partial<Draft>, { row, file }: BlockProps, { t, nameOf }: Words): readonly ActField[] {
  const people = peopleOf(row);
  return [
    { name: "heldOn", kind: "date", label: nameOf(names.heldOn), required: true, initial: from.heldOn },
    { name: "place", kind: "text", label: nameOf(names.place), required: true, initial: from.place },
    { name: "beganAt", kind: "time", label: nameOf(names.beganAt), initial: from.beganAt },
    { name: "endedAt", kind: "time", label: nameOf(names.endedAt), initial: from.endedAt },
    { name: "matter", kind: "text", label: nameOf(names.matter), initial: from.matter },
    {
      name: "partiesPresent",
      kind: "names",
      label: nameOf(names.partiesPresent),
      required: true,
      initial: from.partiesPresent,
      offered: people,
    },
    {
      name: "invited",
      kind: "names",
      label: nameOf(names.invited),
      hint: t("mediation.invitedHint"),
      initial: from.invited,
    },
    {
      name: "mediators",
      kind: "names",
      label: nameOf(names.mediators),
      required: true,
      initial: from.mediators,
      offered: file.declarations.map(({ mediator }) => mediator),
    },
    { name: "recorder", kind: "names", label: nameOf(names.recorder), initial: from.recorder },
    {
      name: "result",
      kind: "choice",
      label: nameOf(names.result),
      required: true,
      initial: from.result,
      choices: choicesOf(sittingResults, nameOf),
    },
    {
      name: "rightsTold",
      kind: "flag",
      label: nameOf(names.rightsTold),
      hint: t("mediation.rightsHint"),
      initial: from.rightsTold ?? false,
    },
    { name: "isPublic", kind: "flag", label: nameOf(names.isPublic), initial: from.isPublic ?? false },
    { name: "record", kind: "longText", label: nameOf(names.record), required: true, initial: from.record },
  ];
}

function useSittingRules({ row, file }: BlockProps) {
  const { today } = useSession().office;
  const barred = file.declarations.filter(({ hasInterest, partiesConsent }) => hasInterest && !partiesConsent);
  return (values: ActValues) => {
    const { heldOn, beganAt, endedAt, mediators } = values as Partial<Draft>;
    if (typeof heldOn !== "string") return [];
    return sittingProblems(
      { heldOn, beganAt: beganAt ?? null, endedAt: endedAt ?? null, mediators: mediators ?? "" },
      datesOf(row, today),
      barred.map(({ mediator }) => mediator),
    );
  };
}
