import { Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import { orpc } from "../app/client.ts";
import { useMay, useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import classes from "./access.module.css";
import { IdleSettings } from "./idle-settings.tsx";
import { NewRecoveryCodeDialog } from "./new-recovery-code-dialog.tsx";
import { RoleTable } from "./role-table.tsx";
import { RotateKeyDialog } from "./rotate-key-dialog.tsx";

/** 安全: when windows lock themselves, the recovery code, the key, and who may do what. */
export function SecuritySettings(): ReactNode {
  const { t } = useWords();
  const { office } = useSession();
  return (
    <>
      {office.demo ? (
        <Text size="sm" mb="lg" maw={680}>
          {t("security.demo")}
        </Text>
      ) : (
        <Locks />
      )}
      <section aria-labelledby="security-roles">
        <Title order={2} size="h5" id="security-roles">
          {t("security.roles")}
        </Title>
        <Text size="sm" className="quiet" mb="xs">
          {t("security.rolesHint")}
        </Text>
        <RoleTable />
      </section>
    </>
  );
}

function Locks(): ReactNode {
  const { t } = useWords();
  const may = useMay();
  const [dialog, setDialog] = useState<"code" | "key" | null>(null);
  const windows = useQuery(orpc.access.windows.queryOptions());
  const close = () => setDialog(null);
  return (
    <>
      <Part title={t("security.idle")} hint={t("security.idleHint")}>
        <IdleSettings />
        {windows.data && (
          <Text size="sm" className="quiet">
            {t("security.windows", { count: windows.data.signedIn })}
          </Text>
        )}
      </Part>
      <Part title={t("security.code")} hint={t("security.codeHint")}>
        <div>
          <ActButton whyNot={may(["access", "newRecoveryCode"]).why} onClick={() => setDialog("code")}>
            {t("security.codeMake")}
          </ActButton>
        </div>
      </Part>
      <Part title={t("security.key")} hint={t("security.keyHint")}>
        <div>
          <ActButton whyNot={may(["access", "rotateKey"]).why} onClick={() => setDialog("key")}>
            {t("security.keyChange")}
          </ActButton>
        </div>
      </Part>
      <NewRecoveryCodeDialog opened={dialog === "code"} close={close} />
      <RotateKeyDialog opened={dialog === "key"} close={close} />
    </>
  );
}

type PartProps = { readonly title: string; readonly hint: string; readonly children: ReactNode };

function Part({ title, hint, children }: PartProps): ReactNode {
  return (
    <section className={classes["part"]} aria-label={title}>
      <Title order={2} size="h5" mb={4}>
        {title}
      </Title>
      <Stack gap="xs">
        <Text size="sm">{hint}</Text>
        {children}
      </Stack>
    </section>
  );
}
