import { Button, Group, Loader, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Backup, BackupCredentials, BackupPreview } from "../../shared/backups/contract.ts";
import { client } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { formatInstant } from "../parts/instants.ts";
import { backupErrorWords } from "./backup-words.ts";
import classes from "./backups.module.css";
import { CredentialsForm } from "./credentials-form.tsx";
import { Preview } from "./preview.tsx";

/** Who is asked before something is restored: nobody in the demo office. */
export type Asks = "credentials" | "nothing";

type RestoreBackupProps = {
  readonly backup: Backup;
  readonly asks: Asks;
  readonly back: () => void;
  /** The office is another one now. */
  readonly done: () => void;
};

/** One backup: who are you, what would be lost, and only then the restore. */
export function RestoreBackup({ backup, asks, back, done }: RestoreBackupProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const [seen, setSeen] = useState<{ credentials: BackupCredentials; preview: BackupPreview } | null>(null);
  const look = useMutation({
    mutationFn: async (credentials: BackupCredentials) => ({
      credentials,
      preview: await client.backups.preview({ id: backup.id, credentials }),
    }),
    onSuccess: setSeen,
  });
  const restore = useMutation({
    mutationFn: (credentials: BackupCredentials) => client.backups.restore({ id: backup.id, credentials }),
  });
  const when = formatInstant(backup.at);
  if (restore.data) return <Restored when={when} missingFiles={restore.data.missingFiles} done={done} />;
  return (
    <Stack gap="sm">
      <Text size="sm" fw={600} className={classes["where"]}>
        {t("backups.restoreOf", { when, place: backup.place })}
      </Text>
      {seen === null && asks === "credentials" && (
        <CredentialsForm
          hint={backup.presentKey || !backup.sameOffice ? t("backups.whoHint") : t("backups.whoOldKey")}
          confirm={t("backups.look")}
          isPending={look.isPending}
          error={look.error}
          go={(credentials) => look.mutate(credentials)}
          back={back}
        />
      )}
      {seen === null && asks === "nothing" && (
        <>
          {look.error && (
            <Text size="sm" className="overdue" role="alert">
              {backupErrorWords(look.error, words)}
            </Text>
          )}
          <Group gap="xs">
            <Button variant="default" onClick={back}>
              {t("backups.back")}
            </Button>
            <Button loading={look.isPending} onClick={() => look.mutate(null)} data-autofocus>
              {t("backups.look")}
            </Button>
          </Group>
        </>
      )}
      {seen && (
        <Confirm
          preview={seen.preview}
          asks={asks}
          isPending={restore.isPending}
          error={restore.error}
          back={back}
          go={() => restore.mutate(seen.credentials)}
        />
      )}
    </Stack>
  );
}

type ConfirmProps = {
  readonly preview: BackupPreview;
  readonly asks: Asks;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly back: () => void;
  readonly go: () => void;
};

function Confirm({ preview, asks, isPending, error, back, go }: ConfirmProps): ReactNode {
  const words = useWords();
  const { t } = words;
  if (isPending) {
    return (
      <Group gap="sm" role="status">
        <Loader size="sm" />
        <Text size="sm">{t("backups.restoring")}</Text>
      </Group>
    );
  }
  const replaces = preview.present !== null;
  return (
    <>
      <Preview preview={preview} />
      {replaces && <Text size="sm">{t(asks === "nothing" ? "backups.asideDemo" : "backups.aside")}</Text>}
      {error && (
        <Text size="sm" className="overdue" role="alert">
          {t("backups.error.failed", { why: backupErrorWords(error, words) })}
        </Text>
      )}
      <Group gap="xs">
        <Button variant="default" onClick={back} data-autofocus>
          {t("backups.back")}
        </Button>
        <Button color="red" onClick={go}>
          {t(replaces ? "backups.goRestore" : "backups.goRestoreNew")}
        </Button>
      </Group>
    </>
  );
}

type RestoredProps = { readonly when: string; readonly missingFiles: number; readonly done: () => void };

function Restored({ when, missingFiles, done }: RestoredProps): ReactNode {
  const { t } = useWords();
  return (
    <Stack gap="sm" role="status">
      <Text size="sm" fw={600}>
        {t("backups.restored", { when })}
      </Text>
      {missingFiles > 0 && <Text size="sm">{t("backups.restoredMissing", { count: missingFiles })}</Text>}
      <Group>
        <Button onClick={done} autoFocus>
          {t("backups.goOn")}
        </Button>
      </Group>
    </Stack>
  );
}
