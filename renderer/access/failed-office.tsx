import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import type { AccessFailure, AccessStatus } from "../../shared/access/contract.ts";
import { startFailures } from "../../shared/start-failures.ts";
import { client } from "../app/client.ts";
import { host } from "../app/host.ts";
import { useWords } from "../language/index.ts";
import { errorWords } from "../parts/error-words.ts";
import classes from "./access.module.css";
import { RestoreScreen } from "./restore-screen.tsx";
import { Screen } from "./screen.tsx";
import { useAttempt } from "./use-attempt.ts";

/**
 * Failures in which the folder is there and a backup can take the office's place. An office of a newer version is not
 * among them: nothing is lost there, and an older backup would lose what was done since.
 */
const restorable: ReadonlySet<AccessFailure["code"]> = new Set([
  "DATABASE_CORRUPT",
  "KEY_FILE_MISSING",
  "KEY_FILE_DAMAGED",
]);

type FailedOfficeProps = {
  readonly status: AccessStatus;
  readonly adopt: (status: AccessStatus) => void;
  readonly restored: () => void;
};

/** The office could not be opened: what that means, what has become of the data, and the ways out. */
export function FailedOffice({ status, adopt, restored }: FailedOfficeProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const [restores, setRestores] = useState(false);
  const retry = useAttempt(() => client.access.retry(), adopt);
  const repair = useAttempt(() => client.access.repair(), adopt);
  const { failure, folder } = status;
  const code = failure?.code ?? "OTHER";
  const { title, meaning, advice } = startFailures[code];
  const error = retry.error ?? repair.error;
  const { chooseOffice } = host;
  if (restores) return <RestoreScreen back={() => setRestores(false)} restored={restored} />;
  return (
    <Screen title={nameOf(title)} width="wide">
      <Stack gap="sm">
        <Text size="sm">{nameOf(meaning)}</Text>
        <Text size="sm">{nameOf(advice)}</Text>
        <dl className={classes["facts"]}>
          <dt>{t("access.failedFolder")}</dt>
          <dd>{folder}</dd>
          {failure?.place && (
            <>
              <dt>{t("access.failedPlace")}</dt>
              <dd>{failure.place}</dd>
            </>
          )}
          <dt>{t("access.failedVersion")}</dt>
          <dd>{status.version}</dd>
        </dl>
        {failure && failure.report.length > 0 && <Report lines={failure.report} />}
        {error !== null && (
          <Text size="sm" className="overdue" role="alert">
            {errorWords(error, words)}
          </Text>
        )}
        <Group gap="xs" mt="xs">
          <Button onClick={() => retry.go()} loading={retry.isPending} autoFocus>
            {t("app.tryAgain")}
          </Button>
          {code === "DATABASE_CORRUPT" && (
            <Button variant="default" onClick={() => repair.go()} loading={repair.isPending}>
              {t("access.repair")}
            </Button>
          )}
          {failure && restorable.has(failure.code) && (
            <Button variant="default" onClick={() => setRestores(true)}>
              {t("access.restore")}
            </Button>
          )}
          {chooseOffice !== null && (
            <Button variant="default" onClick={() => void chooseOffice()}>
              {t("access.otherFolder")}
            </Button>
          )}
        </Group>
      </Stack>
    </Screen>
  );
}

/** What the check of the database found; for whoever is asked to help. */
function Report({ lines }: { readonly lines: readonly string[] }): ReactNode {
  const { t } = useWords();
  return (
    <section aria-label={t("access.report")}>
      <Text size="sm" mb={4}>
        {t("access.report")}
      </Text>
      <pre className={classes["report"]} tabIndex={0}>
        {lines.join("\n")}
      </pre>
    </section>
  );
}
