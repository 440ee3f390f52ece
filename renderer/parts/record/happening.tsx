import { Button, Text } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { actName } from "../../../shared/audit/act-names.ts";
import type { HistoryEntry } from "../../../shared/registers/contract.ts";
import { useWords } from "../../language/index.ts";
import { isBlank } from "../fields/blank.ts";
import type { Field } from "../fields/field.ts";
import { FieldValue } from "../fields/field-value.tsx";
import { formatInstant } from "../instants.ts";
import { isText } from "../remembered.ts";
import type { RecordRow, RegisterView } from "../register/view.ts";
import { StateBadge } from "../state-badge.tsx";
import classes from "./record-pane.module.css";

const SHOWN_CHANGES = 5;

type EntryProps = { readonly view: RegisterView; readonly row: RecordRow; readonly entry: HistoryEntry };
/** `isFirst`: what a record began with is read in the record itself. */
type HappeningProps = EntryProps & { readonly isFirst: boolean };

/** One thing that happened: who did what, when it was done, what state it led to, and what else it changed. */
export function Happening({ view, row, entry, isFirst }: HappeningProps): ReactNode {
  const { t, nameOf } = useWords();
  const [showsAll, setShowsAll] = useState(false);
  const name = actName(entry.act);
  const changes = isFirst && entry.act.endsWith(".create") ? [] : changesOf(view, entry);
  const shown = showsAll ? changes : changes.slice(0, SHOWN_CHANGES);
  const doneOn = entry.after["doneOn"];
  return (
    <li className={classes["event"]}>
      <When at={entry.at} />
      <div>{t("record.happened", { who: entry.user, act: name ? nameOf(name) : t("act.other") })}</div>
      <StateChange view={view} row={row} entry={entry} />
      {isText(doneOn) && doneOn !== entry.at.slice(0, 10) && <div>{t("record.doneOn", { date: doneOn })}</div>}
      {entry.reason !== null && <div>{t("record.reason", { reason: entry.reason })}</div>}
      {shown.length > 0 && (
        <ul className={classes["changes"]}>
          {shown.map((change) => (
            <ChangeLine key={change.name} {...change} />
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

export const When = ({ at }: { readonly at: string }): ReactNode => (
  <Text component="time" size="xs" className="quiet figures" dateTime={at}>
    {formatInstant(at)}
  </Text>
);

const domainOf = ({ act }: HistoryEntry): string => act.split(".")[0] ?? "";

/** From which state to which an entry led the record itself; what belongs to it may have states of its own. */
export function stateChangeOf(view: RegisterView, entry: HistoryEntry): { from: string; to: string } | null {
  const field = stateField(view);
  if (field === undefined) return null;
  const [from, to] = [entry.before[field.name], entry.after[field.name]];
  const isOwn = (state: unknown): state is string => isText(state) && state in field.choices;
  return isOwn(from) && isOwn(to) && from !== to ? { from, to } : null;
}

function stateField(view: RegisterView) {
  const [name, field] = Object.entries(view.fields).find(([each]) => each === "state") ?? [];
  return name !== undefined && field?.kind === "choice" && view.stateOf ? { name, choices: field.choices } : undefined;
}

function StateChange({ view, row, entry }: EntryProps): ReactNode {
  const { t, nameOf } = useWords();
  const change = stateChangeOf(view, entry);
  const field = stateField(view);
  if (change === null || field === undefined) return null;
  const badge = (state: string): ReactNode => {
    const name = field.choices[state];
    const tone = view.stateOf?.({ ...row, [field.name]: state }).tone ?? "quiet";
    return name && <StateBadge tone={tone}>{nameOf(name)}</StateBadge>;
  };
  return (
    <div className={classes["led"]}>
      {badge(change.from)}
      <span aria-label={t("record.became")}>→</span>
      {badge(change.to)}
    </div>
  );
}

type Change = {
  readonly name: string;
  readonly field: Field;
  readonly before: unknown;
  readonly after: unknown;
  /** A field of the record itself: that nothing stood there before is news, too. */
  readonly isOwn: boolean;
};

/** What else changed, as far as the page has a name for it; what the program keeps for itself is no news to anybody. */
function changesOf(view: RegisterView, entry: HistoryEntry): readonly Change[] {
  const told = view.past?.(entry.act) ?? {};
  const fieldOf = (name: string) => told[name] ?? (domainOf(entry) === view.name ? view.fields[name] : undefined);
  const { before, after }: Pick<HistoryEntry, "before" | "after"> = isRemoval(entry)
    ? { before: {}, after: entry.before }
    : entry;
  const led = stateChangeOf(view, entry) !== null;
  return Object.keys(after).flatMap((name) => {
    const field = fieldOf(name);
    const nothing = isBlank(before[name]) && isBlank(after[name]);
    if (field === undefined || nothing) return [];
    // A step says its states and its day already.
    const isSaid = name === "state" || (field.kind === "date" && after[name] === after["doneOn"]);
    if (led && isSaid) return [];
    return [{ name, field, before: before[name], after: after[name], isOwn: told[name] === undefined }];
  });
}

/** What was taken away is told as it was. */
const isRemoval = ({ act }: HistoryEntry): boolean => /^(?:remove|discard)/u.test(act.split(".").at(-1) ?? "");

function ChangeLine({ field, before, after, isOwn }: Omit<Change, "name">): ReactNode {
  const { t, nameOf } = useWords();
  const blank = <span className="quiet">{t("record.blank")}</span>;
  return (
    <li>
      <span className="quiet">{t("record.changed", { field: nameOf(field.name) })}</span>{" "}
      {(isOwn || !isBlank(before)) && (
        <>
          {isBlank(before) ? blank : <FieldValue field={field} value={before} />}
          <span aria-label={t("record.became")}> → </span>
        </>
      )}
      {isBlank(after) ? blank : <FieldValue field={field} value={after} />}
    </li>
  );
}
