import type { ReactNode } from "react";
import { isBlank } from "../fields/blank.ts";
import classes from "./entries.module.css";

/** One thing that an entry says; `isLong` takes a line of its own. */
export type EntryFact = { readonly label: string; readonly says: ReactNode; readonly isLong?: boolean };

/** What an entry says, in the order of the form that it belongs to; what it does not say is left out. */
export function EntryFacts({ facts }: { readonly facts: readonly EntryFact[] }): ReactNode {
  return (
    <dl className={classes["facts"]}>
      {facts
        .filter(({ says }) => says !== false && !isBlank(says))
        .map(({ label, says, isLong = false }) => (
          <Fact key={label} label={label} says={says} isLong={isLong} />
        ))}
    </dl>
  );
}

function Fact({ label, says, isLong }: Required<EntryFact>): ReactNode {
  return (
    <>
      <dt className={isLong ? classes["begins"] : undefined}>{label}</dt>
      <dd className={isLong ? `${classes["long"] ?? ""} paragraphs` : undefined}>{says}</dd>
    </>
  );
}
