import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { FormEvent, ReactNode } from "react";
import { useWords } from "../language/index.ts";
import { accessErrorWords } from "./access-error-words.ts";
import { PasswordField } from "./password-field.tsx";
import { Trouble } from "./trouble.tsx";
import type { Attempt } from "./use-attempt.ts";

type ConfirmPasswordProps = {
  readonly explanation: string;
  readonly confirm: string;
  readonly attempt: Attempt<[password: string]>;
  readonly close: () => void;
};

/** Asks for one's own password before something that nobody else is to do at an open window. */
export function ConfirmPassword({ explanation, confirm, attempt, close }: ConfirmPasswordProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const [password, setPassword] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password === "" || attempt.wait > 0) return;
    setPassword("");
    attempt.go(password);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm">{explanation}</Text>
        <Text size="sm" className="quiet">
          {t("security.confirmHint")}
        </Text>
        <PasswordField
          label={t("security.yourPassword")}
          purpose="current-password"
          value={password}
          onChange={setPassword}
          hasFocus
        />
        <Trouble
          said={attempt.error === null ? null : accessErrorWords(attempt.error, words, "access.wrongPassword")}
          wait={attempt.wait}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t("dialog.cancel")}
          </Button>
          <Button type="submit" loading={attempt.isPending} disabled={attempt.wait > 0}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
