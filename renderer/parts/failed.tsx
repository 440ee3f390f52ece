import { Alert, Button, Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../language/index.ts";
import { errorWords } from "./error-words.ts";

/** What went wrong with a question, and the way to ask it again. */
export function Failed({ error, again }: { readonly error: Error; readonly again: () => void }): ReactNode {
  const words = useWords();
  return (
    <Alert color="gray" m="sm" title={words.t("error.couldNotLoad")} role="alert">
      <Group justify="space-between" gap="sm">
        <Text size="sm">{errorWords(error, words)}</Text>
        <Button variant="default" size="xs" onClick={again}>
          {words.t("app.tryAgain")}
        </Button>
      </Group>
    </Alert>
  );
}

/** Somebody stopped the question; nothing is wrong. */
export function Stopped({ again }: { readonly again: () => void }): ReactNode {
  const { t } = useWords();
  return (
    <Group m="sm" gap="sm" role="status">
      <Text size="sm">{t("busy.stopped")}</Text>
      <Button variant="default" size="xs" onClick={again}>
        {t("app.tryAgain")}
      </Button>
    </Group>
  );
}
