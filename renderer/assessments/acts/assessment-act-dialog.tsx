import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { AssessmentChanged } from "../../../shared/assessments/contract.ts";
import { assessmentActs } from "../../../shared/assessments/moves.ts";
import type { AssessmentAct } from "../../../shared/assessments/moves.ts";
import { client, orpc } from "../../app/client.ts";
import { useSession } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import { ActDialog } from "../../parts/acts/act-dialog.tsx";
import { usePlace } from "../../parts/register/place.ts";
import type { Assessment } from "../asking.ts";
import { Verdict } from "../scoring/level-parts.tsx";
import { WithFile } from "../with-file.tsx";
import { actForms } from "./act-forms.ts";

type AssessmentActDialogProps = {
  readonly act: AssessmentAct;
  readonly row: Assessment;
  readonly close: () => void;
};

/** Asks what a step of an assessment needs, and takes it. */
export function AssessmentActDialog({ act, row, close }: AssessmentActDialogProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const { today } = useSession().office;
  const [, go] = usePlace("assessments");
  const { data } = useQuery(orpc.assessments.moves.queryOptions({ input: { id: row.id } }));
  if (data === undefined) return null;
  const problems = data.now.find((move) => move.act === act)?.problems ?? [];
  const take = client.assessments[act] as (input: object) => Promise<AssessmentChanged & { readonly newId?: number }>;
  return (
    <ActDialog
      opened
      title={`${nameOf(assessmentActs[act])} ${row.assessmentNo}`}
      explanation={
        <>
          <Text size="sm">{t(`assessments.explained.${act}`)}</Text>
          <ToldLevel act={act} row={row} />
        </>
      }
      fields={actForms[act]({ row, today, words, problems })}
      confirm={nameOf(assessmentActs[act])}
      submit={async (values) => {
        const { newId } = await take({ ...values, assessmentId: row.id, version: row.version });
        // Work goes on with the new assessment.
        if (newId !== undefined) go({ id: newId });
      }}
      close={close}
      draftKey={`assessment${act.toLowerCase()}:${row.id}`}
    />
  );
}

/** What the rules make of it, where the act tells the level. */
function ToldLevel({ act, row }: Omit<AssessmentActDialogProps, "close">): ReactNode {
  if (act !== "setInitialLevel" && act !== "setLevelAfterMeasures" && act !== "submitFiling") return null;
  return (
    <WithFile row={row}>
      {({ score }) => <Verdict stage={act === "setInitialLevel" ? score.before : score.after} />}
    </WithFile>
  );
}
