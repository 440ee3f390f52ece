import { Button, Drawer, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { AgedThing } from "../../shared/ledger/ageing.ts";
import { fen, formatYuan } from "../../shared/money.ts";
import { formatValue } from "../../shared/reports/wording.ts";
import { orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { Busy } from "../parts/busy.tsx";
import { Failed } from "../parts/failed.tsx";
import { PlaceLink } from "../parts/register/record-link.tsx";
import classes from "./ledger.module.css";

/** Whose plans are to be seen beside the page. */
export type PlannedBehind = {
  readonly title: string;
  readonly of: AgedThing;
  readonly year: number;
  readonly bank?: string | undefined;
};

type PlannedDrawerProps = { readonly behind: PlannedBehind | null; readonly close: () => void };

/** Loan by loan, or arrears by arrears: its plan for the year and what came in of it. */
export function PlannedDrawer({ behind, close }: PlannedDrawerProps): ReactNode {
  const { t } = useWords();
  return (
    <Drawer
      opened={behind !== null}
      onClose={close}
      position="right"
      size={760}
      title={behind?.title}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ "aria-label": t("dialog.close") }}
      className="not-printed"
    >
      {behind && <Planned behind={behind} />}
    </Drawer>
  );
}

function Planned({ behind: { of, year, bank } }: { readonly behind: PlannedBehind }): ReactNode {
  const { t } = useWords();
  const { data, error, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    orpc.ledger.planned.infiniteOptions({
      input: (after: string | undefined) => ({ of, year, bank, limit: 100, after }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  );
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <Busy stop={() => undefined} />;
  return (
    <>
      <Text size="sm" className="quiet figures" role="status">
        {t("ledger.records", { total: data.pages[0]?.total ?? 0 })}
      </Text>
      <table className={classes["table"]}>
        <thead>
          <tr>
            <th scope="col">{t("ledger.number")}</th>
            <th scope="col">{t("ledger.record")}</th>
            {(["ledger.planned", "ledger.done", "ledger.progress"] as const).map((key) => (
              <th key={key} scope="col" data-numeric="true">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.pages
            .flatMap(({ rows }) => rows)
            .map(({ register, id, number, title, planned, done, basisPoints }) => (
              <tr key={id}>
                <td className={classes["number"]}>
                  <PlaceLink register={register} place={{ id }}>
                    {number}
                  </PlaceLink>
                </td>
                <td>{title}</td>
                <td data-numeric="true">{formatYuan(fen(planned))}</td>
                <td data-numeric="true">{formatYuan(fen(done))}</td>
                <td data-numeric="true">
                  {basisPoints === null ? "—" : `${formatValue("basis_points", basisPoints)}%`}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      {hasNextPage && (
        <Button
          variant="default"
          size="compact-sm"
          mt="xs"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t("ledger.moreRecords")}
        </Button>
      )}
    </>
  );
}
