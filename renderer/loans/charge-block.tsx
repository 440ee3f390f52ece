import type { ReactNode } from "react";
import type { Rows } from "../../shared/contract.ts";
import type { ChargeDraft } from "../../shared/loans/contract.ts";
import { chargeFields as names } from "../../shared/loans/fields.ts";
import { fen, formatYuan } from "../../shared/money.ts";
import { loanParts } from "../../shared/payments/states.ts";
import { client } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { RemovalAct } from "../parts/acts/removal-act.tsx";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { EntryBlock } from "../parts/entries/entry-block.tsx";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import { Entry, EntryActs } from "../parts/entries/entry.tsx";
import { chargeObjections, chargeQuestions, targetOf } from "./asking.ts";
import type { LoanFile } from "./asking.ts";

type ChargeBlockProps = { readonly row: Rows["loans"]; readonly charges: LoanFile["charges"] };

/** 应计息费: what came on top since hand-over. */
export function ChargeBlock({ row, charges }: ChargeBlockProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  const target = targetOf(row);
  return (
    <EntryBlock
      title={t("loans.charges")}
      nothing={t("loans.noCharges")}
      acts={
        <AskedAct
          look="line"
          label={t("loans.addCharge")}
          whyNot={whyNot(["loans", "addCharge"], [])}
          fields={chargeQuestions({ chargedOn: today }, words)}
          problems={(values) => chargeObjections(values, row, today)}
          draftKey={`loancharge:${row.id}`}
          submit={(values) => client.loans.addCharge({ ...target, ...(values as ChargeDraft) })}
        />
      }
      entries={charges.toReversed().map((charge) => (
        <Entry
          key={charge.id}
          on={charge.chargedOn}
          says={nameOf(loanParts[charge.part])}
          beside={<span className="figures">{t("money.yuan", { amount: formatYuan(fen(charge.amount)) })}</span>}
        >
          <EntryFacts facts={[{ label: nameOf(names.note), says: charge.note, isLong: true }]} />
          <EntryActs>
            <AskedAct
              look="small"
              label={t("record.edit")}
              title={t("loans.reviseCharge")}
              whyNot={whyNot(["loans", "reviseCharge"], [])}
              fields={chargeQuestions(charge, words)}
              problems={(values) => chargeObjections(values, row, today)}
              draftKey={`loanchargechange:${charge.id}`}
              submit={(values) => client.loans.reviseCharge({ ...target, id: charge.id, ...(values as ChargeDraft) })}
            />
            <RemovalAct
              title={t("loans.removeCharge")}
              whyNot={whyNot(["loans", "removeCharge"], [])}
              draftKey={`loanchargeremoval:${charge.id}`}
              remove={(reason) => client.loans.removeCharge({ ...target, id: charge.id, reason })}
            />
          </EntryActs>
        </Entry>
      ))}
    />
  );
}
