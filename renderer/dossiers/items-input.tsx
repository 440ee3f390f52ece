import { Button, Group, Menu, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { pageCount, withPageNumbers } from "../../shared/dossiers/pages.ts";
import { useWords } from "../language/index.ts";
import type { OwnInputProps } from "../parts/fields/field.ts";
import { Icon } from "../parts/icons.tsx";
import classes from "./dossiers.module.css";
import { useFileable } from "./dossier-setting.ts";
import { ItemLine } from "./item-line.tsx";
import { arrangedAnew, itemsIn, mayMove, moved, notIn, paperAlone, withChange, withItem } from "./items.ts";

/** 卷内文书: one line each, in the Ministry's order, with the page numbers as they come out. */
export function ItemsInput({ label, value, onChange, problems, onLeave }: OwnInputProps): ReactNode {
  const { t } = useWords();
  const items = itemsIn(value);
  const fileable = useFileable();
  return (
    <fieldset className={classes["group"]}>
      <legend className={classes["legend"]}>{label}</legend>
      <div className={classes["row"]} aria-hidden="true">
        <span />
        {(["paper", "name", "note", "pages", "pageNo"] as const).map((name) => (
          <span key={name} className={classes["head"]}>
            {t(`dossiers.${name}`)}
          </span>
        ))}
      </div>
      {withPageNumbers(items).map((item, place) => (
        <ItemLine
          // An item has no identity but its place.
          key={`item ${place + 1}`}
          item={item}
          place={place}
          error={problems[`${place}.title`]}
          change={(change) => onChange(withChange(items, place, change))}
          leave={() => onLeave(`${place}.title`)}
          remove={() => onChange(items.toSpliced(place, 1))}
          up={mayMove(items, place, -1) ? () => onChange(moved(items, place, -1)) : null}
          down={mayMove(items, place, 1) ? () => onChange(moved(items, place, 1)) : null}
        />
      ))}
      {problems[""] !== undefined && (
        <Text size="xs" className="overdue" role="alert">
          {problems[""]}
        </Text>
      )}
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <AddFiled items={items} add={(item) => onChange(withItem(items, item))} />
          <Button variant="default" size="compact-sm" onClick={() => onChange(withItem(items, paperAlone("other")))}>
            {t("dossiers.addPaper")}
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => onChange(arrangedAnew(items, fileable))}>
            {t("dossiers.propose")}
          </Button>
        </Group>
        <Text size="xs" className="quiet figures" role="status">
          {t("dossiers.total", { count: items.length, pages: pageCount(items) })}
        </Text>
      </Group>
    </fieldset>
  );
}

type AddFiledProps = {
  readonly items: ReturnType<typeof itemsIn>;
  readonly add: (item: ReturnType<typeof itemsIn>[number]) => void;
};

function AddFiled({ items, add }: AddFiledProps): ReactNode {
  const { t } = useWords();
  const missing = notIn(items, useFileable());
  return (
    <Menu position="bottom-start" width={340} withinPortal={false}>
      <Menu.Target>
        <Button variant="default" size="compact-sm" rightSection={<Icon name="down" size={12} />}>
          {t("dossiers.addFiled")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes["menu"]}>
        {missing.length === 0 && <Menu.Label>{t("dossiers.addedAll")}</Menu.Label>}
        {missing.map((item) => (
          <Menu.Item key={JSON.stringify([item.documentId, item.attachmentId, item.title])} onClick={() => add(item)}>
            {item.title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
