import type { ReactNode } from "react";
import { confirmationFields as names } from "../../shared/confirmations/fields.ts";
import { confirmationActs } from "../../shared/confirmations/states.ts";
import type { Inputs, Rows } from "../../shared/contract.ts";
import { problem } from "../../shared/problems.ts";
import type { Problem } from "../../shared/problems.ts";
import { client } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import type { ActValues } from "../parts/acts/act-field.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { targetOf } from "../parts/acts/case-of.ts";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { ofTheCase, warningKeys } from "./outlook.ts";
import type { Outlook } from "./outlook-lines.tsx";

type Application = Omit<Inputs["confirmations"]["apply"], "disputeId" | "version" | "agreementId">;

type ApplyingProps = {
  readonly row: Rows["disputes"];
  readonly outlook: Outlook;
  /** The court that was asked before. */
  readonly court: string | null;
};

/** 申请司法确认: both parties together, within the window. */
export function Applying({ row, outlook, court }: ApplyingProps): ReactNode {
  const { t, nameOf } = useWords();
  const whyNot = useWhyNot();
  const { today } = useSession().office;
  const { agreementId, until } = outlook;
  return (
    <AskedAct
      look="line"
      label={nameOf(confirmationActs.apply)}
      whyNot={whyNot(["confirmations", "apply"], ofTheCase(outlook))}
      explanation={[
        ...(until === null ? [] : [t("confirmations.applyExplained", { day: until })]),
        ...warningKeys(outlook).map((key) => t(key)),
      ].join(" ")}
      fields={[
        {
          name: "appliedOn",
          kind: "date",
          label: nameOf(names.appliedOn),
          required: true,
          initial: until !== null && today > until ? null : today,
        },
        { name: "court", kind: "text", label: nameOf(names.court), required: true, initial: court },
        { name: "joint", kind: "flag", label: nameOf(names.joint), hint: t("confirmations.jointHint") },
        { name: "note", kind: "longText", label: nameOf(names.note) },
      ]}
      problems={(values) => dayProblems(values, until, today)}
      draftKey={`confirmation:${row.id}`}
      submit={(values) => client.confirmations.apply({ ...targetOf(row), agreementId, ...(values as Application) })}
    />
  );
}

function dayProblems(values: ActValues, until: string | null, today: string): Problem[] {
  const { appliedOn } = values as Partial<Application>;
  if (typeof appliedOn !== "string") return [];
  if (appliedOn > today) return [problem("appliedOn", "DATE_IN_FUTURE")];
  return until !== null && appliedOn > until ? [problem("appliedOn", "CONFIRMATION_WINDOW_OVER", { until })] : [];
}
