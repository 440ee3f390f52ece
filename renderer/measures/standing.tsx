import type { ReactNode } from "react";
import type { Rows } from "../../shared/contract.ts";
import { measureFields as names } from "../../shared/measures/fields.ts";
import { useWords } from "../language/index.ts";
import { useWordName } from "../parts/fields/use-field-words.ts";
import { ColourMark } from "./colour-mark.tsx";
import classes from "./measures.module.css";

/** Which colour it has and why, how far it has come, and who answers for it. */
export function Standing({ row }: { readonly row: Rows["measures"] }): ReactNode {
  const { t, nameOf } = useWords();
  const word = useWordName();
  return (
    <div className={classes["head"]}>
      {row.colour !== null && <ColourMark colour={row.colour} reason={row.colourReason} />}
      <span className="figures">{t("measures.percent", { percent: row.percent })}</span>
      <span>
        <span className="quiet">{nameOf(names.leadUnit)}</span> {word("organisation", row.leadUnit)}
      </span>
      {row.responsible !== null && (
        <span>
          <span className="quiet">{nameOf(names.responsible)}</span> {row.responsible}
        </span>
      )}
      <span className="quiet">{t("measures.since", { date: row.stateSince })}</span>
    </div>
  );
}
