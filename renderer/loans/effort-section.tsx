import type { ReactNode } from "react";
import type { Rows } from "../../shared/contract.ts";
import { effortMethods, effortResults } from "../../shared/loans/collecting.ts";
import type { EffortDraft } from "../../shared/loans/contract.ts";
import { effortFields as names } from "../../shared/loans/fields.ts";
import { client } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { RemovalAct } from "../parts/acts/removal-act.tsx";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { EntryBlock } from "../parts/entries/entry-block.tsx";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import { Entry, EntryActs } from "../parts/entries/entry.tsx";
import { StateBadge } from "../parts/state-badge.tsx";
import { effortObjections, effortQuestions, targetOf } from "./asking.ts";
import type { LoanFile } from "./asking.ts";
import { WithLoanFile } from "./with-loan-file.tsx";

/** 清收记录: what was undertaken, by which method, and what came of it. */
export function EffortSection({ row }: { readonly row: Rows["loans"] }): ReactNode {
  const words = useWords();
  const { t } = words;
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  return (
    <WithLoanFile row={row}>
      {({ efforts }) => (
        <EntryBlock
          nothing={t("loans.noEfforts")}
          acts={
            <AskedAct
              look="line"
              label={t("loans.addEffort")}
              whyNot={whyNot(["loans", "addEffort"], [])}
              fields={effortQuestions({ doneOn: today, method: "reminder" }, words)}
              problems={(values) => effortObjections(values, row, today)}
              draftKey={`loaneffort:${row.id}`}
              submit={(values) => client.loans.addEffort({ ...targetOf(row), ...(values as EffortDraft) })}
            />
          }
          entries={efforts.toReversed().map((effort) => (
            <EffortEntry key={effort.id} row={row} effort={effort} />
          ))}
        />
      )}
    </WithLoanFile>
  );
}

type EffortEntryProps = { readonly row: Rows["loans"]; readonly effort: LoanFile["efforts"][number] };

function EffortEntry({ row, effort }: EffortEntryProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  const target = { ...targetOf(row), id: effort.id };
  return (
    <Entry
      on={effort.doneOn}
      says={`${nameOf(effortMethods[effort.method])} · ${nameOf(effortResults[effort.result])}`}
      beside={effort.interrupts && <StateBadge tone="good">{nameOf(names.interrupts)}</StateBadge>}
    >
      <EntryFacts
        facts={[
          { label: nameOf(names.text), says: effort.text, isLong: true },
          { label: nameOf(names.nextOn), says: effort.nextOn },
          { label: nameOf(names.nextStep), says: effort.nextStep },
          { label: t("loans.writtenBy"), says: effort.updatedBy },
        ]}
      />
      <EntryActs>
        <AskedAct
          look="small"
          label={t("record.edit")}
          title={t("loans.reviseEffort")}
          whyNot={whyNot(["loans", "reviseEffort"], [])}
          fields={effortQuestions(effort, words)}
          problems={(values) => effortObjections(values, row, today)}
          draftKey={`loaneffortchange:${effort.id}`}
          submit={(values) => client.loans.reviseEffort({ ...target, ...(values as EffortDraft) })}
        />
        <RemovalAct
          title={t("loans.removeEffort")}
          whyNot={whyNot(["loans", "removeEffort"], [])}
          draftKey={`loaneffortremoval:${effort.id}`}
          remove={(reason) => client.loans.removeEffort({ ...target, reason })}
        />
      </EntryActs>
    </Entry>
  );
}
