import { useId, useState } from "react";
import type { ReactNode } from "react";
import { Icon } from "../icons.tsx";
import classes from "./entries.module.css";
import { useKeptFocus } from "./kept-focus.ts";

type EntryProps = {
  /** The day of it. */
  readonly on: string | null;
  /** What it is about, in one line. */
  readonly says: ReactNode;
  /** How it stands: a badge, an amount. */
  readonly beside?: ReactNode;
  /** All that there is to read, and what can be done with it. */
  readonly children: ReactNode;
  readonly startsOpen?: boolean;
};

/** One part of a case file: a line that opens to be read whole. */
export function Entry({ on, says, beside, children, startsOpen = false }: EntryProps): ReactNode {
  const [isOpen, setOpen] = useState(startsOpen);
  const id = useId();
  const keptFocus = useKeptFocus<HTMLLIElement>();
  return (
    <li {...keptFocus} className={classes["entry"]}>
      <button
        type="button"
        className={classes["line"]}
        aria-expanded={isOpen}
        {...(isOpen && { "aria-controls": id })}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={isOpen ? "down" : "right"} size={12} />
        <span className="figures quiet">{on}</span>
        <span className={classes["says"]}>{says}</span>
        <span className={classes["beside"]}>{beside}</span>
      </button>
      {isOpen && (
        <div id={id} className={classes["whole"]}>
          {children}
        </div>
      )}
    </li>
  );
}

/** What can be done with an entry, below what it says. */
export function EntryActs({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={`${classes["acts"] ?? ""} not-printed`}>{children}</div>;
}
