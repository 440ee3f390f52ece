import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { StatementRow } from "../../shared/statements/contract.ts";
import type { StatementEntry as Counted, StatementSums } from "../../shared/statements/entries.ts";
import { statementFields as names } from "../../shared/statements/fields.ts";
import { statementKinds, statementStates } from "../../shared/statements/states.ts";
import type { StatementState } from "../../shared/statements/states.ts";
import { orpc } from "../app/client.ts";
import { useMay } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import type { EntryFact } from "../parts/entries/entry-facts.tsx";
import { Entry, EntryActs } from "../parts/entries/entry.tsx";
import type { Tone } from "../parts/register/view.ts";
import { StateBadge } from "../parts/state-badge.tsx";
import { yuan } from "./amounts.ts";
import { CountedTable } from "./counted-table.tsx";
import { StatementActs } from "./statement-acts.tsx";
import classes from "./statements.module.css";

const tones: Readonly<Record<StatementState, Tone>> = { made: "warn", signed: "good", objected: "refused" };

type StatementEntryProps = {
  readonly row: StatementRow;
  /** Whether it stands among those of others, so that it says whose it is. */
  readonly isNamed: boolean;
  readonly startsOpen: boolean;
};

/** A statement: whose, of which days and how much; opened, what it lists, and where the ledger says otherwise now. */
export function StatementEntry({ row, isNamed, startsOpen }: StatementEntryProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const days = t("statements.days", { from: row.from, to: row.to });
  return (
    <Entry
      on={row.madeOn}
      says={isNamed ? `${row.name}　${days}` : days}
      beside={
        <>
          <span className="figures">{yuan(row.sums.total)}</span>
          {!row.isCurrent && <StateBadge tone="warn">{t("statements.differs")}</StateBadge>}
          <StateBadge tone={tones[row.state]}>{nameOf(statementStates[row.state])}</StateBadge>
        </>
      }
      startsOpen={startsOpen}
    >
      <EntryFacts facts={[...(isNamed ? whoseOf(row, words) : []), ...factsOf(row, words)]} />
      {!row.isCurrent && <Changed row={row} />}
      <Listed row={row} />
      <EntryActs>
        <StatementActs row={row} />
      </EntryActs>
    </Entry>
  );
}

function whoseOf({ bank, name }: StatementRow, { t, nameOf }: Words): EntryFact[] {
  return [
    { label: t("statements.kind"), says: nameOf(statementKinds[bank === null ? "enterprise" : "bank"]) },
    { label: nameOf(names.name), says: name },
  ];
}

function factsOf(row: StatementRow, words: Words): EntryFact[] {
  const { nameOf } = words;
  return [
    ...sumsOf(row.sums, row, words),
    { label: nameOf(names.madeBy), says: row.madeBy },
    { label: nameOf(names.answeredOn), says: row.answeredOn },
    { label: nameOf(names.answeredBy), says: row.answeredBy },
    { label: nameOf(names.objection), says: row.objection, isLong: true },
  ];
}

function sumsOf(sums: StatementSums, { bank }: StatementRow, { t, nameOf }: Words): EntryFact[] {
  if (bank === null) {
    return [
      { label: nameOf(names.recovered), says: yuan(sums.total) },
      { label: nameOf(names.fromArrears), says: yuan(sums.fromArrears) },
      { label: t("statements.entries"), says: sums.count },
    ];
  }
  return [
    { label: nameOf(names.collected), says: yuan(sums.total) },
    { label: nameOf(names.principal), says: yuan(sums.cash.principal) },
    { label: nameOf(names.interest), says: yuan(sums.cash.interest) },
    { label: nameOf(names.penalty), says: yuan(sums.cash.penalty) },
    { label: nameOf(names.fees), says: yuan(sums.cash.fees) },
    { label: nameOf(names.other), says: yuan(sums.cash.other) },
    { label: nameOf(names.nonCash), says: yuan(sums.nonCash) },
    { label: t("statements.entries"), says: sums.count },
  ];
}

function Changed({ row: { sums, sumsNow, state } }: { readonly row: StatementRow }): ReactNode {
  const { t } = useWords();
  const figures = { made: yuan(sums.total), now: yuan(sumsNow.total) };
  return (
    <p role="note" className={classes["changed"]}>
      {t(state === "signed" ? "statements.differsFromSigned" : "statements.differsFromMade", figures)}
    </p>
  );
}

/** The entries, for those who may see them. */
function Listed({ row: { id, isCurrent, bank } }: { readonly row: StatementRow }): ReactNode {
  const { t } = useWords();
  const { allowed } = useMay()(["statements", "open"]);
  const { data } = useQuery({ ...orpc.statements.open.queryOptions({ input: { id } }), enabled: allowed });
  if (data === undefined) return null;
  const isBank = bank !== null;
  const table = (title: string, entries: readonly Counted[]) =>
    entries.length === 0 ? null : <CountedTable title={title} entries={entries} isBank={isBank} />;
  return (
    <>
      {!isCurrent && table(t("statements.added"), data.added)}
      {!isCurrent && table(t("statements.gone"), data.gone)}
      {table(t("statements.listed"), data.entries)}
    </>
  );
}
