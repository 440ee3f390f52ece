import { Button, Drawer, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Inputs } from "../../shared/contract.ts";
import { fen, formatYuan } from "../../shared/money.ts";
import { client, orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { Busy } from "../parts/busy.tsx";
import { Failed } from "../parts/failed.tsx";
import { PlaceLink } from "../parts/register/record-link.tsx";
import classes from "./ledger.module.css";

/** Records that are to be seen beside the page. */
export type Behind = {
  readonly title: string;
  readonly note: string;
  readonly asked:
    | { readonly what: "aged"; readonly input: Inputs["ledger"]["agedEntries"] }
    | { readonly what: "findings"; readonly input: Inputs["ledger"]["reconciliationEntries"] };
};

const AT_ONCE = 100;

/** The records behind a number, each leading to its page in the register. */
export function EntriesDrawer({
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
      size={760}
      title={behind?.title}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ "aria-label": t("dialog.close") }}
      className="not-printed"
    >
      {behind && <Entries key={JSON.stringify(behind.asked)} behind={behind} />}
    </Drawer>
  );
}

function askFor({ asked }: Behind, after: string | undefined, signal: AbortSignal) {
  const page = { limit: AT_ONCE, after };
  return asked.what === "aged"
    ? client.ledger.agedEntries({ ...asked.input, ...page }, { signal })
    : client.ledger.reconciliationEntries({ ...asked.input, ...page }, { signal });
}

function Entries({ behind }: { readonly behind: Behind }): ReactNode {
  const { t } = useWords();
  const { data, error, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: [...orpc.ledger.key(), "behind", behind.asked],
    queryFn: ({ pageParam, signal }) => askFor(behind, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <Busy stop={() => undefined} />;
  const entries = data.pages.flatMap((page) => page.entries);
  return (
    <>
      <Text size="sm" className="quiet">
        {behind.note}
      </Text>
      <Text size="sm" className="quiet figures" role="status">
        {t("ledger.records", { total: data.pages[0]?.total ?? 0 })}
      </Text>
      {entries.length === 0 ? (
        <Text size="sm">{t("ledger.noRecords")}</Text>
      ) : (
        <table className={classes["table"]}>
          <thead>
            <tr>
              <th scope="col">{t("ledger.number")}</th>
              <th scope="col">{t("ledger.record")}</th>
              <th scope="col">{t("ledger.date")}</th>
              <th scope="col" data-numeric="true">
                {t("ledger.days")}
              </th>
              <th scope="col" data-numeric="true">
                {t("ledger.amount")}
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ register, id, number, title, date, days, amount }) => (
              <tr key={id}>
                <td className={classes["number"]}>
                  <PlaceLink register={register} place={{ id }}>
                    {number ?? t("ledger.noNumber")}
                  </PlaceLink>
                </td>
                <td>{title}</td>
                <td className={classes["day"]}>{date}</td>
                <td data-numeric="true">{days}</td>
                <td data-numeric="true">{amount === null ? "" : formatYuan(fen(amount))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
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
