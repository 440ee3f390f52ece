import { Code, Group, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { templateTags } from "../../shared/reports/template-tags.ts";
import type { TemplateTag } from "../../shared/reports/template-tags.ts";
import { client, orpc } from "../app/client.ts";
import { host } from "../app/host.ts";
import { useMay } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { Busy } from "../parts/busy.tsx";
import { Failed } from "../parts/failed.tsx";
import { reportErrorWords } from "./report-errors.ts";
import classes from "./reports.module.css";

/** Word 模板: download, replace, restore, and the tags that may stand in it. */
export function TemplateSettings(): ReactNode {
  const words = useWords();
  const { t } = words;
  const may = useMay();
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(orpc.reports.template.queryOptions());
  const said = (message: string) => async () => {
    await queryClient.invalidateQueries({ queryKey: orpc.reports.template.key() });
    notifications.show({ message });
  };
  const replace = useMutation({
    mutationFn: async () => {
      const file = await host.pickFile({ accept: [".docx"] });
      return file && client.reports.replaceTemplate({ file });
    },
    onSuccess: (done) => (done === null ? undefined : said(t("reports.templateReplaced"))()),
  });
  const restore = useMutation(
    orpc.reports.restoreTemplate.mutationOptions({ onSuccess: said(t("reports.templateRestored")) }),
  );
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <Busy stop={() => undefined} />;
  const askToRestore = () =>
    modals.openConfirmModal({
      title: t("reports.templateRestore"),
      children: <Text size="sm">{t("reports.templateRestoreAsk")}</Text>,
      onConfirm: () => restore.mutate({}),
    });
  const failed = replace.error ?? restore.error;
  return (
    <div className={classes["template"]}>
      <Text size="sm">
        <b>{t(data.own ? "reports.templateOwn" : "reports.templateProgram")}</b>
      </Text>
      <Text size="sm" mt={4}>
        {t("reports.templateHow")}
      </Text>
      <Group gap="xs" my="sm">
        <ActButton whyNot={null} onClick={() => void host.saveFile(data.file)}>
          {t("reports.templateDownload")}
        </ActButton>
        <ActButton
          whyNot={may(["reports", "replaceTemplate"]).why}
          isPending={replace.isPending}
          onClick={() => replace.mutate()}
        >
          {t("reports.templateReplace")}
        </ActButton>
        <ActButton
          whyNot={may(["reports", "restoreTemplate"]).why ?? (data.own ? null : t("reports.templateAlready"))}
          isPending={restore.isPending}
          onClick={askToRestore}
        >
          {t("reports.templateRestore")}
        </ActButton>
      </Group>
      {failed && (
        <Text size="sm" mb="sm" className="overdue" role="alert">
          {reportErrorWords(failed, words)}
        </Text>
      )}
      <h2 className={classes["heading"]}>{t("reports.templateTags")}</h2>
      <table className={classes["table"]}>
        <thead>
          <tr>
            <th scope="col">{t("reports.tag")}</th>
            <th scope="col">{t("reports.tagMeaning")}</th>
          </tr>
        </thead>
        <tbody>
          {(Object.keys(templateTags) as TemplateTag[]).map((tag) => (
            <tr key={tag}>
              <th scope="row">
                <Code>{templateTags[tag] === null ? `{${tag}}` : `{#${tag}} … {/${tag}}`}</Code>
              </th>
              <td>
                {t(`reports.tag.${tag}`)}
                <Inner tag={tag} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What may stand inside a loop. */
function Inner({ tag }: { readonly tag: TemplateTag }): ReactNode {
  const { t } = useWords();
  const inner = templateTags[tag];
  if (inner === null) return null;
  const tags = Object.entries(inner).map(([name, deeper]) =>
    deeper === null
      ? `{${name}}`
      : `{#${name}} ${Object.keys(deeper)
          .map((one) => `{${one}}`)
          .join(" ")} {/${name}}`,
  );
  return <span className={classes["change"]}>{t("reports.tagLoop", { tags: tags.join(" ") })}</span>;
}
