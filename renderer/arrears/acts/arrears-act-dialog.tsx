import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { ArrearsChanged } from "../../../shared/arrears/contract.ts";
import { arrearsActs } from "../../../shared/arrears/moves.ts";
import type { ArrearsAct } from "../../../shared/arrears/moves.ts";
import { planProblems } from "../../../shared/arrears/plan.ts";
import type { Rows } from "../../../shared/contract.ts";
import type { Problem } from "../../../shared/problems.ts";
import { client, orpc } from "../../app/client.ts";
import { useSession } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import { ActDialog } from "../../parts/acts/act-dialog.tsx";
import type { ActValues } from "../../parts/acts/act-field.ts";
import { isText } from "../../parts/remembered.ts";
import { actForms } from "./act-forms.ts";
import { PlanTotal } from "./plan-input.tsx";
import { missingIn, planRowsIn } from "./plan-rows.ts";

type ArrearsActDialogProps = {
  readonly act: ArrearsAct;
  readonly row: Rows["arrears"];
  readonly close: () => void;
};

/** Asks what a step of the case needs, and takes it. */
export function ArrearsActDialog({ act, row, close }: ArrearsActDialogProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const { today } = useSession().office;
  const { data } = useQuery(orpc.arrears.file.queryOptions({ input: { id: row.id } }));
  if (data === undefined) return null;
  const { left, instalments } = data.plan;
  const plan = instalments
    .filter(({ state }) => state !== "paid")
    .map(({ amount, paid, dueOn, note }) => ({ amount: amount - paid, dueOn, note }));
  const take = client.arrears[act] as (input: object) => Promise<ArrearsChanged>;
  return (
    <PlanTotal value={left}>
      <ActDialog
        opened
        title={`${nameOf(arrearsActs[act])} ${row.arrearsNo}`}
        explanation={t(`arrears.explained.${act}`)}
        fields={actForms[act]({ row, today, words, plan })}
        confirm={nameOf(arrearsActs[act])}
        submit={(values) => take({ ...values, arrearsId: row.id, version: row.version })}
        close={close}
        {...(act === "plan" && { problems: (values: ActValues) => problemsOfPlan(values, left) })}
        draftKey={`arrears${act.toLowerCase()}:${row.id}`}
      />
    </PlanTotal>
  );
}

/** What speaks against the plan as it is typed. */
function problemsOfPlan({ instalments, on }: ActValues, left: number): readonly Problem[] {
  const rows = planRowsIn(instalments);
  const missing = missingIn(rows);
  if (rows.length === 0 || missing.length > 0) return missing;
  const whole = rows.map(({ dueOn, amount }) => ({ dueOn, amount: amount ?? 0 }));
  return planProblems(whole, { on: isText(on) ? on : null, left });
}
