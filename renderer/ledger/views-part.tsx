import { Alert, Button, Group, SegmentedControl, Text } from "@mantine/core";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { notifications } from "@mantine/notifications";
import type { ReactNode } from "react";
import { viewKeys } from "../../shared/ledger/views.ts";
import type { ViewKey } from "../../shared/ledger/views.ts";
import { codesOf } from "../../shared/names.ts";
import type { Period } from "../../shared/period.ts";
import { client, orpc } from "../app/client.ts";
import { host } from "../app/host.ts";
import { useWords } from "../language/index.ts";
import { Busy } from "../parts/busy.tsx";
import { errorWords } from "../parts/error-words.ts";
import { Failed } from "../parts/failed.tsx";
import { Icon } from "../parts/icons.tsx";
import { usePrint } from "../parts/printing/use-print.ts";
import { PlaceLink } from "../parts/register/record-link.tsx";
import { PeriodChooser } from "../reports/index.ts";
import { useLedgerPlace } from "./ledger-place.ts";
import classes from "./ledger.module.css";
import { ViewTable } from "./view-table.tsx";

const AT_ONCE = 50;

/** 汇总: the ledger of a period by enterprise, bank, town, unit, month, headline or form. */
export function ViewsPart(): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const [{ by, chosen }, go] = useLedgerPlace();
  const print = usePrint();
  const { from, to } = chosen.period;
  const download = useMutation({
    mutationFn: async () => host.saveFile(await client.ledger.export({ by, from, to, language: words.language })),
    onError: (error) => notifications.show({ message: errorWords(error, words), color: "gray", autoClose: false }),
  });
  const isWrongWay = from > to;
  return (
    <>
      <Group justify="space-between" className={`${classes["bar"] ?? ""} not-printed`}>
        <PeriodChooser chosen={chosen} choose={({ kind, period }) => go({ kind, ...period })} />
        {!isWrongWay && (
          <Group gap="xs">
            <Button variant="default" loading={download.isPending} onClick={() => download.mutate()}>
              {t("ledger.export")}
            </Button>
            <Button
              variant="default"
              leftSection={<Icon name="print" size={14} />}
              onClick={() => print(`${t("ledger.printed", { part: nameOf(viewKeys[by]) })} ${from} – ${to}`)}
            >
              {t("ledger.print")}
            </Button>
          </Group>
        )}
      </Group>
      <Group gap="sm" className={`${classes["choice"] ?? ""} not-printed`}>
        <SegmentedControl
          size="xs"
          aria-label={t("ledger.by")}
          value={by}
          data={codesOf(viewKeys).map((key) => ({ value: key, label: nameOf(viewKeys[key]) }))}
          onChange={(key) => go({ by: key })}
        />
        <Text size="xs" className="quiet">
          {t("ledger.unit")}
        </Text>
      </Group>
      {isWrongWay ? (
        <Alert color="gray" role="alert">
          {t("ledger.wrongWay")}
        </Alert>
      ) : (
        <View by={by} period={{ from, to }} />
      )}
    </>
  );
}

function View({ by, period }: { readonly by: ViewKey; readonly period: Period }): ReactNode {
  const { t, nameOf } = useWords();
  const { data, error, isFetching, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useInfiniteQuery(
    orpc.ledger.views.infiniteOptions({
      input: (after: string | undefined) => ({ by, ...period, limit: AT_ONCE, after }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  );
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return isFetching ? <Busy stop={() => undefined} /> : null;
  const rows = data.pages.flatMap((page) => page.rows);
  const total = data.pages[0]?.total ?? null;
  const groups = data.pages[0]?.groups ?? 0;
  if (total === null || rows.length === 0) {
    return (
      <Text size="sm" className={classes["nothing"] ?? ""}>
        {t("ledger.empty")}{" "}
        <PlaceLink register="payments" place={{}} inText>
          {t("ledger.emptyTo")}
        </PlaceLink>
      </Text>
    );
  }
  return (
    <>
      <h2 className={classes["paper"]}>
        {t("ledger.title")} · {nameOf(viewKeys[by])} · {period.from} – {period.to}
      </h2>
      <ViewTable by={by} rows={rows} total={total} />
      <Group gap="sm" py={6}>
        <Text size="xs" className="quiet" role="status">
          {t("ledger.groups", { count: groups })}
        </Text>
        {hasNextPage && (
          <Button
            variant="default"
            size="compact-sm"
            className="not-printed"
            loading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {t("ledger.more", { count: groups - rows.length })}
          </Button>
        )}
      </Group>
    </>
  );
}
