import { Table, Text, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Outputs } from "../../shared/contract.ts";
import { orpc } from "../app/client.ts";
import { useMay } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { Busy } from "../parts/busy.tsx";
import { Failed } from "../parts/failed.tsx";
import { formatInstant } from "../parts/instants.ts";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { broughtBy } from "./brought.ts";
import { failureWords } from "./failure-words.ts";
import classes from "./imports.module.css";

type Import = Outputs["imports"]["list"][number];

/** What was imported before, with the way to take it back as a whole. */
export function History(): ReactNode {
  const words = useWords();
  const { t } = words;
  const queryClient = useQueryClient();
  const question = orpc.imports.list.queryOptions();
  const list = useQuery(question);
  const [asked, setAsked] = useState<Import | null>(null);
  const undo = useMutation(
    orpc.imports.undo.mutationOptions({
      onSuccess: ({ fileName }) => {
        setAsked(null);
        notifications.show({ message: t("imports.undone", { file: fileName }) });
      },
      onSettled: () => queryClient.invalidateQueries(),
    }),
  );
  return (
    <section className={classes["history"]}>
      <Title order={2} size="h5" mb="xs">
        {t("imports.history")}
      </Title>
      {list.isPending && <Busy stop={() => void queryClient.cancelQueries(question)} />}
      {list.isError && <Failed error={list.error} again={() => void list.refetch()} />}
      {list.data?.length === 0 && (
        <Text size="sm" className="quiet">
          {t("imports.historyNone")}
        </Text>
      )}
      {list.data && list.data.length > 0 && <HistoryTable imports={list.data} undo={setAsked} />}
      <ReasonDialog
        opened={asked !== null}
        title={t("imports.undoTitle")}
        explanation={t("imports.undoExplained", { file: asked?.fileName ?? "" })}
        confirm={t("imports.undoConfirm")}
        isPending={undo.isPending}
        error={undo.error && failureWords(undo.error, words)}
        close={() => {
          setAsked(null);
          undo.reset();
        }}
        go={(reason) => asked && undo.mutate({ id: asked.id, reason })}
      />
    </section>
  );
}

type HistoryTableProps = { readonly imports: readonly Import[]; readonly undo: (one: Import) => void };

function HistoryTable({ imports, undo }: HistoryTableProps): ReactNode {
  const { t } = useWords();
  const { why } = useMay()(["imports", "undo"]);
  return (
    <Table className={classes["table"]} verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("imports.history.at")}</Table.Th>
          <Table.Th>{t("imports.history.file")}</Table.Th>
          <Table.Th>{t("imports.history.by")}</Table.Th>
          <Table.Th>{t("imports.history.brought")}</Table.Th>
          <Table.Th>{t("imports.history.state")}</Table.Th>
          <Table.Td />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {imports.map((one) => (
          <Table.Tr key={one.id}>
            <Table.Td className="figures">{formatInstant(one.importedAt)}</Table.Td>
            <Table.Td className={classes["fileName"]}>{one.fileName}</Table.Td>
            <Table.Td>{one.importedBy}</Table.Td>
            <Table.Td>
              <BroughtWords one={one} />
            </Table.Td>
            <Table.Td>
              <StateWords one={one} />
            </Table.Td>
            <Table.Td ta="right">
              {one.undoneAt === null && (
                <ActButton whyNot={why} onClick={() => undo(one)}>
                  <span aria-hidden="true">{t("imports.undo")}</span>
                  <span className={classes["heard"]}>
                    {t("imports.undoOf", { file: one.fileName, at: formatInstant(one.importedAt) })}
                  </span>
                </ActButton>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function BroughtWords({ one }: { readonly one: Import }): ReactNode {
  const { t, language } = useWords();
  const said = broughtBy(one.counts).map(({ said, number }) => t(said, { number: number.toLocaleString("en-US") }));
  return said.join(language === "zh" ? "，" : ", ");
}

function StateWords({ one }: { readonly one: Import }): ReactNode {
  const { t } = useWords();
  if (one.undoneAt === null) return t("imports.history.kept");
  return t("imports.history.undone", {
    by: one.undoneBy ?? "",
    at: formatInstant(one.undoneAt),
    reason: one.undoneReason ?? "",
  });
}
