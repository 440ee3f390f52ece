import { MultiSelect } from "@mantine/core";
import type { ReactNode } from "react";
import { codesOf } from "../../shared/names.ts";
import { projectFunds } from "../../shared/projects/states.ts";
import type { ProjectFund } from "../../shared/projects/states.ts";
import { useWords } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import type { OwnInputProps } from "../parts/fields/field.ts";

const codes = codesOf(projectFunds);

/** A list as a row has it, or as the history tells it: as JSON. */
function fundsIn(value: unknown): readonly ProjectFund[] {
  if (typeof value === "string" && value.startsWith("[")) return fundsIn(JSON.parse(value));
  return Array.isArray(value) ? codes.filter((code) => value.includes(code)) : [];
}

export function fundsWords(value: unknown, { nameOf }: Words): string {
  return fundsIn(value)
    .map((code) => nameOf(projectFunds[code]))
    .join("、");
}

export function Funds({ value }: { readonly value: unknown }): ReactNode {
  const words = useWords();
  const said = fundsWords(value, words);
  return said === "" ? <span aria-label={words.t("record.blank")}>—</span> : said;
}

/** 资金来源: any of the five. */
export function FundsInput({ label, value, onChange, problems, onLeave }: OwnInputProps): ReactNode {
  const { t, nameOf } = useWords();
  const chosen = fundsIn(value);
  return (
    <MultiSelect
      label={label}
      data={codes.map((code) => ({ value: code, label: nameOf(projectFunds[code]) }))}
      value={[...chosen]}
      onChange={onChange}
      onBlur={() => onLeave("")}
      clearable
      clearButtonProps={{ "aria-label": t("select.clear", { label }), tabIndex: -1 }}
      placeholder={chosen.length === 0 ? t("select.placeholder") : ""}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      error={problems[""]}
    />
  );
}
