import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import type { BackupCredentials } from "../../shared/backups/contract.ts";
import { client, orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { formatInstant } from "../parts/instants.ts";
import { backupErrorWords } from "./backup-words.ts";
import { CredentialsForm } from "./credentials-form.tsx";
import type { Asks } from "./restore-backup.tsx";

type UndoRestoreProps = { readonly asks: Asks; readonly done: () => void };

/** The way back from the last restore, as long as what it replaced lies aside. */
export function UndoRestore({ asks, done }: UndoRestoreProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const { data: aside } = useQuery(orpc.backups.aside.queryOptions());
  const [isAsked, setAsked] = useState(false);
  const undo = useMutation({
    mutationFn: (credentials: BackupCredentials) => client.backups.undoRestore({ credentials }),
    onSuccess: () => {
      setAsked(false);
      notifications.show({ message: t("backups.undone") });
      done();
    },
  });
  if (!aside) return null;
  const hint = t("backups.undoHint", { when: formatInstant(aside.at) });
  const close = () => {
    setAsked(false);
    undo.reset();
  };
  return (
    <Stack gap={4} mt="md" align="flex-start">
      <Text size="sm">{hint}</Text>
      <Button variant="default" size="compact-sm" h={28} onClick={() => setAsked(true)}>
        {t("backups.undo")}
      </Button>
      <Modal opened={isAsked} onClose={close} title={t("backups.undo")} size="md">
        {asks === "credentials" ? (
          <CredentialsForm
            hint={`${hint}${words.language === "zh" ? "" : " "}${t("backups.whoHint")}`}
            confirm={t("backups.undoGo")}
            isPending={undo.isPending}
            error={undo.error}
            go={(credentials) => undo.mutate(credentials)}
            back={close}
          />
        ) : (
          <Stack gap="sm">
            <Text size="sm">{hint}</Text>
            {undo.error && (
              <Text size="sm" className="overdue" role="alert">
                {backupErrorWords(undo.error, words)}
              </Text>
            )}
            <Group gap="xs">
              <Button variant="default" onClick={close} data-autofocus>
                {t("backups.back")}
              </Button>
              <Button loading={undo.isPending} onClick={() => undo.mutate(null)}>
                {t("backups.undoGo")}
              </Button>
            </Group>
          </Stack>
        )}
      </Modal>
    </Stack>
  );
}
