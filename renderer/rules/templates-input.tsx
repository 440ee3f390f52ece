import { Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { checkNumberTemplate, formatNumber } from "../../shared/numbering.ts";
import { numberScopes } from "../../shared/numbers/scopes.ts";
import type { RevisableRule } from "../../shared/rules/kinds.ts";
import { scopesOf } from "../../shared/rules/number-templates.ts";
import { orpc } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";

type TemplatesInputProps = {
  readonly code: RevisableRule;
  /** Templates by scope, and the prefix where there is one. */
  readonly texts: Readonly<Record<string, string>>;
  readonly onChange: (texts: Readonly<Record<string, string>>) => void;
  readonly onLeave: (name: string) => void;
  readonly problems: Readonly<Record<string, string>>;
};

/** The templates of numbers, each with what the next number would look like as it is typed. */
export function TemplatesInput({ code, texts, onChange, onLeave, problems }: TemplatesInputProps): ReactNode {
  const { t, nameOf } = useWords();
  const { office } = useSession();
  const { data } = useQuery(orpc.numbers.sequences.queryOptions());
  const { prefix = "" } = texts;
  const year = Number(office.today.slice(0, 4));
  const nextOf = (scope: string): string | null => {
    const template = texts[scope] ?? "";
    if (data === undefined || !checkNumberTemplate(template).ok) return null;
    const known = data.sequences.find((each) => each.scope === scope && each.prefix === prefix && each.year === year);
    return formatNumber(template, { yyyy: year, prefix, seq: (known?.last ?? 0) + 1 });
  };
  const input = (name: string, label: string, below: string | null) => (
    <TextInput
      key={name}
      label={label}
      description={below ?? undefined}
      inputWrapperOrder={["label", "input", "description", "error"]}
      value={texts[name] ?? ""}
      onChange={(event) => onChange({ ...texts, [name]: event.currentTarget.value })}
      onBlur={() => onLeave(name)}
      error={problems[`texts.${name}`] ?? problems[name]}
      maxLength={name === "prefix" ? 20 : 100}
      withAsterisk={name !== "prefix"}
      aria-required={name !== "prefix"}
      autoComplete="off"
      spellCheck={false}
    />
  );
  return (
    <>
      <Text size="sm" className="quiet">
        {t("rules.templateHint")}
      </Text>
      {"prefix" in texts && input("prefix", t("rules.field.prefix"), t("rules.prefixHint"))}
      {scopesOf(code).map((scope) => {
        const next = nextOf(scope);
        return input(scope, nameOf(numberScopes[scope]), next === null ? null : t("rules.next", { number: next }));
      })}
    </>
  );
}
