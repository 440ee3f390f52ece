import type { ReactNode } from "react";
import type { Assignment } from "../../shared/assignments/contract.ts";
import { assignmentActs } from "../../shared/assignments/states.ts";
import type { AssignmentAct } from "../../shared/assignments/states.ts";
import type { Rows } from "../../shared/contract.ts";
import { client } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import type { ActValues } from "../parts/acts/act-field.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { targetOf } from "../parts/acts/case-of.ts";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { explanationOf, questionsOf } from "./act-questions.ts";

type AssignmentActsProps = { readonly assignment: Assignment; readonly row: Rows["disputes"] };

/** What takes the work a step further stands out among what can be done. */
const isMain = (act: AssignmentAct) => act === "sign" || act === "report" || act === "close" || act === "reassign";

/** What can be done with an assignment as it stands, each act with what it asks; what cannot be done says why. */
export function AssignmentActs({ assignment, row }: AssignmentActsProps): ReactNode {
  const words = useWords();
  const { user, office } = useSession();
  const whyNot = useWhyNot();
  return assignment.now.map(({ act, problems }) => {
    const label = words.nameOf(assignmentActs[act]);
    const explanation = explanationOf(act, assignment, words);
    return (
      <AskedAct
        key={act}
        look="small"
        isMain={isMain(act)}
        label={label}
        title={`${label} ${assignment.assignmentNo}`}
        {...(explanation !== null && { explanation })}
        whyNot={whyNot(["assignments", act], problems)}
        fields={questionsOf(act, assignment, { today: office.today, user: user.name }, words)}
        confirm={label}
        draftKey={`assignment${act.toLowerCase()}:${assignment.id}`}
        submit={(values) => doing(act, { ...targetOf(row), id: assignment.id }, values)}
      />
    );
  });
}

type Target = { readonly disputeId: number; readonly version: number; readonly id: number };
type Said<Act extends AssignmentAct> = Omit<Parameters<(typeof client.assignments)[Act]>[0], keyof Target>;

/** Carries an act out with what was typed under the contract's own names. */
function doing(act: AssignmentAct, target: Target, values: ActValues): Promise<unknown> {
  const { assignments } = client;
  switch (act) {
    case "sign":
      return assignments.sign({ ...target, ...(values as Said<"sign">) });
    case "sendBack":
      return assignments.sendBack({ ...target, ...(values as Said<"sendBack">) });
    case "withdraw":
      return assignments.withdraw({ ...target, ...(values as Said<"withdraw">) });
    case "reassign":
      return assignments.reassign({ ...target, ...(values as Said<"reassign">) });
    case "report":
      return assignments.report({ ...target, ...(values as Said<"report">) });
    case "askExtension":
      return assignments.askExtension({ ...target, ...(values as Said<"askExtension">) });
    case "refuseExtension":
      return assignments.refuseExtension({ ...target, ...(values as Said<"refuseExtension">) });
    case "returnForRework":
      return assignments.returnForRework({ ...target, ...(values as Said<"returnForRework">) });
    case "grantExtension":
    case "remind":
    case "supervise":
    case "listPublicly":
    case "close":
      return assignments[act]({ ...target, ...(values as Said<"close">) });
  }
}
