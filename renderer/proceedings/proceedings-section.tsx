import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Outputs, Rows } from "../../shared/contract.ts";
import { fen, formatYuan } from "../../shared/money.ts";
import type { ProceedingDraft, ProceedingOwner } from "../../shared/proceedings/contract.ts";
import { proceedingFields as names } from "../../shared/proceedings/fields.ts";
import { proceedingKinds, proceedingResults } from "../../shared/proceedings/kinds.ts";
import { client, orpc } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { RemovalAct } from "../parts/acts/removal-act.tsx";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { EntryBlock } from "../parts/entries/entry-block.tsx";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import { Entry, EntryActs } from "../parts/entries/entry.tsx";
import { Failed } from "../parts/failed.tsx";
import { StateBadge } from "../parts/state-badge.tsx";
import { objections, questions } from "./asking.ts";

type Target = { readonly owner: ProceedingOwner; readonly version: number };

/** 司法程序 of a loan. */
export function LoanProceedingsSection({ row: { id, version } }: { readonly row: Rows["loans"] }): ReactNode {
  return <Proceedings target={{ owner: { register: "loans", id }, version }} />;
}

/** 司法程序 of an arrears case. */
export function ArrearsProceedingsSection({ row: { id, version } }: { readonly row: Rows["arrears"] }): ReactNode {
  return <Proceedings target={{ owner: { register: "arrears", id }, version }} />;
}

/** 司法程序 of a dispute. */
export function DisputeProceedingsSection({ row: { id, version } }: { readonly row: Rows["disputes"] }): ReactNode {
  return <Proceedings target={{ owner: { register: "disputes", id }, version }} />;
}

function Proceedings({ target }: { readonly target: Target }): ReactNode {
  const words = useWords();
  const { t } = words;
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  const { owner } = target;
  const { data, error, refetch } = useQuery(orpc.proceedings.of.queryOptions({ input: { owner } }));
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return null;
  return (
    <EntryBlock
      nothing={t("proceedings.nothing")}
      acts={
        <AskedAct
          look="line"
          label={t("proceedings.add")}
          whyNot={whyNot(["proceedings", "add"], [])}
          fields={questions({ filedOn: today }, words)}
          problems={(values) => objections(values, today)}
          draftKey={`${owner.register}proceeding:${owner.id}`}
          submit={(values) => client.proceedings.add({ ...target, ...(values as ProceedingDraft) })}
        />
      }
      entries={data.toReversed().map((proceeding) => (
        <ProceedingEntry key={proceeding.id} proceeding={proceeding} target={target} />
      ))}
    />
  );
}

type ProceedingEntryProps = {
  readonly proceeding: Outputs["proceedings"]["of"][number];
  readonly target: Target;
};

/** One proceeding, with what the court decided and what comes next. */
function ProceedingEntry({ proceeding, target }: ProceedingEntryProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  const { id, kind, court, docketNo, result } = proceeding;
  const yuan = (amount: number | null) => amount !== null && t("money.yuan", { amount: formatYuan(fen(amount)) });
  return (
    <Entry
      on={proceeding.filedOn}
      says={[nameOf(proceedingKinds[kind]), court, docketNo ?? t("proceedings.unnumbered")].join(" · ")}
      beside={
        <StateBadge tone={result === null ? "going" : "quiet"}>
          {result === null ? t("proceedings.pending") : nameOf(proceedingResults[result])}
        </StateBadge>
      }
    >
      <EntryFacts
        facts={[
          { label: nameOf(names.acceptedOn), says: proceeding.acceptedOn },
          { label: nameOf(names.resultOn), says: proceeding.resultOn },
          { label: nameOf(names.principal), says: yuan(proceeding.principal) },
          { label: nameOf(names.interest), says: yuan(proceeding.interest) },
          { label: nameOf(names.fees), says: yuan(proceeding.fees) },
          { label: nameOf(names.performUntil), says: proceeding.performUntil },
          { label: t("proceedings.paid"), says: proceeding.paid !== 0 && yuan(proceeding.paid) },
          { label: nameOf(names.nextOn), says: proceeding.nextOn },
          { label: nameOf(names.nextStep), says: proceeding.nextStep },
          { label: nameOf(names.note), says: proceeding.note, isLong: true },
        ]}
      />
      <EntryActs>
        <AskedAct
          look="small"
          label={t("record.edit")}
          title={t("proceedings.revise")}
          whyNot={whyNot(["proceedings", "revise"], [])}
          fields={questions(proceeding, words)}
          problems={(values) => objections(values, today)}
          draftKey={`proceedingchange:${id}`}
          submit={(values) => client.proceedings.revise({ ...target, id, ...(values as ProceedingDraft) })}
        />
        <RemovalAct
          title={t("proceedings.remove")}
          whyNot={whyNot(["proceedings", "remove"], [])}
          draftKey={`proceedingremoval:${id}`}
          remove={(reason) => client.proceedings.remove({ ...target, id, reason })}
        />
      </EntryActs>
    </Entry>
  );
}
