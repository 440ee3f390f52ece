import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import type { ReactNode } from "react";
import { fastTrackActs, paperActs } from "../../../shared/fasttrack/moves.ts";
import type { FastTrackAct } from "../../../shared/fasttrack/moves.ts";
import { orpc } from "../../app/client.ts";
import { useSession } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import { StepButtons } from "../../parts/acts/step-button.tsx";
import { inSection, useRecordSteps } from "../../parts/acts/use-steps.ts";
import type { Remedy } from "../../parts/acts/use-steps.ts";
import type { FastTrackRow } from "../with-file.tsx";
import { actForms } from "./act-forms.ts";
import { usualNext } from "./usual-next.ts";

const FastTrackActDialog = lazy(async () => ({
  default: (await import("./fast-track-act-dialog.tsx")).FastTrackActDialog,
}));

const remedies: Readonly<Record<string, Remedy>> = {
  APPLICANT_CODE_MISSING: { at: "form" },
  RECEIPT_UNKNOWN: { at: "form" },
  INTAKE_MISSING: { at: "form" },
  EXCLUSION_NOT_STATED: { at: "form" },
  MATTER_EXCLUDED: { at: "form" },
  MATERIAL_NOT_DEFERRABLE: { at: "form" },
  NOTHING_DEFERRED: { at: "form" },
  MATTER_DUE_MISSING: { at: "form" },
  HANDLER_MISSING: { at: "form" },
  CREDIT_CHECK_MISSING: inSection("credit"),
  CREDIT_CHECK_EXPIRED: inSection("credit"),
  CREDIT_EVIDENCE_MISSING: inSection("credit"),
  CREDIT_DISHONEST: inSection("credit"),
  BREACH_NOT_REPAIRED: inSection("credit"),
  COMMITMENT_NOT_ATTACHED: inSection("attachments"),
  AUTHORISATION_MISSING: inSection("attachments"),
  BREACH_PAPER_MISSING: inSection("attachments"),
  PAPERS_OUTSTANDING: inSection("papers"),
  NOTHING_OVERDUE: inSection("papers"),
};

const isOfPaper = (act: FastTrackAct) => paperActs.some((one) => one === act);

/** What can be done with a case now, the usual next step first, and why the rest must wait; papers have their own acts. */
export function FastTrackActs({ row }: { readonly row: FastTrackRow }): ReactNode {
  const [asked, ask] = useState<FastTrackAct | null>(null);
  const words = useWords();
  const { today } = useSession().office;
  const { data } = useQuery(orpc.fasttrack.moves.queryOptions({ input: { id: row.id } }));
  const moves = data === undefined ? undefined : { ...data, now: data.now.filter(({ act }) => !isOfPaper(act)) };
  const steps = useRecordSteps({
    register: "fasttrack",
    state: row.state,
    moves,
    names: fastTrackActs,
    usual: usualNext(
      row,
      (moves?.now ?? []).filter(({ problems }) => problems.length === 0).map(({ act }) => act),
    ),
    remedies,
    asks: ({ act }) => actForms[act]({ row, today, words, papers: [] }),
    ask,
  });
  return (
    <>
      <StepButtons steps={steps} />
      <Suspense fallback={null}>
        {asked !== null && <FastTrackActDialog act={asked} row={row} close={() => ask(null)} />}
      </Suspense>
    </>
  );
}
