import { Button, Group, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../language/index.ts";
import { proposePassword } from "./proposal.ts";

type FirstPasswordFieldProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description: string;
  readonly error: string | undefined;
  readonly isRequired: boolean;
};

/** A password for somebody else: shown, because it has to be told, and soon replaced by one that nobody else knows. */
export function FirstPasswordField(props: FirstPasswordFieldProps): ReactNode {
  const { value, onChange, description, error, isRequired } = props;
  const { t } = useWords();
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <TextInput
        label={t("staff.firstPassword")}
        description={description}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={error}
        withAsterisk={isRequired}
        aria-required={isRequired}
        maxLength={200}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        inputWrapperOrder={["label", "description", "error", "input"]}
        flex={1}
      />
      <Button variant="default" onClick={() => onChange(proposePassword())}>
        {t("staff.propose")}
      </Button>
    </Group>
  );
}
