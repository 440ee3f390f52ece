import { confirmationMoves, confirmationWarnings } from "../../../shared/confirmations/states.ts";
import type { ConfirmationAct } from "../../../shared/confirmations/states.ts";
import type { Outputs } from "../../../shared/contract.ts";
import { movesIn, objectionsTo } from "../../../shared/moves.ts";
import { agreementThatCounts, askConfirmationWindow } from "../disputes/index.ts";
import type { QuestionContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { requireRecord } from "../registers/index.ts";
import type { StoredRecord, Value } from "../registers/index.ts";
import { agreementOf, applicationsOf, confirmationFacts, standingOf, stateOf } from "./facts.ts";

type Confirmations = Outputs["confirmations"]["of"];
type Outlook = Outputs["confirmations"]["outlook"];

const text = (value: Value | undefined) => (typeof value === "string" ? value : null);

export function confirmationsOf(context: QuestionContext, disputeId: number): Confirmations {
  const { reader } = context.ground;
  const kase = requireRecord(reader, "dispute", disputeId);
  return {
    applications: applicationsOf(reader, disputeId).map((each) => shownApplication(context, kase, each)),
    outlook: outlookOf(context, disputeId),
  };
}

function shownApplication(
  { ground, today }: QuestionContext,
  kase: StoredRecord,
  application: StoredRecord,
): Confirmations["applications"][number] {
  const { reader } = ground;
  const agreement = agreementOf(reader, Number(application["agreement_id"]));
  const asking = { connection: reader, today, on: null, joint: null, application };
  const facts = confirmationFacts(ground, kase, agreement, asking);
  const writer = statement(reader, "SELECT name FROM staff WHERE id = ?")
    .pluck()
    .get(Number(application["updated_by"]));
  return {
    id: application.id,
    agreementId: agreement.id,
    edition: Number(agreement["edition"]),
    state: stateOf(application),
    court: String(application["court"]),
    docketNo: text(application["docket_no"]),
    appliedOn: String(application["applied_on"]),
    acceptedOn: text(application["accepted_on"]),
    endedOn: text(application["ruled_on"]),
    endedReason: text(application["ended_reason"]),
    note: text(application["note"]),
    updatedBy: String(writer),
    updatedAt: String(application["updated_at"]),
    now: movesIn(confirmationMoves, stateOf(application), facts).map(({ act, problems }) => ({
      act: act as ConfirmationAct,
      problems: [...problems],
    })),
  };
}

/** 能否申请司法确认, by the agreement that counts. Throws NOT_FOUND. */
export function outlookOf({ ground, today }: QuestionContext, disputeId: number): Outlook {
  const { reader } = ground;
  const kase = requireRecord(reader, "dispute", disputeId);
  const id = agreementThatCounts(reader, disputeId);
  if (id === null) return null;
  const agreement = agreementOf(reader, id);
  const effectiveOn = text(agreement["effective_on"]);
  const [last] = applicationsOf(reader, disputeId, id);
  const facts = confirmationFacts(ground, kase, agreement, {
    connection: reader,
    today,
    on: null,
    joint: null,
    application: last,
  });
  const window = effectiveOn === null ? null : askConfirmationWindow(ground, { effectiveOn }, today);
  const standing = standingOf(last);
  const isOver = standing === "not_applied" && window !== null && today > window.until;
  return {
    agreementId: id,
    edition: Number(agreement["edition"]),
    state: isOver ? "expired" : standing,
    until: window?.until ?? null,
    provisional: window?.provisional ?? false,
    reminders: window?.reminders ?? [],
    basis: window?.basis ?? "",
    problems: objectionsTo(confirmationMoves, standing, "apply", facts),
    warnings: confirmationWarnings(facts),
  };
}
