import { Button, Group, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../language/index.ts";
import classes from "./accounts.module.css";

type TellPasswordProps = { readonly name: string; readonly password: string; readonly done: () => void };

/** The first password once more, large, to be told to its owner. */
export function TellPassword({ name, password, done }: TellPasswordProps): ReactNode {
  const { t } = useWords();
  return (
    <Stack gap="sm">
      <Text size="sm" role="status">
        {t("staff.tell", { name })}
      </Text>
      <p className={classes["password"]}>{password}</p>
      <Group justify="flex-end">
        <Button onClick={done} data-autofocus>
          {t("staff.done")}
        </Button>
      </Group>
    </Stack>
  );
}
