import type { ReactNode } from "react";
import { agreementFields as names } from "../../shared/agreements/fields.ts";
import { agreementForms, agreementStates } from "../../shared/agreements/states.ts";
import type { AgreementState } from "../../shared/agreements/states.ts";
import { fen, formatYuan } from "../../shared/money.ts";
import { useWords } from "../language/index.ts";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import { Entry, EntryActs } from "../parts/entries/entry.tsx";
import type { Tone } from "../parts/register/view.ts";
import { StateBadge } from "../parts/state-badge.tsx";
import { ConfirmationWindow } from "./confirmation-window.tsx";
import { DraftActs } from "./draft-acts.tsx";
import type { EditionActsProps } from "./draft-acts.tsx";
import { ForceActs } from "./force-acts.tsx";
import { PerformanceTable } from "./performance-table.tsx";
import { PlanTable } from "./plan-table.tsx";
import { SigningChecklist } from "./signing-checklist.tsx";

const tones: Readonly<Record<AgreementState, Tone>> = {
  draft: "quiet",
  in_force: "going",
  performing: "going",
  performed: "good",
  replaced: "quiet",
  breached: "refused",
  annulled: "refused",
};

/** What is not in force, or no longer, is not performed. */
const isCounted = (state: AgreementState): boolean =>
  state === "in_force" || state === "performing" || state === "performed" || state === "breached";

/** One edition of the agreement: how far its signing is, how it is performed, what it says, and what can be done with it. */
export function EditionEntry(props: EditionActsProps & { readonly isNewest: boolean }): ReactNode {
  const { edition, isNewest } = props;
  const { t, nameOf } = useWords();
  const { state, instalments } = edition;
  const isInForce = state === "in_force" || state === "performing";
  const Acts = state === "draft" ? DraftActs : isInForce ? ForceActs : undefined;
  return (
    <Entry
      startsOpen={isNewest}
      on={edition.effectiveOn ?? edition.signedOn}
      says={<EditionLine edition={edition} />}
      beside={<StateBadge tone={tones[state]}>{nameOf(agreementStates[state])}</StateBadge>}
    >
      {state === "draft" && <SigningChecklist edition={edition} />}
      {instalments.length > 0 &&
        (isCounted(state) ? <PerformanceTable edition={edition} /> : <PlanTable edition={edition} />)}
      {Acts && (
        <EntryActs>
          <Acts {...props} />
        </EntryActs>
      )}
      <EntryFacts
        facts={[
          { label: nameOf(names.agreementNo), says: edition.agreementNo },
          { label: nameOf(names.form), says: nameOf(agreementForms[edition.form]) },
          { label: nameOf(names.signedOn), says: edition.signedOn },
          { label: nameOf(names.effectiveOn), says: edition.effectiveOn },
          {
            label: t("agreements.window"),
            says: isInForce && edition.window !== null && <ConfirmationWindow window={edition.window} />,
            isLong: true,
          },
          { label: nameOf(names.changeReason), says: edition.changeReason, isLong: true },
          { label: nameOf(names.endedOn), says: edition.endedOn },
          { label: t("agreements.endedReason"), says: edition.endedReason, isLong: true },
          { label: nameOf(names.facts), says: edition.facts, isLong: true },
          { label: nameOf(names.issues), says: edition.issues, isLong: true },
          { label: nameOf(names.terms), says: edition.terms, isLong: true },
          { label: nameOf(names.performMethod), says: edition.performMethod, isLong: true },
          { label: nameOf(names.performPlace), says: edition.performPlace },
          { label: nameOf(names.mediators), says: edition.mediators },
          { label: nameOf(names.recorder), says: edition.recorder },
          { label: nameOf(names.copies), says: edition.copies === null ? null : String(edition.copies) },
          { label: nameOf(names.ownershipTerms), says: edition.ownershipTerms ? t("flag.yes") : null },
          { label: nameOf(names.statusTerms), says: edition.statusTerms ? t("flag.yes") : null },
        ]}
      />
    </Entry>
  );
}

/** Which edition, of what form, over how much, and how far it is performed. */
function EditionLine({ edition }: Pick<EditionActsProps, "edition">): ReactNode {
  const { t, nameOf } = useWords();
  const { instalments, totals } = edition;
  const paid = instalments.filter(({ state }) => state === "paid").length;
  const late = instalments.filter(({ state, paidLate }) => state === "late" || (state === "partly" && paidLate)).length;
  const parts = [
    t("agreements.edition", { number: edition.edition }),
    nameOf(agreementForms[edition.form]),
    ...(instalments.length > 0 ? [t("money.yuan", { amount: formatYuan(fen(totals.amount)) })] : []),
    ...(instalments.length > 0 && isCounted(edition.state)
      ? [t("agreements.paidOf", { paid, all: instalments.length })]
      : []),
  ];
  return (
    <>
      {parts.join(" · ")}
      {late > 0 && isCounted(edition.state) && <span className="overdue"> · {t("agreements.lateOf", { late })}</span>}
    </>
  );
}
