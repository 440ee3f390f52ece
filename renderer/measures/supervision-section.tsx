import type { ReactNode } from "react";
import type { Rows } from "../../shared/contract.ts";
import { measureStepFields, supervisionFields as names } from "../../shared/measures/fields.ts";
import { openSupervisionStates, supervisionStates } from "../../shared/measures/states.ts";
import { supervisionActs } from "../../shared/measures/supervision.ts";
import type { SupervisionAct } from "../../shared/measures/supervision.ts";
import { client } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import type { ActField } from "../parts/acts/act-field.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { Due } from "../parts/due.tsx";
import { EntryBlock } from "../parts/entries/entry-block.tsx";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import { Entry, EntryActs } from "../parts/entries/entry.tsx";
import { useWordName } from "../parts/fields/use-field-words.ts";
import { StateBadge } from "../parts/state-badge.tsx";
import { toneOfSupervision } from "./tone.ts";
import { targetOf, WithMeasureFile } from "./with-measure-file.tsx";
import type { MeasureFile } from "./with-measure-file.tsx";

type Supervision = MeasureFile["supervisions"][number];

/** 督办: what was pressed for, by when a reply was due, and what became of it. */
export function SupervisionSection({ row }: { readonly row: Rows["measures"] }): ReactNode {
  const { t } = useWords();
  return (
    <WithMeasureFile row={row}>
      {({ supervisions }) => (
        <EntryBlock
          nothing={t("measures.noSupervision")}
          entries={supervisions.toReversed().map((supervision) => (
            <SupervisionEntry key={supervision.id} row={row} supervision={supervision} />
          ))}
        />
      )}
    </WithMeasureFile>
  );
}

type EntryProps = { readonly row: Rows["measures"]; readonly supervision: Supervision };

function SupervisionEntry({ row, supervision }: EntryProps): ReactNode {
  const { t, nameOf } = useWords();
  const word = useWordName();
  const { state } = supervision;
  return (
    <Entry
      on={supervision.issuedOn}
      says={supervision.supervisionNo}
      beside={<StateBadge tone={toneOfSupervision(state)}>{nameOf(supervisionStates[state])}</StateBadge>}
      startsOpen={openSupervisionStates.some((open) => open === state)}
    >
      <EntryFacts
        facts={[
          { label: nameOf(names.toUnit), says: word("organisation", supervision.toUnit) },
          { label: nameOf(names.reason), says: supervision.reason, isLong: true },
          {
            label: nameOf(names.replyDueOn),
            says: state === "waiting" ? <Due on={supervision.replyDueOn} /> : supervision.replyDueOn,
          },
          { label: nameOf(names.repliedOn), says: supervision.repliedOn },
          { label: nameOf(names.reply), says: supervision.reply, isLong: true },
          { label: nameOf(names.concludedOn), says: supervision.concludedOn },
          { label: nameOf(names.result), says: supervision.result, isLong: true },
          { label: t("measures.writtenBy"), says: supervision.updatedBy },
        ]}
      />
      <EntryActs>
        {supervision.acts.map((act) => (
          <SupervisionStep key={act} act={act} row={row} supervision={supervision} />
        ))}
      </EntryActs>
    </Entry>
  );
}

function SupervisionStep({ act, row, supervision }: EntryProps & { readonly act: SupervisionAct }): ReactNode {
  const words = useWords();
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  const target = { ...targetOf(row), id: supervision.id };
  const label = words.nameOf(supervisionActs[act]);
  return (
    <AskedAct
      look="small"
      label={label}
      title={`${label} ${supervision.supervisionNo}`}
      whyNot={whyNot(["measures", `${act}Supervision`], [])}
      fields={questions[act](today, words)}
      draftKey={`supervision${act}:${supervision.id}`}
      submit={(values) => submit[act]({ ...target, ...values })}
    />
  );
}

const day = (today: string, { nameOf }: Words): ActField => ({
  name: "on",
  kind: "date",
  label: nameOf(measureStepFields.on),
  required: true,
  initial: today,
});

const questions: Readonly<Record<SupervisionAct, (today: string, words: Words) => readonly ActField[]>> = {
  answer: (today, words) => [
    { ...day(today, words), label: words.nameOf(names.repliedOn) },
    { name: "reply", kind: "longText", label: words.nameOf(names.reply), required: true },
  ],
  conclude: (today, words) => [
    day(today, words),
    { name: "result", kind: "longText", label: words.nameOf(names.result), required: true },
  ],
  withdraw: (today, words) => [
    day(today, words),
    { name: "reason", kind: "reason", label: words.nameOf(measureStepFields.reason), required: true },
  ],
};

type Submit = (input: object) => Promise<unknown>;

const submit: Readonly<Record<SupervisionAct, Submit>> = {
  answer: client.measures.answerSupervision as Submit,
  conclude: client.measures.concludeSupervision as Submit,
  withdraw: client.measures.withdrawSupervision as Submit,
};
