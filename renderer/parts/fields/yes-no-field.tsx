import { Group, Radio } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../../language/index.ts";

type YesNoFieldProps = {
  readonly label: string;
  readonly description?: string | undefined;
  /** Null while nobody has answered. */
  readonly value: boolean | null;
  readonly onChange: (value: boolean) => void;
  readonly onBlur?: () => void;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly name?: string | undefined;
};

/** A question that has to be answered: neither answer stands there before somebody chose it. */
export function YesNoField({ value, onChange, required, name, ...field }: YesNoFieldProps): ReactNode {
  const { t } = useWords();
  return (
    <Radio.Group
      {...field}
      name={name}
      value={value === null ? null : value ? "yes" : "no"}
      onChange={(answer) => onChange(answer === "yes")}
      withAsterisk={required}
    >
      <Group gap="md" h={30}>
        <Radio value="yes" label={t("flag.yes")} />
        <Radio value="no" label={t("flag.no")} />
      </Group>
    </Radio.Group>
  );
}
