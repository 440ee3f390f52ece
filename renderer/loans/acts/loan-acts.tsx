import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import type { ReactNode } from "react";
import type { Rows } from "../../../shared/contract.ts";
import { loanActs } from "../../../shared/loans/moves.ts";
import type { LoanAct } from "../../../shared/loans/moves.ts";
import { orpc } from "../../app/client.ts";
import { useSession } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import { StepButtons } from "../../parts/acts/step-button.tsx";
import { inSection, useRecordSteps } from "../../parts/acts/use-steps.ts";
import type { Remedy } from "../../parts/acts/use-steps.ts";
import { actForms } from "./act-forms.ts";
import { usualNext } from "./usual-next.ts";

const LoanActDialog = lazy(async () => ({ default: (await import("./loan-act-dialog.tsx")).LoanActDialog }));

const remedies: Readonly<Record<string, Remedy>> = {
  PROCEEDING_MISSING: inSection("proceedings"),
  PROCEEDING_UNNUMBERED: inSection("proceedings"),
  NOTHING_OWED: inSection("debt"),
  NOTHING_AFTER_WRITE_OFF: inSection("debt"),
};

/** What can be done with a loan now, the usual next step first, and why the rest of its state can't be done. */
export function LoanActs({ row }: { readonly row: Rows["loans"] }): ReactNode {
  const [asked, ask] = useState<LoanAct | null>(null);
  const words = useWords();
  const { today } = useSession().office;
  const { data } = useQuery(orpc.loans.moves.queryOptions({ input: { id: row.id } }));
  const steps = useRecordSteps({
    register: "loans",
    state: row.state,
    moves: data,
    names: loanActs,
    usual: usualNext(row),
    remedies,
    asks: ({ act, problems }) => actForms[act]({ row, today, words, problems }),
    ask,
  });
  return (
    <>
      <StepButtons steps={steps} />
      <Suspense fallback={null}>
        {asked !== null && <LoanActDialog act={asked} row={row} close={() => ask(null)} />}
      </Suspense>
    </>
  );
}
