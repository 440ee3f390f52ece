import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { Busy } from "../parts/busy.tsx";
import { Failed } from "../parts/failed.tsx";
import { Icon } from "../parts/icons.tsx";
import { formatInstant } from "../parts/instants.ts";
import { Differences } from "./differences.tsx";
import { periodWords } from "./period-words.ts";
import { ReportFailed } from "./present-report.tsx";
import { ReportActions } from "./report-actions.tsx";
import { ReportSheet } from "./report-sheet.tsx";
import classes from "./reports.module.css";

type IssuedReportsProps = { readonly openId: number | null; readonly open: (id: number | null) => void };

/** 已定稿: the list of issued reports, or one of them. */
export function IssuedReports({ openId, open }: IssuedReportsProps): ReactNode {
  return openId === null ? <IssuedList open={open} /> : <OneIssued id={openId} back={() => open(null)} />;
}

function IssuedList({ open }: { readonly open: (id: number) => void }): ReactNode {
  const words = useWords();
  const { t } = words;
  const { data, error, refetch } = useQuery(orpc.reports.list.queryOptions());
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <Busy stop={() => undefined} />;
  if (data.length === 0) return <Text size="sm">{t("reports.noIssued")}</Text>;
  return (
    <table className={classes["table"]}>
      <thead>
        <tr>
          <th scope="col">{t("reports.issuedName")}</th>
          <th scope="col">{t("reports.issuedPeriod")}</th>
          <th scope="col">{t("reports.issuedBy")}</th>
          <th scope="col">{t("reports.issuedAt")}</th>
        </tr>
      </thead>
      <tbody>
        {data.map((issued) => (
          <tr key={issued.id}>
            <th scope="row">
              <Button variant="subtle" size="compact-sm" px={0} onClick={() => open(issued.id)}>
                {issued.title}
              </Button>
            </th>
            <td>{periodWords(issued.period, words)}</td>
            <td>{issued.issuedBy}</td>
            <td className="figures">{formatInstant(issued.issuedAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OneIssued({ id, back }: { readonly id: number; readonly back: () => void }): ReactNode {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(orpc.reports.open.queryOptions({ input: { id } }));
  return (
    <>
      <Group justify="space-between" className={`${classes["bar"] ?? ""} not-printed`}>
        <Button variant="default" leftSection={<Icon name="left" size={14} />} onClick={back}>
          {t("reports.back")}
        </Button>
        <Group gap="xs">
          <ReportActions of={{ id }} title={data?.issued.title ?? t("frame.reports")} />
        </Group>
      </Group>
      {error && <ReportFailed error={error} again={() => void refetch()} />}
      {!data && !error && <Busy stop={back} />}
      {data && (
        <>
          <section className={`${classes["frozen"] ?? ""} not-printed`}>
            <Text size="sm">
              {t("reports.frozenFrom", { who: data.issued.issuedBy, when: formatInstant(data.issued.issuedAt) })}{" "}
              {data.differences.length === 0
                ? t("reports.same")
                : t("reports.differs", { count: data.differences.length })}
            </Text>
            {data.differences.length > 0 && <Differences differences={data.differences} />}
          </section>
          <ReportSheet
            report={data.frozen}
            title={data.issued.title}
            date={data.issued.issuedAt.slice(0, 10)}
            issuedId={id}
          />
        </>
      )}
    </>
  );
}
