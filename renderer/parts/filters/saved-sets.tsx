import { ActionIcon, Button, Group, Menu, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import type { FormEvent, ReactNode } from "react";
import { useSession } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import { Icon } from "../icons.tsx";
import { isArrangement } from "../list/columns.ts";
import type { Arrangement } from "../list/columns.ts";
import { readPlace } from "../register/place.ts";
import type { Place } from "../register/place.ts";
import type { RegisterView } from "../register/view.ts";
import { isRecord, isText, useRemembered } from "../remembered.ts";

/** A way of looking at a list that got a name: filters, words looked for, order and columns. */
type SavedSet = { readonly name: string; readonly place: Place; readonly arrangement: Arrangement };

function isSavedSets(value: unknown): value is SavedSet[] {
  return (
    Array.isArray(value) &&
    value.every(
      (set) => isRecord(set) && isText(set["name"]) && isRecord(set["place"]) && isArrangement(set["arrangement"]),
    )
  );
}

type SavedSetsProps = {
  readonly view: RegisterView;
  readonly place: Place;
  readonly arrangement: Arrangement;
  readonly recall: (place: Place, arrangement: Arrangement) => void;
};

export function SavedSets({ view, place, arrangement, recall }: SavedSetsProps): ReactNode {
  const { t } = useWords();
  const { user } = useSession();
  const [sets, setSets] = useRemembered<SavedSet[]>(`anshang:sets:${user.id}:${view.name}`, [], isSavedSets);
  const [naming, setNaming] = useState(false);
  const keep = (name: string) => {
    const { filter, text, sort } = place;
    const others = sets.filter((set) => set.name !== name);
    setSets([...others, { name, place: { filter, text, sort }, arrangement }]);
    setNaming(false);
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size="md" aria-label={t("sets.title")} title={t("sets.title")}>
            <Icon name="keep" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {sets.length === 0 && <Menu.Label>{t("sets.none")}</Menu.Label>}
          {sets.map((set) => (
            <Menu.Item key={set.name} onClick={() => recall(readPlace({ ...set.place }), set.arrangement)}>
              {set.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<Icon name="plus" size={13} />} onClick={() => setNaming(true)}>
            {t("sets.keep")}
          </Menu.Item>
          {sets.length > 0 && <Menu.Label>{t("sets.forgetTitle")}</Menu.Label>}
          {sets.map((set) => (
            <Menu.Item
              key={set.name}
              leftSection={<Icon name="close" size={13} />}
              closeMenuOnClick={false}
              onClick={() => setSets(sets.filter((other) => other.name !== set.name))}
            >
              {t("sets.forget", { name: set.name })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Modal opened={naming} onClose={() => setNaming(false)} title={t("sets.keep")} size="sm">
        <NameSet keep={keep} />
      </Modal>
    </>
  );
}

function NameSet({ keep }: { readonly keep: (name: string) => void }): ReactNode {
  const { t } = useWords();
  const [name, setName] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") keep(name.trim());
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        label={t("sets.name")}
        description={t("sets.nameHint")}
        value={name}
        maxLength={40}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="md">
        <Button type="submit" disabled={name.trim() === ""}>
          {t("sets.save")}
        </Button>
      </Group>
    </form>
  );
}
