import { Button, Group, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../language/index.ts";
import { Screen } from "./screen.tsx";

type ForgottenProps = { readonly recover: () => void; readonly back: () => void };

/** 忘记密码: who can help whom. */
export function Forgotten({ recover, back }: ForgottenProps): ReactNode {
  const { t } = useWords();
  return (
    <Screen title={t("access.forgotten")}>
      <Stack gap="sm">
        <Text size="sm">{t("access.forgottenStaff")}</Text>
        <Text size="sm">{t("access.forgottenAdministrator")}</Text>
        <Group justify="space-between" mt={4}>
          <Button variant="default" onClick={back}>
            {t("access.back")}
          </Button>
          <Button onClick={recover}>{t("access.useRecoveryCode")}</Button>
        </Group>
      </Stack>
    </Screen>
  );
}
