import { Anchor, Button, Group, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import type { FormEvent, ReactNode } from "react";
import type { AccessStatus } from "../../shared/access/contract.ts";
import { client } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { accessErrorWords } from "./access-error-words.ts";
import { Forgotten } from "./forgotten.tsx";
import { lastName, rememberName } from "./last-name.ts";
import { PasswordField } from "./password-field.tsx";
import { Recover } from "./recover.tsx";
import { Screen } from "./screen.tsx";
import { Trouble } from "./trouble.tsx";
import { useAttempt } from "./use-attempt.ts";

type SignInProps = {
  readonly adopt: (status: AccessStatus) => void;
  /** Somebody else is coming: the last name is not offered. */
  readonly startsBlank: boolean;
};

/** 登录, and the ways back in for who forgot their password. */
export function SignIn({ adopt, startsBlank }: SignInProps): ReactNode {
  const [part, setPart] = useState<"sign_in" | "forgotten" | "recover">("sign_in");
  const back = () => setPart("sign_in");
  switch (part) {
    case "sign_in":
      return <SignInForm {...{ adopt, startsBlank }} forgotten={() => setPart("forgotten")} />;
    case "forgotten":
      return <Forgotten recover={() => setPart("recover")} back={back} />;
    case "recover":
      return <Recover adopt={adopt} back={back} />;
  }
}

function SignInForm({ adopt, startsBlank, forgotten }: SignInProps & { readonly forgotten: () => void }): ReactNode {
  const words = useWords();
  const { t } = words;
  const [name, setName] = useState(() => (startsBlank ? "" : lastName()));
  const [knowsName] = useState(name !== "");
  const [password, setPassword] = useState("");
  const [isTried, setTried] = useState(false);
  const attempt = useAttempt(
    (who: string) => client.access.signIn({ name: who, password }),
    (status) => {
      rememberName(name.trim());
      adopt(status);
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === "" || password === "" || attempt.wait > 0) return;
    setPassword("");
    attempt.go(name.trim());
  };
  return (
    <Screen title={t("access.signIn")}>
      <form onSubmit={submit} noValidate aria-label={t("access.signIn")}>
        <Stack gap="sm">
          <TextInput
            label={t("staff.name")}
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
              // Tries are counted for each name.
              attempt.reset();
            }}
            error={isTried && name.trim() === "" ? t("problem.REQUIRED") : undefined}
            autoComplete="username"
            autoFocus={!knowsName}
            maxLength={200}
            withAsterisk
            aria-required
            spellCheck={false}
          />
          <PasswordField
            label={t("access.password")}
            purpose="current-password"
            value={password}
            onChange={setPassword}
            hasFocus={knowsName}
            error={
              isTried && password === "" && !attempt.isPending && attempt.error === null
                ? t("problem.REQUIRED")
                : undefined
            }
          />
          <Trouble
            said={attempt.error === null ? null : accessErrorWords(attempt.error, words, "access.wrongNameOrPassword")}
            wait={attempt.wait}
          />
          <Group justify="space-between" mt={4}>
            <Anchor component="button" type="button" size="sm" onClick={forgotten}>
              {t("access.forgotten")}
            </Anchor>
            <Button type="submit" loading={attempt.isPending} disabled={attempt.wait > 0}>
              {t("access.signIn")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Screen>
  );
}
