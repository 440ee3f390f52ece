import { Autocomplete, TagsInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { orpc } from "../../app/client.ts";

const BETWEEN = "、";
const LONGEST_NAME = 200;

type NamesFieldProps = {
  readonly label: string;
  readonly description: string | undefined;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly onBlur: () => void;
  readonly offered: readonly string[];
  readonly error: string | undefined;
  readonly required: boolean;
  readonly name: string;
};

/** Names of people, in one text: those who work here and those given are offered, anybody else can be typed. */
export function NamesField({ value, onChange, onBlur, offered, required, ...input }: NamesFieldProps): ReactNode {
  const data = useKnownNames(offered);
  const names = value === null ? [] : value.split(BETWEEN);
  return (
    <TagsInput
      {...input}
      value={names}
      onChange={(next) => onChange(next.length === 0 ? null : next.join(BETWEEN))}
      onBlur={onBlur}
      data={data}
      splitChars={["、", "，", ",", ";", "；"]}
      acceptValueOnBlur
      withAsterisk={required}
      aria-required={required}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      openOnFocus={false}
      autoComplete="off"
    />
  );
}

/** The name of one person; those who work here and those given are offered, anybody else can be typed. */
export function NameField({ value, onChange, offered, required, ...input }: NamesFieldProps): ReactNode {
  return (
    <Autocomplete
      {...input}
      value={value ?? ""}
      onChange={(next) => onChange(next === "" ? null : next)}
      data={useKnownNames(offered)}
      withAsterisk={required}
      aria-required={required}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      maxLength={LONGEST_NAME}
      autoComplete="off"
    />
  );
}

/** Those given, then those who work here. */
function useKnownNames(offered: readonly string[]): string[] {
  const { data: staff = [] } = useQuery(orpc.accounts.list.queryOptions({ staleTime: 60_000 }));
  const working = staff.filter(({ active }) => active).map(({ name }) => name);
  return [...new Set([...offered, ...working])];
}
