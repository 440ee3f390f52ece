import { Button, Group, Text, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { FormEvent, ReactNode } from "react";
import { orpc } from "../app/client.ts";
import { useMay, useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { errorWords } from "../parts/error-words.ts";

/** The name that stands above every page and on what the office hands in. */
export function OfficeName(): ReactNode {
  const words = useWords();
  const { t } = words;
  const { office } = useSession();
  const { allowed, why } = useMay()(["office", "rename"]);
  const queryClient = useQueryClient();
  const [name, setName] = useState(office.name);
  const rename = useMutation(
    orpc.office.rename.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries();
        notifications.show({ message: t("settings.saved") });
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") rename.mutate({ name: name.trim() });
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        label={t("settings.officeName")}
        description={t("settings.officeNameHint")}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={name.trim() === "" ? t("problem.REQUIRED") : rename.error && errorWords(rename.error, words)}
        disabled={!allowed}
        maxLength={200}
        maw={420}
      />
      {why !== null && (
        <Text size="sm" className="quiet" mt="xs">
          {why}
        </Text>
      )}
      <Group mt="md">
        <Button type="submit" disabled={!allowed || name.trim() === office.name} loading={rename.isPending}>
          {t("form.save")}
        </Button>
      </Group>
    </form>
  );
}
