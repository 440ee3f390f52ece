import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { formatWan, formatYuan, parseAmount } from "../../../shared/money.ts";
import type { Fen } from "../../../shared/money.ts";
import { useWords } from "../../language/index.ts";
import type { WordKey } from "../../language/index.ts";
import { isComposing } from "../keys.ts";

type Reason = Extract<ReturnType<typeof parseAmount>, { ok: false }>["reason"];

const reasonKeys = {
  NOT_A_NUMBER: "money.notANumber",
  TOO_PRECISE: "money.tooPrecise",
  TOO_LARGE: "money.tooLarge",
  SCIENTIFIC: "money.scientific",
} as const satisfies Record<Exclude<Reason, "EMPTY">, WordKey>;

type MoneyFieldProps = {
  readonly label: string;
  readonly value: Fen | null;
  readonly onChange: (value: Fen | null) => void;
  /** Told whether what stands in the field can be read; a form must not be saved while it can't. */
  readonly onReadable?: (readable: boolean) => void;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly name?: string | undefined;
  readonly onBlur?: () => void;
};

/** An amount in 元, or with its unit as people say it (35万); what was understood stands beside it in 万元. */
export function MoneyField(props: MoneyFieldProps): ReactNode {
  const { label, value, onChange, onReadable, error, required, name, onBlur } = props;
  const { t } = useWords();
  const [typed, setTyped] = useState<{ text: string; means: Fen | null } | null>(null);
  const text = typed !== null && typed.means === value ? typed.text : value === null ? "" : formatYuan(value);
  const parsed = parseAmount(text, "元");
  const reason = parsed.ok || parsed.reason === "EMPTY" ? null : t(reasonKeys[parsed.reason]);
  const type = (next: string) => {
    const read = parseAmount(next, "元");
    const means = read.ok ? read.fen : null;
    setTyped({ text: next, means });
    onReadable?.(read.ok || read.reason === "EMPTY");
    onChange(means);
  };
  return (
    <TextInput
      label={label}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => {
        if (parsed.ok) setTyped(null);
        onBlur?.();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !isComposing(event) && parsed.ok) setTyped(null);
      }}
      inputMode="decimal"
      autoComplete="off"
      rightSection={<span aria-hidden="true">{t("money.unit")}</span>}
      rightSectionPointerEvents="none"
      description={value === null ? t("money.hint") : t("money.understood", { amount: formatWan(value) })}
      inputWrapperOrder={["label", "input", "description", "error"]}
      error={reason ?? error}
      withAsterisk={required}
      aria-required={required}
      name={name}
      classNames={{ input: "figures" }}
    />
  );
}
