import { Anchor, Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { FormEvent, ReactNode } from "react";
import type { AccessStatus } from "../../shared/access/contract.ts";
import { client } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { problemWords } from "../parts/error-words.ts";
import type { ShownCode } from "./access-context.ts";
import { accessErrorWords, objectionTo } from "./access-error-words.ts";
import { rememberName } from "./last-name.ts";
import { NewPasswordFields } from "./new-password-fields.tsx";
import { RestoreScreen } from "./restore-screen.tsx";
import { Screen } from "./screen.tsx";
import { Trouble } from "./trouble.tsx";
import { useAttempt } from "./use-attempt.ts";
import { useNewPassword } from "./use-new-password.ts";

type SetUpProps = {
  readonly status: AccessStatus;
  readonly codeMade: (shown: ShownCode) => void;
  readonly restored: () => void;
};

/** 首次使用: makes the office and its first administrator, or protects an office of an earlier version. */
export function SetUp({ status, codeMade, restored }: SetUpProps): ReactNode {
  const { t } = useWords();
  const [restores, setRestores] = useState(false);
  if (restores) return <RestoreScreen back={() => setRestores(false)} restored={restored} />;
  const isNew = status.state === "new";
  return (
    <Screen title={t(isNew ? "access.setUp" : "access.protect")} width="wide">
      <Stack gap="sm" mb="md">
        <Text size="sm">{t(isNew ? "access.setUpHint" : "access.protectHint")}</Text>
        <Text size="sm" className="quiet">
          {t("access.folder", { folder: status.folder })}
        </Text>
      </Stack>
      <SetUpForm status={status} codeMade={codeMade} />
      {isNew && (
        <Text size="sm" mt="lg">
          {t("access.haveBackup")}{" "}
          <Anchor component="button" type="button" size="sm" onClick={() => setRestores(true)}>
            {t("access.restore")}
          </Anchor>
        </Text>
      )}
    </Screen>
  );
}

function SetUpForm({ status, codeMade }: Omit<SetUpProps, "restored">): ReactNode {
  const words = useWords();
  const { t } = words;
  const { administrators } = status;
  const [officeName, setOfficeName] = useState(status.officeName ?? "");
  const [administrator, setAdministrator] = useState(administrators[0] ?? "");
  const [isTried, setTried] = useState(false);
  const chosen = useNewPassword([administrator, officeName]);
  const attempt = useAttempt(
    (office: string, name: string) =>
      client.access.setUp({ officeName: office, administrator: name, password: chosen.password }),
    ({ recoveryCode }) => {
      rememberName(administrator.trim());
      codeMade({ code: recoveryCode, officeName: officeName.trim() });
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const [office, name] = [officeName.trim(), administrator.trim()];
    if (chosen.check() && office !== "" && name !== "") attempt.go(office, name);
  };
  const missing = (value: string) => (isTried && value.trim() === "" ? t("problem.REQUIRED") : undefined);
  const objection = objectionTo(attempt.error, "password");
  const nameProblem = objectionTo(attempt.error, "administrator");
  return (
    <form onSubmit={submit} noValidate aria-label={t("access.setUp")}>
      <Stack gap="sm">
        <TextInput
          label={t("settings.officeName")}
          description={t("settings.officeNameHint")}
          value={officeName}
          onChange={(event) => setOfficeName(event.currentTarget.value)}
          error={missing(officeName)}
          withAsterisk
          aria-required
          autoFocus
          maxLength={200}
          autoComplete="organization"
        />
        {status.state === "new" ? (
          <TextInput
            label={t("access.administratorName")}
            description={t("access.administratorHint")}
            value={administrator}
            onChange={(event) => setAdministrator(event.currentTarget.value)}
            error={missing(administrator) ?? (nameProblem && problemWords(nameProblem, words))}
            withAsterisk
            aria-required
            maxLength={200}
            autoComplete="username"
          />
        ) : (
          <Select
            label={t("access.administratorName")}
            description={t("access.administratorChoose")}
            data={administrators}
            value={administrator}
            onChange={(name) => setAdministrator(name ?? administrator)}
            error={missing(administrator) ?? (nameProblem && problemWords(nameProblem, words))}
            allowDeselect={false}
            withAsterisk
          />
        )}
        <NewPasswordFields chosen={chosen} objection={objection} />
        <Trouble
          said={
            attempt.error === null || (objection ?? nameProblem) !== undefined
              ? null
              : accessErrorWords(attempt.error, words, "error.unexpected")
          }
        />
        <Group justify="flex-end" mt={4}>
          <Button type="submit" loading={attempt.isPending}>
            {t(status.state === "new" ? "access.setUpGo" : "access.protectGo")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
