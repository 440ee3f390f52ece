import { Button, Group, Modal, Text, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { FormEvent, ReactNode } from "react";
import type { RetentionItem } from "../../shared/privacy/contract.ts";
import { orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { errorWords } from "../parts/error-words.ts";
import { DateField } from "../parts/fields/date-field.tsx";

const SHORTEST_REASON = 2;

type KeepLongerProps = { readonly item: RetentionItem | null; readonly close: () => void };

/** Asks until when a record is to be kept, and why. */
export function KeepLonger({ item, close }: KeepLongerProps): ReactNode {
  const { t } = useWords();
  return (
    <Modal opened={item !== null} onClose={close} title={t("privacy.keepLongerTitle")} size="md">
      {item && <KeepForm item={item} close={close} />}
    </Modal>
  );
}

function KeepForm({ item, close }: { readonly item: RetentionItem; readonly close: () => void }): ReactNode {
  const words = useWords();
  const { t } = words;
  const queryClient = useQueryClient();
  const [until, setUntil] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const keep = useMutation(
    orpc.privacy.keepLonger.mutationOptions({
      onSuccess: async ({ keepUntil }) => {
        notifications.show({ message: t("privacy.kept", { until: keepUntil }) });
        close();
        await queryClient.invalidateQueries();
      },
    }),
  );
  const isTooShort = reason.trim().length < SHORTEST_REASON;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (until !== null && !isTooShort) {
      keep.mutate({ register: item.register, id: item.id, until, reason: reason.trim() });
    }
  };
  return (
    <form onSubmit={submit} noValidate>
      <Text size="sm" mb="sm">
        {item.title}
      </Text>
      <DateField
        label={t("privacy.keepUntilLabel")}
        value={until}
        onChange={setUntil}
        error={isTried && until === null ? t("problem.REQUIRED") : undefined}
        required
      />
      <Textarea
        label={t("reason.label")}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={isTried && isTooShort ? t("reason.tooShort") : undefined}
        withAsterisk
        aria-required
        maxLength={500}
        autosize
        minRows={2}
        mt="sm"
      />
      {keep.error && (
        <Text size="sm" mt="sm" className="overdue" role="alert">
          {errorWords(keep.error, words)}
        </Text>
      )}
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" onClick={close}>
          {t("dialog.cancel")}
        </Button>
        <Button type="submit" loading={keep.isPending}>
          {t("privacy.keepLonger")}
        </Button>
      </Group>
    </form>
  );
}
