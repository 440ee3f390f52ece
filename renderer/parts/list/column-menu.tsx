import { ActionIcon, Button, Checkbox, Group, Popover, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../../language/index.ts";
import { Icon } from "../icons.tsx";
import type { RegisterView } from "../register/view.ts";
import { arrange, defaultArrangement, withMoved, withVisibility, withWidth } from "./columns.ts";
import type { Arrangement } from "./columns.ts";

const WIDTH_STEP = 20;

type ColumnMenuProps = {
  readonly view: RegisterView;
  readonly arrangement: Arrangement;
  readonly arrangeAs: (next: Arrangement) => void;
};

/** Which columns are shown, how wide and in which order; all of it by keyboard too. */
export function ColumnMenu({ view, arrangement, arrangeAs }: ColumnMenuProps): ReactNode {
  const { t } = useWords();
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant="default" size="md" aria-label={t("list.columns")} title={t("list.columns")}>
          <Icon name="columns" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <Stack gap={2} mah={420} className="scrolls">
          {arrange(view, arrangement).map((column) => (
            <ColumnLine key={column.field} field={column.field} {...{ view, arrangement, arrangeAs }} />
          ))}
        </Stack>
        <Button variant="subtle" size="compact-xs" mt="xs" onClick={() => arrangeAs(defaultArrangement(view))}>
          {t("list.columnsReset")}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

function ColumnLine({ view, arrangement, arrangeAs, field }: ColumnMenuProps & { readonly field: string }): ReactNode {
  const { t, nameOf } = useWords();
  const name = nameOf(view.fields[field]?.name ?? view.noun);
  const column = arrange(view, arrangement).find((candidate) => candidate.field === field);
  const width = column?.width ?? 0;
  const step = (label: string, icon: "up" | "down" | "left" | "right", next: Arrangement) => (
    <ActionIcon variant="subtle" size="sm" aria-label={label} title={label} onClick={() => arrangeAs(next)}>
      <Icon name={icon} size={13} />
    </ActionIcon>
  );
  return (
    <Group gap={4} wrap="nowrap" justify="space-between">
      <Checkbox
        label={<Text size="sm">{name}</Text>}
        checked={!arrangement.hidden.includes(field)}
        onChange={(event) => arrangeAs(withVisibility(arrangement, field, event.currentTarget.checked))}
      />
      <Group gap={0} wrap="nowrap" ml="md">
        {step(t("list.columnEarlier", { name }), "up", withMoved(view, arrangement, field, -1))}
        {step(t("list.columnLater", { name }), "down", withMoved(view, arrangement, field, 1))}
        {step(t("list.columnNarrower", { name }), "left", withWidth(arrangement, field, width - WIDTH_STEP))}
        {step(t("list.columnWider", { name }), "right", withWidth(arrangement, field, width + WIDTH_STEP))}
      </Group>
    </Group>
  );
}
