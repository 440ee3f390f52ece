import { ActionIcon, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Outputs } from "../../shared/contract.ts";
import { withoutKey } from "../../shared/ledger/views.ts";
import { formatValue } from "../../shared/reports/wording.ts";
import { orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { Busy } from "../parts/busy.tsx";
import { Failed } from "../parts/failed.tsx";
import { useDictionaries } from "../parts/fields/use-field-words.ts";
import { Icon } from "../parts/icons.tsx";
import { useLedgerPlace } from "./ledger-place.ts";
import classes from "./ledger.module.css";
import { CountButton, Wan } from "./money.tsx";
import { PlannedDrawer } from "./planned-drawer.tsx";
import type { PlannedBehind } from "./planned-drawer.tsx";
import { PrintButton } from "./print-button.tsx";

/** 计划进度: what was planned for a year against what came in of it. */
export function PlansPart(): ReactNode {
  const { t } = useWords();
  const [{ year }, go] = useLedgerPlace();
  return (
    <>
      <Group justify="space-between" className={`${classes["bar"] ?? ""} not-printed`}>
        <Group gap="xs" role="group" aria-label={t("ledger.year")}>
          <ActionIcon
            variant="default"
            aria-label={t("ledger.yearEarlier")}
            title={t("ledger.yearEarlier")}
            onClick={() => go({ year: year - 1 })}
          >
            <Icon name="left" />
          </ActionIcon>
          <Text fw={600} aria-live="polite">
            {t("ledger.yearOf", { year })}
          </Text>
          <ActionIcon
            variant="default"
            aria-label={t("ledger.yearLater")}
            title={t("ledger.yearLater")}
            onClick={() => go({ year: year + 1 })}
          >
            <Icon name="right" />
          </ActionIcon>
        </Group>
        <PrintButton what={`${t("ledger.printed", { part: t("ledger.plans") })} ${t("ledger.yearOf", { year })}`} />
      </Group>
      <Plans year={year} />
    </>
  );
}

/** 12.34%; — where nothing is planned. */
export function Progress({ basisPoints }: { readonly basisPoints: number | null }): ReactNode {
  return basisPoints === null ? <span className="quiet">—</span> : `${formatValue("basis_points", basisPoints)}%`;
}

function Plans({ year }: { readonly year: number }): ReactNode {
  const { t } = useWords();
  const [behind, show] = useState<PlannedBehind | null>(null);
  const { data, error, refetch } = useQuery(orpc.ledger.plans.queryOptions({ input: { year } }));
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <Busy stop={() => undefined} />;
  const { arrears } = data;
  return (
    <div className={classes["narrow"]}>
      <section aria-label={t("ledger.loanPlan")}>
        <h2 className={classes["heading"]}>
          {t("ledger.yearOf", { year })} {t("ledger.loanPlan")}
        </h2>
        <Text size="sm" className="quiet" mb="xs">
          {t("ledger.loanPlanNote")}
        </Text>
        {data.banks.length === 0 ? (
          <Text size="sm">{t("ledger.noPlan", { year })}</Text>
        ) : (
          <BankTable plans={data} show={(title, bank) => show({ title, of: "loans", year, bank })} />
        )}
      </section>
      <section aria-label={t("ledger.arrearsPlan")}>
        <h2 className={classes["heading"]}>
          {t("ledger.yearOf", { year })} {t("ledger.arrearsPlan")}
        </h2>
        <Text size="sm" className="quiet" mb="xs">
          {t("ledger.arrearsPlanNote")}
        </Text>
        {arrears.arrears === 0 && arrears.unplanned === 0 ? (
          <Text size="sm">{t("ledger.noArrearsPlan", { year })}</Text>
        ) : (
          <table className={classes["table"]}>
            <Head first="" count={t("ledger.arrearsCount")} />
            <tbody>
              <PlanLine
                name={t("ledger.arrearsRow")}
                count={arrears.arrears}
                line={arrears}
                show={() => show({ title: t("ledger.arrearsPlan"), of: "arrears", year })}
              />
            </tbody>
          </table>
        )}
      </section>
      <PlannedDrawer behind={behind} close={() => show(null)} />
    </div>
  );
}

type BankTableProps = {
  readonly plans: Outputs["ledger"]["plans"];
  readonly show: (title: string, bank?: string) => void;
};

function BankTable({ plans, show }: BankTableProps): ReactNode {
  const { t, nameOf } = useWords();
  const { entryOf } = useDictionaries();
  const bankName = (bank: string | null) => {
    if (bank === null) return nameOf(withoutKey.bank);
    const entry = entryOf("bank", bank);
    return entry ? nameOf(entry) : bank;
  };
  return (
    <table className={classes["table"]}>
      <Head first={t("ledger.bank")} count={t("ledger.loans")} />
      <tbody>
        {plans.banks.map((line) => (
          <PlanLine
            key={line.bank ?? ""}
            name={bankName(line.bank)}
            count={line.loans}
            line={line}
            show={() => show(bankName(line.bank), line.bank ?? undefined)}
          />
        ))}
      </tbody>
      <tfoot>
        <PlanLine
          name={t("ledger.total")}
          count={plans.loans.loans}
          line={plans.loans}
          show={() => show(t("ledger.total"))}
        />
      </tfoot>
    </table>
  );
}

function Head({ first, count }: { readonly first: string; readonly count: string }): ReactNode {
  const { t } = useWords();
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        <th scope="col" data-numeric="true">
          {count}
        </th>
        {(["ledger.planned", "ledger.done"] as const).map((key) => (
          <th key={key} scope="col" data-numeric="true">
            {t("ledger.wan", { name: t(key) })}
          </th>
        ))}
        <th scope="col" data-numeric="true">
          {t("ledger.progress")}
        </th>
        <th scope="col" data-numeric="true">
          {t("ledger.wan", { name: t("ledger.unplanned") })}
        </th>
      </tr>
    </thead>
  );
}

type PlanLineProps = {
  readonly name: string;
  readonly count: number;
  readonly line: {
    readonly planned: number;
    readonly done: number;
    readonly basisPoints: number | null;
    readonly unplanned: number;
  };
  readonly show: () => void;
};

function PlanLine({ name, count, line, show }: PlanLineProps): ReactNode {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-numeric="true">
        <CountButton count={count} name={name} show={show} />
      </td>
      <td data-numeric="true">
        <Wan amount={line.planned} />
      </td>
      <td data-numeric="true">
        <Wan amount={line.done} />
      </td>
      <td data-numeric="true">
        <Progress basisPoints={line.basisPoints} />
      </td>
      <td data-numeric="true">
        <Wan amount={line.unplanned} />
      </td>
    </tr>
  );
}
