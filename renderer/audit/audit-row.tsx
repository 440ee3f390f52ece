import type { ReactNode } from "react";
import type { AuditEntry } from "../../shared/audit/contract.ts";
import { useWords } from "../language/index.ts";
import type { WordKey } from "../language/index.ts";
import { entityName } from "../parts/error-words.ts";
import { formatInstant } from "../parts/instants.ts";
import classes from "./audit.module.css";
import { actWords } from "./names.ts";

/** In the order of the cells of a row. */
export const AUDIT_COLUMNS = [
  "audit.at",
  "audit.who",
  "audit.act",
  "audit.entity",
  "audit.reason",
] as const satisfies readonly WordKey[];

export const entryId = (id: number): string => `audit-entry-${id}`;

type AuditRowProps = {
  readonly entry: AuditEntry;
  /** From 0. */
  readonly index: number;
  readonly top: number;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly open: () => void;
};

/** One entry of the log in one line. */
export function AuditRow({ entry, index, top, isActive, isOpen, open }: AuditRowProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const cells = [
    formatInstant(entry.at),
    entry.user ?? t("audit.nobody"),
    actWords(entry.act, words),
    entry.entity === null ? "" : entityName(entry.entity, words),
    entry.reason ?? "",
  ];
  return (
    <div
      role="row"
      id={entryId(entry.id)}
      aria-rowindex={index + 2}
      aria-selected={isOpen}
      data-active={isActive}
      data-open={isOpen}
      className={classes["row"]}
      style={{ transform: `translateY(${top}px)` }}
      onClick={open}
    >
      {AUDIT_COLUMNS.map((key, place) => (
        <div
          key={key}
          role="gridcell"
          className={`${classes["cell"] ?? ""} figures`}
          data-column={key}
          title={cells[place]}
        >
          {cells[place]}
        </div>
      ))}
    </div>
  );
}
