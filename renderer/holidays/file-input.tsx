import { Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { client } from "../app/client.ts";
import { host } from "../app/host.ts";
import { failureWords } from "../imports/index.ts";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { problemWords } from "../parts/error-words.ts";
import type { NoticeDraft } from "./draft.ts";

const endings = [".csv", ".txt", ".tsv", ".xlsx", ".xlsm"] as const;

type FileInputProps = {
  readonly draft: NoticeDraft;
  readonly change: (part: Partial<NoticeDraft>) => void;
  /** That there is no file yet, once somebody wanted to go on without one. */
  readonly objection: string | undefined;
};

/** A notice in a file: what was read from it, and the lines that could not be. */
export function FileInput({ draft, change, objection }: FileInputProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const { file, year } = draft;
  const reading = useMutation({
    mutationFn: async (chosen: File) => ({ ...(await client.calendar.readFile({ file: chosen })), name: chosen.name }),
    onSuccess: (read) => change({ file: read, year: read.year ?? year }),
    onError: () => change({ file: null }),
  });
  const pick = async () => {
    const chosen = await host.pickFile({ accept: endings });
    if (chosen !== null) reading.mutate(chosen);
  };
  return (
    <Stack gap={6} align="flex-start">
      <ActButton whyNot={null} isPending={reading.isPending} onClick={() => void pick()}>
        {t("years.choose")}
      </ActButton>
      <Text size="sm" className="quiet">
        {t("years.fileHint")}
      </Text>
      {file !== null && (
        <Text size="sm" className="figures" role="status">
          {t("years.fileRead", { name: file.name, count: file.days.length })}
        </Text>
      )}
      {reading.error !== null && (
        <Text size="sm" className="overdue" role="alert">
          {failureWords(reading.error, words)}
        </Text>
      )}
      {file === null && reading.error === null && objection !== undefined && (
        <Text size="sm" className="overdue" role="alert">
          {objection}
        </Text>
      )}
      {(file?.problems ?? []).map((problem) => (
        <Text key={`${problem.code} ${String(problem.data?.["row"])}`} size="sm" className="overdue">
          {problemWords(problem, words)}
        </Text>
      ))}
    </Stack>
  );
}
