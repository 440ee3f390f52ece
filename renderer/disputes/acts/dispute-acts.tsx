import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import type { ReactNode } from "react";
import type { Rows } from "../../../shared/contract.ts";
import { disputeActs } from "../../../shared/disputes/moves.ts";
import { orpc } from "../../app/client.ts";
import { useSession } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import { StepButtons } from "../../parts/acts/step-button.tsx";
import { inSection, useRecordSteps } from "../../parts/acts/use-steps.ts";
import type { Remedy } from "../../parts/acts/use-steps.ts";
import { showSection } from "../../parts/record/show-section.ts";
import { actForms } from "./act-forms.ts";
import type { FormedAct } from "./act-forms.ts";
import { usualNext } from "./usual-next.ts";

const CaseActDialog = lazy(async () => ({ default: (await import("./case-act-dialog.tsx")).CaseActDialog }));

const remedies: Readonly<Record<string, Remedy>> = {
  PARTIES_MISSING: { at: "form" },
  CLAIM_MISSING: { at: "form" },
  CHANNEL_NOT_MEDIATION: { at: "form" },
  CONFLICT_UNDECLARED: inSection("mediation"),
  CONFLICT_OBJECTED: inSection("mediation"),
  AGREEMENT_IN_FORCE: inSection("agreements"),
  INSTALMENTS_OPEN: inSection("agreements"),
  NOTHING_PAID: inSection("agreements"),
  NOTHING_LATE: inSection("agreements"),
  SOMETHING_PAID: inSection("agreements"),
  OUTCOME_EVIDENCE_MISSING: inSection("attachments"),
  ASSIGNMENTS_OPEN: inSection("assignments"),
  DOSSIER_MISSING: inSection("dossier"),
  PAPERS_MISSING: inSection("dossier"),
};

/** What can be done with a case now, the usual next step first, and why the rest of its state can't be done. */
export function DisputeActs({ row }: { readonly row: Rows["disputes"] }): ReactNode {
  const [asked, ask] = useState<FormedAct | null>(null);
  const words = useWords();
  const { today } = useSession().office;
  const { data } = useQuery(orpc.disputes.moves.queryOptions({ input: { id: row.id } }));
  const steps = useRecordSteps({
    register: "disputes",
    state: row.state,
    moves: data,
    names: disputeActs,
    usual: usualNext(row),
    remedies,
    asks: ({ act, problems }) =>
      act === "agree" ? [] : actForms[act]({ row, today, words, allowed: undefined, problems }),
    // An agreement is reached when it takes effect, and by nothing else.
    elsewhere: { agree: { remark: words.t("step.agreeExplained"), go: () => showSection("agreements") } },
    ask: (act) => {
      if (act !== "agree") ask(act);
    },
  });
  return (
    <>
      <StepButtons steps={steps} />
      <Suspense fallback={null}>
        {asked !== null && <CaseActDialog act={asked} row={row} close={() => ask(null)} />}
      </Suspense>
    </>
  );
}
