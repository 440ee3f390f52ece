import { Button, Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../../language/index.ts";

type DialogFootProps = {
  /** What went wrong and belongs to no field. */
  readonly objection: string | null;
  readonly cancel: () => void;
  /** What the form does when it is sent. */
  readonly act: string;
  readonly isPending: boolean;
};

/** The end of a small form: what speaks against it, the way out, and the way on. */
export function DialogFoot({ objection, cancel, act, isPending }: DialogFootProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      {objection !== null && (
        <Text size="sm" className="overdue" role="alert">
          {objection}
        </Text>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={cancel}>
          {t("dialog.cancel")}
        </Button>
        <Button type="submit" loading={isPending}>
          {act}
        </Button>
      </Group>
    </>
  );
}
