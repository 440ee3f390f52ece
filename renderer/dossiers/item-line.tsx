import { ActionIcon, NumberInput, Select, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { filedPapers, pagesText } from "../../shared/dossiers/pages.ts";
import { dossierPapers } from "../../shared/dossiers/papers.ts";
import type { DossierItem } from "../../shared/dossiers/rules.ts";
import { useWords } from "../language/index.ts";
import { Icon } from "../parts/icons.tsx";
import type { IconName } from "../parts/icons.tsx";
import classes from "./dossiers.module.css";
import { sourceOf } from "./items.ts";

const MOST_PAGES = 9_999;

type ItemLineProps = {
  readonly item: DossierItem & { readonly from: number | null; readonly to: number | null };
  readonly place: number;
  readonly error: string | undefined;
  readonly change: (change: Partial<DossierItem>) => void;
  /** Told when its name was left. */
  readonly leave: () => void;
  readonly remove: () => void;
  /** Null where there is nothing of its kind to pass. */
  readonly up: (() => void) | null;
  readonly down: (() => void) | null;
};

/** One paper of the index. Each input says which one it belongs to; on screen the heads of the columns do. */
export function ItemLine({ item, place, error, change, leave, remove, up, down }: ItemLineProps): ReactNode {
  const { t, nameOf } = useWords();
  const number = place + 1;
  const label = (name: string) => t("dossiers.itemOf", { no: number, label: name });
  return (
    <div className={classes["row"]}>
      <span className={classes["number"]}>{number}</span>
      <Select
        label={label(t("dossiers.paper"))}
        data={filedPapers.map((paper) => ({ value: paper, label: nameOf(dossierPapers[paper]) }))}
        value={item.paper}
        onChange={(paper) => {
          const chosen = filedPapers.find((known) => known === paper);
          if (chosen) change({ paper: chosen });
        }}
        allowDeselect={false}
        comboboxProps={{ transitionProps: { duration: 0 }, width: 260, position: "bottom-start" }}
      />
      <TextInput
        label={label(t("dossiers.name"))}
        value={item.title}
        onChange={({ currentTarget: { value } }) => change({ title: value })}
        maxLength={200}
        onBlur={leave}
        error={error}
        autoComplete="off"
        aria-required
        rightSection={<span className={classes["source"]}>{t(`dossiers.source.${sourceOf(item)}`)}</span>}
        rightSectionWidth={52}
      />
      <TextInput
        label={label(t("dossiers.note"))}
        value={item.note ?? ""}
        onChange={({ currentTarget: { value } }) => change({ note: value === "" ? null : value })}
        maxLength={200}
        autoComplete="off"
      />
      <NumberInput
        label={label(t("dossiers.pages"))}
        value={item.pages}
        onChange={(pages) => typeof pages === "number" && pages >= 1 && change({ pages })}
        min={1}
        max={MOST_PAGES}
        allowDecimal={false}
        allowNegative={false}
        hideControls
      />
      <span className={classes["number"]}>{pagesText(item)}</span>
      <span className={classes["tools"]}>
        <Tool icon="up" label={label(t("dossiers.up"))} go={up} />
        <Tool icon="down" label={label(t("dossiers.down"))} go={down} />
        <Tool icon="close" label={label(t("dossiers.leaveOut"))} go={remove} />
      </span>
    </div>
  );
}

type ToolProps = { readonly icon: IconName; readonly label: string; readonly go: (() => void) | null };

function Tool({ icon, label, go }: ToolProps): ReactNode {
  return (
    <ActionIcon variant="subtle" size="sm" aria-label={label} disabled={go === null} onClick={() => go?.()}>
      <Icon name={icon} size={14} />
    </ActionIcon>
  );
}
