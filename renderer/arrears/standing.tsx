import type { ReactNode } from "react";
import { arrearsFields as names } from "../../shared/arrears/fields.ts";
import type { Rows } from "../../shared/contract.ts";
import { useWords } from "../language/index.ts";
import { useDictionaries } from "../parts/fields/use-field-words.ts";
import classes from "./arrears.module.css";

/** Who answers for the case, and since when it stands as it does. */
export function Standing({ row }: { readonly row: Rows["arrears"] }): ReactNode {
  const { t, nameOf } = useWords();
  const { entryOf } = useDictionaries();
  const unit = row.leadUnit === null ? undefined : entryOf("organisation", row.leadUnit);
  const facts = [
    [nameOf(names.leadUnit), unit && nameOf(unit)],
    [nameOf(names.leader), row.leader],
    [nameOf(names.complaintNo), row.complaintNo],
  ] as const;
  return (
    <div className={classes["head"]}>
      {facts.map(
        ([name, said]) =>
          said && (
            <span key={name}>
              <span className="quiet">{name}</span> {said}
            </span>
          ),
      )}
      <span className="quiet">{t("arrears.since", { date: row.stateSince })}</span>
    </div>
  );
}
