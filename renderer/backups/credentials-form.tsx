import { Button, Group, PasswordInput, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { FormEvent, ReactNode } from "react";
import type { BackupCredentials } from "../../shared/backups/contract.ts";
import { useWords } from "../language/index.ts";
import { backupErrorWords } from "./backup-words.ts";

export type Credentials = NonNullable<BackupCredentials>;

type CredentialsFormProps = {
  /** Whose passwords count. */
  readonly hint: string;
  readonly confirm: string;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly go: (credentials: Credentials) => void;
  /** Undefined where there is nothing to go back to. */
  readonly back?: () => void;
};

/** Name and password, or the recovery code. */
export function CredentialsForm({ hint, confirm, isPending, error, go, back }: CredentialsFormProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const [by, setBy] = useState<"password" | "code">("password");
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [isTried, setTried] = useState(false);
  const required = (value: string) => (isTried && value.trim() === "" ? t("problem.REQUIRED") : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (by === "code" && code.trim() !== "") go({ recoveryCode: code.trim() });
    if (by === "password" && name.trim() !== "" && password !== "") go({ name: name.trim(), password });
  };
  return (
    <form onSubmit={submit} noValidate aria-label={t("backups.who")}>
      <Stack gap="sm" maw={420}>
        <Text size="sm">{hint}</Text>
        <SegmentedControl
          size="xs"
          value={by}
          onChange={(next) => setBy(next === "code" ? "code" : "password")}
          data={[
            { value: "password", label: t("backups.byPassword") },
            { value: "code", label: t("backups.byCode") },
          ]}
          aria-label={t("backups.who")}
        />
        {by === "password" ? (
          <>
            <TextInput
              label={t("backups.name")}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              error={required(name)}
              autoComplete="username"
              maxLength={200}
              spellCheck={false}
              withAsterisk
              aria-required
              data-autofocus
            />
            <PasswordInput
              label={t("backups.password")}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              error={required(password)}
              autoComplete="current-password"
              maxLength={200}
              visibilityToggleButtonProps={{ "aria-label": t("access.showPassword", { label: t("backups.password") }) }}
              withAsterisk
              aria-required
            />
          </>
        ) : (
          <TextInput
            label={t("backups.code")}
            description={t("backups.codeHint")}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            error={required(code)}
            autoComplete="off"
            maxLength={200}
            spellCheck={false}
            withAsterisk
            aria-required
          />
        )}
        {error && (
          <Text size="sm" className="overdue" role="alert">
            {backupErrorWords(error, words)}
          </Text>
        )}
        <Group gap="xs">
          {back && (
            <Button variant="default" onClick={back}>
              {t("backups.back")}
            </Button>
          )}
          <Button type="submit" loading={isPending}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
