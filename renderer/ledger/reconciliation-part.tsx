import { Alert, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import { reconciliationGroups, reconciliationKinds } from "../../shared/ledger/reconciliation.ts";
import type { ReconciliationGroup } from "../../shared/ledger/reconciliation.ts";
import { codesOf } from "../../shared/names.ts";
import type { Period } from "../../shared/period.ts";
import { orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { Busy } from "../parts/busy.tsx";
import { Failed } from "../parts/failed.tsx";
import { PeriodChooser } from "../reports/index.ts";
import { EntriesDrawer } from "./entries-drawer.tsx";
import type { Behind } from "./entries-drawer.tsx";
import { useLedgerPlace } from "./ledger-place.ts";
import classes from "./ledger.module.css";
import { CountButton, Wan } from "./money.tsx";
import { PrintButton } from "./print-button.tsx";

/** 对账: what the entries of a period still lack, and what in them does not agree. */
export function ReconciliationPart(): ReactNode {
  const { t } = useWords();
  const [{ chosen }, go] = useLedgerPlace();
  const { from, to } = chosen.period;
  return (
    <>
      <Group justify="space-between" className={`${classes["bar"] ?? ""} not-printed`}>
        <PeriodChooser chosen={chosen} choose={({ kind, period }) => go({ kind, ...period })} />
        <PrintButton what={`${t("ledger.printed", { part: t("ledger.reconciliation") })} ${from} – ${to}`} />
      </Group>
      {from > to ? (
        <Alert color="gray" role="alert">
          {t("ledger.wrongWay")}
        </Alert>
      ) : (
        <Findings period={{ from, to }} />
      )}
    </>
  );
}

function Findings({ period }: { readonly period: Period }): ReactNode {
  const { t, nameOf } = useWords();
  const [behind, show] = useState<Behind | null>(null);
  const { data, error, refetch } = useQuery(orpc.ledger.reconciliation.queryOptions({ input: period }));
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <Busy stop={() => undefined} />;
  const ofGroup = (group: ReconciliationGroup) => data.filter(({ kind }) => reconciliationKinds[kind].group === group);
  return (
    <div className={classes["narrow"]}>
      <h2 className={classes["paper"]}>
        {t("ledger.reconciliation")} {period.from} – {period.to}
      </h2>
      <Text size="sm" className="quiet">
        {data.every(({ count }) => count === 0) ? t("ledger.allClear") : t("ledger.reconciliationNote")}
      </Text>
      <table className={classes["table"]}>
        <thead>
          <tr>
            <th scope="col">{t("ledger.finding")}</th>
            <th scope="col" data-numeric="true">
              {t("ledger.found")}
            </th>
            <th scope="col" data-numeric="true">
              {t("ledger.wan", { name: t("ledger.foundAmount") })}
            </th>
          </tr>
        </thead>
        {codesOf(reconciliationGroups).map((group) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" colSpan={3} className={classes["part"]}>
                {nameOf(reconciliationGroups[group])}
              </th>
            </tr>
            {ofGroup(group).map(({ kind, count, amount }) => {
              const { name, definition } = reconciliationKinds[kind];
              return (
                <tr key={kind} data-found={count > 0}>
                  <th scope="row">
                    <span className={classes["finding"]}>{nameOf(name)}</span>
                    <span className={classes["definition"]}>{nameOf(definition)}</span>
                  </th>
                  <td data-numeric="true">
                    <CountButton
                      count={count}
                      name={nameOf(name)}
                      show={() =>
                        show({
                          title: nameOf(name),
                          note: nameOf(definition),
                          asked: { what: "findings", input: { kind, ...period } },
                        })
                      }
                    />
                  </td>
                  <td data-numeric="true">
                    <Wan amount={amount} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
      <EntriesDrawer behind={behind} close={() => show(null)} />
    </div>
  );
}
