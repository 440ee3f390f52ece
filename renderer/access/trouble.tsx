import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../language/index.ts";

type TroubleProps = {
  /** In words; null when all is well. */
  readonly said: string | null;
  /** Seconds until the next try is looked at. */
  readonly wait?: number;
};

/** Why a try did not succeed, and how long the next one has to wait. */
export function Trouble({ said, wait = 0 }: TroubleProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      {said !== null && (
        <Text size="sm" className="overdue" role="alert">
          {said}
        </Text>
      )}
      {wait > 0 && (
        <Text size="sm" className="figures" role="timer">
          {t("access.waitLeft", { seconds: wait })}
        </Text>
      )}
    </>
  );
}
