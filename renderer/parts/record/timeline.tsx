import { Button } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import type { HistoryEntry } from "../../../shared/registers/contract.ts";
import { useWords } from "../../language/index.ts";
import type { RecordRow, RegisterView } from "../register/view.ts";
import { Happening, stateChangeOf, When } from "./happening.tsx";
import classes from "./record-pane.module.css";

type TimelineProps = {
  readonly view: RegisterView;
  readonly row: RecordRow;
  readonly history: readonly HistoryEntry[];
};

/** Everything that happened to a record and to what belongs to it, newest first. */
export function Timeline({ view, row, history }: TimelineProps): ReactNode {
  const { t } = useWords();
  const [isNarrowed, narrow] = useState(false);
  const counted = history.map((entry, place) => ({ entry, number: history.length - place }));
  const steps = counted.filter(({ entry }) => stateChangeOf(view, entry) !== null);
  const canNarrow = steps.length > 0 && steps.length < counted.length;
  const shown = isNarrowed && canNarrow ? steps : counted;
  const beginsHere = history.at(-1)?.act.endsWith(".create") === true;
  return (
    <section>
      <h3 className={classes["heading"]}>
        {t("record.history")}
        {canNarrow && (
          <Button
            className="not-printed"
            variant="subtle"
            size="compact-xs"
            aria-pressed={isNarrowed}
            onClick={() => narrow(!isNarrowed)}
          >
            {t(isNarrowed ? "record.wholeHistory" : "record.stepsOnly")}
          </Button>
        )}
      </h3>
      <ol className={classes["timeline"]}>
        {shown.map(({ entry, number }) => (
          // Nothing is ever put in between: counted from the beginning, an entry keeps its place.
          <Happening key={number} view={view} row={row} entry={entry} isFirst={number === 1} />
        ))}
        {!beginsHere && !isNarrowed && (
          <li className={classes["event"]}>
            <When at={row.createdAt} />
            <div>
              {t("record.happened", {
                who: row.createdBy,
                act: t(row.importId === null ? "act.create" : "act.import"),
              })}
            </div>
          </li>
        )}
      </ol>
    </section>
  );
}
