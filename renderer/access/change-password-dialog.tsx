import { Modal } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { ReactNode } from "react";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { useAccess } from "./access-context.ts";
import { ChangePassword } from "./change-password.tsx";

type ChangePasswordDialogProps = { readonly opened: boolean; readonly close: () => void };

/** 修改密码, for who is working. */
export function ChangePasswordDialog({ opened, close }: ChangePasswordDialogProps): ReactNode {
  const { t } = useWords();
  const { user, office } = useSession();
  const { adopt } = useAccess();
  return (
    <Modal opened={opened} onClose={close} title={t("access.changePassword")} size="sm">
      <ChangePassword
        names={[user.name, office.name]}
        present="own"
        changed={(status) => {
          adopt(status);
          notifications.show({ message: t("access.passwordChanged") });
          close();
        }}
        cancel={{ label: t("dialog.cancel"), go: close }}
      />
    </Modal>
  );
}
