import { useQuery } from "@tanstack/react-query";
import { assessmentActs } from "../../../shared/assessments/moves.ts";
import type { AssessmentAct } from "../../../shared/assessments/moves.ts";
import { orpc } from "../../app/client.ts";
import { useSession } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import type { Step } from "../../parts/acts/step-button.tsx";
import { useRecordSteps } from "../../parts/acts/use-steps.ts";
import type { Assessment } from "../asking.ts";
import { actForms } from "./act-forms.ts";
import { remedies } from "./remedies.ts";
import { usualNext } from "./usual-next.ts";

/** Acts on the level by hand: they stand beside the level. */
export const levelActs: readonly AssessmentAct[] = [
  "raiseLevel",
  "proposeLowering",
  "confirmLowering",
  "rejectLowering",
];

export const isOfCourse = (act: AssessmentAct): boolean => !levelActs.includes(act);

/** The steps of an assessment as they stand now: those of its course, or those on its level. */
export function useAssessmentSteps(
  row: Assessment,
  isWanted: (act: AssessmentAct) => boolean,
  ask: (act: AssessmentAct) => void,
): readonly Step[] {
  const words = useWords();
  const { today } = useSession().office;
  const { data } = useQuery(orpc.assessments.moves.queryOptions({ input: { id: row.id } }));
  return useRecordSteps({
    register: "assessments",
    state: row.state,
    moves: data && { ...data, now: data.now.filter(({ act }) => isWanted(act)) },
    names: assessmentActs,
    usual: usualNext(row),
    remedies,
    asks: ({ act, problems }) => actForms[act]({ row, today, words, problems }),
    ask,
  });
}
