import { Group, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useMay } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import { ActButton } from "../act-button.tsx";
import { SavedSets } from "../filters/saved-sets.tsx";
import { ColumnMenu } from "../list/column-menu.tsx";
import type { Arrangement } from "../list/columns.ts";
import { LookFor } from "../look-for.tsx";
import type { Go, Place } from "./place.ts";
import classes from "./register-page.module.css";
import type { RegisterView } from "./view.ts";

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
        className={classes["lookFor"]}
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
