import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { agreementFields as names } from "../../shared/agreements/fields.ts";
import { agreementActs } from "../../shared/agreements/states.ts";
import type { Inputs } from "../../shared/contract.ts";
import { client } from "../app/client.ts";
import { useMay, useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import type { ActField } from "../parts/acts/act-field.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { targetOf } from "../parts/acts/case-of.ts";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { Icon } from "../parts/icons.tsx";
import type { EditionActsProps } from "./draft-acts.tsx";
import { problemsOfAct } from "./now.ts";

type Ending = Pick<Inputs["agreements"]["annul"], "on" | "reason">;

/** What can be done with an agreement in force: enter what was paid, change it, or say that it has come to nothing. */
export function ForceActs({ edition, row }: Omit<EditionActsProps, "parties">): ReactNode {
  const { t, nameOf } = useWords();
  const whyNot = useWhyNot();
  const { today } = useSession().office;
  const target = { ...targetOf(row), id: edition.id };
  const reason: ActField = { name: "reason", kind: "reason", label: t("reason.label"), required: true };
  const ending = (label: string): readonly ActField[] => [
    { name: "on", kind: "date", label, required: true, initial: today },
    reason,
  ];
  return (
    <>
      <PaymentLink disputeId={row.id} />
      <AskedAct
        look="small"
        label={t("agreements.change")}
        whyNot={whyNot(["agreements", "change"], problemsOfAct(edition, "replace"))}
        explanation={t("agreements.changeExplained")}
        fields={[{ ...reason, label: nameOf(names.changeReason) }]}
        confirm={t("agreements.changeConfirm")}
        draftKey={`agreementedition:${edition.id}`}
        submit={(values) => client.agreements.change({ ...target, reason: String(values["reason"]) })}
      />
      <AskedAct
        look="small"
        label={nameOf(agreementActs.declareBreach)}
        whyNot={whyNot(["agreements", "declareBreach"], problemsOfAct(edition, "declareBreach"))}
        explanation={t("agreements.breachExplained")}
        fields={ending(t("agreements.breachOn"))}
        confirm={nameOf(agreementActs.declareBreach)}
        draftKey={`agreementbreach:${edition.id}`}
        submit={(values) => client.agreements.declareBreach({ ...target, ...(values as Ending) })}
      />
      <AskedAct
        look="small"
        label={nameOf(agreementActs.annul)}
        whyNot={whyNot(["agreements", "annul"], problemsOfAct(edition, "annul"))}
        explanation={t("agreements.annulExplained")}
        fields={ending(t("agreements.annulOn"))}
        confirm={nameOf(agreementActs.annul)}
        draftKey={`agreementannulment:${edition.id}`}
        submit={(values) => client.agreements.annul({ ...target, ...(values as Ending) })}
      />
    </>
  );
}

/** Money is entered once, in its own ledger. */
export function PaymentLink({ disputeId }: { readonly disputeId: number }): ReactNode {
  const { t } = useWords();
  const may = useMay();
  if (!may(["payments", "create"]).allowed) return null;
  return (
    <Button
      size="compact-xs"
      px={8}
      h={24}
      variant="default"
      leftSection={<Icon name="plus" size={12} />}
      renderRoot={(props) => <Link to="/payments" search={{ form: "new", with: { disputeId } }} {...props} />}
    >
      {t("agreements.enterPayment")}
    </Button>
  );
}
