import { Button, Text } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import type { HistoryEntry } from "../../../shared/registers/contract.ts";
import { useWords } from "../../language/index.ts";
import type { WordKey } from "../../language/index.ts";
import { isBlank } from "../fields/blank.ts";
import { FieldValue } from "../fields/field-value.tsx";
import type { Field } from "../fields/field.ts";
import { formatInstant } from "../instants.ts";
import type { RecordRow, RegisterView } from "../register/view.ts";
import classes from "./record-pane.module.css";

/** The last part of an act's name, as the history keeps it, in words. */
const actKeys: Readonly<Record<string, WordKey>> = {
  create: "act.create",
  revise: "act.revise",
  remove: "act.remove",
  submit: "act.submit",
  verify: "act.verify",
  sendBack: "act.sendBack",
  commit: "act.commit",
  reveal: "act.reveal",
  keepLonger: "act.keepLonger",
  anonymise: "act.anonymise",
};

type TimelineProps = {
  readonly view: RegisterView;
  readonly row: RecordRow;
  readonly history: readonly HistoryEntry[];
};

/** Everything that happened to a record, newest first. */
export function Timeline({ view, row, history }: TimelineProps): ReactNode {
  const { t } = useWords();
  const beginsHere = history.some((entry) => isBeginning(entry));
  return (
    <section aria-label={t("record.history")}>
      <h3 className={classes["heading"]}>{t("record.history")}</h3>
      <ol className={classes["timeline"]}>
        {history.map((entry, place) => (
          // Nothing is ever put in between: counted from the beginning, an entry keeps its place.
          <Happening key={history.length - place} view={view} entry={entry} />
        ))}
        {!beginsHere && (
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

const isBeginning = ({ before, act }: HistoryEntry): boolean =>
  Object.keys(before).length === 0 && act.endsWith("create");

const When = ({ at }: { readonly at: string }): ReactNode => (
  <Text component="time" size="xs" className="quiet figures" dateTime={at}>
    {formatInstant(at)}
  </Text>
);

const SHOWN_CHANGES = 5;

function Happening({ view, entry }: { readonly view: RegisterView; readonly entry: HistoryEntry }): ReactNode {
  const { t } = useWords();
  const [showsAll, setShowsAll] = useState(false);
  const key = actKeys[entry.act.split(".").at(-1) ?? ""];
  const changes = isBeginning(entry) ? [] : changesOf(view, entry);
  const shown = showsAll ? changes : changes.slice(0, SHOWN_CHANGES);
  return (
    <li className={classes["event"]}>
      <When at={entry.at} />
      <div>{t("record.happened", { who: entry.user, act: t(key ?? "act.other") })}</div>
      {entry.reason !== null && <div>{t("record.reason", { reason: entry.reason })}</div>}
      {shown.length > 0 && (
        <ul className={classes["changes"]}>
          {shown.map(({ name, field, before, after }) => (
            <ChangeLine key={name} field={field} before={before} after={after} />
          ))}
        </ul>
      )}
      {changes.length > shown.length && (
        <Button variant="subtle" size="compact-xs" onClick={() => setShowsAll(true)}>
          {t("record.moreChanges", { count: changes.length - shown.length })}
        </Button>
      )}
    </li>
  );
}

type Change = { readonly name: string; readonly field: Field; readonly before: unknown; readonly after: unknown };

/** The changes of fields that the page shows; what the program keeps for itself is no news to anybody. */
function changesOf(view: RegisterView, { before, after }: HistoryEntry): readonly Change[] {
  return Object.keys(after).flatMap((name) => {
    const field = view.fields[name];
    const nothing = isBlank(before[name]) && isBlank(after[name]);
    return field === undefined || nothing ? [] : [{ name, field, before: before[name], after: after[name] }];
  });
}

function ChangeLine({ field, before, after }: Omit<Change, "name">): ReactNode {
  const { t, nameOf } = useWords();
  return (
    <li>
      <span className="quiet">{t("record.changed", { field: nameOf(field.name) })}</span>{" "}
      {isBlank(before) ? (
        <span className="quiet">{t("record.blank")}</span>
      ) : (
        <FieldValue field={field} value={before} />
      )}
      <span aria-label={t("record.became")}> → </span>
      {isBlank(after) ? <span className="quiet">{t("record.blank")}</span> : <FieldValue field={field} value={after} />}
    </li>
  );
}
