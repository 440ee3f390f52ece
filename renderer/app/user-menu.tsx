import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { roles } from "../../shared/accounts/roles.ts";
import { ChangePasswordDialog, useAccess } from "../access/index.ts";
import { useWords } from "../language/index.ts";
import { Icon } from "../parts/icons.tsx";
import classes from "./frame.module.css";
import { HandOver } from "./hand-over.tsx";
import { useSession } from "./session.tsx";

/** Who is working here, and the ways to leave the window or to hand it over. */
export function UserMenu(): ReactNode {
  const { t, nameOf } = useWords();
  const { user, office } = useSession();
  const [opened, setOpened] = useState(false);
  const [changesPassword, setChangesPassword] = useState(false);
  return (
    <>
      <Menu position="bottom-end" width={190} opened={opened} onChange={setOpened}>
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            c="inherit"
            size="compact-sm"
            leftSection={<Icon name="user" size={14} />}
            aria-label={t("user.working", { name: user.name, role: nameOf(roles[user.role]) })}
          >
            {t("user.label", { name: user.name, role: nameOf(roles[user.role]) })}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={420} className="scrolls">
          {office.demo ? <HandOver opened={opened} /> : <WaysOut changePassword={() => setChangesPassword(true)} />}
        </Menu.Dropdown>
      </Menu>
      <ChangePasswordDialog opened={changesPassword} close={() => setChangesPassword(false)} />
    </>
  );
}

function WaysOut({ changePassword }: { readonly changePassword: () => void }): ReactNode {
  const { t } = useWords();
  const { lock, leave } = useAccess();
  return (
    <>
      <Menu.Item
        leftSection={<Icon name="lock" size={14} />}
        rightSection={
          <kbd className={classes["key"]} aria-hidden="true">
            Ctrl L
          </kbd>
        }
        aria-keyshortcuts="Control+L"
        onClick={lock}
      >
        {t("access.locked")}
      </Menu.Item>
      <Menu.Item onClick={() => leave("other")}>{t("user.switch")}</Menu.Item>
      <Menu.Item onClick={changePassword}>{t("access.changePassword")}</Menu.Item>
      <Menu.Divider />
      <Menu.Item onClick={() => leave("same")}>{t("access.signOut")}</Menu.Item>
    </>
  );
}
