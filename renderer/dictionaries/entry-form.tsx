import { Checkbox, Stack, TagsInput, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { FormEvent, ReactNode } from "react";
import type { DictionaryEntry } from "../../shared/dictionaries/contract.ts";
import type { DictionaryName } from "../../shared/dictionaries/names.ts";
import { client } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { DialogFoot } from "../parts/form/dialog-foot.tsx";
import { errorWords, problemsOf, problemWords } from "../parts/error-words.ts";

type EntryFormProps = {
  readonly dictionary: DictionaryName;
  /** null for a new word. */
  readonly entry: DictionaryEntry | null;
  readonly done: () => void;
};

export function EntryForm({ dictionary, entry, done }: EntryFormProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const queryClient = useQueryClient();
  const [zh, setZh] = useState(entry?.zh ?? "");
  const [en, setEn] = useState(entry?.en ?? "");
  const [aliases, setAliases] = useState<string[]>(entry?.aliases ?? []);
  const [active, setActive] = useState(entry?.active ?? true);
  const [isTried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: () => {
      const kept = entry && { id: entry.id, version: entry.version, extra: entry.extra };
      return client.dictionaries.save({ ...kept, dictionary, zh: zh.trim(), en: en.trim(), aliases, active });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      done();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (zh.trim() !== "") save.mutate();
  };
  const objections = problemsOf(save.error);
  const ofWord = objections.find((problem) => problem.field === "zh");
  const others = objections.filter((problem) => problem !== ofWord);
  const other = others.length > 0 || (save.error && objections.length === 0);
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          label={t("dictionary.zh")}
          value={zh}
          onChange={(event) => setZh(event.currentTarget.value)}
          error={isTried && zh.trim() === "" ? t("problem.REQUIRED") : ofWord && problemWords(ofWord, words)}
          withAsterisk
          aria-required
          maxLength={200}
          data-autofocus
          autoComplete="off"
        />
        <TextInput
          label={t("dictionary.en")}
          value={en}
          onChange={(event) => setEn(event.currentTarget.value)}
          maxLength={200}
          autoComplete="off"
        />
        <TagsInput
          size="xs"
          label={t("dictionary.aliases")}
          description={t("dictionary.aliasesHint")}
          value={aliases}
          onChange={setAliases}
          maxTags={40}
          splitChars={[",", "，", "、", ";", "；"]}
        />
        <Checkbox
          label={t("dictionary.activeLabel")}
          description={t("dictionary.activeHint")}
          checked={active}
          onChange={(event) => setActive(event.currentTarget.checked)}
        />
        <DialogFoot
          objection={other ? errorWords(save.error, words) : null}
          cancel={done}
          act={t("form.save")}
          isPending={save.isPending}
        />
      </Stack>
    </form>
  );
}
