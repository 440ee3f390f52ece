import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { AccessStatus } from "../../shared/access/contract.ts";
import { useWords } from "../language/index.ts";
import { ChangePassword } from "./change-password.tsx";
import { Screen } from "./screen.tsx";

type FirstPasswordProps = {
  readonly status: AccessStatus;
  readonly adopt: (status: AccessStatus) => void;
  readonly leave: () => void;
};

/** Somebody came in with a password that an administrator chose: nobody but themselves is to know the next one. */
export function FirstPassword({ status, adopt, leave }: FirstPasswordProps): ReactNode {
  const { t } = useWords();
  const name = status.user?.name ?? "";
  return (
    <Screen title={t("access.chooseOwn", { name })}>
      <Text size="sm" mb="sm">
        {t("access.chooseOwnHint")}
      </Text>
      <ChangePassword
        names={[name]}
        present="first"
        changed={adopt}
        cancel={{ label: t("access.signOut"), go: leave }}
      />
    </Screen>
  );
}
