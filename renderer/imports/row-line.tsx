import type { ReactNode } from "react";
import type { SkipReason } from "../../shared/imports/candidates.ts";
import { fieldNamesOf } from "../../shared/imports/field-names.ts";
import type { WordKey, Words } from "../language/index.ts";
import { isNumeric } from "../parts/fields/field.ts";
import type { FieldWords } from "../parts/fields/use-field-words.ts";
import type { Tone } from "../parts/register/view.ts";
import { StateBadge } from "../parts/state-badge.tsx";
import type { ImportProblem, PreviewRow } from "./importing.ts";
import classes from "./imports.module.css";
import { previewCell } from "./preview-columns.ts";
import type { PreviewColumn } from "./preview-columns.ts";
import { cellWords, reasonWords, warningWords } from "./problem-words.ts";

const tones: Readonly<Record<PreviewRow["status"], Tone>> = {
  new: "good",
  existing: "quiet",
  refused: "refused",
  skipped: "quiet",
};

const skips = {
  blank: "imports.skip.blank",
  total: "imports.skip.total",
  note: "imports.skip.note",
  header: "imports.skip.header",
} as const satisfies Record<SkipReason, WordKey>;

type RowLineProps = {
  readonly row: PreviewRow;
  readonly index: number;
  readonly columns: readonly PreviewColumn[];
  readonly say: FieldWords;
  readonly words: Words;
  readonly top: number;
  readonly measure: (line: HTMLElement | null) => void;
};

/** One row of the ledger: what it becomes, and below it what is wrong with its cells. */
export function RowLine({ row, index, columns, say, words, top, measure }: RowLineProps): ReactNode {
  const { t } = words;
  const remarks = [
    ...row.problems.map((problem) => ({ problem, tone: "refused", reason: reasonWords(problem, words) })),
    ...row.warnings.map((problem) => ({ problem, tone: "warn", reason: warningWords(problem, words) })),
  ];
  return (
    <div
      role="row"
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className={classes["rowLine"]}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div className={classes["cells"]} role="presentation">
        <div role="cell" className={classes["cell"]} data-numeric="true">
          {row.row}
        </div>
        <div role="cell" className={classes["cell"]}>
          <StateBadge tone={tones[row.status]}>{stateWords(row, words)}</StateBadge>
        </div>
        {columns.map((column) => {
          const said = previewCell(row, column, say, words);
          return (
            <div
              key={column.key}
              role="cell"
              className={classes["cell"]}
              data-numeric={isNumeric(column.field)}
              title={said}
            >
              {said}
            </div>
          );
        })}
      </div>
      {remarks.length > 0 && (
        <div role="cell" className={classes["remarks"]} aria-colspan={columns.length + 2}>
          {remarks.map(({ problem, tone, reason }) => (
            <div key={`${problem.field} ${problem.code}`} data-tone={tone}>
              <strong>{t(tone === "warn" ? "imports.warned" : "imports.refused")}</strong>{" "}
              {cellWords(problem, reason, words, fieldNameOf(row, problem, words))}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function stateWords({ status, skipped }: PreviewRow, { t }: Words): string {
  if (status !== "skipped") return t(`imports.${status}`);
  const keys: Readonly<Record<string, WordKey>> = skips;
  return t(keys[skipped ?? ""] ?? "imports.skipped");
}

function fieldNameOf({ kind }: PreviewRow, { field }: ImportProblem, { nameOf }: Words): string {
  const name = fieldNamesOf(kind)[field];
  return name ? nameOf(name) : "";
}
