import { Select } from "@mantine/core";
import type { ComboboxParsedItem, OptionsFilter } from "@mantine/core";
import type { ReactNode } from "react";
import type { DictionaryName } from "../../../shared/dictionaries/names.ts";
import { useWords } from "../../language/index.ts";
import { useDictionaries } from "./use-field-words.ts";

type SelectProps = {
  readonly label: string;
  readonly description?: string | undefined;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly name?: string | undefined;
  readonly onBlur?: () => void;
};

type WordSelectProps = SelectProps & {
  readonly dictionary: DictionaryName;
  /** Codes to choose from; undefined for all that are in use. */
  readonly only: readonly string[] | undefined;
};

/** Picks a word of a dictionary; other words that ledgers use for it find it too. */
export function WordSelect({ dictionary, only, ...props }: WordSelectProps): ReactNode {
  const { nameOf } = useWords();
  const { entriesOf } = useDictionaries();
  const offered = entriesOf(dictionary).filter(
    (entry) => entry.code === props.value || (entry.active && (only?.includes(entry.code) ?? true)),
  );
  const otherWords = new Map(offered.map((entry) => [entry.code, [entry.zh, entry.en, entry.code, ...entry.aliases]]));
  const find: OptionsFilter = ({ options, search }) => {
    const looked = search.trim().toLowerCase();
    return options.filter((option) => isFoundBy(option, looked, otherWords));
  };
  return (
    <OneOf {...props} data={offered.map((entry) => ({ value: entry.code, label: nameOf(entry) }))} filter={find} />
  );
}

function isFoundBy(
  option: ComboboxParsedItem,
  looked: string,
  otherWords: ReadonlyMap<string, readonly string[]>,
): boolean {
  if (!("value" in option)) return false;
  return [option.label, ...(otherWords.get(option.value) ?? [])].some((word) => word.toLowerCase().includes(looked));
}

type OneOfProps = SelectProps & {
  readonly data: readonly { readonly value: string; readonly label: string }[];
  readonly filter?: OptionsFilter;
};

/** Picks one of a few; typing narrows them. A value that is not required can be taken away again. */
export function OneOf({ data, filter, required, label, error, ...props }: OneOfProps): ReactNode {
  const { t } = useWords();
  return (
    <Select
      {...props}
      label={label}
      data={[...data]}
      {...(filter && { filter })}
      searchable
      clearable={!required}
      allowDeselect={!required}
      clearButtonProps={{ "aria-label": t("select.clear", { label }), tabIndex: -1 }}
      nothingFoundMessage={t("select.nothingFound")}
      placeholder={t("select.placeholder")}
      error={error}
      withAsterisk={required}
      aria-required={required}
      comboboxProps={{ transitionProps: { duration: 0 } }}

      autoComplete="off"
    />
  );
}
