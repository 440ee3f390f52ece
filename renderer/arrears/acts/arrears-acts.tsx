import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import type { ReactNode } from "react";
import { arrearsActs } from "../../../shared/arrears/moves.ts";
import type { ArrearsAct } from "../../../shared/arrears/moves.ts";
import type { Rows } from "../../../shared/contract.ts";
import { orpc } from "../../app/client.ts";
import { useSession } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import { StepButtons } from "../../parts/acts/step-button.tsx";
import { inSection, useRecordSteps } from "../../parts/acts/use-steps.ts";
import type { Remedy } from "../../parts/acts/use-steps.ts";
import { actForms } from "./act-forms.ts";
import { usualNext } from "./usual-next.ts";

const ArrearsActDialog = lazy(async () => ({ default: (await import("./arrears-act-dialog.tsx")).ArrearsActDialog }));

const remedies: Readonly<Record<string, Remedy>> = {
  DUE_DATE_MISSING: { at: "form" },
  CREDITOR_SIZE_MISSING: { at: "form" },
  STILL_OUTSTANDING: inSection("plan"),
  NOTHING_PAID: inSection("plan"),
  PAYMENTS_PENDING: inSection("plan"),
};

/** What can be done with a case now, the usual next step first, and why the rest of its state can't be done. */
export function ArrearsActs({ row }: { readonly row: Rows["arrears"] }): ReactNode {
  const [asked, ask] = useState<ArrearsAct | null>(null);
  const words = useWords();
  const { today } = useSession().office;
  const { data } = useQuery(orpc.arrears.moves.queryOptions({ input: { id: row.id } }));
  const steps = useRecordSteps({
    register: "arrears",
    state: row.state,
    moves: data,
    names: arrearsActs,
    usual: usualNext(row),
    remedies,
    asks: ({ act }) => actForms[act]({ row, today, words, plan: [] }),
    standing: ["NOTHING_TO_PLAN"],
    ask,
  });
  return (
    <>
      <StepButtons steps={steps} />
      <Suspense fallback={null}>
        {asked !== null && <ArrearsActDialog act={asked} row={row} close={() => ask(null)} />}
      </Suspense>
    </>
  );
}
