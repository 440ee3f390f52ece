import type { ReactNode } from "react";
import { agreementFields as names } from "../../shared/agreements/fields.ts";
import { signingProblems } from "../../shared/agreements/rules.ts";
import { agreementActs } from "../../shared/agreements/states.ts";
import type { Inputs, Outputs, Rows } from "../../shared/contract.ts";
import { problem } from "../../shared/problems.ts";
import { client } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import type { ActValues } from "../parts/acts/act-field.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { targetOf } from "../parts/acts/case-of.ts";
import { RemovalAct } from "../parts/acts/removal-act.tsx";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { draftOf, objections, questions } from "./asking.ts";
import type { AgreementDraft, Edition } from "./asking.ts";
import { isSigned } from "./checklist.ts";
import { problemsOfAct } from "./now.ts";

type Signing = Omit<Inputs["agreements"]["sign"], "disputeId" | "version" | "id">;
type TakingEffect = Pick<Inputs["agreements"]["takeEffect"], "effectiveOn">;

export type EditionActsProps = {
  readonly edition: Edition;
  readonly row: Rows["disputes"];
  readonly parties: Outputs["agreements"]["of"]["parties"];
};

/** What can be done with an agreement that is still being written: write on, have it signed, let it take effect, drop it. */
export function DraftActs({ edition, row, parties }: EditionActsProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const whyNot = useWhyNot();
  const { today } = useSession().office;
  const target = { ...targetOf(row), id: edition.id };
  const signed = isSigned(edition);
  return (
    <>
      <AskedAct
        look="small"
        isMain
        label={nameOf(agreementActs.takeEffect)}
        whyNot={whyNot(["agreements", "takeEffect"], problemsOfAct(edition, "takeEffect"))}
        explanation={t(edition.replacesId === null ? "agreements.effectExplained" : "agreements.replacingExplained")}
        fields={[
          {
            name: "effectiveOn",
            kind: "date",
            label: nameOf(names.effectiveOn),
            required: true,
            initial: edition.signedOn ?? today,
          },
        ]}
        confirm={nameOf(agreementActs.takeEffect)}
        draftKey={`agreementeffect:${edition.id}`}
        submit={(values) => client.agreements.takeEffect({ ...target, ...(values as TakingEffect) })}
      />
      {edition.form === "written" && <SigningAct {...{ edition, row, parties }} />}
      <AskedAct
        look="small"
        label={t("record.edit")}
        title={t("agreements.revise")}
        whyNot={whyNot(["agreements", "revise"], signed ? [problem("", "SIGNED_ALREADY")] : [])}
        fields={questions(draftOf(edition), words)}
        problems={objections}
        draftKey={`agreementchange:${edition.id}`}
        submit={(values) => client.agreements.revise({ ...target, ...(values as AgreementDraft) })}
      />
      <RemovalAct
        title={t("agreements.discard")}
        whyNot={whyNot(["agreements", "discard"], [])}
        draftKey={`agreementremoval:${edition.id}`}
        remove={(reason) => client.agreements.discard({ ...target, reason })}
      />
    </>
  );
}

/** The checklist as a whole; while the agreement has not taken effect, it can be taken back. */
function SigningAct({ edition, row, parties }: EditionActsProps): ReactNode {
  const { t, nameOf } = useWords();
  const whyNot = useWhyNot();
  const { today } = useSession().office;
  const known = [...new Set(parties.map(({ partyName }) => partyName))];
  const against = (values: ActValues) => {
    const { signatures = [], signedOn = null } = values as Partial<Signing>;
    return signingProblems({ signatures, signedOn }, known, { registeredOn: row.registeredOn, today });
  };
  return (
    <AskedAct
      look="small"
      label={t("agreements.sign")}
      whyNot={whyNot(["agreements", "sign"], [])}
      explanation={t("agreements.signExplained")}
      fields={[
        {
          name: "signatures",
          kind: "choices",
          label: nameOf(names.signatures),
          choices: known.map((name) => ({ value: name, label: name })),
          initial: edition.signatures.filter((name) => known.includes(name)),
        },
        {
          name: "mediatorSigned",
          kind: "flag",
          label: nameOf(names.mediatorSigned),
          hint: edition.mediators,
          initial: edition.mediatorSigned,
        },
        { name: "sealed", kind: "flag", label: nameOf(names.sealed), initial: edition.sealed },
        { name: "signedOn", kind: "date", label: nameOf(names.signedOn), initial: edition.signedOn },
      ]}
      problems={against}
      draftKey={`agreementsigning:${edition.id}`}
      submit={(values) => client.agreements.sign({ ...targetOf(row), id: edition.id, ...(values as Signing) })}
    />
  );
}
