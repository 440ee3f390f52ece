import { Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";

/** Which program this is and how far its calendar reaches. */
export function About(): ReactNode {
  const { t } = useWords();
  const { office } = useSession();
  return (
    <Stack gap="xs" maw={640}>
      <Text fw={600}>{t("about.program", { version: office.version })}</Text>
      <Text size="sm">{t("about.offline")}</Text>
      <Text size="sm">
        {office.calendarUntil === null
          ? t("about.noCalendar")
          : t("about.calendarUntil", { date: office.calendarUntil })}
      </Text>
      <Text size="sm">{t("about.provisional")}</Text>
      <Text size="sm">{t("about.keys")}</Text>
    </Stack>
  );
}
