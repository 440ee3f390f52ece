import { Checkbox, NumberInput, Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { fen } from "../../../shared/money.ts";
import { RATE_PERCENT } from "../../../shared/rates.ts";
import { useWords } from "../../language/index.ts";
import { NameField } from "../acts/names-field.tsx";
import { CodeField } from "./code-field.tsx";
import { DateField } from "./date-field.tsx";
import type { Field } from "./field.ts";
import { MoneyField } from "./money-field.tsx";
import { RecordPicker } from "./record-picker.tsx";
import { OneOf, WordSelect, WordsSelect } from "./word-select.tsx";
import { YesNoField } from "./yes-no-field.tsx";

export type FieldInputProps = {
  readonly field: Field;
  readonly name: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly onReadable: (readable: boolean) => void;
  readonly onBlur: () => void;
  /** The same for a part of a value that has parts. */
  readonly onLeave: (path: string) => void;
  readonly required: boolean;
  readonly error: string | undefined;
  /** Reasons within a value that has parts, by the path below the field. */
  readonly problems: Readonly<Record<string, string>>;
  /** Codes that a choice offers; undefined for all. */
  readonly offered: readonly string[] | undefined;
};

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);
const numberOf = (value: unknown): number | null => (typeof value === "number" ? value : null);

/** The right input for what a field holds. */
export function FieldInput(props: FieldInputProps): ReactNode {
  const { field, value, onChange, onReadable, problems, offered, name, onBlur, onLeave, required, error } = props;
  const { nameOf } = useWords();
  const label = nameOf(field.name);
  const common = { label, onBlur, required, error, name };
  const setText = (text: string) => onChange(text === "" ? null : text);
  switch (field.kind) {
    case "text":
    case "instant":
      return (
        <TextInput
          {...{ label, onBlur, error, name }}
          withAsterisk={required}
          aria-required={required}
          value={textOf(value) ?? ""}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={200}
          autoComplete="off"
        />
      );
    case "name":
      return <NameField {...common} value={textOf(value)} onChange={onChange} offered={[]} description={undefined} />;
    case "longText":
      return (
        <Textarea
          {...{ label, onBlur, error, name }}
          withAsterisk={required}
          aria-required={required}
          value={textOf(value) ?? ""}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={4000}
          autosize
          minRows={2}
          maxRows={10}
        />
      );
    case "date":
      return <DateField {...common} value={textOf(value)} onChange={onChange} onReadable={onReadable} />;
    case "money": {
      const amount = numberOf(value);
      return (
        <MoneyField
          {...common}
          value={amount === null ? null : fen(amount)}
          onChange={onChange}
          onReadable={onReadable}
        />
      );
    }
    case "count":
      return (
        <NumberInput
          {...{ label, onBlur, error, name }}
          withAsterisk={required}
          aria-required={required}
          value={numberOf(value) ?? ""}
          onChange={(next) => onChange(typeof next === "number" ? next : null)}
          allowDecimal={false}
          allowNegative={false}
          max={1_000_000}
          hideControls
        />
      );
    case "rate": {
      const rate = numberOf(value);
      return (
        <NumberInput
          {...{ label, onBlur, error, name }}
          withAsterisk={required}
          aria-required={required}
          value={rate === null ? "" : rate / RATE_PERCENT}
          onChange={(next) => onChange(typeof next === "number" ? Math.round(next * RATE_PERCENT) : null)}
          allowNegative={false}
          decimalScale={4}
          max={100}
          hideControls
          rightSection={<span aria-hidden="true">%</span>}
          rightSectionPointerEvents="none"
        />
      );
    }
    case "flag":
      return (
        <Checkbox
          {...{ label, error, name }}
          pt={22}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
          onBlur={onBlur}
        />
      );
    case "yesNo":
      return <YesNoField {...common} value={typeof value === "boolean" ? value : null} onChange={onChange} />;
    case "creditCode":
    case "projectCode":
      return <CodeField {...common} kind={field.kind} value={textOf(value)} onChange={onChange} />;
    case "choice": {
      const codes = offered ?? Object.keys(field.choices);
      const data = codes.flatMap((code) => {
        const choice = field.choices[code];
        return choice ? [{ value: code, label: nameOf(choice) }] : [];
      });
      return <OneOf {...common} value={textOf(value)} onChange={onChange} data={data} />;
    }
    case "word":
      return (
        <WordSelect
          {...common}
          only={offered}
          dictionary={field.dictionary}
          value={textOf(value)}
          onChange={onChange}
        />
      );
    case "words":
      return (
        <WordsSelect
          {...common}
          only={offered}
          dictionary={field.dictionary}
          value={Array.isArray(value) ? value.filter((each) => typeof each === "string") : []}
          onChange={onChange}
        />
      );
    case "record":
      return <RecordPicker {...common} register={field.register} value={numberOf(value)} onChange={onChange} />;
    case "own":
      return (
        <field.Input
          label={label}
          value={value}
          onChange={onChange}
          onLeave={onLeave}
          problems={{ ...problems, ...(error && { "": error }) }}
        />
      );
  }
}
