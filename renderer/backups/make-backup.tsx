import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { client, orpc } from "../app/client.ts";
import { useMay } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { bytesWords } from "../parts/bytes-words.ts";
import { backupErrorWords } from "./backup-words.ts";

type Progressed = { readonly doneBytes: number; readonly totalBytes: number };

/** 立即备份, told byte by byte, and stopped without a trace. */
export function MakeBackup(): ReactNode {
  const words = useWords();
  const { t } = words;
  const { why } = useMay()(["backups", "make"]);
  const queryClient = useQueryClient();
  const [progress, setProgress] = useState<Progressed | "beginning" | null>(null);
  const [error, setError] = useState<unknown>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const make = async (): Promise<void> => {
    const mine = new AbortController();
    running.current = mine;
    setError(null);
    setProgress("beginning");
    try {
      const steps = await client.backups.make(undefined, { signal: mine.signal });
      for await (const step of steps) setProgress(step);
      notifications.show({ message: t("backups.made") });
    } catch (failure) {
      if (mine.signal.aborted) notifications.show({ message: t("backups.stopped") });
      else setError(failure);
    } finally {
      setProgress(null);
      await queryClient.invalidateQueries({ queryKey: orpc.backups.key() });
    }
  };
  return (
    <Stack gap="xs" align="flex-start">
      {progress === null ? (
        <ActButton isMain whyNot={why} onClick={() => void make()}>
          {t("backups.make")}
        </ActButton>
      ) : (
        <Making progress={progress} stop={() => running.current?.abort()} />
      )}
      {error !== null && (
        <Text size="sm" className="overdue" role="alert">
          {backupErrorWords(error, words)}
        </Text>
      )}
    </Stack>
  );
}

type MakingProps = { readonly progress: Progressed | "beginning"; readonly stop: () => void };

function Making({ progress, stop }: MakingProps): ReactNode {
  const { t } = useWords();
  const { doneBytes, totalBytes } = progress === "beginning" ? { doneBytes: 0, totalBytes: 0 } : progress;
  const says =
    progress === "beginning"
      ? t("backups.beginning")
      : doneBytes >= totalBytes
        ? t("backups.checking")
        : t("backups.making", { done: bytesWords(doneBytes), total: bytesWords(totalBytes) });
  return (
    <Group gap="sm">
      <Text size="sm" role="status" className="figures">
        {says}
      </Text>
      <Progress w={200} value={totalBytes === 0 ? 0 : (doneBytes / totalBytes) * 100} aria-label={t("backups.make")} />
      <Button variant="default" size="compact-sm" h={28} onClick={stop} autoFocus>
        {t("backups.stop")}
      </Button>
    </Group>
  );
}
