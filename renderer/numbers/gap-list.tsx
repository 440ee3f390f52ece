import { Button, Group, Switch, Table, Text, Title, VisuallyHidden } from "@mantine/core";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Gap } from "../../shared/numbers/contract.ts";
import { numberGaps } from "../../shared/numbers/gaps.ts";
import { numberScopes } from "../../shared/numbers/scopes.ts";
import { orpc } from "../app/client.ts";
import { useMay } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { Failed } from "../parts/failed.tsx";
import { formatInstant } from "../parts/instants.ts";
import { PlaceLink } from "../parts/register/record-link.tsx";
import { ExplainDialog } from "./explain-dialog.tsx";
import classes from "./numbers.module.css";
import type { KnownSequence } from "./sequence-table.tsx";

const A_PAGE = 50;

/** 缺号: every number of a sequence that is not in use, with what is known about it. */
export function GapList({ sequence }: { readonly sequence: KnownSequence }): ReactNode {
  const { t, nameOf } = useWords();
  const { scope, prefix, year, gaps, unexplained } = sequence;
  const [only, setOnly] = useState<"all" | "unexplained">("all");
  const [explained, setExplained] = useState<Gap | null>(null);
  const { data, error, refetch, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    orpc.numbers.gaps.infiniteOptions({
      input: (after: number) => ({ scope, prefix, year, after, only, limit: A_PAGE }),
      initialPageParam: 0,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
    }),
  );
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const left = (only === "all" ? gaps : unexplained) - items.length;
  const title = t("numbers.gapsOf", { name: nameOf(numberScopes[scope]), prefix, year });
  return (
    <section className={classes["part"]} aria-label={title}>
      <Group justify="space-between" mb={4}>
        <Title order={2} size="h5">
          {title}
        </Title>
        <Switch
          label={t("numbers.onlyUnexplained")}
          checked={only === "unexplained"}
          onChange={(event) => setOnly(event.currentTarget.checked ? "unexplained" : "all")}
        />
      </Group>
      {error && <Failed error={error} again={() => void refetch()} />}
      {data && items.length === 0 && (
        <Text size="sm" className="quiet">
          {t(only === "all" ? "numbers.noGaps" : "numbers.allExplained")}
        </Text>
      )}
      {items.length > 0 && <GapTable title={title} items={items} explain={setExplained} />}
      {left > 0 && items.length > 0 && (
        <Button
          variant="default"
          size="compact-sm"
          mt="xs"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t("numbers.showMore", { count: Math.min(left, A_PAGE) })}
        </Button>
      )}
      {explained !== null && <ExplainDialog sequence={sequence} gap={explained} close={() => setExplained(null)} />}
    </section>
  );
}

type GapTableProps = {
  readonly title: string;
  readonly items: readonly Gap[];
  readonly explain: (gap: Gap) => void;
};

function GapTable({ title, items, explain }: GapTableProps): ReactNode {
  const { t } = useWords();
  return (
    <Table verticalSpacing={5} aria-label={title} className={classes["gaps"]}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th className={classes["number"]}>{t("numbers.number")}</Table.Th>
          <Table.Th>{t("numbers.why")}</Table.Th>
          <Table.Th>{t("numbers.explanation")}</Table.Th>
          <Table.Th className={classes["act"]}>
            <VisuallyHidden>{t("record.acts")}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((gap) => (
          <GapRow key={gap.seq} gap={gap} explain={() => explain(gap)} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function GapRow({ gap, explain }: { readonly gap: Gap; readonly explain: () => void }): ReactNode {
  const { t, nameOf } = useWords();
  const may = useMay();
  const { seq, number, why, user, at, reason, mergedInto, disputeId, explained, explainedBy, explainedAt } = gap;
  const name = number ?? t("numbers.place", { seq });
  return (
    <Table.Tr>
      <Table.Th scope="row" className="figures">
        {disputeId === null ? (
          name
        ) : (
          <PlaceLink register="disputes" place={{ id: disputeId }}>
            {name}
          </PlaceLink>
        )}
      </Table.Th>
      <Table.Td>
        <div>
          {mergedInto === null ? nameOf(numberGaps[why]) : t("numbers.mergedInto", { number: mergedInto })}
          {reason !== null && t("numbers.reason", { reason })}
        </div>
        {at !== null && (
          <div className="quiet figures">{t("numbers.by", { user: user ?? "", at: formatInstant(at) })}</div>
        )}
      </Table.Td>
      <Table.Td>
        {explained === null ? (
          <span className="quiet">{t("numbers.notExplained")}</span>
        ) : (
          <>
            <div>{explained}</div>
            <div className="quiet figures">
              {t("numbers.by", { user: explainedBy ?? "", at: formatInstant(explainedAt ?? "") })}
            </div>
          </>
        )}
      </Table.Td>
      <Table.Td ta="right">
        <ActButton look="small" whyNot={may(["numbers", "explain"]).why} onClick={explain}>
          {t(explained === null ? "numbers.explain" : "numbers.explainAnew")}
          <VisuallyHidden>{name}</VisuallyHidden>
        </ActButton>
      </Table.Td>
    </Table.Tr>
  );
}
