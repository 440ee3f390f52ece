import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import type { ReactNode } from "react";
import type { Rows } from "../../../shared/contract.ts";
import { disputeActs } from "../../../shared/disputes/moves.ts";
import type { DisputeAct } from "../../../shared/disputes/moves.ts";
import { orpc } from "../../app/client.ts";
import { useMay, useSession } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import { StepButtons } from "../../parts/acts/step-button.tsx";
import type { Obstacle, Step } from "../../parts/acts/step-button.tsx";
import { problemWords } from "../../parts/error-words.ts";
import { showSection } from "../../parts/record/show-section.ts";
import { usePlace } from "../../parts/register/place.ts";
import { actForms } from "./act-forms.ts";
import type { FormedAct } from "./act-forms.ts";
import { obstaclesTo, remedyOf } from "./obstacles.ts";
import { inUsualOrder, usualNext } from "./order.ts";

const CaseActDialog = lazy(async () => ({ default: (await import("./case-act-dialog.tsx")).CaseActDialog }));

/** What can be done with a case now, the usual next step first, and why the rest of its state can't be done. */
export function DisputeActs({ row }: { readonly row: Rows["disputes"] }): ReactNode {
  const [asked, ask] = useState<FormedAct | null>(null);
  const steps = useSteps(row, ask);
  return (
    <>
      <StepButtons steps={steps} />
      <Suspense fallback={null}>
        {asked !== null && <CaseActDialog act={asked} row={row} close={() => ask(null)} />}
      </Suspense>
    </>
  );
}

/** The steps that a case's state knows, as the service sees them now. */
function useSteps(row: Rows["disputes"], ask: (act: FormedAct) => void): readonly Step[] {
  const words = useWords();
  const { t, nameOf } = words;
  const may = useMay();
  const { today } = useSession().office;
  const [, go] = usePlace("disputes");
  const { data } = useQuery(orpc.disputes.moves.queryOptions({ input: { id: row.id } }));
  // Between an act and the next answer, what was possible before is not offered any more.
  if (data === undefined || data.state !== row.state) return [];

  const obstaclesOf = (act: DisputeAct, problems: (typeof data.now)[number]["problems"]): Obstacle[] => {
    const barred = act === "agree" ? null : may(["disputes", act]).why;
    if (barred !== null) return [{ code: "ROLE", said: barred, remedy: undefined }];
    const fields = act === "agree" ? [] : actForms[act]({ row, today, words, allowed: undefined, problems });
    return obstaclesTo(problems, fields).map((problem) => {
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
    label: nameOf(disputeActs[act]),
    isNext: act === usualNext(row),
    obstacles: obstaclesOf(act, problems),
    // An agreement is reached when it takes effect, and by nothing else.
    remark: act === "agree" ? t("step.agreeExplained") : undefined,
    go: () => (act === "agree" ? showSection("agreements") : ask(act)),
  }));
}
