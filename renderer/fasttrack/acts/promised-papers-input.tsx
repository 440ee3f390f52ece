import { NativeSelect, NumberInput, Text } from "@mantine/core";
import { createContext, useContext } from "react";
import type { ReactNode } from "react";
import { casePaperFields as names } from "../../../shared/fasttrack/fields.ts";
import { gates, paperClasses, paperForms } from "../../../shared/fasttrack/words.ts";
import type { Name } from "../../../shared/names.ts";
import { useWords } from "../../language/index.ts";
import { DateField } from "../../parts/fields/date-field.tsx";
import type { OwnInputProps } from "../../parts/fields/field.ts";
import lines from "../../parts/acts/lines-input.module.css";
import classes from "../fasttrack.module.css";
import type { FastTrackFile } from "../with-file.tsx";
import { promisedIn } from "./promised-papers.ts";
import type { PromisedPaper } from "./promised-papers.ts";

type Offered = Pick<FastTrackFile, "papers"> & {
  readonly gates: FastTrackFile["eligibility"]["gates"];
};

const nothing: Offered = {
  papers: [],
  gates: { filing: { latest: null, provisional: false }, start: { latest: null, provisional: false } },
};

/** The papers that were missing, and by when each can be promised at the latest. */
export const MissingPapers = createContext<Offered>(nothing);

/** 每份材料的补正期限: for each missing paper a day, or working days from the commitment, and in which form it comes. */
export function PromisedPapersInput({ label, value, onChange, problems, onLeave }: OwnInputProps): ReactNode {
  const { t } = useWords();
  const offered = useContext(MissingPapers);
  const papers = promisedIn(value);
  return (
    <fieldset className={lines["group"]}>
      <legend className={lines["legend"]}>{label}</legend>
      <Text size="xs" className="quiet">
        {t("fasttrack.promiseHint")}
      </Text>
      {papers.map((paper, place) => {
        const known = offered.papers.find(({ id }) => id === paper.id);
        if (known === undefined) return null;
        const latest = known.gate === null ? null : offered.gates[known.gate].latest;
        return (
          <PromiseLine
            key={paper.id}
            name={known.name}
            gate={known.gate === null ? paperClasses[known.class] : gates[known.gate]}
            latest={latest}
            paper={paper}
            problem={problems[`${place}.dueOn`] ?? problems[`${place}`]}
            change={(next) => onChange(papers.toSpliced(place, 1, next))}
            leave={() => onLeave(`${place}.dueOn`)}
          />
        );
      })}
      {problems[""] !== undefined && (
        <Text size="xs" className="overdue" role="alert">
          {problems[""]}
        </Text>
      )}
    </fieldset>
  );
}

type PromiseLineProps = {
  readonly name: string;
  readonly gate: Name;
  readonly latest: string | null;
  readonly paper: PromisedPaper;
  readonly problem: string | undefined;
  readonly change: (paper: PromisedPaper) => void;
  readonly leave: () => void;
};

function PromiseLine({ name, gate, latest, paper, problem, change, leave }: PromiseLineProps): ReactNode {
  const { t, nameOf } = useWords();
  const label = (field: Name) => t("fasttrack.promiseField", { paper: name, field: nameOf(field) });
  return (
    <div className={classes["promise"]}>
      <div>
        <div className={classes["name"]}>{name}</div>
        <Text size="xs" className="quiet">
          {nameOf(gate)}
          {latest !== null && ` · ${t("fasttrack.notLater", { latest })}`}
        </Text>
      </div>
      <NumberInput
        size="xs"
        aria-label={label(names.workdays)}
        placeholder={nameOf(names.workdays)}
        value={paper.workdays ?? ""}
        onChange={(next) =>
          change({
            ...paper,
            workdays: typeof next === "number" ? next : null,
            ...(typeof next === "number" && { dueOn: null }),
          })
        }
        onBlur={leave}
        min={1}
        max={250}
        allowDecimal={false}
        allowNegative={false}
        hideControls
      />
      <DateField
        label={label(names.dueOn)}
        value={paper.dueOn}
        onChange={(dueOn) => change({ ...paper, dueOn, ...(dueOn !== null && { workdays: null }) })}
        onBlur={leave}
        error={problem}
        required={false}
      />
      <NativeSelect
        size="xs"
        aria-label={label(names.form)}
        value={paper.form}
        onChange={({ currentTarget: { value } }) => change({ ...paper, form: value })}
        data={Object.entries(paperForms).map(([value, form]) => ({ value, label: nameOf(form) }))}
      />
    </div>
  );
}
