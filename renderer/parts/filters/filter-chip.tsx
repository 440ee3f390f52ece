import { Button, CloseButton, Group, Popover } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { useWords } from "../../language/index.ts";
import type { Field } from "../fields/field.ts";
import { Icon } from "../icons.tsx";
import type { FilterValue } from "../register/view.ts";
import { FilterEditor } from "./filter-editor.tsx";
import { isSet } from "./filter-kinds.ts";
import { useFilterWords } from "./filter-words.ts";
import classes from "./filter-bar.module.css";

type FilterChipProps = {
  readonly field: Field;
  readonly value: FilterValue | undefined;
  readonly change: (value: FilterValue | undefined) => void;
  readonly startsOpen: boolean;
};

/** One filter: what it lets through, a way to change it, and a cross to take it away. */
export function FilterChip({ field, value, change, startsOpen }: FilterChipProps): ReactNode {
  const { t, nameOf } = useWords();
  const [opened, setOpened] = useState(startsOpen);
  const name = nameOf(field.name);
  const said = useFilterWords(field, value);
  const isActive = isSet(value);
  return (
    <Group gap={0} wrap="nowrap" className={classes["chip"]} data-set={isActive}>
      <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            className={classes["chipButton"]}
            rightSection={isActive ? null : <Icon name="down" size={12} />}
            onClick={() => setOpened(!opened)}
          >
            {isActive ? t("filter.chip", { name, said }) : name}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={name}>
          <FilterEditor field={field} value={value} change={change} />
        </Popover.Dropdown>
      </Popover>
      {isActive && (
        <CloseButton size="xs" mr={3} aria-label={t("filter.remove", { name })} onClick={() => change(undefined)} />
      )}
    </Group>
  );
}
