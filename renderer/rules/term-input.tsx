import { Checkbox, NumberInput, Select, Text } from "@mantine/core";
import { useId } from "react";
import type { ReactNode } from "react";
import type { RevisableRule } from "../../shared/rules/kinds.ts";
import { useWords } from "../language/index.ts";
import { MOST_LENGTH } from "./parameter-form.ts";
import type { TermForm } from "./parameter-form.ts";
import classes from "./rules.module.css";
import { termName } from "./said.ts";

type TermInputProps = {
  readonly code: RevisableRule;
  readonly term: string;
  readonly value: TermForm;
  readonly onChange: (value: TermForm) => void;
  readonly onLeave: () => void;
  readonly problem: string | undefined;
};

const units = ["months", "calendar", "working"] as const;

/** How long a term is: a number, its unit, and whether a last day that is off moves on. */
export function TermInput({ code, term, value, onChange, onLeave, problem }: TermInputProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const [nameId, problemId] = [useId(), useId()];
  const name = termName(code, term, words);
  const { length, unit, roll } = value;
  return (
    <div role="group" aria-labelledby={nameId}>
      <Text component="label" htmlFor={`${nameId}-length`} id={nameId} size="sm" fw={500}>
        {name} *
      </Text>
      <div className={classes["term"]}>
        <NumberInput
          id={`${nameId}-length`}
          value={length ?? ""}
          onChange={(next) => onChange({ ...value, length: typeof next === "number" ? next : null })}
          onBlur={onLeave}
          error={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : problemId}
          min={1}
          max={MOST_LENGTH[unit]}
          clampBehavior="none"
          allowDecimal={false}
          allowNegative={false}
          hideControls
          aria-required
          autoComplete="off"
        />
        <Select
          aria-label={t("rules.unitOf", { name })}
          data={units.map((each) => ({ value: each, label: t(`rules.unit.${each}`) }))}
          value={unit}
          onChange={(next) => onChange({ ...value, unit: units.find((each) => each === next) ?? unit })}
          allowDeselect={false}
          comboboxProps={{ transitionProps: { duration: 0 } }}
        />
        <Checkbox
          label={t("rules.roll")}
          aria-label={t("rules.rollOf", { name })}
          checked={roll}
          onChange={(event) => onChange({ ...value, roll: event.currentTarget.checked })}
        />
      </div>
      {problem !== undefined && (
        <Text size="xs" c="var(--mantine-color-error)" id={problemId}>
          {problem}
        </Text>
      )}
    </div>
  );
}
