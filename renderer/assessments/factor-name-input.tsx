import { Autocomplete } from "@mantine/core";
import type { ReactNode } from "react";
import { riskCategories } from "../../shared/assessments/states.ts";
import { typicalFactors } from "../../shared/assessments/typical-factors.ts";
import { codesOf } from "../../shared/names.ts";
import { useWords } from "../language/index.ts";
import type { OwnInputProps } from "../parts/fields/field.ts";
import { isText } from "../parts/remembered.ts";

const LONGEST_NAME = 200;

/** What a factor is called: the usual ones are offered under their categories, any other can be typed. */
export function FactorNameInput({ label, value, onChange, problems, onLeave }: OwnInputProps): ReactNode {
  const { t, nameOf } = useWords();
  return (
    <Autocomplete
      label={label}
      description={t("assessments.factorNameHint")}
      value={isText(value) ? value : ""}
      onChange={onChange}
      onBlur={() => onLeave("")}
      data={codesOf(riskCategories).map((category) => ({
        group: nameOf(riskCategories[category]),
        items: typicalFactors[category].map(nameOf),
      }))}
      error={problems[""]}
      withAsterisk
      aria-required
      maxLength={LONGEST_NAME}
      maxDropdownHeight={260}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      autoComplete="off"
    />
  );
}
