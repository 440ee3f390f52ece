import { Button, Group, Modal, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import type { FormEvent, ReactNode } from "react";
import { useWords } from "../language/index.ts";

const SHORTEST_REASON = 2;

type ReasonDialogProps = {
  readonly opened: boolean;
  readonly title: string;
  readonly explanation: string;
  readonly confirm: string;
  readonly isPending: boolean;
  /** In words; what the service objected to. */
  readonly error: string | null;
  readonly close: () => void;
  readonly go: (reason: string) => void;
};

/** Asks why before something is done that others must be able to understand later. */
export function ReasonDialog(props: ReasonDialogProps): ReactNode {
  return (
    <Modal opened={props.opened} onClose={props.close} title={props.title} size="md">
      <ReasonForm {...props} />
    </Modal>
  );
}

function ReasonForm({ explanation, confirm, isPending, error, close, go }: ReasonDialogProps): ReactNode {
  const { t } = useWords();
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const isTooShort = reason.trim().length < SHORTEST_REASON;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isTooShort) go(reason.trim());
  };
  return (
    <form onSubmit={submit} noValidate>
      <Text size="sm" mb="sm">
        {explanation}
      </Text>
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
        data-autofocus
      />
      {error !== null && (
        <Text size="sm" mt="sm" className="overdue" role="alert">
          {error}
        </Text>
      )}
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" onClick={close}>
          {t("dialog.cancel")}
        </Button>
        <Button type="submit" loading={isPending}>
          {confirm}
        </Button>
      </Group>
    </form>
  );
}
