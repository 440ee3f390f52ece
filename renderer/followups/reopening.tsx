import type { ReactNode } from "react";
import type { Inputs, Rows } from "../../shared/contract.ts";
import { disputeActs } from "../../shared/disputes/moves.ts";
import { disputeStates } from "../../shared/disputes/states.ts";
import { stepFields } from "../../shared/disputes/step-fields.ts";
import { client } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { targetOf } from "../parts/acts/case-of.ts";
import { choicesOf } from "../parts/acts/choices.ts";
import { useWhyNot } from "../parts/acts/why-not.ts";

type Reopening = Omit<Inputs["disputes"]["reopen"], "disputeId" | "version">;

type ReopeningProps = {
  readonly row: Rows["disputes"];
  /** What the visit found, for the reason. */
  readonly situation: string | null;
};

/** 反弹重开, from where its reason was found. */
export function Reopening({ row, situation }: ReopeningProps): ReactNode {
  const { t, nameOf } = useWords();
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  const { in_mediation, with_department } = disputeStates;
  return (
    <AskedAct
      look="small"
      label={nameOf(disputeActs.reopen)}
      whyNot={whyNot(["disputes", "reopen"], [])}
      explanation={t("step.reopen")}
      fields={[
        { name: "on", kind: "date", label: nameOf(stepFields.on), required: true, initial: today },
        {
          name: "to",
          kind: "choice",
          label: nameOf(stepFields.to),
          required: true,
          choices: choicesOf({ in_mediation, with_department }, nameOf),
        },
        {
          name: "reason",
          kind: "reason",
          label: nameOf(stepFields.reason),
          required: true,
          initial: situation?.slice(0, 500),
        },
      ]}
      confirm={nameOf(disputeActs.reopen)}
      draftKey={`disputereopen:${row.id}`}
      submit={(values) => client.disputes.reopen({ ...targetOf(row), ...(values as Reopening) })}
    />
  );
}
