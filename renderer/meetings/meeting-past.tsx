import type { ReactNode } from "react";
import { actName } from "../../shared/audit/act-names.ts";
import type { HistoryEntry } from "../../shared/registers/contract.ts";
import { useWords } from "../language/index.ts";
import { formatInstant } from "../parts/instants.ts";
import classes from "./meetings.module.css";

/** Everything that was done with a meeting, the newest first. */
export function MeetingPast({ history }: { readonly history: readonly HistoryEntry[] }): ReactNode {
  const { t, nameOf } = useWords();
  return (
    <ol className={classes["past"]}>
      {history.map(({ at, user, act, reason }, place) => {
        const name = actName(act);
        return (
          // Nothing is ever put in between: counted from the beginning, an entry keeps its place.
          <li key={history.length - place}>
            <span className="figures quiet">{formatInstant(at)}</span>{" "}
            {t("meetings.happened", { who: user, act: name ? nameOf(name) : t("act.other") })}
            {reason !== null && <span className="quiet"> {t("meetings.reason", { reason })}</span>}
          </li>
        );
      })}
    </ol>
  );
}
