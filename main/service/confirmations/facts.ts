import type { AgreementState } from "../../../shared/agreements/states.ts";
import type { ConfirmationFacts, ConfirmationState } from "../../../shared/confirmations/states.ts";
import { askConfirmationWindow, classOfDispute, instalmentsOf } from "../disputes/index.ts";
import type { Connection } from "../../database/open.ts";
import type { Ground } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import type { StoredRecord, Value } from "../registers/index.ts";

const text = (value: Value | undefined) => (typeof value === "string" ? value : null);

export type Asking = {
  readonly connection: Connection;
  readonly today: string;
  readonly on: string | null;
  readonly joint: boolean | null;
  /** The application that goes on, or the last one before a new one. */
  readonly application: StoredRecord | undefined;
};

/** What the guards of a confirmation's moves ask about an agreement of this case. */
export function confirmationFacts(
  ground: Ground,
  kase: StoredRecord,
  agreement: StoredRecord,
  { connection, today, on, joint, application }: Asking,
): ConfirmationFacts {
  const effectiveOn = text(agreement["effective_on"]);
  return {
    today,
    on,
    agreementState: String(agreement["state"]) as AgreementState,
    form: agreement["form"] === "oral" ? "oral" : "written",
    effectiveOn,
    until: effectiveOn === null ? null : askConfirmationWindow(ground, { effectiveOn }, today).until,
    confirmable: classOfDispute(connection, kase, effectiveOn ?? today).confirmable,
    ownershipTerms: agreement["ownership_terms"] === 1,
    statusTerms: agreement["status_terms"] === 1,
    hasPaymentTerms: instalmentsOf(connection, agreement.id).length > 0,
    joint,
    lastStepOn:
      text(application?.["ruled_on"]) ?? text(application?.["accepted_on"]) ?? text(application?.["applied_on"]),
  };
}

/** All applications of a case, or those about one of its agreements; the newest first. */
export function applicationsOf(
  connection: Connection,
  disputeId: number,
  agreementId: number | null = null,
): StoredRecord[] {
  return statement(
    connection,
    `SELECT * FROM judicial_confirmation WHERE dispute_id = ?1 AND removed_at IS NULL
       AND (?2 IS NULL OR agreement_id = ?2) ORDER BY id DESC`,
  ).all({ 1: disputeId, 2: agreementId }) as StoredRecord[];
}

export function stateOf(application: StoredRecord): ConfirmationState {
  return String(application["state"]) as ConfirmationState;
}

/**
 * Where the confirmation of an agreement stands before a new application: with the last one, unless the court did not
 * take it or the parties withdrew it; they may ask again then while the window is open.
 */
export function standingOf(last: StoredRecord | undefined): ConfirmationState {
  if (last === undefined) return "not_applied";
  const state = stateOf(last);
  return state === "refused" || state === "withdrawn" ? "not_applied" : state;
}

/** An agreement as it is stored, also one that went out of force. */
export function agreementOf(connection: Connection, id: number): StoredRecord {
  return statement(connection, "SELECT * FROM agreement WHERE id = ?").get(id) as StoredRecord;
}
