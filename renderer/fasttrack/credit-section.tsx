import type { ReactNode } from "react";
import type { CreditCheckDraft } from "../../shared/fasttrack/contract.ts";
import { creditCheckFields as names } from "../../shared/fasttrack/fields.ts";
import { creditCheckProblems } from "../../shared/fasttrack/rules.ts";
import { creditResults, creditSources } from "../../shared/fasttrack/words.ts";
import type { CreditResult } from "../../shared/fasttrack/words.ts";
import type { Problem } from "../../shared/problems.ts";
import { client } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import type { ActField, ActValues } from "../parts/acts/act-field.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { choicesOf } from "../parts/acts/choices.ts";
import { RemovalAct } from "../parts/acts/removal-act.tsx";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { EntryBlock } from "../parts/entries/entry-block.tsx";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import { Entry, EntryActs } from "../parts/entries/entry.tsx";
import { StateBadge } from "../parts/state-badge.tsx";
import type { Tone } from "../parts/tone.ts";
import { targetOf, WithFastTrackFile } from "./with-file.tsx";
import type { FastTrackFile, FastTrackRow } from "./with-file.tsx";

type Check = FastTrackFile["creditChecks"][number];
type Evidence = FastTrackFile["evidence"];

/** What a credit check says, in the order in which it is made. */
function questions(from: Partial<CreditCheckDraft>, evidence: Evidence, { nameOf, t }: Words): readonly ActField[] {
  return [
    { name: "checkedOn", kind: "date", label: nameOf(names.checkedOn), required: true, initial: from.checkedOn },
    {
      name: "source",
      kind: "choice",
      choices: choicesOf(creditSources, nameOf),
      label: nameOf(names.source),
      required: true,
      initial: from.source,
    },
    {
      name: "result",
      kind: "choice",
      choices: choicesOf(creditResults, nameOf),
      label: nameOf(names.result),
      required: true,
      initial: from.result,
    },
    { name: "checker", kind: "name", label: nameOf(names.checker), required: true, initial: from.checker },
    {
      name: "evidenceId",
      kind: "record",
      choices: evidence.map(({ id, name }) => ({ value: String(id), label: name })),
      label: nameOf(names.evidenceId),
      initial: from.evidenceId,
      hint: t(evidence.length === 0 ? "fasttrack.evidenceFirst" : "fasttrack.evidenceHint"),
    },
    { name: "note", kind: "longText", label: nameOf(names.note), initial: from.note },
  ];
}

function objections({ checkedOn }: ActValues, today: string): readonly Problem[] {
  return typeof checkedOn === "string" ? creditCheckProblems({ checkedOn }, today) : [];
}

/** 信用核查: each with its day, where it was looked up, what was found, and the picture that proves it. */
export function CreditSection({ row }: { readonly row: FastTrackRow }): ReactNode {
  const words = useWords();
  const { t } = words;
  const { user, office } = useSession();
  const whyNot = useWhyNot();
  return (
    <WithFastTrackFile row={row}>
      {({ creditChecks, evidence }) => (
        <EntryBlock
          nothing={t("fasttrack.noCreditChecks")}
          acts={
            <AskedAct
              look="line"
              label={t("fasttrack.addCreditCheck")}
              whyNot={whyNot(["fasttrack", "addCreditCheck"], [])}
              fields={questions({ checkedOn: office.today, checker: user.name }, evidence, words)}
              problems={(values) => objections(values, office.today)}
              draftKey={`creditcheck:${row.id}`}
              submit={(values) =>
                client.fasttrack.addCreditCheck({ ...targetOf(row), ...(values as CreditCheckDraft) })
              }
            />
          }
          entries={creditChecks.toReversed().map((check, place) => (
            <CheckEntry key={check.id} row={row} check={check} evidence={evidence} isNewest={place === 0} />
          ))}
        />
      )}
    </WithFastTrackFile>
  );
}

const tones = { normal: "good", dishonest: "refused", repaired: "good" } as const satisfies Record<CreditResult, Tone>;

type CheckEntryProps = {
  readonly row: FastTrackRow;
  readonly check: Check;
  readonly evidence: Evidence;
  readonly isNewest: boolean;
};

function CheckEntry({ row, check, evidence, isNewest }: CheckEntryProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  const target = { ...targetOf(row), id: check.id };
  return (
    <Entry
      on={check.checkedOn}
      says={`${nameOf(creditSources[check.source])} · ${check.checker}`}
      startsOpen={isNewest}
      beside={
        <>
          <StateBadge tone={tones[check.result]}>{nameOf(creditResults[check.result])}</StateBadge>
          {!check.valid && <StateBadge tone="warn">{t("fasttrack.checkTooOld")}</StateBadge>}
        </>
      }
    >
      <EntryFacts
        facts={[
          { label: t("fasttrack.validUntil"), says: check.validUntil },
          { label: nameOf(names.evidenceId), says: check.evidenceName ?? t("fasttrack.noEvidence") },
          { label: nameOf(names.note), says: check.note, isLong: true },
        ]}
      />
      <EntryActs>
        <AskedAct
          look="small"
          label={t("record.edit")}
          title={t("fasttrack.reviseCreditCheck")}
          whyNot={whyNot(["fasttrack", "reviseCreditCheck"], [])}
          fields={questions(check, evidence, words)}
          problems={(values) => objections(values, today)}
          draftKey={`creditcheckchange:${check.id}`}
          submit={(values) => client.fasttrack.reviseCreditCheck({ ...target, ...(values as CreditCheckDraft) })}
        />
        <RemovalAct
          title={t("fasttrack.removeCreditCheck")}
          whyNot={whyNot(["fasttrack", "removeCreditCheck"], [])}
          draftKey={`creditcheckremoval:${check.id}`}
          remove={(reason) => client.fasttrack.removeCreditCheck({ ...target, reason })}
        />
      </EntryActs>
    </Entry>
  );
}
