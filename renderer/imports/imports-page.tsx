import { Alert, Text, Title } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import type { ReactNode } from "react";
import { client } from "../app/client.ts";
import { forgetWithUser } from "../app/forgetting.ts";
import { useWords } from "../language/index.ts";
import { BroughtStep } from "./brought-step.tsx";
import { ChooseStep } from "./choose-step.tsx";
import { ColumnsStep } from "./columns-step.tsx";
import { failureWords } from "./failure-words.ts";
import { createImporting } from "./importing.ts";
import type { Importing, Notice, Stage } from "./importing.ts";
import classes from "./imports.module.css";
import { PreviewStep } from "./preview-step.tsx";
import { Steps } from "./steps.tsx";
import { Working } from "./working.tsx";

const importing = createImporting(client.imports);
forgetWithUser(importing.giveUp);

/** 导入: from a file to its records, with everything shown before anything is written. */
export function ImportsPage(): ReactNode {
  const { t } = useWords();
  const { stage, notice } = useSyncExternalStore(importing.subscribe, importing.get);
  return (
    <div className={classes["page"]}>
      <header className={classes["head"]}>
        <Title order={1} size="h4">
          {t("imports.title")}
        </Title>
        <Steps at={stage.at} />
      </header>
      {notice && <NoticeLine notice={notice} />}
      <Step stage={stage} importing={importing} />
    </div>
  );
}

function Step({ stage, importing }: { readonly stage: Stage; readonly importing: Importing }): ReactNode {
  const { t } = useWords();
  const queryClient = useQueryClient();
  const { stop } = importing;
  switch (stage.at) {
    case "choose":
      return <ChooseStep choose={(file) => void importing.open(file)} />;
    case "reading":
      return <Working says={t("imports.reading", { file: stage.fileName })} stop={stop} />;
    case "columns":
      return <ColumnsStep open={stage} importing={importing} />;
    case "checking":
      return <Working says={t("imports.checking")} stop={stop} />;
    case "preview": {
      const commit = async (refused: "stop" | "leave_out") => {
        if (await importing.commit(refused)) await queryClient.invalidateQueries();
      };
      return (
        <PreviewStep key={stage.number} seen={stage} importing={importing} commit={(refused) => void commit(refused)} />
      );
    }
    case "importing": {
      const { progress } = stage;
      const says = progress
        ? t("imports.importingOf", {
            done: progress.done.toLocaleString("en-US"),
            total: progress.total.toLocaleString("en-US"),
          })
        : t("imports.importing");
      return <Working says={says} stop={stop} share={progress && progress.done / progress.total} />;
    }
    case "done":
      return <BroughtStep fileName={stage.fileName} brought={stage.brought} again={importing.giveUp} />;
  }
}

function NoticeLine({ notice }: { readonly notice: Notice }): ReactNode {
  const words = useWords();
  const { t } = words;
  switch (notice.kind) {
    case "stopped":
      return (
        <Text size="sm" className={classes["notice"]} role="status">
          {t("imports.stopped")}
        </Text>
      );
    case "nothingNew":
      return (
        <Alert className={classes["notice"]} color="gray" title={t("imports.nothingNew")} role="status">
          {t("imports.nothingNewWhy")}
        </Alert>
      );
    case "failed":
      return (
        <Alert className={classes["notice"]} color="red" title={t("imports.failed")} role="alert">
          {failureWords(notice.error, words)}
        </Alert>
      );
  }
}
