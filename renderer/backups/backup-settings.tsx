import { Alert, Modal, Text, Title } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Backup, BackupStatus } from "../../shared/backups/contract.ts";
import { orpc } from "../app/client.ts";
import { useMay, useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { Busy } from "../parts/busy.tsx";
import { bytesWords } from "../parts/bytes-words.ts";
import { Failed } from "../parts/failed.tsx";
import { BackupTable } from "./backup-table.tsx";
import { failureWords, whenWords } from "./backup-words.ts";
import classes from "./backups.module.css";
import { MakeBackup } from "./make-backup.tsx";
import { PlaceDialog } from "./place-dialog.tsx";
import { RestoreBackup } from "./restore-backup.tsx";
import { UndoRestore } from "./undo-restore.tsx";

/** 备份: the last good one, where they go, those at hand, and the way back to one. */
export function BackupSettings(): ReactNode {
  const { t } = useWords();
  const status = useQuery(orpc.backups.status.queryOptions());
  if (status.error) return <Failed error={status.error} again={() => void status.refetch()} />;
  if (!status.data) return <Busy stop={() => undefined} />;
  return (
    <>
      <section className={classes["section"]}>
        <Title order={2} size="h5" mb="xs">
          {t("backups.last")}
        </Title>
        <LastBackup status={status.data} />
        <MakeBackup />
      </section>
      <Place status={status.data} />
      <AtHand />
    </>
  );
}

function LastBackup({ status: { lastGood, overdue, lastFailure } }: { readonly status: BackupStatus }): ReactNode {
  const words = useWords();
  const { t } = words;
  const { today } = useSession().office;
  return (
    <>
      <Text size="sm" className={classes["where"]}>
        {lastGood
          ? t("backups.lastAt", { when: whenWords(lastGood.at, today, words), place: lastGood.place })
          : t("backups.never")}
      </Text>
      {overdue && (
        <Text size="sm" className="overdue">
          {t("backups.overdue")}
        </Text>
      )}
      {lastFailure && (
        <Text size="sm" className="overdue">
          {t("backups.failed", {
            when: whenWords(lastFailure.at, today, words),
            why: failureWords(lastFailure.code, words),
          })}
        </Text>
      )}
      <Text size="sm" className="quiet" my="xs">
        {t("backups.how")}
      </Text>
    </>
  );
}

function Place({ status: { place, onSameDisk } }: { readonly status: BackupStatus }): ReactNode {
  const { t } = useWords();
  const { why } = useMay()(["backups", "choosePlace"]);
  const [isChoosing, setChoosing] = useState(false);
  const { name, freeBytes } = place;
  return (
    <section className={classes["section"]}>
      <Title order={2} size="h5" mb="xs">
        {t("backups.place")}
      </Title>
      <Text size="sm" className={classes["where"]}>
        {freeBytes === null
          ? t("backups.placeUnknown", { name })
          : t("backups.placeNow", { name, free: bytesWords(freeBytes) })}
      </Text>
      {onSameDisk && (
        <Alert color="yellow" my="xs" p="xs">
          {t("backups.sameDisk")}
        </Alert>
      )}
      <ActButton whyNot={why} onClick={() => setChoosing(true)}>
        {t("backups.choose")}
      </ActButton>
      <PlaceDialog opened={isChoosing} present={place.id} close={() => setChoosing(false)} />
    </section>
  );
}

function AtHand(): ReactNode {
  const { t } = useWords();
  const queryClient = useQueryClient();
  const asks = useSession().office.demo ? "nothing" : "credentials";
  const list = useQuery(orpc.backups.list.queryOptions());
  const [chosen, setChosen] = useState<Backup | null>(null);
  const close = () => setChosen(null);
  // Whoever was signed in is so no more: the first question that is asked leads to the sign-in.
  const done = () => {
    close();
    void queryClient.invalidateQueries();
  };
  return (
    <section className={classes["section"]}>
      <Title order={2} size="h5" mb="xs">
        {t("backups.list")}
      </Title>
      {list.error && <Failed error={list.error} again={() => void list.refetch()} />}
      {list.isPending && <Busy stop={() => undefined} />}
      {list.data?.length === 0 && <Text size="sm">{t("backups.none")}</Text>}
      {list.data && list.data.length > 0 && <BackupTable backups={list.data} choose={setChosen} />}
      <UndoRestore asks={asks} done={done} />
      <Modal opened={chosen !== null} onClose={close} title={t("backups.restoreTitle")} size="lg">
        {chosen && <RestoreBackup backup={chosen} asks={asks} back={close} done={done} />}
      </Modal>
    </section>
  );
}
