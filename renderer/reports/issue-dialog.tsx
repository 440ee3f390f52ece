import { Button, Group, Modal, Text, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { FormEvent, ReactNode } from "react";
import type { Period } from "../../shared/period.ts";
import { formatDay } from "../../shared/reports/wording.ts";
import { reportWords } from "../../shared/reports/words.ts";
import { orpc } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { periodWords } from "./period-words.ts";
import { reportErrorWords } from "./report-errors.ts";

type IssueDialogProps = {
  readonly opened: boolean;
  readonly period: Period;
  readonly close: () => void;
  /** Called with the id of the report that was issued. */
  readonly done: (id: number) => void;
};

/** 定稿: asks for the title and freezes the report. */
export function IssueDialog(props: IssueDialogProps): ReactNode {
  const words = useWords();
  const period = periodWords(props.period, words);
  return (
    <Modal opened={props.opened} onClose={props.close} title={words.t("reports.issueTitle", { period })} size="lg">
      <IssueForm {...props} />
    </Modal>
  );
}

function IssueForm({ period, close, done }: IssueDialogProps): ReactNode {
  const words = useWords();
  const { t, nameOf, language } = words;
  const { today } = useSession().office;
  const queryClient = useQueryClient();
  const [title, setTitle] = useState(() =>
    t("reports.issueNameUsual", { period: periodWords(period, words), title: nameOf(reportWords.title) }),
  );
  const issue = useMutation(
    orpc.reports.issue.mutationOptions({
      onSuccess: async (issued) => {
        await queryClient.invalidateQueries({ queryKey: orpc.reports.key() });
        notifications.show({ message: t("reports.issueDone", { title: issued.title }) });
        done(issued.id);
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() !== "") issue.mutate({ ...period, title: title.trim() });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Text size="sm" mb="sm">
        {t("reports.issueExplanation")}
      </Text>
      {today < period.to && (
        <Text size="sm" mb="sm" fw={600} role="note">
          {t("reports.issueSoFar", { last: formatDay(period.to, language), day: formatDay(today, language) })}
        </Text>
      )}
      <WhatIsLocked period={period} />
      <TextInput
        label={t("reports.issueName")}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={title.trim() === "" ? t("problem.REQUIRED") : undefined}
        withAsterisk
        aria-required
        maxLength={200}
        data-autofocus
      />
      {issue.error && (
        <Text size="sm" mt="sm" className="overdue" role="alert">
          {reportErrorWords(issue.error, words)}
        </Text>
      )}
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" onClick={close}>
          {t("dialog.cancel")}
        </Button>
        <Button type="submit" loading={issue.isPending}>
          {t("reports.issue")}
        </Button>
      </Group>
    </form>
  );
}

/** Issuing closes the period for the money that it counts: said before it is done. */
function WhatIsLocked({ period }: { readonly period: Period }): ReactNode {
  const { t } = useWords();
  const { data } = useQuery(orpc.reports.toLock.queryOptions({ input: period }));
  if (data === undefined) return null;
  return (
    <Text size="sm" mb="sm">
      {t("reports.locks", { count: data.verified })}
      {data.unverified > 0 && ` ${t("reports.leavesUnverified", { count: data.unverified })}`}
    </Text>
  );
}
