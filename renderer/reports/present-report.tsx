import { Alert, Group } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import { periodOf } from "../../shared/period.ts";
import { reportWords } from "../../shared/reports/words.ts";
import { orpc } from "../app/client.ts";
import { useMay, useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { Busy } from "../parts/busy.tsx";
import { Failed, Stopped } from "../parts/failed.tsx";
import { isRecord, isText, useRemembered } from "../parts/remembered.ts";
import { IssueDialog } from "./issue-dialog.tsx";
import { PeriodChooser } from "./period-chooser.tsx";
import type { Chosen } from "./period-words.ts";
import { ReportActions } from "./report-actions.tsx";
import { reportErrorWords } from "./report-errors.ts";
import { ReportSheet } from "./report-sheet.tsx";
import classes from "./reports.module.css";

/** The report of a period as the records stand now. */
export function PresentReport({ issued }: { readonly issued: (id: number) => void }): ReactNode {
  const { t } = useWords();
  const { today } = useSession().office;
  const { why } = useMay()(["reports", "issue"]);
  const [chosen, choose] = useRemembered("anshang:report-period", thisHalf(today), isChosen);
  const [issues, setIssues] = useState(false);
  const isWrongWay = chosen.period.from > chosen.period.to;
  return (
    <>
      <Group justify="space-between" className={`${classes["bar"] ?? ""} not-printed`}>
        <PeriodChooser chosen={chosen} choose={choose} />
        {!isWrongWay && (
          <Group gap="xs">
            <ReportActions
              of={chosen.period}
              title={`${t("reports.present")} ${chosen.period.from} – ${chosen.period.to}`}
            />
            <ActButton isMain whyNot={why} onClick={() => setIssues(true)}>
              {t("reports.issue")}
            </ActButton>
          </Group>
        )}
      </Group>
      {isWrongWay ? (
        <Alert color="gray" role="alert">
          {t("reports.wrongWay")}
        </Alert>
      ) : (
        <PresentSheet chosen={chosen} />
      )}
      <IssueDialog opened={issues} period={chosen.period} close={() => setIssues(false)} done={issued} />
    </>
  );
}

function PresentSheet({ chosen }: { readonly chosen: Chosen }): ReactNode {
  const words = useWords();
  const { today } = useSession().office;
  const queryClient = useQueryClient();
  const question = orpc.reports.compute.queryOptions({ input: chosen.period });
  const { data, error, isFetching, refetch } = useQuery(question);
  if (data) return <ReportSheet report={data} title={words.nameOf(reportWords.title)} date={today} issuedId={null} />;
  if (error) return <ReportFailed error={error} again={() => void refetch()} />;
  if (!isFetching) return <Stopped again={() => void refetch()} />;
  return <Busy stop={() => void queryClient.cancelQueries({ queryKey: question.queryKey })} />;
}

/** A ledger that does not add up says so itself; anything else is a question that failed. */
export function ReportFailed({ error, again }: { readonly error: Error; readonly again: () => void }): ReactNode {
  const words = useWords();
  if (!("code" in error) || error.code !== "LEDGER_DOES_NOT_ADD_UP") return <Failed error={error} again={again} />;
  return (
    <Alert color="gray" m="sm" role="alert" title={words.t("reports.identity")}>
      {reportErrorWords(error, words)}
    </Alert>
  );
}

function thisHalf(today: string): Chosen {
  return { kind: "half", period: periodOf("half", today) };
}

function isChosen(stored: unknown): stored is Chosen {
  if (!isRecord(stored) || !isRecord(stored["period"])) return false;
  const { from, to } = stored["period"];
  const isKnown = ["month", "quarter", "half", "year", "free"].some((kind) => kind === stored["kind"]);
  return isKnown && [from, to].every((day) => isText(day) && /^\d{4}-\d{2}-\d{2}$/u.test(day));
}
