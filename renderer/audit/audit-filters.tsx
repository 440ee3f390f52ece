import { Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { actName } from "../../shared/audit/act-names.ts";
import type { Name, Names } from "../../shared/names.ts";
import { orpc } from "../app/client.ts";
import { useWords, wordsIn } from "../language/index.ts";
import type { WordKey } from "../language/index.ts";
import { entityName } from "../parts/error-words.ts";
import type { Field } from "../parts/fields/field.ts";
import { FilterChip } from "../parts/filters/filter-chip.tsx";
import { codesIn, datesIn } from "../parts/filters/filter-kinds.ts";
import classes from "./audit.module.css";
import { isFiltered } from "./filter.ts";
import type { AuditFilter } from "./filter.ts";

type AuditFiltersProps = {
  readonly filter: AuditFilter;
  readonly change: (filter: AuditFilter) => void;
  /** What else can be done with the log. */
  readonly tools: ReactNode;
};

/** The filters above the log: days, people, acts and kinds of record. */
export function AuditFilters({ filter, change, tools }: AuditFiltersProps): ReactNode {
  const { t } = useWords();
  const choices = useQuery(orpc.audit.choices.queryOptions());
  const staff = useQuery(orpc.accounts.list.queryOptions());
  const people = (staff.data ?? []).map(({ id, name }): [string, Name] => [String(id), { zh: name, en: name }]);
  const acts = (choices.data?.acts ?? []).map((act): [string, Name] => [act, actName(act) ?? named("audit.otherAct")]);
  const entities = (choices.data?.entities ?? []).map((entity): [string, Name] => [
    entity,
    { zh: entityName(entity, wordsIn("zh")), en: entityName(entity, wordsIn("en")) },
  ]);
  const { from, to } = filter;
  return (
    <div className={classes["head"]}>
      <Group gap={6} role="group" aria-label={t("filter.bar")}>
        <FilterChip
          field={{ name: named("audit.period"), kind: "date" }}
          value={from === undefined && to === undefined ? undefined : { from, to }}
          change={(value) => {
            const range = datesIn(value);
            change(without({ ...filter, from: range.from, to: range.to }));
          }}
          startsOpen={false}
        />
        <FilterChip
          field={choice("audit.who", people)}
          value={filter.staff?.map(String)}
          change={(value) => change(without({ ...filter, staff: orNone(codesIn(value).map(Number)) }))}
          startsOpen={false}
        />
        <FilterChip
          field={choice("audit.act", acts)}
          value={filter.acts}
          change={(value) => change(without({ ...filter, acts: orNone([...codesIn(value)]) }))}
          startsOpen={false}
        />
        <FilterChip
          field={choice("audit.entity", entities)}
          value={filter.entities}
          change={(value) => change(without({ ...filter, entities: orNone([...codesIn(value)]) }))}
          startsOpen={false}
        />
        {isFiltered(filter) && (
          <Button variant="subtle" size="compact-sm" onClick={() => change({})}>
            {t("filter.clearAll")}
          </Button>
        )}
      </Group>
      <Group gap="xs">{tools}</Group>
    </div>
  );
}

const named = (key: WordKey): Name => ({ zh: wordsIn("zh").t(key), en: wordsIn("en").t(key) });

const choice = (key: WordKey, choices: readonly [string, Name][]): Field => ({
  name: named(key),
  kind: "choice",
  choices: Object.fromEntries(choices) satisfies Names,
});

const orNone = <T,>(values: T[]): T[] | undefined => (values.length === 0 ? undefined : values);

/** A filter that lets everything through is left out, so that the same question is asked with the same words. */
const without = (filter: AuditFilter): AuditFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
