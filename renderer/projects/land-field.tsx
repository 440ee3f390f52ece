import { NumberInput } from "@mantine/core";
import type { ReactNode } from "react";
import { hectaresOf, hundredthsOf, muOf } from "../../shared/projects/land.ts";
import { useWords } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import type { OwnInputProps } from "../parts/fields/field.ts";
import { isNumber } from "../parts/remembered.ts";

/** 亩, and 公顷 beside it. */
export function landWords(value: unknown, { t }: Words): string {
  return isNumber(value) ? t("projects.land", { mu: muOf(value), hectares: hectaresOf(value) }) : "";
}

export function Land({ value }: { readonly value: unknown }): ReactNode {
  const words = useWords();
  const said = landWords(value, words);
  return said === "" ? <span aria-label={words.t("record.blank")}>—</span> : <span className="figures">{said}</span>;
}

/** An area in 亩 with two decimals; how many 公顷 that is stands below it. */
export function LandInput({ label, value, onChange, problems, onLeave }: OwnInputProps): ReactNode {
  const { t } = useWords();
  const hundredths = isNumber(value) ? value : null;
  return (
    <NumberInput
      label={label}
      value={hundredths === null ? "" : hundredths / 100}
      onChange={(typed) => onChange(typeof typed === "number" ? hundredthsOf(typed, "mu") : null)}
      onBlur={() => onLeave("")}
      decimalScale={2}
      allowNegative={false}
      max={100_000_000}
      hideControls
      rightSection={<span aria-hidden="true">{t("projects.mu")}</span>}
      rightSectionPointerEvents="none"
      description={
        hundredths === null ? t("projects.landHint") : t("projects.hectares", { hectares: hectaresOf(hundredths) })
      }
      inputWrapperOrder={["label", "input", "description", "error"]}
      error={problems[""]}
      classNames={{ input: "figures" }}
    />
  );
}
