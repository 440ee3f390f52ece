import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import type { ReactNode } from "react";
import type { Rows } from "../../../shared/contract.ts";
import { measureActs } from "../../../shared/measures/moves.ts";
import type { MeasureAct } from "../../../shared/measures/moves.ts";
import { orpc } from "../../app/client.ts";
import { useSession } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import { StepButtons } from "../../parts/acts/step-button.tsx";
import { inSection, useRecordSteps } from "../../parts/acts/use-steps.ts";
import type { Remedy } from "../../parts/acts/use-steps.ts";
import { actForms } from "./act-forms.ts";

const MeasureActDialog = lazy(async () => ({ default: (await import("./measure-act-dialog.tsx")).MeasureActDialog }));

const remedies: Readonly<Record<string, Remedy>> = {
  SUPERVISION_OPEN: inSection("supervision"),
};

/** What can be done with a measure now, the usual next step first, and why the rest of its state can't be done. */
export function MeasureActs({ row }: { readonly row: Rows["measures"] }): ReactNode {
  const [asked, ask] = useState<MeasureAct | null>(null);
  const words = useWords();
  const { today } = useSession().office;
  const { data } = useQuery(orpc.measures.moves.queryOptions({ input: { id: row.id } }));
  const steps = useRecordSteps({
    register: "measures",
    state: row.state,
    moves: data,
    names: measureActs,
    usual: usualNext(row),
    remedies,
    asks: ({ act }) => actForms[act]({ row, today, words }),
    ask,
  });
  return (
    <>
      <StepButtons steps={steps} />
      <Suspense fallback={null}>
        {asked !== null && <MeasureActDialog act={asked} row={row} close={() => ask(null)} />}
      </Suspense>
    </>
  );
}

/** The usual next step; none while a measure is under way and its progress is what comes next. */
function usualNext({ state, percent }: Rows["measures"]): MeasureAct | null {
  if (state === "not_started") return "begin";
  return state === "under_way" && percent >= 100 ? "close" : null;
}
