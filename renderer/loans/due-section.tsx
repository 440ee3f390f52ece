import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { Rows } from "../../shared/contract.ts";
import { loanDueKinds } from "../../shared/loans/due-kinds.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { deadlineWords } from "../parts/deadline-words.ts";
import type { LoanFile } from "./asking.ts";
import classes from "./loans.module.css";
import { WithLoanFile } from "./with-loan-file.tsx";

type Due = LoanFile["deadlines"][number];

/** 期限: when limitation and guarantee run out, and what comes next. */
export function DueSection({ row }: { readonly row: Rows["loans"] }): ReactNode {
  const { t } = useWords();
  return (
    <WithLoanFile row={row}>
      {({ deadlines }) =>
        deadlines.length === 0 ? (
          <Text size="xs" className="quiet">
            {t("loans.nothingDue")}
          </Text>
        ) : (
          <DueTable deadlines={deadlines} />
        )
      }
    </WithLoanFile>
  );
}

function DueTable({ deadlines }: { readonly deadlines: readonly Due[] }): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const { today } = useSession().office;
  return (
    <table className={classes["table"]} aria-label={t("loans.due")}>
      <thead>
        <tr>
          <th scope="col">{t("caseDeadlines.what")}</th>
          <th scope="col">{t("caseDeadlines.from")}</th>
          <th scope="col">{t("caseDeadlines.due")}</th>
          <th scope="col">{t("caseDeadlines.how")}</th>
          <th scope="col">{t("caseDeadlines.basis")}</th>
        </tr>
      </thead>
      <tbody>
        {deadlines.map((due) => (
          <tr key={`${due.kind}${due.dueOn}`}>
            <td data-short>{nameOf(loanDueKinds[due.kind])}</td>
            <td data-short className="figures">
              {due.fromOn}
            </td>
            <td data-short className="figures">
              {due.dueOn}
            </td>
            <td className={due.dueOn < today ? "overdue" : undefined}>
              {deadlineWords({ dueOn: due.dueOn, workdays: null, provisional: due.provisional }, today, words)}
              {isAlerting(due, today) && <span> {t("loans.alerting")}</span>}
            </td>
            <td className="quiet">{due.basis ?? t("caseDeadlines.setByHand")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The first of the days on which somebody is to be reminded has come. */
function isAlerting({ reminders, dueOn }: Due, today: string): boolean {
  const [first] = reminders;
  return first !== undefined && first <= today && today <= dueOn;
}
