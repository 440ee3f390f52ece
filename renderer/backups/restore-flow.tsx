import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Backup } from "../../shared/backups/contract.ts";
import { orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { Busy } from "../parts/busy.tsx";
import { Failed } from "../parts/failed.tsx";
import { BackupTable } from "./backup-table.tsx";
import { RestoreBackup } from "./restore-backup.tsx";
import { UndoRestore } from "./undo-restore.tsx";

/** From the backups at hand to a restored office; needs nobody to be signed in. `done` follows what was restored. */
export function RestoreFlow({ done }: { readonly done: () => void }): ReactNode {
  const { t } = useWords();
  const list = useQuery(orpc.backups.list.queryOptions());
  const [chosen, setChosen] = useState<Backup | null>(null);
  if (chosen) return <RestoreBackup backup={chosen} asks="credentials" back={() => setChosen(null)} done={done} />;
  if (list.error) return <Failed error={list.error} again={() => void list.refetch()} />;
  if (!list.data) return <Busy stop={() => undefined} />;
  return (
    <Stack gap="sm">
      {list.data.length === 0 ? <Text size="sm">{t("backups.none")}</Text> : null}
      {list.data.length > 0 && <BackupTable backups={list.data} choose={setChosen} />}
      <Group>
        <Button
          variant="default"
          size="compact-sm"
          h={28}
          loading={list.isFetching}
          onClick={() => void list.refetch()}
        >
          {t("backups.refresh")}
        </Button>
      </Group>
      <UndoRestore asks="credentials" done={done} />
    </Stack>
  );
}
