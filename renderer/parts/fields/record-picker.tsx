import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import type { RegisterName } from "../../../shared/search-contract.ts";
import { useWords } from "../../language/index.ts";
import { fewQuestion } from "../register/questions.ts";
import { useRegister } from "../register/registers.ts";
import type { RecordRow } from "../register/view.ts";
import { useRecordName } from "./record-name.tsx";

const OFFERED = 20;
const PAUSE_MS = 200;

type RecordPickerProps = {
  readonly register: RegisterName;
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly name?: string | undefined;
  readonly onBlur?: () => void;
};

/** Picks another record by searching its register. */
export function RecordPicker({
  register,
  label,
  value,
  onChange,
  error,
  required,
  name,
  onBlur,
}: RecordPickerProps): ReactNode {
  const { t, nameOf } = useWords();
  const view = useRegister(register);
  const chosen = useRecordName(register, value);
  const [typed, setTyped] = useState("");
  const [looked] = useDebouncedValue(typed.trim(), PAUSE_MS);
  // The field shows the chosen record's name; that is nothing to search for.
  const search = looked === "" || looked === chosen ? undefined : looked;
  const { data } = useQuery({ ...fewQuestion(view, { search }, OFFERED), placeholderData: keepPreviousData });
  const nameOfRow = (row: RecordRow) => [view.numberOf(row), view.titleOf(row)].filter((part) => part !== "").join(" ");
  const found = (data?.rows ?? []).map((row) => ({ value: String(row.id), label: nameOfRow(row) }));
  const isAmongFound = found.some((option) => option.value === String(value));
  const options = value === null || isAmongFound ? found : [{ value: String(value), label: chosen }, ...found];
  return (
    <Select
      label={label}
      value={value === null ? null : String(value)}
      onChange={(id) => onChange(id === null ? null : Number(id))}
      data={options}
      filter={({ options: all }) => all}
      searchable
      onSearchChange={setTyped}
      clearable={!required}
      clearButtonProps={{ "aria-label": t("select.clear", { label }), tabIndex: -1 }}
      placeholder={t("picker.placeholder", { noun: nameOf(view.noun) })}
      nothingFoundMessage={t("picker.nothingFound", { noun: nameOf(view.noun) })}
      error={error}
      withAsterisk={required}
      aria-required={required}
      name={name}
      onBlur={onBlur}
      comboboxProps={{ transitionProps: { duration: 0 } }}

      autoComplete="off"
    />
  );
}
