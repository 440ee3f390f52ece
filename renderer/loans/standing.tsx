import type { ReactNode } from "react";
import type { Rows } from "../../shared/contract.ts";
import { loanFields as names } from "../../shared/loans/fields.ts";
import { fen, formatYuan } from "../../shared/money.ts";
import { useWords } from "../language/index.ts";
import { useDictionaries } from "../parts/fields/use-field-words.ts";
import classes from "./loans.module.css";

/** What is owed and what came in, who collects, and since when it stands as it does. */
export function Standing({ row }: { readonly row: Rows["loans"] }): ReactNode {
  const { t, nameOf } = useWords();
  const { entryOf } = useDictionaries();
  const bank = entryOf("bank", row.bank);
  const yuan = (amount: number) => t("money.yuan", { amount: formatYuan(fen(amount)) });
  const facts = [
    [nameOf(names.bank), bank && nameOf(bank)],
    [nameOf(names.outstanding), yuan(row.outstanding)],
    [nameOf(names.collectedTotal), yuan(row.collectedTotal)],
    [nameOf(names.collector), row.collector],
  ] as const;
  return (
    <div className={classes["head"]}>
      {facts.map(
        ([name, said]) =>
          said && (
            <span key={name}>
              <span className="quiet">{name}</span> <span className="figures">{said}</span>
            </span>
          ),
      )}
      {row.stateSince !== null && <span className="quiet">{t("loans.since", { date: row.stateSince })}</span>}
    </div>
  );
}
