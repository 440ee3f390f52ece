import { Group, TextInput, Title } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { useMay } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import { ActButton } from "../act-button.tsx";
import { SavedSets } from "../filters/saved-sets.tsx";
import { Icon } from "../icons.tsx";
import { isComposing } from "../keys.ts";
import { ColumnMenu } from "../list/column-menu.tsx";
import type { Arrangement } from "../list/columns.ts";
import type { Go, Place } from "./place.ts";
import classes from "./register-page.module.css";
import type { RegisterView } from "./view.ts";

const PAUSE_MS = 250;

type ListBarProps = {
  readonly view: RegisterView;
  readonly place: Place;
  readonly go: Go;
  readonly create: () => void;
  readonly arrangement: Arrangement;
  readonly arrangeAs: (next: Arrangement) => void;
};

/** The head of a list: its name, the words looked for, kept views, columns, and a new record. */
export function ListBar({ view, place, go, create, arrangement, arrangeAs }: ListBarProps): ReactNode {
  const { t, nameOf } = useWords();
  const may = useMay();
  const noun = nameOf(view.noun);
  return (
    <div className={classes["bar"]}>
      <Title order={1} size="h4">
        {t(`register.${view.name}`)}
      </Title>
      <LookFor
        label={t("list.lookFor", { noun })}
        text={place.text ?? ""}
        change={(text) => go({ text: text === "" ? undefined : text }, { replace: true })}
      />
      <Group gap={6} wrap="nowrap" className={classes["tools"]}>
        <SavedSets
          {...{ view, place, arrangement }}
          recall={(kept, columns) => {
            arrangeAs(columns);
            go({ filter: kept.filter, text: kept.text, sort: kept.sort }, { replace: true });
          }}
        />
        <ColumnMenu {...{ view, arrangement, arrangeAs }} />
        <ActButton isMain whyNot={may([view.name, "create"]).why} onClick={create}>
          {t("list.create", { noun })}
        </ActButton>
      </Group>
    </div>
  );
}

type LookForProps = { readonly label: string; readonly text: string; readonly change: (text: string) => void };

/** Looks while somebody types, but neither at every key nor in the middle of composing a character. */
function LookFor({ label, text, change }: LookForProps): ReactNode {
  const [typed, setTyped] = useState(text);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Cleared or recalled from elsewhere; whoever is still typing is ahead of the address.
    if (document.activeElement !== box.current) setTyped(text);
  }, [text]);
  const changeSoon = useDebouncedCallback(change, PAUSE_MS);
  return (
    <TextInput
      ref={box}
      type="search"
      className={classes["lookFor"]}
      aria-label={label}
      placeholder={label}
      leftSection={<Icon name="search" size={14} />}
      value={typed}
      maxLength={200}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        const native = event.nativeEvent;
        if (!(native instanceof InputEvent) || !native.isComposing) changeSoon(event.currentTarget.value.trim());
      }}
      onCompositionEnd={(event) => changeSoon(event.currentTarget.value.trim())}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !isComposing(event)) change(typed.trim());
      }}
    />
  );
}
