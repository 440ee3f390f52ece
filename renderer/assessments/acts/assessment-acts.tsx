import { lazy, Suspense, useState } from "react";
import type { ReactNode } from "react";
import type { AssessmentAct } from "../../../shared/assessments/moves.ts";
import { StepButtons } from "../../parts/acts/step-button.tsx";
import type { Assessment } from "../asking.ts";
import { isOfCourse, useAssessmentSteps } from "./use-assessment-steps.ts";

const AssessmentActDialog = lazy(async () => ({
  default: (await import("./assessment-act-dialog.tsx")).AssessmentActDialog,
}));

/** What can be done with an assessment now, the usual next step first, and why the rest of its state can't be done. */
export function AssessmentActs({ row }: { readonly row: Assessment }): ReactNode {
  const [asked, ask] = useState<AssessmentAct | null>(null);
  const steps = useAssessmentSteps(row, isOfCourse, ask);
  return (
    <>
      <StepButtons steps={steps} />
      <Suspense fallback={null}>
        {asked !== null && <AssessmentActDialog act={asked} row={row} close={() => ask(null)} />}
      </Suspense>
    </>
  );
}
