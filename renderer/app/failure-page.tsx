import { Button, Center, Group, Loader, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../language/index.ts";
import { errorWords } from "../parts/error-words.ts";

export function Opening(): ReactNode {
  const { t } = useWords();
  return (
    <Center h="100vh" role="status">
      <Group>
        <Loader size="sm" />
        <Text>{t("app.opening")}</Text>
      </Group>
    </Center>
  );
}

/** The service did not answer when the page opened. */
export function NotReachable({ error, again }: { readonly error: Error; readonly again: () => void }): ReactNode {
  const words = useWords();
  return (
    <Center h="100vh" p="lg">
      <Stack role="alert" maw={520}>
        <Title order={1} size="h3">
          {words.t("app.notReachable")}
        </Title>
        <Text>{errorWords(error, words)}</Text>
        <Group>
          <Button onClick={again}>{words.t("app.tryAgain")}</Button>
        </Group>
      </Stack>
    </Center>
  );
}

/** Something on a page broke; the rest of the program is untouched, and so is what is stored. */
export function PageBroken({ reset }: { readonly reset: () => void }): ReactNode {
  const { t } = useWords();
  return (
    <Center h="100%" p="lg">
      <Stack role="alert" maw={520}>
        <Title order={1} size="h3">
          {t("app.broken")}
        </Title>
        <Text>{t("app.brokenWhatNow")}</Text>
        <Group>
          <Button onClick={reset}>{t("app.showAgain")}</Button>
          <Button variant="default" onClick={() => window.location.reload()}>
            {t("app.reload")}
          </Button>
        </Group>
      </Stack>
    </Center>
  );
}
