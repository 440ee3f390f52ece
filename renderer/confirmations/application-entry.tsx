import type { ReactNode } from "react";
import { confirmationFields as names } from "../../shared/confirmations/fields.ts";
import { confirmationActs, confirmationStates } from "../../shared/confirmations/states.ts";
import type { ConfirmationAct } from "../../shared/confirmations/states.ts";
import type { Inputs, Outputs, Rows } from "../../shared/contract.ts";
import { client } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import type { ActField } from "../parts/acts/act-field.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { targetOf } from "../parts/acts/case-of.ts";
import { RemovalAct } from "../parts/acts/removal-act.tsx";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import { Entry, EntryActs } from "../parts/entries/entry.tsx";
import { StateBadge } from "../parts/state-badge.tsx";
import { toneOf } from "./tones.ts";

type Application = Outputs["confirmations"]["of"]["applications"][number];
type ApplicationEntryProps = { readonly application: Application; readonly row: Rows["disputes"] };

/** One application, with what the court has done about it and what can be entered next. */
export function ApplicationEntry({ application, row }: ApplicationEntryProps): ReactNode {
  const { t, nameOf } = useWords();
  const whyNot = useWhyNot();
  const { court, docketNo, state } = application;
  const edition = t("agreements.edition", { number: application.edition });
  return (
    <Entry
      startsOpen={application.now.length > 0}
      on={application.appliedOn}
      says={[court, docketNo, edition].filter((part) => part !== null).join(" · ")}
      beside={<StateBadge tone={toneOf(state)}>{nameOf(confirmationStates[state])}</StateBadge>}
    >
      <EntryFacts
        facts={[
          { label: nameOf(names.appliedOn), says: application.appliedOn },
          { label: nameOf(names.acceptedOn), says: application.acceptedOn },
          { label: nameOf(names.endedOn), says: application.endedOn },
          { label: t("agreements.endedReason"), says: application.endedReason, isLong: true },
          { label: nameOf(names.note), says: application.note, isLong: true },
        ]}
      />
      <EntryActs>
        {application.now.map(({ act }) => (
          <CourtAct key={act} act={act} application={application} row={row} />
        ))}
        <RemovalAct
          title={t("confirmations.remove")}
          whyNot={whyNot(["confirmations", "remove"], [])}
          draftKey={`confirmationremoval:${application.id}`}
          remove={(reason) => client.confirmations.remove({ ...targetOf(row), id: application.id, reason })}
        />
      </EntryActs>
    </Entry>
  );
}

type Step = Inputs["confirmations"]["withdraw"] & Inputs["confirmations"]["accept"];

const steps = {
  accept: (step: Step) => client.confirmations.accept(step),
  refuse: (step: Step) => client.confirmations.refuse(step),
  ruleValid: (step: Step) => client.confirmations.ruleValid(step),
  dismiss: (step: Step) => client.confirmations.dismiss(step),
  withdraw: (step: Step) => client.confirmations.withdraw(step),
} as const satisfies Partial<Record<ConfirmationAct, (step: Step) => Promise<unknown>>>;

const isStep = (act: ConfirmationAct): act is keyof typeof steps => act in steps;
const namesDocket = (act: ConfirmationAct) => act === "accept" || act === "ruleValid";

/** What the court or the parties did next, on which day. */
function CourtAct({ act, application, row }: ApplicationEntryProps & { readonly act: ConfirmationAct }): ReactNode {
  const { t, nameOf } = useWords();
  const whyNot = useWhyNot();
  const { today } = useSession().office;
  if (!isStep(act)) return null;
  const label = nameOf(confirmationActs[act]);
  const { problems = [] } = application.now.find((possible) => possible.act === act) ?? {};
  const said: ActField = namesDocket(act)
    ? {
        name: "docketNo",
        kind: "text",
        label: nameOf(names.docketNo),
        hint: t("confirmations.docketHint"),
        initial: application.docketNo,
      }
    : { name: "reason", kind: "reason", label: t("reason.label"), required: true };
  return (
    <AskedAct
      look="small"
      label={label}
      whyNot={whyNot(["confirmations", act], problems)}
      fields={[
        {
          name: "on",
          kind: "date",
          label: nameOf(act === "accept" ? names.acceptedOn : names.endedOn),
          required: true,
          initial: today,
        },
        said,
      ]}
      confirm={label}
      draftKey={`confirmation${act.toLowerCase()}:${application.id}`}
      submit={(values) =>
        steps[act]({ ...targetOf(row), id: application.id, ...(values as Pick<Step, "on" | "reason">) })
      }
    />
  );
}
