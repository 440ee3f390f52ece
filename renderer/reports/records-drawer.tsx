import { Badge, Button, Drawer, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { fen, formatYuan } from "../../shared/money.ts";
import type { ReportRow } from "../../shared/reports/contract.ts";
import { indicators } from "../../shared/reports/indicators.ts";
import type { IndicatorCode } from "../../shared/reports/indicators.ts";
import { client, orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { Busy } from "../parts/busy.tsx";
import { Failed } from "../parts/failed.tsx";
import { PlaceLink } from "../parts/register/record-link.tsx";
import type { Behind } from "./behind.ts";
import { contributionText, contributionUnit } from "./contributions.ts";
import classes from "./reports.module.css";

const AT_ONCE = 100;

/** The records behind a number, each leading to its page in the register. */
export function RecordsDrawer({
  behind,
  close,
}: {
  readonly behind: Behind | null;
  readonly close: () => void;
}): ReactNode {
  const { t } = useWords();
  return (
    <Drawer
      opened={behind !== null}
      onClose={close}
      position="right"
      size={680}
      title={behind?.title}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ "aria-label": t("dialog.close") }}
      className="not-printed"
    >
      {behind && <RecordsBehind key={JSON.stringify(behind)} behind={behind} />}
    </Drawer>
  );
}

function askFor({ indicator, of }: Behind, after: number | undefined, signal: AbortSignal) {
  const page = { indicator, limit: AT_ONCE, ...(after !== undefined && { after }) };
  if (of.kind === "issued") return client.reports.frozenRows({ id: of.id, ...page }, { signal });
  return client.reports.rows({ ...of.period, ...page, ...(of.only && { breakdown: of.only }) }, { signal });
}

function RecordsBehind({ behind }: { readonly behind: Behind }): ReactNode {
  const { t, nameOf } = useWords();
  const { data, error, isFetching, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: [...orpc.reports.key(), "behind", behind],
    queryFn: ({ pageParam, signal }) => askFor(behind, pageParam, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <Busy stop={() => undefined} />;
  const rows = data.pages.flatMap((page) => page.rows);
  return (
    <>
      <Text size="sm" className="quiet">
        {nameOf(indicators[behind.indicator].definition)}
      </Text>
      <Text size="sm" mt={4} mb="xs" className="figures" role="status">
        {t("reports.records", { total: data.pages[0]?.total ?? rows.length })}
      </Text>
      {rows.length === 0 ? (
        <Text size="sm">{t("reports.none")}</Text>
      ) : (
        <RecordTable rows={rows} code={behind.indicator} />
      )}
      {hasNextPage && (
        <Button variant="default" mt="sm" loading={isFetching} onClick={() => void fetchNextPage()}>
          {t("reports.more")}
        </Button>
      )}
    </>
  );
}

function RecordTable({ rows, code }: { readonly rows: readonly ReportRow[]; readonly code: IndicatorCode }): ReactNode {
  const words = useWords();
  const { t } = words;
  const isRate = indicators[code].unit === "basis_points";
  const isDivided = rows.some(({ base }) => base !== null);
  const hasAmounts = rows.some(({ amount }) => amount !== null);
  const hasDates = rows.some(({ date }) => date !== null);
  // Where every record counts for one, nothing is to be said about it.
  const saysContribution =
    isDivided || rows.some(({ contribution, amount }) => contribution !== 1 && contribution !== amount);
  return (
    <table className={classes["table"]}>
      <thead>
        <tr>
          <th scope="col">{t("reports.number")}</th>
          <th scope="col">{t("reports.what")}</th>
          {hasDates && <th scope="col">{t("reports.date")}</th>}
          {hasAmounts && (
            <th scope="col" data-numeric="true">
              {t("reports.amount")}
            </th>
          )}
          {saysContribution && (
            <th scope="col" data-numeric="true">
              {isRate ? t("reports.ofRate") : t("reports.counts", { unit: contributionUnit(code, words) })}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="figures">{row.number}</td>
            <td>
              {row.deleted ? (
                <>
                  {row.title} <Badge color="gray">{t("reports.deleted")}</Badge>
                </>
              ) : (
                <PlaceLink register={row.register} place={{ id: row.id }}>
                  {row.title}
                </PlaceLink>
              )}
            </td>
            {hasDates && <td className={classes["day"]}>{row.date}</td>}
            {hasAmounts && (
              <td data-numeric="true" className="figures">
                {row.amount === null ? "" : formatYuan(fen(row.amount))}
              </td>
            )}
            {saysContribution && (
              <td data-numeric="true" className="figures">
                {contributionText(code, row.contribution)}
                {row.base !== null && isRate && ` / ${contributionText(code, row.base)}`}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
