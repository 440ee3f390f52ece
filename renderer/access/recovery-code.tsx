import { Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { useWords } from "../language/index.ts";
import { Icon } from "../parts/icons.tsx";
import { usePrint } from "../parts/printing/use-print.ts";
import type { ShownCode } from "./access-context.ts";
import classes from "./access.module.css";
import { Screen } from "./screen.tsx";

/** The recovery code, in groups that can be copied by hand, with what it is for; it can't be shown again. */
export function RecoveryCode({ code, officeName, done }: ShownCode & { readonly done: () => void }): ReactNode {
  const { t } = useWords();
  const print = usePrint();
  const [isKept, setKept] = useState(false);
  return (
    <Screen title={t("access.recoveryCode")} width="wide">
      <Stack gap="md">
        <p className={classes["paperOnly"]}>{t("access.codeFor", { office: officeName })}</p>
        <Text size="sm">{t("access.codeMeaning")}</Text>
        <p className={classes["code"]} data-recovery-code={code}>
          {code.split("-").map((group, place) => (
            // Two groups may be alike; each keeps its place.
            // oxlint-disable-next-line react/no-array-index-key
            <span key={place}>{group}</span>
          ))}
        </p>
        <Text size="sm">{t("access.codeKeep")}</Text>
        <Group justify="space-between" className="not-printed">
          <Button
            variant="default"
            leftSection={<Icon name="print" size={14} />}
            onClick={() => print(t("access.recoveryCode"))}
          >
            {t("record.print")}
          </Button>
          <Group gap="md">
            <Checkbox
              label={t("access.codeKept")}
              checked={isKept}
              onChange={(event) => setKept(event.currentTarget.checked)}
            />
            <Button disabled={!isKept} onClick={done}>
              {t("access.goOn")}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Screen>
  );
}
