import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import type { ReactNode } from "react";
import type { Rows } from "../../../shared/contract.ts";
import { loanActs } from "../../../shared/loans/moves.ts";
import type { LoanAct } from "../../../shared/loans/moves.ts";
import type { Problem } from "../../../shared/problems.ts";
import { orpc } from "../../app/client.ts";
import { useMay, useSession } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import { StepButtons } from "../../parts/acts/step-button.tsx";
import type { Obstacle, Step } from "../../parts/acts/step-button.tsx";
import { problemWords } from "../../parts/error-words.ts";
import { showSection } from "../../parts/record/show-section.ts";
import { actForms } from "./act-forms.ts";
import { obstaclesTo, remedyOf } from "./obstacles.ts";
import { inUsualOrder, usualNext } from "./order.ts";

const LoanActDialog = lazy(async () => ({ default: (await import("./loan-act-dialog.tsx")).LoanActDialog }));

/** What can be done with a loan now, the usual next step first, and why the rest of its state can't be done. */
export function LoanActs({ row }: { readonly row: Rows["loans"] }): ReactNode {
  const [asked, ask] = useState<LoanAct | null>(null);
  return (
    <>
      <StepButtons steps={useSteps(row, ask)} />
      <Suspense fallback={null}>
        {asked !== null && <LoanActDialog act={asked} row={row} close={() => ask(null)} />}
      </Suspense>
    </>
  );
}

/** The steps that a loan's state knows, as the service sees them now. */
function useSteps(row: Rows["loans"], ask: (act: LoanAct) => void): readonly Step[] {
  const words = useWords();
  const { t, nameOf } = words;
  const may = useMay();
  const { today } = useSession().office;
  const { data } = useQuery(orpc.loans.moves.queryOptions({ input: { id: row.id } }));
  // Between an act and the next answer, what was possible before is not offered any more.
  if (data === undefined || data.state !== row.state) return [];

  const obstaclesOf = (act: LoanAct, problems: readonly Problem[]): Obstacle[] => {
    const barred = may(["loans", act]).why;
    if (barred !== null) return [{ code: "ROLE", said: barred, remedy: undefined }];
    return obstaclesTo(problems, actForms[act]({ row, today, words, problems })).map((problem) => {
      const section = remedyOf(problem);
      return {
        code: problem.code,
        said: problemWords(problem, words),
        remedy: section === undefined ? undefined : { label: t("step.toSection"), go: () => showSection(section) },
      };
    });
  };
  return inUsualOrder(data.now, row).map(({ act, problems }) => ({
    act,
    label: nameOf(loanActs[act]),
    isNext: act === usualNext(row),
    obstacles: obstaclesOf(act, problems),
    remark: undefined,
    go: () => ask(act),
  }));
}
