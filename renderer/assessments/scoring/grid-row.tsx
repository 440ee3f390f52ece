import { Textarea } from "@mantine/core";
import { useId } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { classOf, riskOf } from "../../../shared/assessments/factor-class.ts";
import { isWorse } from "../../../shared/assessments/guards.ts";
import type { IndexRule } from "../../../shared/assessments/score-rules.ts";
import { factorClasses, riskCategories, riskStages } from "../../../shared/assessments/states.ts";
import { useWords } from "../../language/index.ts";
import type { CellPlace } from "./grid-keys.ts";
import type { MarkName } from "./marks.ts";
import classes from "./marks-grid.module.css";
import { riskSaid } from "./part-words.ts";
import type { MarksForm, MarksRow } from "./use-marks-form.ts";

type GridRowProps = {
  readonly form: MarksForm;
  readonly row: MarksRow;
  readonly place: number;
  /** Told that the cursor is in a cell now. */
  readonly enter: (place: CellPlace) => void;
  readonly press: (event: KeyboardEvent, place: CellPlace) => void;
};

/** One factor: five cells to type in, and what they come to; below it the reason where a measure makes it worse. */
export function GridRow(props: GridRowProps): ReactNode {
  const { form, row, place } = props;
  const { nameOf } = useWords();
  const { factor, marks } = row;
  const asksWhy = isWorse(marks) || row.worseReason !== "";
  return (
    <>
      <tr data-factor={row.id}>
        <td className="figures">{place + 1}</td>
        <th scope="row" className={classes["name"]}>
          {factor.name}
          <span className={classes["kind"]}>
            {nameOf(riskCategories[factor.category])} · {nameOf(riskStages[factor.stage])}
          </span>
        </th>
        <Cell {...props} name="weightBp" />
        <Cell {...props} name="p0" />
        <Cell {...props} name="q0" />
        <Risk p={marks.p0} q={marks.q0} rule={form.rule} />
        <Cell {...props} name="p1" />
        <Cell {...props} name="q1" />
        <Risk p={marks.p1} q={marks.q1} rule={form.rule} />
      </tr>
      {asksWhy && (
        <tr data-factor={row.id}>
          <td />
          <td colSpan={8}>
            <Why form={form} row={row} />
          </td>
        </tr>
      )}
    </>
  );
}

type CellProps = GridRowProps & { readonly name: MarkName };

function Cell({ form, row, place, name, enter, press }: CellProps): ReactNode {
  const { t } = useWords();
  const id = useId();
  const isWrong = row.unreadable.includes(name);
  const isFixed = form.fixed.includes(name);
  const at = { row: place, name };
  return (
    <td className={name === "p0" || name === "p1" ? classes["edge"] : undefined}>
      <input
        className={classes["cell"]}
        data-cell={`${place} ${name}`}
        aria-label={t(`assessments.cell.${name}`, { number: place + 1, factor: row.factor.name })}
        aria-invalid={isWrong}
        {...(isWrong && { "aria-describedby": id })}
        value={row.typed[name]}
        onChange={({ currentTarget }) => form.set(row.id, name, currentTarget.value)}
        onFocus={({ currentTarget }) => {
          enter(at);
          currentTarget.select();
        }}
        onKeyDown={(event) => press(event, at)}
        inputMode={name === "weightBp" ? "decimal" : "numeric"}
        maxLength={7}
        readOnly={isFixed}
        tabIndex={isFixed ? -1 : 0}
        autoComplete="off"
      />
      {isWrong && (
        <span id={id} className={classes["wrong"]} role="alert">
          {t(name === "weightBp" ? "assessments.weightUnreadable" : "assessments.markUnreadable")}
        </span>
      )}
    </td>
  );
}

type RiskProps = { readonly p: number | null; readonly q: number | null; readonly rule: IndexRule };

/** R and the word for it; nothing while a mark is missing. */
function Risk({ p, q, rule }: RiskProps): ReactNode {
  const { nameOf } = useWords();
  const risk = riskOf(p, q);
  return (
    <td className={classes["risk"]}>
      {risk !== null && (
        <>
          {riskSaid(risk)}
          <span className={classes["class"]}>{nameOf(factorClasses[classOf(risk, rule)])}</span>
        </>
      )}
    </td>
  );
}

type WhyProps = { readonly form: MarksForm; readonly row: MarksRow };

function Why({ form, row }: WhyProps): ReactNode {
  const { t } = useWords();
  return (
    <Textarea
      label={t("assessments.worseReason", { factor: row.factor.name })}
      value={row.worseReason}
      aria-invalid={row.worseReason.trim() === ""}
      onChange={({ currentTarget }) => form.set(row.id, "worseReason", currentTarget.value)}
      withAsterisk
      aria-required
      maxLength={4000}
      autosize
      minRows={1}
      maxRows={6}
      readOnly={form.fixed.includes("p1")}
    />
  );
}
