import { Checkbox, NumberInput, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { fen } from "../../../shared/money.ts";
import { orpc } from "../../app/client.ts";
import { DateField } from "../fields/date-field.tsx";
import { MoneyField } from "../fields/money-field.tsx";
import { OneOf, WordSelect } from "../fields/word-select.tsx";
import { YesNoField } from "../fields/yes-no-field.tsx";
import type { ActField } from "./act-field.ts";
import { NameField, NamesField } from "./names-field.tsx";
import { TimeField } from "./time-field.tsx";

export type ActInputProps = {
  readonly field: ActField;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly onReadable: (readable: boolean) => void;
  readonly onBlur: () => void;
  /** The same for a part of a value that has parts. */
  readonly onLeave: (path: string) => void;
  readonly error: string | undefined;
  /** Reasons within a value that has parts, by the path below the field. */
  readonly problems: Readonly<Record<string, string>>;
};

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);
const numberOf = (value: unknown): number | null => (typeof value === "number" ? value : null);
const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];

const LONGEST_TEXT = 200;
const LONGEST_REASON = 500;
const LONGEST_LONG_TEXT = 4000;

/** The right input for what an act asks. */
export function ActInput(props: ActInputProps): ReactNode {
  const { field, value, onChange, onReadable, onBlur, onLeave, error, problems } = props;
  const { label, hint, name, required = false } = field;
  const plain = { label, name, onBlur, error };
  const starred = { ...plain, withAsterisk: required, "aria-required": required };
  const common = { ...plain, required, description: hint };
  const setText = (text: string) => onChange(text === "" ? null : text);
  switch (field.kind) {
    case "text":
      return (
        <TextInput
          {...starred}
          description={hint}
          value={textOf(value) ?? ""}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={LONGEST_TEXT}
          autoComplete="off"
        />
      );
    case "longText":
    case "reason":
      return (
        <Textarea
          {...starred}
          description={hint}
          value={textOf(value) ?? ""}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={field.kind === "reason" ? LONGEST_REASON : LONGEST_LONG_TEXT}
          autosize
          minRows={2}
          maxRows={12}
        />
      );
    case "date":
      return <DateField {...common} value={textOf(value)} {...{ onChange, onReadable }} />;
    case "time":
      return <TimeField {...common} value={textOf(value)} {...{ onChange, onReadable }} />;
    case "money": {
      const amount = numberOf(value);
      // What was understood of an amount stands where other fields have their hint.
      return (
        <MoneyField
          {...plain}
          required={required}
          value={amount === null ? null : fen(amount)}
          {...{ onChange, onReadable }}
        />
      );
    }
    case "number":
      return (
        <NumberInput
          {...starred}
          description={hint}
          value={numberOf(value) ?? ""}
          onChange={(next) => onChange(typeof next === "number" ? next : null)}
          allowDecimal={false}
          allowNegative={false}
          {...(field.least !== undefined && { min: field.least })}
          {...(field.most !== undefined && { max: field.most })}
          hideControls
        />
      );
    case "flag":
      return (
        <Checkbox
          {...plain}
          description={hint}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case "yesNo":
      return <YesNoField {...common} value={typeof value === "boolean" ? value : null} onChange={onChange} />;
    case "names":
      return <NamesField {...common} value={textOf(value)} onChange={onChange} offered={field.offered ?? []} />;
    case "name":
      return <NameField {...common} value={textOf(value)} onChange={onChange} offered={field.offered ?? []} />;
    case "staff":
      return <StaffField {...common} value={numberOf(value)} onChange={onChange} />;
    case "choice":
      return <OneOf {...common} value={textOf(value)} onChange={onChange} data={field.choices} />;
    case "record": {
      const id = numberOf(value);
      return (
        <OneOf
          {...common}
          value={id === null ? null : String(id)}
          onChange={(next) => onChange(next === null ? null : Number(next))}
          data={field.choices}
        />
      );
    }
    case "choices":
      return (
        <Checkbox.Group
          {...{ label, error }}
          description={hint}
          withAsterisk={required}
          value={listOf(value)}
          onChange={onChange}
          styles={{ label: { fontWeight: 400 } }}
        >
          <div style={{ display: "flex", flexWrap: "wrap", gap: "6px 18px", paddingTop: 4 }}>
            {field.choices.map((choice) => (
              <Checkbox key={choice.value} value={choice.value} label={choice.label} onBlur={onBlur} />
            ))}
          </div>
        </Checkbox.Group>
      );
    case "word":
      return (
        <WordSelect
          {...common}
          dictionary={field.dictionary}
          only={undefined}
          value={textOf(value)}
          onChange={onChange}
        />
      );
    case "own":
      return (
        <field.Input {...{ label, value, onChange, onLeave }} problems={{ ...problems, ...(error && { "": error }) }} />
      );
  }
}

type StaffFieldProps = {
  readonly label: string;
  readonly description: string | undefined;
  readonly name: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly onBlur: () => void;
  readonly error: string | undefined;
  readonly required: boolean;
};

/** One of those who work here; somebody who has left stays where they stand already. */
function StaffField({ value, onChange, ...input }: StaffFieldProps): ReactNode {
  const { data: staff = [] } = useQuery(orpc.accounts.list.queryOptions({ staleTime: 60_000 }));
  const offered = staff.filter(({ id, active }) => active || id === value);
  return (
    <OneOf
      {...input}
      value={value === null ? null : String(value)}
      onChange={(id) => onChange(id === null ? null : Number(id))}
      data={offered.map(({ id, name, unit }) => ({
        value: String(id),
        label: unit === null ? name : `${name}（${unit}）`,
      }))}
    />
  );
}
