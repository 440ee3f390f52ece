import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Outputs, Rows } from "../../shared/contract.ts";
import { fen } from "../../shared/money.ts";
import { client, orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { targetOf } from "../parts/acts/case-of.ts";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { EntryBlock } from "../parts/entries/entry-block.tsx";
import { Failed } from "../parts/failed.tsx";
import { draftOf, firstDraft, objections, questions } from "./asking.ts";
import type { AgreementDraft } from "./asking.ts";
import { EditionEntry } from "./edition-entry.tsx";
import { AgreementSettingContext } from "./setting.ts";

/** 协议: its editions, the newest first. */
export function AgreementSection({ row }: { readonly row: Rows["disputes"] }): ReactNode {
  const { data, error, refetch } = useQuery(orpc.agreements.of.queryOptions({ input: { disputeId: row.id } }));
  if (error) return <Failed error={error} again={() => void refetch()} />;
  return data === undefined ? null : <Agreements row={row} file={data} />;
}

type AgreementsProps = { readonly row: Rows["disputes"]; readonly file: Outputs["agreements"]["of"] };

function Agreements({ row, file }: AgreementsProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const whyNot = useWhyNot();
  const { editions, parties, amountClaimed, whyNoDraft } = file;
  const [newest] = editions;
  // What comes after an agreement that came to nothing usually says most of it again.
  const next = newest === undefined ? firstDraft(row, parties.length) : draftOf(newest);
  return (
    <AgreementSettingContext
      value={{
        parties: parties.map(({ partyName }) => partyName),
        usual: { payer: row.respondentName, payee: row.applicantName },
        amountClaimed: amountClaimed === null ? null : fen(amountClaimed),
      }}
    >
      <EntryBlock
        nothing={t("agreements.nothing")}
        acts={
          <AskedAct
            look="line"
            label={t("agreements.draft")}
            whyNot={whyNot(["agreements", "draft"], [whyNoDraft])}
            explanation={t("agreements.draftExplained")}
            fields={questions(next, words)}
            problems={objections}
            draftKey={`agreement:${row.id}`}
            submit={(values) => client.agreements.draft({ ...targetOf(row), ...(values as AgreementDraft) })}
          />
        }
        entries={editions.map((edition, place) => (
          <EditionEntry key={edition.id} {...{ edition, row, parties }} isNewest={place === 0} />
        ))}
      />
    </AgreementSettingContext>
  );
}
