import { Group, SegmentedControl, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import { agedThings, ageingBuckets } from "../../shared/ledger/ageing.ts";
import type { AgedThing, AgeingBucket } from "../../shared/ledger/ageing.ts";
import { codesOf } from "../../shared/names.ts";
import { quotientHalfUp } from "../../shared/money.ts";
import { formatValue } from "../../shared/reports/wording.ts";
import { orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { Busy } from "../parts/busy.tsx";
import { Failed } from "../parts/failed.tsx";
import { DateField } from "../parts/fields/date-field.tsx";
import { EntriesDrawer } from "./entries-drawer.tsx";
import type { Behind } from "./entries-drawer.tsx";
import { useLedgerPlace } from "./ledger-place.ts";
import classes from "./ledger.module.css";
import { CountButton, Wan } from "./money.tsx";
import { PrintButton } from "./print-button.tsx";

/** 账龄: what is outstanding at the end of a day, by how long it has been due. */
export function AgeingPart(): ReactNode {
  const { t, nameOf } = useWords();
  const [{ of, asOf }, go] = useLedgerPlace();
  return (
    <>
      <Group justify="space-between" className={`${classes["bar"] ?? ""} not-printed`}>
        <Group gap="md">
          <SegmentedControl
            aria-label={t("ledger.agedThing")}
            value={of}
            data={codesOf(agedThings).map((thing) => ({ value: thing, label: nameOf(agedThings[thing]) }))}
            onChange={(thing) => go({ of: thing })}
          />
          <div className={classes["day-field"]}>
            <DateField
              label={t("ledger.asOf")}
              value={asOf}
              onChange={(day) => {
                if (day !== null) go({ asOf: day });
              }}
            />
          </div>
        </Group>
        <PrintButton what={`${t("ledger.printed", { part: t("ledger.ageing") })} ${nameOf(agedThings[of])} ${asOf}`} />
      </Group>
      <Ageing of={of} asOf={asOf} />
    </>
  );
}

function Ageing({ of, asOf }: { readonly of: AgedThing; readonly asOf: string }): ReactNode {
  const { t, nameOf } = useWords();
  const [behind, show] = useState<Behind | null>(null);
  const { data, error, refetch } = useQuery(orpc.ledger.ageing.queryOptions({ input: { of, asOf } }));
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <Busy stop={() => undefined} />;
  const note = t(`ledger.ageingNote.${of}`);
  const showBucket = (title: string, bucket?: AgeingBucket) =>
    show({ title: `${nameOf(agedThings[of])}·${title}`, note, asked: { what: "aged", input: { of, asOf, bucket } } });
  const share = (outstanding: number) =>
    data.outstanding === 0
      ? "—"
      : `${formatValue("basis_points", quotientHalfUp(outstanding, data.outstanding, 10_000))}%`;
  return (
    <section className={classes["narrow"]} aria-label={nameOf(agedThings[of])}>
      <h2 className={classes["paper"]}>
        {nameOf(agedThings[of])}
        {t("ledger.ageing")} · {t("ledger.asOf")} {asOf}
      </h2>
      <Text size="sm" className="quiet" mb="xs">
        {note}
      </Text>
      {data.count === 0 ? (
        <Text size="sm" className={classes["nothing"] ?? ""}>
          {t(`ledger.nothingOwed.${of}`)}
        </Text>
      ) : (
        <table className={classes["table"]}>
          <thead>
            <tr>
              <th scope="col">{t("ledger.bucket")}</th>
              <th scope="col" data-numeric="true">
                {t(`ledger.count.${of}`)}
              </th>
              <th scope="col" data-numeric="true">
                {t("ledger.wan", { name: t("ledger.outstanding") })}
              </th>
              <th scope="col" data-numeric="true">
                {t("ledger.share")}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.buckets.map(({ bucket, count, outstanding }) => (
              <tr key={bucket}>
                <th scope="row">{nameOf(ageingBuckets[bucket])}</th>
                <td data-numeric="true">
                  <CountButton
                    count={count}
                    name={nameOf(ageingBuckets[bucket])}
                    show={() => showBucket(nameOf(ageingBuckets[bucket]), bucket)}
                  />
                </td>
                <td data-numeric="true">
                  <Wan amount={outstanding} />
                </td>
                <td data-numeric="true">{share(outstanding)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("ledger.total")}</th>
              <td data-numeric="true">
                <CountButton count={data.count} name={t("ledger.total")} show={() => showBucket(t("ledger.total"))} />
              </td>
              <td data-numeric="true">
                <Wan amount={data.outstanding} />
              </td>
              <td data-numeric="true">{share(data.outstanding)}</td>
            </tr>
          </tfoot>
        </table>
      )}
      <EntriesDrawer behind={behind} close={() => show(null)} />
    </section>
  );
}
