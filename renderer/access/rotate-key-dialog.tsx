import { Modal, Progress, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import type { ReactNode } from "react";
import { client } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { ConfirmPassword } from "./confirm-password.tsx";
import { useAttempt } from "./use-attempt.ts";

type RotateKeyDialogProps = { readonly opened: boolean; readonly close: () => void };
type Progressed = { readonly done: number; readonly total: number };

/** 更换加密密钥: once it has begun it goes through to its end, over a power cut, too, so there is no way to stop it. */
export function RotateKeyDialog({ opened, close }: RotateKeyDialogProps): ReactNode {
  const { t } = useWords();
  const [progress, setProgress] = useState<Progressed | null>(null);
  const rotate = useAttempt(
    async (password: string) => {
      try {
        const steps = await client.access.rotateKey({ password });
        for await (const step of steps) setProgress(step);
      } finally {
        setProgress(null);
      }
    },
    () => {
      notifications.show({ message: t("security.keyDone"), autoClose: false });
      close();
    },
  );
  const { isPending } = rotate;
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t("security.keyChange")}
      size="md"
      withCloseButton={!isPending}
      closeOnEscape={!isPending}
      closeOnClickOutside={!isPending}
    >
      {progress ? (
        <Going {...progress} />
      ) : (
        <ConfirmPassword
          explanation={t("security.keyHint")}
          confirm={t("security.keyChange")}
          attempt={rotate}
          close={close}
        />
      )}
    </Modal>
  );
}

function Going({ done, total }: Progressed): ReactNode {
  const { t } = useWords();
  const says = total === 0 ? t("security.keyBeginning") : t("security.keyGoing", { done, total });
  return (
    <Stack gap="sm">
      <Text size="sm" role="status" className="figures">
        {says}
      </Text>
      <Progress value={total === 0 ? 0 : (done / total) * 100} aria-label={t("security.keyChange")} />
    </Stack>
  );
}
