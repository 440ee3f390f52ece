import type { ReactNode } from "react";
import type { Rows } from "../../shared/contract.ts";
import type { ProgressDraft } from "../../shared/measures/contract.ts";
import { progressFields as names } from "../../shared/measures/fields.ts";
import { endedMeasureStates } from "../../shared/measures/states.ts";
import { problem } from "../../shared/problems.ts";
import { client } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { RemovalAct } from "../parts/acts/removal-act.tsx";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { EntryBlock } from "../parts/entries/entry-block.tsx";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import { Entry, EntryActs } from "../parts/entries/entry.tsx";
import { progressObjections, progressQuestions } from "./asking.ts";
import { targetOf, WithMeasureFile } from "./with-measure-file.tsx";
import type { MeasureFile } from "./with-measure-file.tsx";

/** What an ended measure keeps as it was. */
function endedWhy({ state }: Rows["measures"]) {
  return endedMeasureStates.some((ended) => ended === state) ? problem("", "MEASURE_ENDED") : null;
}

/** 进展: how far it has come, what is in the way, and what comes next. */
export function ProgressSection({ row }: { readonly row: Rows["measures"] }): ReactNode {
  const words = useWords();
  const { t } = words;
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  return (
    <WithMeasureFile row={row}>
      {({ progress }) => (
        <EntryBlock
          nothing={t("measures.noProgress")}
          acts={
            <AskedAct
              look="line"
              label={t("measures.addProgress")}
              whyNot={whyNot(["measures", "addProgress"], [endedWhy(row)])}
              fields={progressQuestions({ reportedOn: today, nextStep: progress.at(-1)?.nextStep ?? null }, words)}
              problems={(values) => progressObjections(values, row, today)}
              draftKey={`measureprogress:${row.id}`}
              submit={(values) => client.measures.addProgress({ ...targetOf(row), ...(values as ProgressDraft) })}
            />
          }
          entries={progress.toReversed().map((entry) => (
            <ProgressEntry key={entry.id} row={row} entry={entry} isLatest={entry === progress.at(-1)} />
          ))}
        />
      )}
    </WithMeasureFile>
  );
}

type ProgressEntryProps = {
  readonly row: Rows["measures"];
  readonly entry: MeasureFile["progress"][number];
  readonly isLatest: boolean;
};

function ProgressEntry({ row, entry, isLatest }: ProgressEntryProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  const target = { ...targetOf(row), id: entry.id };
  return (
    <Entry
      on={entry.reportedOn}
      says={entry.text}
      beside={<span className="figures">{t("measures.percent", { percent: entry.percent })}</span>}
      startsOpen={isLatest}
    >
      <EntryFacts
        facts={[
          { label: nameOf(names.text), says: entry.text, isLong: true },
          {
            label: nameOf(names.plannedPercent),
            says: entry.plannedPercent === null ? null : String(entry.plannedPercent),
          },
          { label: nameOf(names.problems), says: entry.problems, isLong: true },
          { label: nameOf(names.nextStep), says: entry.nextStep, isLong: true },
          { label: t("measures.writtenBy"), says: entry.updatedBy },
        ]}
      />
      <EntryActs>
        <AskedAct
          look="small"
          label={t("record.edit")}
          title={t("measures.reviseProgress")}
          whyNot={whyNot(["measures", "reviseProgress"], [endedWhy(row)])}
          fields={progressQuestions(entry, words)}
          problems={(values) => progressObjections(values, row, today)}
          draftKey={`measureprogresschange:${entry.id}`}
          submit={(values) => client.measures.reviseProgress({ ...target, ...(values as ProgressDraft) })}
        />
        <RemovalAct
          title={t("measures.removeProgress")}
          whyNot={whyNot(["measures", "removeProgress"], [endedWhy(row)])}
          draftKey={`measureprogressremoval:${entry.id}`}
          remove={(reason) => client.measures.removeProgress({ ...target, reason })}
        />
      </EntryActs>
    </Entry>
  );
}
