import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import type { ReactNode } from "react";
import { arrearsActs } from "../../../shared/arrears/moves.ts";
import type { ArrearsAct } from "../../../shared/arrears/moves.ts";
import type { Rows } from "../../../shared/contract.ts";
import type { Problem } from "../../../shared/problems.ts";
import { orpc } from "../../app/client.ts";
import { useMay, useSession } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import { StepButtons } from "../../parts/acts/step-button.tsx";
import type { Obstacle, Step } from "../../parts/acts/step-button.tsx";
import { problemWords } from "../../parts/error-words.ts";
import { showSection } from "../../parts/record/show-section.ts";
import { usePlace } from "../../parts/register/place.ts";
import { actForms } from "./act-forms.ts";
import { obstaclesTo, remedyOf } from "./obstacles.ts";
import { inUsualOrder, usualNext } from "./order.ts";

const ArrearsActDialog = lazy(async () => ({ default: (await import("./arrears-act-dialog.tsx")).ArrearsActDialog }));

/** What can be done with a case now, the usual next step first, and why the rest of its state can't be done. */
export function ArrearsActs({ row }: { readonly row: Rows["arrears"] }): ReactNode {
  const [asked, ask] = useState<ArrearsAct | null>(null);
  const steps = useSteps(row, ask);
  return (
    <>
      <StepButtons steps={steps} />
      <Suspense fallback={null}>
        {asked !== null && <ArrearsActDialog act={asked} row={row} close={() => ask(null)} />}
      </Suspense>
    </>
  );
}

/** The steps that a case's state knows, as the service sees them now. */
function useSteps(row: Rows["arrears"], ask: (act: ArrearsAct) => void): readonly Step[] {
  const words = useWords();
  const { t, nameOf } = words;
  const may = useMay();
  const { today } = useSession().office;
  const [, go] = usePlace("arrears");
  const { data } = useQuery(orpc.arrears.moves.queryOptions({ input: { id: row.id } }));
  // Between an act and the next answer, what was possible before is not offered any more.
  if (data === undefined || data.state !== row.state) return [];

  const obstaclesOf = (act: ArrearsAct, problems: readonly Problem[]): Obstacle[] => {
    const barred = may(["arrears", act]).why;
    if (barred !== null) return [{ code: "ROLE", said: barred, remedy: undefined }];
    return obstaclesTo(problems, actForms[act]({ row, today, words, plan: [] })).map((problem) => {
      const remedy = remedyOf(problem);
      return {
        code: problem.code,
        said: problemWords(problem, words),
        remedy: remedy && {
          label: t(remedy.at === "form" ? "step.toForm" : "step.toSection"),
          go: () => (remedy.at === "form" ? go({ form: "edit" }) : showSection(remedy.section)),
        },
      };
    });
  };
  return inUsualOrder(data.now, row).map(({ act, problems }) => ({
    act,
    label: nameOf(arrearsActs[act]),
    isNext: act === usualNext(row),
    obstacles: obstaclesOf(act, problems),
    remark: undefined,
    go: () => ask(act),
  }));
}
