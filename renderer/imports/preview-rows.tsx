import { SegmentedControl, Tabs, VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { useWords } from "../language/index.ts";
import type { Seen } from "./importing.ts";
import classes from "./imports.module.css";
import { RowsTable } from "./rows-table.tsx";

const filters = ["all", "new", "existing", "refused", "warned", "skipped"] as const;
export type RowFilter = (typeof filters)[number];

/** The rows of one sheet at a time, those that need a look first. */
export function PreviewRows({ seen }: { readonly seen: Seen }): ReactNode {
  const { t } = useWords();
  const { sheets } = seen.preview;
  const first = sheets.find(({ refused }) => refused > 0) ?? sheets[0];
  const [table, setTable] = useState(first?.table ?? 0);
  const sheet = sheets.find((one) => one.table === table);
  const [filter, setFilter] = useState<RowFilter>(first && first.refused > 0 ? "refused" : "all");
  if (!sheet) return null;
  const number = (one: RowFilter): number =>
    one === "all" ? sheet.new + sheet.existing + sheet.refused + sheet.skipped : sheet[one];
  const offered = filters.filter((one) => one === "all" || one === filter || number(one) > 0);
  return (
    <Tabs
      value={String(table)}
      onChange={(chosen) => {
        setTable(Number(chosen));
        setFilter("all");
      }}
      className={classes["rows"]}
      variant="outline"
    >
      <div className={classes["rowsHead"]}>
        <Tabs.List aria-label={t("imports.sheet")}>
          {sheets.map((one) => (
            <Tabs.Tab key={one.table} value={String(one.table)}>
              {one.sheet}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <SegmentedControl
          aria-label={t("imports.which")}
          value={filter}
          onChange={(chosen) => setFilter(filters.find((one) => one === chosen) ?? "all")}
          data={offered.map((one) => ({
            value: one,
            label: t("imports.withNumber", { name: t(`imports.${one}`), number: number(one).toLocaleString("en-US") }),
          }))}
        />
      </div>
      {sheets.map((one) => (
        <Tabs.Panel key={one.table} value={String(one.table)} className={classes["rowsPanel"]}>
          <VisuallyHidden component="h2">{t("imports.rows", { sheet: one.sheet })}</VisuallyHidden>
          <RowsTable seen={seen} sheet={one} filter={filter} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
