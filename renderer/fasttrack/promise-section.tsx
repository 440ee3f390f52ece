import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { fastTrackActs } from "../../shared/fasttrack/moves.ts";
import type { FastTrackAct } from "../../shared/fasttrack/moves.ts";
import { breachKinds, postCheckResults } from "../../shared/fasttrack/words.ts";
import { useWords } from "../language/index.ts";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import { Entry } from "../parts/entries/entry.tsx";
import { fastTrackStepFields as steps } from "../../shared/fasttrack/step-fields.ts";
import { WithFastTrackFile } from "./with-file.tsx";
import type { FastTrackFile, FastTrackRow } from "./with-file.tsx";

/** 告知、承诺、违约和核查: what was said and signed, what became of it, and every step on the way. */
export function PromiseSection({ row }: { readonly row: FastTrackRow }): ReactNode {
  const { t, nameOf } = useWords();
  return (
    <WithFastTrackFile row={row}>
      {(file) => (
        <>
          {row.noticeOn !== null && (
            <Text size="sm">{t("fasttrack.noticed", { on: row.noticeOn, number: row.noticeNo ?? "" })}</Text>
          )}
          {row.signedOn !== null && (
            <Text size="sm">{t("fasttrack.promised", { on: row.signedOn, signatory: row.signatory ?? "" })}</Text>
          )}
          {row.breachOn !== null && row.breachKind !== null && (
            <Text size="sm" className="overdue">
              {t("fasttrack.breach", {
                on: row.breachOn,
                number: row.breachNo ?? "",
                kind: nameOf(breachKinds[row.breachKind]),
                applicant: row.applicantName,
              })}
            </Text>
          )}
          <PostCheck row={row} file={file} />
          {file.steps.length === 0 ? (
            <Text size="sm" className="quiet">
              {t("fasttrack.noSteps")}
            </Text>
          ) : (
            <ul style={{ listStyle: "none", margin: 0, padding: 0 }}>
              {file.steps.toReversed().map((step) => (
                <StepEntry key={step.id} step={step} />
              ))}
            </ul>
          )}
        </>
      )}
    </WithFastTrackFile>
  );
}

function PostCheck({ row, file }: { readonly row: FastTrackRow; readonly file: FastTrackFile }): ReactNode {
  const { t, nameOf } = useWords();
  const { provisional, finding, by } = file.postCheck;
  if (row.postCheckedOn !== null && row.postCheckResult !== null) {
    const result = nameOf(postCheckResults[row.postCheckResult]);
    return (
      <Text size="sm">
        {t("fasttrack.postChecked", { on: row.postCheckedOn, result, by: by ?? "", finding: finding ?? "" })}
      </Text>
    );
  }
  if (row.postCheckDueOn === null || row.state !== "closed") return null;
  return (
    <Text size="sm">
      {t("fasttrack.postCheckDue", { on: row.postCheckDueOn })}
      {provisional && t("fasttrack.provisional")}
    </Text>
  );
}

const isAct = (act: string): act is FastTrackAct => act in fastTrackActs;
/** What the history of a case shows of a step. */
const shown = {
  paper: steps.paper,
  number: steps.number,
  reason: steps.why,
  note: steps.note,
  finding: steps.finding,
  result: steps.result,
} as const;

function StepEntry({ step }: { readonly step: FastTrackFile["steps"][number] }): ReactNode {
  const { nameOf } = useWords();
  const { act, details } = step;
  const facts = Object.entries(shown).flatMap(([name, label]) => {
    const said = details[name];
    // What a check came to is a code, told above.
    if (typeof said !== "string" || (act === "recordPostCheck" && name === "result")) return [];
    return [{ label: nameOf(label), says: said, isLong: true }];
  });
  return (
    <Entry on={step.on} says={isAct(act) ? nameOf(fastTrackActs[act]) : act} beside={step.user}>
      <EntryFacts facts={facts} />
    </Entry>
  );
}
