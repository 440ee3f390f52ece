import { Button, Group, Text, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import type { FormEvent, ReactNode } from "react";
import { client } from "../app/client.ts";
import { useMay } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { errorWords } from "../parts/error-words.ts";
import { useAccess } from "./access-context.ts";
import { useAttempt } from "./use-attempt.ts";

const FEWEST = 1;
const MOST = 240;

/** After how many minutes without a hand on it a window locks itself. */
export function IdleSettings(): ReactNode {
  const words = useWords();
  const { t } = words;
  const { status, adopt } = useAccess();
  const { allowed, why } = useMay()(["access", "setIdleMinutes"]);
  const [typed, setTyped] = useState(String(status.idleMinutes));
  const minutes = /^\d{1,3}$/u.test(typed.trim()) ? Number(typed) : Number.NaN;
  const isInRange = minutes >= FEWEST && minutes <= MOST;
  const save = useAttempt(
    () => client.access.setIdleMinutes({ minutes }),
    (next) => {
      adopt(next);
      notifications.show({ message: t("settings.saved") });
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isInRange) save.go();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Group gap="xs" align="flex-end">
        <TextInput
          label={t("security.idleMinutes")}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          inputMode="numeric"
          disabled={!allowed}
          error={!isInRange}
          aria-describedby="idle-problem"
          w={90}
          maxLength={3}
        />
        <Button
          type="submit"
          variant="default"
          disabled={!allowed || !isInRange || minutes === status.idleMinutes}
          loading={save.isPending}
        >
          {t("form.save")}
        </Button>
      </Group>
      <Text size="sm" id="idle-problem" className={why === null ? "overdue" : "quiet"}>
        {why ?? (isInRange ? save.error !== null && errorWords(save.error, words) : t("security.idleRange"))}
      </Text>
    </form>
  );
}
