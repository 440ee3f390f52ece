import { Group, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { DocumentKind } from "../../../shared/documents/kinds.ts";
import { client, orpc } from "../../app/client.ts";
import { host } from "../../app/host.ts";
import { useMay } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import { ActButton } from "../../parts/act-button.tsx";
import { problemsOf, problemWords } from "../../parts/error-words.ts";
import { paperErrorWords } from "../paper-words.ts";

type TemplateActsProps = { readonly kind: DocumentKind; readonly own: boolean; readonly name: string };

/** Downloads a template, puts the office's own in its place, or goes back to the program's. */
export function TemplateActs({ kind, own, name }: TemplateActsProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const may = useMay();
  const queryClient = useQueryClient();
  const said = async (message: string): Promise<void> => {
    await queryClient.invalidateQueries({ queryKey: orpc.documents.templates.key() });
    notifications.show({ message });
  };
  const download = useMutation({
    mutationFn: async () => host.saveFile((await client.documents.template({ kind })).file),
  });
  const replace = useMutation({
    mutationFn: async () => {
      const file = await host.pickFile({ accept: [".docx"] });
      return file && client.documents.replaceTemplate({ kind, file });
    },
    onSuccess: async (done) => (done === null ? undefined : said(t("documents.templateReplaced", { name }))),
  });
  const restore = useMutation({
    mutationFn: async () => client.documents.restoreTemplate({ kind }),
    onSuccess: async () => said(t("documents.templateRestored", { name })),
  });
  const askToRestore = () =>
    modals.openConfirmModal({
      title: t("documents.templateRestore"),
      children: <Text size="sm">{t("documents.templateRestoreAsk", { name })}</Text>,
      onConfirm: () => restore.mutate(),
    });
  const failed = download.error ?? replace.error ?? restore.error;
  const problems = problemsOf(failed);
  return (
    <>
      <Group gap="xs">
        <ActButton look="small" whyNot={null} isPending={download.isPending} onClick={() => download.mutate()}>
          {t("documents.templateDownload")}
        </ActButton>
        <ActButton
          look="small"
          whyNot={may(["documents", "replaceTemplate"]).why}
          isPending={replace.isPending}
          onClick={() => replace.mutate()}
        >
          {t("documents.templateReplace")}
        </ActButton>
        <ActButton
          look="small"
          whyNot={may(["documents", "restoreTemplate"]).why ?? (own ? null : t("documents.templateAlready"))}
          isPending={restore.isPending}
          onClick={askToRestore}
        >
          {t("documents.templateRestore")}
        </ActButton>
      </Group>
      {failed && (
        <div className="overdue" role="alert">
          {problems.length === 0
            ? paperErrorWords(failed, words)
            : problems.map((problem) => <div key={JSON.stringify(problem)}>{problemWords(problem, words)}</div>)}
        </div>
      )}
    </>
  );
}
