import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Rows } from "../../../shared/contract.ts";
import { loanActs } from "../../../shared/loans/moves.ts";
import type { LoanAct } from "../../../shared/loans/moves.ts";
import { client, orpc } from "../../app/client.ts";
import { useSession } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import { ActDialog } from "../../parts/acts/act-dialog.tsx";
import { problemWords } from "../../parts/error-words.ts";
import { actForms } from "./act-forms.ts";

type LoanActDialogProps = { readonly act: LoanAct; readonly row: Rows["loans"]; readonly close: () => void };

/** Asks what a step of a loan needs, and takes it. */
export function LoanActDialog({ act, row, close }: LoanActDialogProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const { today } = useSession().office;
  const { data } = useQuery(orpc.loans.moves.queryOptions({ input: { id: row.id } }));
  if (data === undefined) return null;
  const problems = data.now.find((move) => move.act === act)?.problems ?? [];
  const take = client.loans[act] as (input: object) => Promise<unknown>;
  return (
    <ActDialog
      opened
      title={`${nameOf(loanActs[act])} ${row.loanNo}`}
      explanation={
        <>
          <Text size="sm">{t(`loans.explained.${act}`)}</Text>
          {problems
            .filter(({ code }) => code === "STILL_OUTSTANDING")
            .map((each) => (
              <Text key={each.code} size="sm" className="overdue">
                {problemWords(each, words)}
              </Text>
            ))}
        </>
      }
      fields={actForms[act]({ row, today, words, problems })}
      confirm={nameOf(loanActs[act])}
      submit={(values) => take({ ...values, loanId: row.id, version: row.version })}
      close={close}
      draftKey={`loan${act.toLowerCase()}:${row.id}`}
    />
  );
}
