import { Checkbox, NumberInput, Stack, Text, Textarea, TextInput } from "@mantine/core";
import type { ComponentType, ReactNode } from "react";
import { revisableRules } from "../../shared/rules/kinds.ts";
import type { RevisableRule } from "../../shared/rules/kinds.ts";
import { useWords } from "../language/index.ts";
import { wordKey } from "../language/problem-keys.ts";
import type { OwnInputProps } from "../parts/fields/field.ts";
import { formOf, isParameterForm, numberBounds } from "./parameter-form.ts";
import type { ParameterForm } from "./parameter-form.ts";
import { TemplatesInput } from "./templates-input.tsx";
import { TermInput } from "./term-input.tsx";

/** An input of its own for each rule set, so that one never takes over what was typed into another. */
export const parameterInputs = Object.fromEntries(
  (Object.keys(revisableRules) as RevisableRule[]).map((code) => [
    code,
    (props: OwnInputProps) => <ParametersInput {...props} code={code} />,
  ]),
) as Readonly<Record<RevisableRule, ComponentType<OwnInputProps>>>;

type ParametersInputProps = OwnInputProps & { readonly code: RevisableRule };

/** What a rule set says, to be changed: its terms, its numbers, its reminders, its templates. */
function ParametersInput({ code, label, value, onChange, onLeave, problems }: ParametersInputProps): ReactNode {
  const { t } = useWords();
  const form = isParameterForm(value) ? value : formOf({});
  const set = (part: Partial<ParameterForm>) => onChange({ ...form, ...part });
  const nameOf = (name: string) => t(wordKey(`rules.field.${name}`) ?? "rules.value");
  return (
    <Stack gap="sm" role="group" aria-label={label}>
      {Object.entries(form.terms).map(([term, typed]) => (
        <TermInput
          key={term}
          code={code}
          term={term}
          value={typed}
          onChange={(next) => set({ terms: { ...form.terms, [term]: next } })}
          onLeave={() => onLeave(`terms.${term}`)}
          problem={problems[`terms.${term}`]}
        />
      ))}
      {Object.entries(form.flags).map(([name, isSet]) => (
        <Checkbox
          key={name}
          label={nameOf(name)}
          checked={isSet}
          onChange={(event) => set({ flags: { ...form.flags, [name]: event.currentTarget.checked } })}
        />
      ))}
      {Object.entries(form.numbers).map(([name, typed]) => (
        <NumberInput
          key={name}
          label={nameOf(name)}
          value={typed ?? ""}
          onChange={(next) => set({ numbers: { ...form.numbers, [name]: typeof next === "number" ? next : null } })}
          onBlur={() => onLeave(`numbers.${name}`)}
          error={problems[`numbers.${name}`] ?? problems[name]}
          min={numberBounds[name]?.[0] ?? 0}
          clampBehavior="none"
          allowDecimal={false}
          allowNegative={false}
          hideControls
          withAsterisk
          aria-required
          w={320}
          autoComplete="off"
        />
      ))}
      {Object.entries(form.lists).map(([name, typed]) => (
        <TextInput
          key={name}
          label={nameOf(name)}
          value={typed}
          onChange={(event) => set({ lists: { ...form.lists, [name]: event.currentTarget.value } })}
          onBlur={() => onLeave(`lists.${name}`)}
          error={problems[`lists.${name}`]}
          maxLength={200}
          w={320}
          autoComplete="off"
        />
      ))}
      {Object.entries(form.lines).map(([name, typed]) => (
        <Textarea
          key={name}
          label={nameOf(name)}
          value={typed}
          onChange={(event) => set({ lines: { ...form.lines, [name]: event.currentTarget.value } })}
          onBlur={() => onLeave(`lines.${name}`)}
          error={problems[`lines.${name}`]}
          maxLength={4_000}
          autosize
          minRows={4}
          maxRows={14}
          autoComplete="off"
        />
      ))}
      {Object.keys(form.texts).length > 0 && (
        <TemplatesInput
          code={code}
          texts={form.texts}
          onChange={(texts) => set({ texts })}
          onLeave={(name) => onLeave(`texts.${name}`)}
          problems={problems}
        />
      )}
      {problems[""] !== undefined && (
        <Text size="sm" className="overdue" role="alert">
          {problems[""]}
        </Text>
      )}
    </Stack>
  );
}
