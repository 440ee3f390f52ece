import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { SimilarDispute } from "../../shared/disputes/contract.ts";
import { disputeFields as names } from "../../shared/disputes/fields.ts";
import { disputeStates } from "../../shared/disputes/states.ts";
import { fen, formatYuan } from "../../shared/money.ts";
import { useWords } from "../language/index.ts";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import { Entry, EntryActs } from "../parts/entries/entry.tsx";
import { Failed } from "../parts/failed.tsx";
import { Timeline } from "../parts/record/timeline.tsx";
import { openQuestion } from "../parts/register/questions.ts";
import { PlaceLink } from "../parts/register/record-link.tsx";
import { useRegister } from "../parts/register/registers.ts";
import { StateBadge } from "../parts/state-badge.tsx";
import classes from "./case-sections.module.css";
import { toneOf } from "./tone.ts";

const titleOf = ({ title, applicantName, respondentName }: SimilarDispute): string =>
  title ?? `${applicantName} – ${respondentName}`;

type OtherEntryProps = {
  readonly other: SimilarDispute;
  /** Why the two belong together. */
  readonly reason: string | null;
  readonly children: ReactNode;
};

/** Another dispute in one line, with the way to its record and what can be done about it. */
export function OtherEntry({ other, reason, children }: OtherEntryProps): ReactNode {
  const { t } = useWords();
  return (
    <Line other={other}>
      <Facts other={other} reason={reason} />
      <EntryActs>
        {children}
        <PlaceLink register="disputes" place={{ id: other.id }}>
          {t("record.open")}
        </PlaceLink>
      </EntryActs>
    </Line>
  );
}

/** A dispute that was merged into this one: what happened to it before stays with it, and can be read here. */
export function MergedEntry({ other }: { readonly other: SimilarDispute }): ReactNode {
  const { t } = useWords();
  return (
    <Line other={other}>
      <Facts other={other} reason={null} />
      <EntryActs>
        <PlaceLink register="disputes" place={{ id: other.id }}>
          {t("record.open")}
        </PlaceLink>
      </EntryActs>
      <PastOf id={other.id} />
    </Line>
  );
}

function Line({ other, children }: { readonly other: SimilarDispute; readonly children: ReactNode }): ReactNode {
  const { nameOf } = useWords();
  return (
    <Entry
      on={other.registeredOn}
      says={`${other.ledgerNo} ${titleOf(other)}`}
      beside={<StateBadge tone={toneOf(other.state)}>{nameOf(disputeStates[other.state])}</StateBadge>}
    >
      {children}
    </Entry>
  );
}

function Facts({ other, reason }: { readonly other: SimilarDispute; readonly reason: string | null }): ReactNode {
  const { t, nameOf } = useWords();
  const { applicantName, respondentName, amountClaimed } = other;
  return (
    <EntryFacts
      facts={[
        { label: nameOf(names.applicantName), says: applicantName },
        { label: nameOf(names.respondentName), says: respondentName },
        {
          label: nameOf(names.amountClaimed),
          says: amountClaimed === null ? null : t("money.yuan", { amount: formatYuan(fen(amountClaimed)) }),
        },
        { label: t("reason.label"), says: reason, isLong: true },
      ]}
    />
  );
}

function PastOf({ id }: { readonly id: number }): ReactNode {
  const view = useRegister("disputes");
  const { data, error, refetch } = useQuery(openQuestion(view, id));
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return null;
  return (
    <div className={classes["past"]}>
      <Timeline view={view} row={data.record} history={data.history} />
    </div>
  );
}
