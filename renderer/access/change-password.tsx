import { Button, Group, Stack } from "@mantine/core";
import { useState } from "react";
import type { FormEvent, ReactNode } from "react";
import type { AccessStatus } from "../../shared/access/contract.ts";
import { client } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { accessErrorWords, objectionTo } from "./access-error-words.ts";
import { NewPasswordFields } from "./new-password-fields.tsx";
import { PasswordField } from "./password-field.tsx";
import { Trouble } from "./trouble.tsx";
import { useAttempt } from "./use-attempt.ts";
import { useNewPassword } from "./use-new-password.ts";

type ChangePasswordProps = {
  /** Names that the password must not be made of. */
  readonly names: readonly string[];
  /** Whether the present password is one's own or was given by somebody else. */
  readonly present: "own" | "first";
  readonly changed: (status: AccessStatus) => void;
  readonly cancel: { readonly label: string; readonly go: () => void };
};

/** The present password and a new one twice. */
export function ChangePassword({ names, present, changed, cancel }: ChangePasswordProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const [current, setCurrent] = useState("");
  const [isTried, setTried] = useState(false);
  const chosen = useNewPassword(names);
  const attempt = useAttempt(() => client.access.changePassword({ current, password: chosen.password }), changed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (chosen.check() && current !== "" && attempt.wait === 0) attempt.go();
  };
  const objection = objectionTo(attempt.error, "password");
  return (
    <form onSubmit={submit} noValidate aria-label={t("access.changePassword")}>
      <Stack gap="sm">
        <PasswordField
          label={t(present === "own" ? "access.currentPassword" : "access.firstPassword")}
          purpose="current-password"
          value={current}
          onChange={setCurrent}
          error={isTried && current === "" ? t("problem.REQUIRED") : undefined}
          hasFocus
        />
        <NewPasswordFields chosen={chosen} objection={objection} />
        <Trouble
          said={
            attempt.error === null || objection !== undefined
              ? null
              : accessErrorWords(attempt.error, words, "access.wrongPassword")
          }
          wait={attempt.wait}
        />
        <Group justify="space-between" mt={4}>
          <Button variant="default" onClick={cancel.go}>
            {cancel.label}
          </Button>
          <Button type="submit" loading={attempt.isPending} disabled={attempt.wait > 0}>
            {t("access.changePassword")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
