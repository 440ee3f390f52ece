import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { FormEvent, ReactNode } from "react";
import type { Outputs } from "../../../shared/contract.ts";
import { namesIn } from "../../../shared/mediation/rules.ts";
import { client } from "../../app/client.ts";
import { useMay } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import { errorWords, problemsOf, problemWords } from "../../parts/error-words.ts";
import { rootOf } from "../../parts/form/use-form.ts";

const SHORTEST_NAME = 4;
const LONGEST_NAME = 200;

const isShort = (name: string) => name.trim().length < SHORTEST_NAME;

type NamesFormProps = { readonly saved: Outputs["documents"]["settings"] };

/** 文书署名和保管期限: suggestions of the program until the office says its own. */
export function NamesForm({ saved }: NamesFormProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const { allowed, why } = useMay()(["documents", "saveSettings"]);
  const queryClient = useQueryClient();
  const [committee, setCommittee] = useState(saved.committee);
  const [court, setCourt] = useState(saved.court);
  const [retentions, setRetentions] = useState(saved.retentions.join("、"));
  const save = useMutation({
    mutationFn: async () => client.documents.saveSettings({ committee, court, retentions: namesIn(retentions) }),
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      notifications.show({ message: t("settings.saved") });
    },
  });
  const problems = problemsOf(save.error);
  const errorOf = (field: string): string | undefined => {
    const own = problems.find((problem) => rootOf(problem.field) === field);
    return own && problemWords(own, words);
  };
  const loose = problems.filter(({ field }) => field === "");
  const isComplete = !isShort(committee) && !isShort(court) && namesIn(retentions).length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isComplete) save.mutate();
  };
  const common = {
    disabled: !allowed,
    maxLength: LONGEST_NAME,
    withAsterisk: true,
    "aria-required": true,
    maw: 460,
  } as const;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm" className="quiet">
          {saved.basis}
        </Text>
        <TextInput
          {...common}
          label={t("documents.committee")}
          description={t("documents.committeeHint")}
          value={committee}
          onChange={(event) => setCommittee(event.currentTarget.value)}
          error={isShort(committee) ? t("documents.nameTooShort") : errorOf("committee")}
        />
        <TextInput
          {...common}
          label={t("documents.court")}
          description={t("documents.courtHint")}
          value={court}
          onChange={(event) => setCourt(event.currentTarget.value)}
          error={isShort(court) ? t("documents.nameTooShort") : errorOf("court")}
        />
        <TextInput
          {...common}
          label={t("documents.retentions")}
          description={t("documents.retentionsHint")}
          value={retentions}
          onChange={(event) => setRetentions(event.currentTarget.value)}
          error={namesIn(retentions).length === 0 ? t("problem.REQUIRED") : errorOf("retentions")}
        />
        {save.error && (problems.length === 0 || loose.length > 0) && (
          <Text size="sm" className="overdue" role="alert">
            {problems.length === 0
              ? errorWords(save.error, words)
              : loose.map((problem) => problemWords(problem, words)).join(" ")}
          </Text>
        )}
        {why !== null && (
          <Text size="sm" className="quiet">
            {why}
          </Text>
        )}
        <Group>
          <Button type="submit" disabled={!allowed || !isComplete} loading={save.isPending}>
            {t("form.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
