import { Button, Text } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { useWords } from "../../language/index.ts";
import classes from "./entries.module.css";
import { useKeptFocus } from "./kept-focus.ts";

type EntryBlockProps = {
  /** Left out where the block is all that the section holds: then its acts stand beside the section's own heading. */
  readonly title?: string;
  /** The newest first. */
  readonly entries: readonly ReactNode[];
  /** What to say, and to do first, where there is nothing yet. */
  readonly nothing: string;
  /** What can be added. */
  readonly acts?: ReactNode;
  /** What has to be thought of, above the entries. */
  readonly notice?: ReactNode;
  /** Shows all at once, where they are what the page is for. */
  readonly showsAll?: true;
};

const SHOWN = 6;

/** One kind of parts of a case file under its heading, with the way to add to them. */
export function EntryBlock({ title, entries, nothing, acts, notice, showsAll: isWhole }: EntryBlockProps): ReactNode {
  const { t } = useWords();
  const [showsAll, setShowsAll] = useState(false);
  const keptFocus = useKeptFocus<HTMLDivElement>();
  const shown = isWhole || showsAll ? entries : entries.slice(0, SHOWN);
  return (
    <div
      {...keptFocus}
      {...(title !== undefined && { role: "group", "aria-label": title })}
      className={classes["block"]}
    >
      <div className={classes[title === undefined ? "lifted" : "head"]}>
        {title !== undefined && <h4 className={classes["title"]}>{title}</h4>}
        {acts !== undefined && <div className={`${classes["acts"] ?? ""} not-printed`}>{acts}</div>}
      </div>
      {notice}
      {entries.length === 0 ? (
        <Text size="xs" className="quiet">
          {nothing}
        </Text>
      ) : (
        <ul className={classes["list"]}>{shown}</ul>
      )}
      {entries.length > shown.length && (
        <Button variant="subtle" size="compact-xs" mt={2} onClick={() => setShowsAll(true)}>
          {t("entries.showAll", { total: entries.length })}
        </Button>
      )}
    </div>
  );
}
