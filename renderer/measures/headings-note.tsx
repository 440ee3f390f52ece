import { Alert, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { client, orpc } from "../app/client.ts";
import { useMay } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { errorWords } from "../parts/error-words.ts";
import classes from "./measures.module.css";

/** 未核定: the headings are a neutral proposal until the office makes them its own. */
export function HeadingsNote(): ReactNode {
  const words = useWords();
  const { t } = words;
  const may = useMay();
  const queries = useQueryClient();
  const { data } = useQuery(orpc.measures.headings.queryOptions());
  const confirm = useMutation({
    mutationFn: () => client.measures.confirmHeadings({}),
    onSuccess: () => queries.invalidateQueries(),
    onError: (error) => notifications.show({ message: errorWords(error, words), color: "gray", autoClose: false }),
  });
  if (data === undefined) return null;
  if (data.confirmed) {
    return (
      <Text size="xs" className="quiet" mt={6}>
        {t("measures.headingsConfirmed", { by: data.by ?? "", on: data.on ?? "" })}
      </Text>
    );
  }
  return (
    <Alert variant="light" color="yellow" p="xs" mt={8} role="note" className="not-printed">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{t("measures.headingsOpen")}</Text>
        <span className={classes["act"]}>
          <ActButton whyNot={may(["measures", "confirmHeadings"]).why} onClick={() => confirm.mutate()}>
            {t("measures.confirmHeadings")}
          </ActButton>
        </span>
      </Group>
    </Alert>
  );
}
