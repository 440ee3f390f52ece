import { CloseButton, Title } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import type { AuditEntry } from "../../shared/audit/contract.ts";
import { useWords } from "../language/index.ts";
import { entityName } from "../parts/error-words.ts";
import { RecordName } from "../parts/fields/record-name.tsx";
import { formatInstant } from "../parts/instants.ts";
import { PlaceLink } from "../parts/register/record-link.tsx";
import classes from "./audit.module.css";
import { Changes } from "./changes.tsx";
import { actWords, registerOf } from "./names.ts";

type AuditEntryPaneProps = { readonly entry: AuditEntry; readonly close: () => void };

/** One entry of the log in full: who, when, what, to which record, why, and what changed. */
export function AuditEntryPane({ entry, close }: AuditEntryPaneProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const pane = useRef<HTMLElement>(null);
  useEffect(() => pane.current?.focus({ preventScroll: true }), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") close();
  };
  return (
    <article
      ref={pane}
      tabIndex={-1}
      className={classes["entry"]}
      aria-label={t("audit.entry", { id: entry.id })}
      onKeyDown={onKeyDown}
    >
      <div className={classes["entryHead"]}>
        <Title order={2} size="h5">
          {actWords(entry.act, words)}
        </Title>
        <CloseButton aria-label={t("record.close")} onClick={close} />
      </div>
      <dl className={classes["facts"]}>
        <dt>{t("audit.at")}</dt>
        <dd className="figures">{formatInstant(entry.at)}</dd>
        <dt>{t("audit.who")}</dt>
        <dd>{entry.user ?? t("audit.nobody")}</dd>
        {entry.entity !== null && (
          <>
            <dt>{t("audit.record")}</dt>
            <dd>
              <AuditedRecord entity={entry.entity} id={entry.recordId} />
            </dd>
          </>
        )}
        {entry.reason !== null && (
          <>
            <dt>{t("audit.reason")}</dt>
            <dd>{entry.reason}</dd>
          </>
        )}
      </dl>
      <Changes entry={entry} />
    </article>
  );
}

/** What was acted on: a record of a register can be opened. */
function AuditedRecord({ entity, id }: { readonly entity: string; readonly id: number | null }): ReactNode {
  const words = useWords();
  const register = registerOf(entity);
  const said = entityName(entity, words);
  if (id === null) return <span className="sentence">{said}</span>;
  if (register === null) {
    return <span className="sentence">{words.t("audit.recordNumber", { entity: said, id })}</span>;
  }
  return (
    <PlaceLink register={register} place={{ id }}>
      <RecordName register={register} id={id} />
    </PlaceLink>
  );
}
