import { canBeAgreed, firstNewDueOn } from "../../../shared/agreements/rules.ts";
import type { AgreementFacts } from "../../../shared/agreements/states.ts";
import type { DisputeState } from "../../../shared/disputes/states.ts";
import { whyFileClosed } from "../../../shared/mediation/rules.ts";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import type { Connection } from "../../database/open.ts";
import { instalmentsOf, partiesOf, performanceOfAgreement } from "../disputes/index.ts";
import { statement } from "../office/statements.ts";
import type { StoredRecord, Value } from "../registers/index.ts";
import { drafted, inForce, signaturesOf } from "./editions.ts";

const text = (value: Value | undefined) => (typeof value === "string" ? value : null);

export function caseState(kase: StoredRecord): DisputeState {
  return String(kase["state"]) as DisputeState;
}

/** Parties of the case as it is now whose names are not among the signatures. */
export function unsignedParties(connection: Connection, disputeId: number, signatures: readonly string[]): string[] {
  const names = partiesOf(connection, disputeId).map(({ partyName }) => partyName);
  return [...new Set(names)].filter((name) => !signatures.includes(name));
}

/** The edition in force that this one was drawn up to replace. */
export function replacedBy(connection: Connection, edition: StoredRecord): StoredRecord | undefined {
  const current = inForce(connection, Number(edition["dispute_id"]));
  return current?.id === edition["replaces_id"] ? current : undefined;
}

type Asking = { readonly today: string; readonly on: string | null };

/** What the guards of an agreement's moves ask about one edition. */
export function agreementFacts(
  connection: Connection,
  kase: StoredRecord,
  edition: StoredRecord,
  { today, on }: Asking,
): AgreementFacts {
  const replaced = replacedBy(connection, edition);
  const current = inForce(connection, kase.id);
  const standing = performanceOfAgreement(connection, { id: edition.id, disputeId: kase.id }, today);
  return {
    form: edition["form"] === "oral" ? "oral" : "written",
    on,
    today,
    registeredOn: String(kase["registered_on"]),
    signedOn: text(edition["signed_on"]),
    effectiveOn: text(edition["effective_on"]),
    hasTerms: String(edition["terms"]) !== "",
    mediatorNamed: String(edition["mediators"]) !== "",
    unsigned: unsignedParties(connection, kase.id, signaturesOf(edition)),
    mediatorSigned: edition["mediator_signed"] === 1,
    sealed: edition["sealed"] === 1,
    firstDueOn: firstNewDueOn(
      instalmentsOf(connection, edition.id),
      replaced === undefined ? [] : instalmentsOf(connection, replaced.id),
    ),
    caseIsOpenForIt: canBeAgreed(caseState(kase)) || replaced !== undefined,
    mediatedSince: mediatedSince(connection, kase),
    anotherInForce: current !== undefined && current.id !== edition.id && current.id !== replaced?.id,
    openInstalments: standing.filter(({ state }) => state !== "paid").length,
  };
}

/**
 * The day before which no agreement of this case can have come about: when its mediation began or went on, or when the
 * agreement before ended; null where nothing of that is known, as in cases brought from a ledger.
 */
function mediatedSince(connection: Connection, kase: StoredRecord): string | null {
  const begun =
    caseState(kase) === "in_mediation"
      ? text(kase["state_since"])
      : (statement(
          connection,
          `SELECT done_on FROM dispute_step WHERE dispute_id = ? AND to_state = 'in_mediation' AND act <> 'resume'
           ORDER BY id DESC LIMIT 1`,
        )
          .pluck()
          .get(kase.id) as string | undefined);
  const ended = statement(
    connection,
    `SELECT max(ended_on) FROM agreement
     WHERE dispute_id = ? AND removed_at IS NULL AND state IN ('breached', 'annulled')`,
  )
    .pluck()
    .get(kase.id) as string | null;
  return (
    [begun, ended]
      .filter((day) => typeof day === "string")
      .toSorted()
      .at(-1) ?? null
  );
}

/** Why the agreement in force cannot be changed now: CASE_FILE_CLOSED, AGREEMENT_DRAFTED; null where it can. */
export function whyNoChange(connection: Connection, kase: StoredRecord): Problem | null {
  const isDrafted = drafted(connection, kase.id) !== undefined;
  return whyFileClosed(caseState(kase)) ?? (isDrafted ? problem("", "AGREEMENT_DRAFTED") : null);
}

/** Why no agreement can be drawn up now: CASE_NOT_IN_MEDIATION, AGREEMENT_IN_FORCE, AGREEMENT_DRAFTED; null where one can. */
export function whyNoDraft(connection: Connection, kase: StoredRecord): Problem | null {
  const state = caseState(kase);
  if (!canBeAgreed(state)) return problem("", "CASE_NOT_IN_MEDIATION", { state });
  if (inForce(connection, kase.id) !== undefined) return problem("", "AGREEMENT_IN_FORCE");
  return drafted(connection, kase.id) === undefined ? null : problem("", "AGREEMENT_DRAFTED");
}
