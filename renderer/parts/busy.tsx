import { Button, Group, Loader, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../language/index.ts";
import classes from "./busy.module.css";

/** Shows after 300 ms that something is under way; `stop` ends it. */
export function Busy({ stop }: { readonly stop: () => void }): ReactNode {
  const { t } = useWords();
  return (
    <Group className={classes["late"]} gap="xs" p="xs" role="status">
      <Loader size="xs" />
      <Text size="sm">{t("busy.loading")}</Text>
      <Button variant="subtle" size="compact-xs" onClick={stop}>
        {t("busy.stop")}
      </Button>
    </Group>
  );
}
