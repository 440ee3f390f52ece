import { Anchor, Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { FormEvent, ReactNode } from "react";
import type { AccessStatus } from "../../shared/access/contract.ts";
import { client } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { accessErrorWords } from "./access-error-words.ts";
import { PasswordField } from "./password-field.tsx";
import { Screen } from "./screen.tsx";
import { Trouble } from "./trouble.tsx";
import { useAttempt } from "./use-attempt.ts";

type UnlockProps = {
  /** Whose work waits behind the lock. */
  readonly name: string;
  readonly adopt: (status: AccessStatus) => void;
  /** Somebody else signs in. */
  readonly other: () => void;
};

/** 已锁定: the same person goes on with their password, or somebody else signs in. */
export function Unlock({ name, adopt, other }: UnlockProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const [password, setPassword] = useState("");
  const attempt = useAttempt((typed: string) => client.access.signIn({ name, password: typed }), adopt);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password === "" || attempt.wait > 0) return;
    setPassword("");
    attempt.go(password);
  };
  return (
    <Screen title={t("access.lockedFor", { name })}>
      <form onSubmit={submit} noValidate aria-label={t("access.unlock")}>
        <Stack gap="sm">
          <Text size="sm">{t("access.lockedHint")}</Text>
          {/* For password managers, which want to know whose password it is. */}
          <input type="text" name="username" autoComplete="username" value={name} readOnly hidden />
          <PasswordField
            label={t("access.password")}
            purpose="current-password"
            value={password}
            onChange={setPassword}
            hasFocus
          />
          <Trouble
            said={attempt.error === null ? null : accessErrorWords(attempt.error, words, "access.wrongPassword")}
            wait={attempt.wait}
          />
          <Group justify="space-between" mt={4}>
            <Anchor component="button" type="button" size="sm" onClick={other}>
              {t("access.signInAsOther")}
            </Anchor>
            <Button type="submit" loading={attempt.isPending} disabled={attempt.wait > 0}>
              {t("access.unlock")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Screen>
  );
}
