import { MultiSelect, Select } from "@mantine/core";
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
  const offered = useOffered(dictionary, only, props.value === null ? [] : [props.value]);
  return <OneOf {...props} {...offered} />;
}

type WordsSelectProps = Omit<WordSelectProps, "value" | "onChange" | "description"> & {
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
};

/** Picks any number of words of a dictionary. */
export function WordsSelect({ dictionary, only, value, onChange, ...props }: WordsSelectProps): ReactNode {
  const { t } = useWords();
  const { data, filter } = useOffered(dictionary, only, value);
  return (
    <MultiSelect
      {...props}
      data={[...data]}
      filter={filter}
      value={[...value]}
      onChange={onChange}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t("select.clear", { label: props.label }), tabIndex: -1 }}
      nothingFoundMessage={t("select.nothingFound")}
      placeholder={value.length === 0 ? t("select.placeholder") : ""}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      autoComplete="off"
    />
  );
}

/** What a dictionary offers: the words in use, and what was chosen before one of them was retired. */
function useOffered(dictionary: DictionaryName, only: readonly string[] | undefined, chosen: readonly string[]) {
  const { nameOf } = useWords();
  const { entriesOf } = useDictionaries();
  const offered = entriesOf(dictionary).filter(
    (entry) => chosen.includes(entry.code) || (entry.active && (only?.includes(entry.code) ?? true)),
  );
  const otherWords = new Map(offered.map((entry) => [entry.code, [entry.zh, entry.en, entry.code, ...entry.aliases]]));
  const filter: OptionsFilter = ({ options, search }) => {
    const looked = search.trim().toLowerCase();
    return options.filter((option) => isFoundBy(option, looked, otherWords));
  };
  return { data: offered.map((entry) => ({ value: entry.code, label: nameOf(entry) })), filter };
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
