import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { client } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { useAccess } from "./access-context.ts";
import { ConfirmPassword } from "./confirm-password.tsx";
import { useAttempt } from "./use-attempt.ts";

type NewRecoveryCodeDialogProps = { readonly opened: boolean; readonly close: () => void };

/** 换新恢复码: one's password once more; the new code then stands alone on the screen. */
export function NewRecoveryCodeDialog({ opened, close }: NewRecoveryCodeDialogProps): ReactNode {
  const { t } = useWords();
  const { office } = useSession();
  const { showCode } = useAccess();
  const attempt = useAttempt(
    (password: string) => client.access.newRecoveryCode({ password }),
    ({ recoveryCode }) => showCode({ code: recoveryCode, officeName: office.name }),
  );
  return (
    <Modal opened={opened} onClose={close} title={t("security.codeMake")} size="sm">
      <ConfirmPassword
        explanation={t("security.codeHint")}
        confirm={t("security.codeMake")}
        attempt={attempt}
        close={close}
      />
    </Modal>
  );
}
