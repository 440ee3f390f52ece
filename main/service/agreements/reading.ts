import { agreementMoves } from "../../../shared/agreements/states.ts";
import type { AgreementAct, AgreementState } from "../../../shared/agreements/states.ts";
import type { Outputs } from "../../../shared/contract.ts";
import { movesIn } from "../../../shared/moves.ts";
import { askConfirmationWindow, partiesOf, performanceOfAgreement } from "../disputes/index.ts";
import type { QuestionContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { requireRecord } from "../registers/index.ts";
import type { StoredRecord, Value } from "../registers/index.ts";
import { editionDraft, editionsOf, signaturesOf } from "./editions.ts";
import { agreementFacts, unsignedParties, whyNoChange, whyNoDraft } from "./facts.ts";

type Agreements = Outputs["agreements"]["of"];
type Edition = Agreements["editions"][number];

const text = (value: Value | undefined) => (typeof value === "string" ? value : null);

export function agreementsOf({ ground, today }: QuestionContext, disputeId: number): Agreements {
  const { reader } = ground;
  const kase = requireRecord(reader, "dispute", disputeId);
  const { amount_claimed: claimed } = kase;
  return {
    editions: editionsOf(reader, disputeId).map((edition) => shownEdition(ground, kase, edition, today)),
    parties: partiesOf(reader, disputeId).map(({ partyName }) => ({ partyName })),
    amountClaimed: typeof claimed === "number" ? claimed : null,
    whyNoDraft: whyNoDraft(reader, kase),
  };
}

function shownEdition(
  ground: QuestionContext["ground"],
  kase: StoredRecord,
  edition: StoredRecord,
  today: string,
): Edition {
  const { reader } = ground;
  const standing = performanceOfAgreement(reader, { id: edition.id, disputeId: kase.id }, today);
  const sum = (name: "amount" | "paid" | "pending") => standing.reduce((total, each) => total + each[name], 0);
  const effectiveOn = text(edition["effective_on"]);
  const replacesId = edition["replaces_id"];
  return {
    ...editionDraft(reader, edition),
    id: edition.id,
    edition: Number(edition["edition"]),
    state: stateOf(edition),
    agreementNo: text(edition["agreement_no"]),
    signatures: signaturesOf(edition),
    unsigned: unsignedParties(reader, kase.id, signaturesOf(edition)),
    mediatorSigned: edition["mediator_signed"] === 1,
    sealed: edition["sealed"] === 1,
    signedOn: text(edition["signed_on"]),
    effectiveOn,
    endedOn: text(edition["ended_on"]),
    endedReason: text(edition["ended_reason"]),
    replacesId: typeof replacesId === "number" ? replacesId : null,
    changeReason: text(edition["change_reason"]),
    updatedBy: String(
      statement(reader, "SELECT name FROM staff WHERE id = ?").pluck().get(Number(edition["updated_by"])),
    ),
    updatedAt: String(edition["updated_at"]),
    instalments: standing,
    totals: { amount: sum("amount"), paid: sum("paid"), pending: sum("pending") },
    window: effectiveOn === null ? null : askConfirmationWindow(ground, { effectiveOn }, today),
    now: nowOf(ground, kase, edition, today),
  };
}

function stateOf(edition: StoredRecord): AgreementState {
  return String(edition["state"]) as AgreementState;
}

/** To replace it, the next edition has to be begun, of which there can be one at a time. */
function nowOf({ reader }: QuestionContext["ground"], kase: StoredRecord, edition: StoredRecord, today: string) {
  const facts = agreementFacts(reader, kase, edition, { today, on: null });
  const whyNot = whyNoChange(reader, kase);
  return movesIn(agreementMoves, stateOf(edition), facts).map(({ act, problems }) => ({
    act: act as AgreementAct,
    problems: [...problems, ...(act === "replace" && whyNot !== null ? [whyNot] : [])],
  }));
}
