import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { FormEvent, ReactNode } from "react";
import type { AccessStatus } from "../../shared/access/contract.ts";
import { client } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { problemWords, problemsOf } from "../parts/error-words.ts";
import { accessErrorWords, objectionTo } from "./access-error-words.ts";
import { lastName, rememberName } from "./last-name.ts";
import { NewPasswordFields } from "./new-password-fields.tsx";
import { Screen } from "./screen.tsx";
import { Trouble } from "./trouble.tsx";
import { useAttempt } from "./use-attempt.ts";
import { useNewPassword } from "./use-new-password.ts";

type RecoverProps = { readonly adopt: (status: AccessStatus) => void; readonly back: () => void };

/** An administrator who forgot their password gets a new one with the recovery code. */
export function Recover({ adopt, back }: RecoverProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const [recoveryCode, setRecoveryCode] = useState("");
  const [name, setName] = useState(lastName);
  const [isTried, setTried] = useState(false);
  const chosen = useNewPassword([name]);
  const attempt = useAttempt(
    () => client.access.recover({ recoveryCode: recoveryCode.trim(), name: name.trim(), password: chosen.password }),
    (status) => {
      rememberName(name.trim());
      adopt(status);
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const isUsable = chosen.check();
    if (isUsable && recoveryCode.trim() !== "" && name.trim() !== "" && attempt.wait === 0) attempt.go();
  };
  const missing = (value: string) => (isTried && value.trim() === "" ? t("problem.REQUIRED") : undefined);
  const nameProblem = objectionTo(attempt.error, "name");
  const passwordProblem = objectionTo(attempt.error, "password");
  const isSaidElsewhere = problemsOf(attempt.error).length > 0 && (nameProblem ?? passwordProblem) !== undefined;
  return (
    <Screen title={t("access.recover")}>
      <form onSubmit={submit} noValidate aria-label={t("access.recover")}>
        <Stack gap="sm">
          <Text size="sm">{t("access.recoverHint")}</Text>
          <TextInput
            label={t("access.recoveryCode")}
            description={t("access.recoveryCodeHint")}
            value={recoveryCode}
            onChange={(event) => setRecoveryCode(event.currentTarget.value)}
            error={missing(recoveryCode)}
            withAsterisk
            aria-required
            autoFocus
            maxLength={200}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
          <TextInput
            label={t("access.administratorName")}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={missing(name) ?? (nameProblem && problemWords(nameProblem, words))}
            withAsterisk
            aria-required
            maxLength={200}
            autoComplete="username"
            spellCheck={false}
          />
          <NewPasswordFields chosen={chosen} objection={passwordProblem} />
          <Trouble
            said={
              attempt.error === null || isSaidElsewhere
                ? null
                : accessErrorWords(attempt.error, words, "access.wrongRecoveryCode")
            }
            wait={attempt.wait}
          />
          <Group justify="space-between" mt={4}>
            <Button variant="default" onClick={back}>
              {t("access.back")}
            </Button>
            <Button type="submit" loading={attempt.isPending} disabled={attempt.wait > 0}>
              {t("access.recoverGo")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Screen>
  );
}
