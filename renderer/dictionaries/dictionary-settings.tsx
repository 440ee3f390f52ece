import { ActionIcon, Group, Modal, Select, Table, Text, VisuallyHidden } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import type { DictionaryEntry } from "../../shared/dictionaries/contract.ts";
import { dictionaryNames } from "../../shared/dictionaries/names.ts";
import type { DictionaryName } from "../../shared/dictionaries/names.ts";
import { orpc } from "../app/client.ts";
import { useMay } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { errorWords } from "../parts/error-words.ts";
import { useDictionaries } from "../parts/fields/use-field-words.ts";
import { Icon } from "../parts/icons.tsx";
import { EntryForm } from "./entry-form.tsx";

const codes = Object.keys(dictionaryNames) as DictionaryName[];

/** The words that the office chooses from, dictionary by dictionary. */
export function DictionarySettings(): ReactNode {
  const { t, nameOf } = useWords();
  const may = useMay();
  const { entriesOf } = useDictionaries();
  const [dictionary, setDictionary] = useState<DictionaryName>("town");
  const [edited, setEdited] = useState<DictionaryEntry | "new" | null>(null);
  const entries = entriesOf(dictionary);
  return (
    <>
      <Group mb="sm" align="end">
        <Select
          label={t("dictionary.pick")}
          data={codes.map((code) => ({ value: code, label: nameOf(dictionaryNames[code]) }))}
          value={dictionary}
          onChange={(next) => setDictionary(codes.find((code) => code === next) ?? dictionary)}
          searchable
          allowDeselect={false}

          w={260}
        />
        <ActButton isMain whyNot={may(["dictionaries", "save"]).why} onClick={() => setEdited("new")}>
          {t("dictionary.add")}
        </ActButton>
      </Group>
      <Table maw={980} highlightOnHover verticalSpacing={4} aria-label={nameOf(dictionaryNames[dictionary])}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("dictionary.zh")}</Table.Th>
            <Table.Th>{t("dictionary.en")}</Table.Th>
            <Table.Th>{t("dictionary.aliases")}</Table.Th>
            <Table.Th>{t("dictionary.state")}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{t("record.acts")}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map((entry, place) => (
            <EntryLine
              key={entry.id}
              entry={entry}
              isFirst={place === 0}
              isLast={place === entries.length - 1}
              edit={() => setEdited(entry)}
            />
          ))}
        </Table.Tbody>
      </Table>
      {entries.length === 0 && (
        <Text size="sm" className="quiet">
          {t("dictionary.empty")}
        </Text>
      )}
      <Modal
        opened={edited !== null}
        onClose={() => setEdited(null)}
        title={edited === "new" ? t("dictionary.add") : t("dictionary.change")}
        size="md"
      >
        {edited !== null && (
          <EntryForm dictionary={dictionary} entry={edited === "new" ? null : edited} done={() => setEdited(null)} />
        )}
      </Modal>
    </>
  );
}

type EntryLineProps = {
  readonly entry: DictionaryEntry;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly edit: () => void;
};

function EntryLine({ entry, isFirst, isLast, edit }: EntryLineProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const may = useMay();
  const queryClient = useQueryClient();
  const move = useMutation(
    orpc.dictionaries.move.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: orpc.dictionaries.key() }),
      onError: (error) => notifications.show({ message: errorWords(error, words) }),
    }),
  );
  const canMove = may(["dictionaries", "move"]).allowed;
  const name = nameOf(entry);
  return (
    <Table.Tr className={entry.active ? undefined : "quiet"}>
      <Table.Td>{entry.zh}</Table.Td>
      <Table.Td>{entry.en}</Table.Td>
      <Table.Td>{entry.aliases.join(words.language === "zh" ? "、" : ", ")}</Table.Td>
      <Table.Td style={{ whiteSpace: "nowrap" }}>
        {t(entry.active ? "dictionary.inUse" : "dictionary.retired")}
      </Table.Td>
      <Table.Td>
        <Group gap={4} wrap="nowrap" justify="flex-end">
          <ActionIcon
            variant="subtle"
            aria-label={t("dictionary.up", { name })}
            disabled={!canMove || isFirst || move.isPending}
            onClick={() => move.mutate({ id: entry.id, direction: "up" })}
          >
            <Icon name="up" size={14} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            aria-label={t("dictionary.down", { name })}
            disabled={!canMove || isLast || move.isPending}
            onClick={() => move.mutate({ id: entry.id, direction: "down" })}
          >
            <Icon name="down" size={14} />
          </ActionIcon>
          <ActButton whyNot={may(["dictionaries", "save"]).why} onClick={edit}>
            {t("record.edit")}
          </ActButton>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
