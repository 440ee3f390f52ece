import { Button, Group } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import type { ReactNode } from "react";
import { useOwnQueryClient } from "../app/queries.ts";
import { useWords } from "../language/index.ts";
import { Busy } from "../parts/busy.tsx";
import { Screen } from "./screen.tsx";

const RestoreFlow = lazy(async () => ({ default: (await import("../backups/index.ts")).RestoreFlow }));

type RestoreScreenProps = { readonly back: () => void; readonly restored: () => void };

/** 从备份恢复, before anybody has signed in. */
export function RestoreScreen({ back, restored }: RestoreScreenProps): ReactNode {
  const { t } = useWords();
  return (
    <Screen title={t("access.restore")} width="wide">
      <QueryClientProvider client={useOwnQueryClient()}>
        <Suspense fallback={<Busy stop={back} />}>
          <RestoreFlow done={restored} />
        </Suspense>
      </QueryClientProvider>
      <Group mt="lg">
        <Button variant="default" onClick={back}>
          {t("access.back")}
        </Button>
      </Group>
    </Screen>
  );
}
