import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { useWords } from "../../language/index.ts";
import { Icon } from "../icons.tsx";
import type { Filter, FilterValue, RegisterView } from "../register/view.ts";
import { FilterChip } from "./filter-chip.tsx";
import { filterKindOf, isSet } from "./filter-kinds.ts";
import classes from "./filter-bar.module.css";

type FilterBarProps = {
  readonly view: RegisterView;
  readonly filter: Filter;
  readonly change: (filter: Filter | undefined) => void;
};

/** The filters above a list: the usual ones, those that are set, and a menu with the rest. */
export function FilterBar({ view, filter, change }: FilterBarProps): ReactNode {
  const { t, nameOf } = useWords();
  const [added, setAdded] = useState<readonly string[]>([]);
  const usual = view.filters.slice(0, view.alwaysShownFilters);
  const isShown = (key: string) => usual.includes(key) || added.includes(key) || isSet(filter[key]);
  const rest = view.filters.filter((key) => {
    const field = view.fields[key];
    return !isShown(key) && field !== undefined && filterKindOf(field) !== "link";
  });
  const set = (key: string, value: FilterValue | undefined) => {
    const { [key]: _before, ...others } = filter;
    const next = value === undefined ? others : { ...others, [key]: value };
    change(Object.keys(next).length === 0 ? undefined : next);
    if (value === undefined) setAdded(added.filter((other) => other !== key));
  };
  return (
    <div className={classes["bar"]} role="group" aria-label={t("filter.bar")}>
      {view.filters.filter(isShown).map((key) => {
        const field = view.fields[key];
        if (field === undefined) return null;
        return (
          <FilterChip
            key={key}
            field={field}
            value={filter[key]}
            change={(value) => set(key, value)}
            startsOpen={added.includes(key)}
          />
        );
      })}
      {rest.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="subtle" size="compact-sm" leftSection={<Icon name="plus" size={12} />}>
              {t("filter.more")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((key) => (
              <Menu.Item key={key} onClick={() => setAdded([...added, key])}>
                {nameOf(view.fields[key]?.name ?? view.noun)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {Object.values(filter).some(isSet) && (
        <Button variant="subtle" size="compact-sm" onClick={() => change(undefined)}>
          {t("filter.clearAll")}
        </Button>
      )}
    </div>
  );
}
