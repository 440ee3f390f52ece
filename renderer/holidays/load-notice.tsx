import { Button, Group, Text, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode, SyntheticEvent } from "react";
import { yearOf } from "../../shared/calendar.ts";
import type { Outputs } from "../../shared/contract.ts";
import { client } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { errorWords, isStale } from "../parts/error-words.ts";
import { useRemembered } from "../parts/remembered.ts";
import { emptyDraft, isNoticeDraft, readDraft } from "./draft.ts";
import classes from "./holidays.module.css";
import { NoticeInput } from "./notice-input.tsx";
import { PreviewOfLoad } from "./preview-of-load.tsx";

type Previewed = { readonly of: string; readonly answer: Outputs["calendar"]["preview"] };

/** 载入放假安排: entered, looked at with everything that it moves, and only then loaded. */
export function LoadNotice({ leave }: { readonly leave: (loaded: number | null) => void }): ReactNode {
  const words = useWords();
  const { t } = words;
  const { today } = useSession().office;
  const queryClient = useQueryClient();
  const empty = emptyDraft(yearOf(today) + 1);
  // What was typed is still there after a look at a record that it moves.
  const [draft, setDraft] = useRemembered("anshang:holiday-notice", empty, isNoticeDraft);
  const [isTried, setTried] = useState(false);
  const [reason, setReason] = useState("");
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const read = readDraft(draft);
  const present = JSON.stringify(read.notice);

  const preview = useMutation({
    mutationFn: async () => ({ of: present, answer: await client.calendar.preview(noticeOf(read)) }),
    onSuccess: setPreviewed,
  });
  const load = useMutation({
    mutationFn: async (version: number) =>
      client.calendar.load({ ...noticeOf(read), version, reason: reason.trim() === "" ? null : reason.trim() }),
    onSuccess: async ({ standing, moved }) => {
      notifications.show({ message: t("years.loaded", { year: standing.year, moved: moved.length }) });
      setDraft(empty);
      await queryClient.invalidateQueries();
      leave(standing.year);
    },
    onError: (error) => {
      if (isStale(error)) preview.mutate();
    },
  });
  const ask = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (read.problems.length === 0 && !preview.isPending) preview.mutate();
  };
  return (
    <section aria-label={t("years.loadTitle")} className={classes["part"]}>
      <Title order={2} size="h5" mb={4}>
        {t("years.loadTitle")}
      </Title>
      <Text size="sm" maw={860} mb="sm">
        {t("years.loadExplained")}
      </Text>
      <form onSubmit={ask} noValidate>
        <NoticeInput draft={draft} read={read} says={isTried} change={(part) => setDraft({ ...draft, ...part })} />
        <Group gap="xs" mt="sm">
          <Button
            type="submit"
            size="compact-sm"
            h={28}
            px="sm"
            variant={previewed?.of === present ? "default" : "filled"}
            loading={preview.isPending}
          >
            {t("years.preview")}
          </Button>
          <ActButton whyNot={null} onClick={() => leave(null)}>
            {t("years.back")}
          </ActButton>
        </Group>
      </form>
      {preview.error !== null && (
        <Text size="sm" mt="sm" className="overdue" role="alert">
          {errorWords(preview.error, words)}
        </Text>
      )}
      {previewed !== null && (
        <PreviewOfLoad
          preview={previewed.answer}
          year={read.notice.year}
          isPresent={previewed.of === present}
          reason={reason}
          say={setReason}
          load={() => load.mutate(previewed.answer.standing?.version ?? 0)}
          isPending={load.isPending}
          error={load.error}
        />
      )}
    </section>
  );
}

function noticeOf({ notice }: ReturnType<typeof readDraft>) {
  return { ...notice, days: notice.days.map((day) => ({ ...day })) };
}
