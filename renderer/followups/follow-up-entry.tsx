import type { ReactNode } from "react";
import type { Outputs, Rows } from "../../shared/contract.ts";
import {
  followUpFields as names,
  followUpMethods,
  satisfactions,
  toldPerformance,
} from "../../shared/followups/fields.ts";
import type { Problem } from "../../shared/problems.ts";
import { client } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { targetOf } from "../parts/acts/case-of.ts";
import { RemovalAct } from "../parts/acts/removal-act.tsx";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import { Entry, EntryActs } from "../parts/entries/entry.tsx";
import { StateBadge } from "../parts/state-badge.tsx";
import { objections, questions } from "./asking.ts";
import type { Visit } from "./asking.ts";

type FollowUp = Outputs["followUps"]["of"]["followUps"][number];

type FollowUpEntryProps = {
  readonly visit: FollowUp;
  readonly row: Rows["disputes"];
  /** Why no visit of this case can be entered or changed now. */
  readonly whyClosed: Problem | null;
};

/** One visit, as a line that opens to the whole record of it. */
export function FollowUpEntry({ visit, row, whyClosed }: FollowUpEntryProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  const target = { ...targetOf(row), id: visit.id };
  const satisfaction = visit.satisfaction === null ? null : nameOf(satisfactions[visit.satisfaction]);
  const performance = nameOf(toldPerformance[visit.performance]);
  return (
    <Entry
      on={visit.visitedOn}
      says={`${nameOf(followUpMethods[visit.method])} · ${visit.visited} · ${performance}`}
      beside={
        <>
          {satisfaction !== null && (
            <StateBadge tone={visit.satisfaction === "dissatisfied" ? "warn" : "good"}>{satisfaction}</StateBadge>
          )}
          {visit.relapse && <StateBadge tone="warn">{nameOf(names.relapse)}</StateBadge>}
        </>
      }
    >
      <EntryFacts
        facts={[
          { label: nameOf(names.reason), says: visit.reason, isLong: true },
          { label: nameOf(names.performance), says: performance },
          { label: nameOf(names.sued), says: t(visit.sued ? "flag.yes" : "flag.no") },
          { label: nameOf(names.situation), says: visit.situation, isLong: true },
          { label: nameOf(names.measures), says: visit.measures, isLong: true },
          { label: nameOf(names.visitor), says: visit.visitor },
        ]}
      />
      <EntryActs>
        <AskedAct
          look="small"
          label={t("record.edit")}
          title={t("followups.revise")}
          whyNot={whyNot(["followUps", "revise"], [whyClosed])}
          fields={questions(visit, row, words)}
          problems={(values) => objections(values, row, today)}
          draftKey={`followupchange:${visit.id}`}
          submit={(values) => client.followUps.revise({ ...target, ...(values as Visit) })}
        />
        <RemovalAct
          title={t("followups.remove")}
          whyNot={whyNot(["followUps", "remove"], [whyClosed])}
          draftKey={`followupremoval:${visit.id}`}
          remove={(reason) => client.followUps.remove({ ...target, reason })}
        />
      </EntryActs>
    </Entry>
  );
}
