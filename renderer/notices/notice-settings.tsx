import { Button, Group, Switch, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../language/index.ts";
import { useNoticeSwitch } from "./use-notice-switch.ts";

/** 每日提醒: everybody's own setting, for the computer at which they sit. */
export function NoticeSettings(): ReactNode {
  const { t } = useWords();
  const { isOn, permission, setOn, ask } = useNoticeSwitch();
  return (
    <section aria-labelledby="notice-settings">
      <Title order={2} size="h5" id="notice-settings" mb={4}>
        {t("notice.settings")}
      </Title>
      <Text size="sm" maw={680} mb="sm">
        {t("notice.explained")}
      </Text>
      <Switch
        label={t("notice.switch")}
        description={t("notice.ownHint")}
        checked={isOn}
        onChange={(event) => setOn(event.currentTarget.checked)}
      />
      {isOn && permission !== "allowed" && (
        <Group gap="sm" mt="sm">
          <Text size="sm" role="status">
            {t(permission === "unasked" ? "notice.unasked" : "notice.refused")}
          </Text>
          {permission === "unasked" && (
            <Button variant="default" size="compact-sm" onClick={() => void ask()}>
              {t("notice.allow")}
            </Button>
          )}
        </Group>
      )}
    </section>
  );
}
