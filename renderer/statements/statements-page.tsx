import { Button, Group, Title } from "@mantine/core";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactNode } from "react";
import { statementFields as names } from "../../shared/statements/fields.ts";
import { codesOf } from "../../shared/names.ts";
import { statementStates } from "../../shared/statements/states.ts";
import { useWords } from "../language/index.ts";
import { Busy } from "../parts/busy.tsx";
import { EntryBlock } from "../parts/entries/entry-block.tsx";
import { Failed } from "../parts/failed.tsx";
import type { Field } from "../parts/fields/field.ts";
import { FilterChip } from "../parts/filters/filter-chip.tsx";
import { codesIn } from "../parts/filters/filter-kinds.ts";
import type { Filter } from "../parts/register/view.ts";
import { MakeStatement } from "./make-statement.tsx";
import { StatementEntry } from "./statement-entry.tsx";
import { statementsQuestion } from "./statement-list.ts";
import { readStatementsPlace } from "./statements-place.ts";
import type { StatementsPlace } from "./statements-place.ts";
import classes from "./statements.module.css";

const bankField: Field = { name: names.bank, kind: "word", dictionary: "bank" };
const stateField: Field = { name: names.state, kind: "choice", choices: statementStates };

/** 确认表: what enterprises and banks were asked to sign, the newest first. */
export function StatementsPage(): ReactNode {
  const { t } = useWords();
  const place = readStatementsPlace(useSearch({ strict: false }));
  const navigate = useNavigate();
  const [made, setMade] = useState<number | null>(null);
  const go = (change: StatementsPlace) =>
    void navigate({ to: "/statements", search: { ...place, ...change }, replace: true });
  const { enterprise, bank, state } = place;
  const list = useInfiniteQuery({
    ...statementsQuestion({
      ...(enterprise !== undefined && { enterpriseId: enterprise }),
      ...(bank !== undefined && { bank }),
      ...(state !== undefined && { state: [state] }),
    }),
    placeholderData: keepPreviousData,
  });
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const total = data?.pages[0]?.total ?? null;
  return (
    <div className={classes["page"]}>
      <header className={classes["head"]}>
        <Title order={1} size="h4">
          {t("statements.title")}
        </Title>
        <Group gap={6} role="group" aria-label={t("filter.bar")}>
          <FilterChip
            field={bankField}
            value={bank === undefined ? undefined : [bank]}
            change={(value) => go({ bank: onlyOf(value), enterprise: undefined })}
            startsOpen={false}
          />
          <FilterChip
            field={stateField}
            value={state === undefined ? undefined : [state]}
            change={(value) => go({ state: codesOf(statementStates).find((code) => code === onlyOf(value)) })}
            startsOpen={false}
          />
          {enterprise !== undefined && (
            <Button variant="default" size="compact-sm" onClick={() => go({ enterprise: undefined })}>
              {t("statements.allEnterprises")}
            </Button>
          )}
        </Group>
        <Group gap={6} ml="auto">
          <MakeStatement enterpriseId={null} look="button" made={setMade} />
        </Group>
      </header>
      {error && <Failed error={error} again={() => void refetch()} />}
      {isPending && <Busy stop={() => undefined} />}
      {data && (
        <div className={classes["rows"]} role="region" aria-label={t("statements.title")} tabIndex={0}>
          <EntryBlock
            nothing={t("statements.nothingYet")}
            entries={rows.map((one) => (
              <StatementEntry key={one.id} row={one} isNamed startsOpen={one.id === made} />
            ))}
            showsAll
          />
          {hasNextPage && (
            <Button
              variant="default"
              size="compact-sm"
              loading={isFetchingNextPage}
              onClick={() => void fetchNextPage()}
            >
              {t("statements.more")}
            </Button>
          )}
        </div>
      )}
      <div className={classes["foot"]} role="status">
        {total === null ? "" : t("list.total", { total: total.toLocaleString("en-US") })}
      </div>
    </div>
  );
}

/** One bank or state at a time: the one that was chosen last. */
function onlyOf(value: Filter[string]): string | undefined {
  return codesIn(value).at(-1);
}
