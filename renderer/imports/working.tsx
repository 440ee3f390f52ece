import { Button, Group, Loader, Progress, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../language/index.ts";
import classes from "./imports.module.css";

type WorkingProps = {
  readonly says: string;
  readonly stop: () => void;
  /** 0 to 1, where it is known how far the work is. */
  readonly share?: number | null;
};

/** Something that takes a while, and the way to end it. */
export function Working({ says, stop, share = null }: WorkingProps): ReactNode {
  const { t } = useWords();
  return (
    <Stack className={classes["working"]} gap="sm">
      <Group gap="sm">
        {share === null && <Loader size="sm" />}
        <Text size="sm" role="status">
          {says}
        </Text>
      </Group>
      {share !== null && <Progress value={share * 100} aria-label={says} />}
      <Group>
        <Button variant="default" onClick={stop} autoFocus>
          {t("imports.stop")}
        </Button>
      </Group>
    </Stack>
  );
}
