import type { Inputs } from "../../../shared/contract.ts";
import { fen, formatYuan } from "../../../shared/money.ts";
import type { Connection } from "../../database/open.ts";
import { instalmentsOf } from "../disputes/index.ts";
import { statement } from "../office/statements.ts";
import type { StoredRecord, Value, Values } from "../registers/index.ts";

/** What an edition of an agreement says. */
export type AgreementDraft = Omit<Inputs["agreements"]["draft"], "disputeId" | "version">;
type Instalments = AgreementDraft["instalments"];

/** What its own table keeps of it: all but the instalments. */
export function editionValues(draft: AgreementDraft): Values {
  return {
    form: draft.form,
    facts: draft.facts,
    issues: draft.issues,
    terms: draft.terms,
    perform_method: draft.performMethod,
    perform_place: draft.performPlace,
    copies: draft.copies,
    mediators: draft.mediators,
    recorder: draft.recorder,
    ownership_terms: Number(draft.ownershipTerms),
    status_terms: Number(draft.statusTerms),
  };
}

const text = (value: Value | undefined) => (typeof value === "string" ? value : null);

/** What a stored edition says, as somebody would write it again. */
export function editionDraft(connection: Connection, edition: StoredRecord): AgreementDraft {
  const { copies } = edition;
  return {
    form: edition["form"] === "oral" ? "oral" : "written",
    facts: String(edition["facts"]),
    issues: text(edition["issues"]),
    terms: String(edition["terms"]),
    performMethod: text(edition["perform_method"]),
    performPlace: text(edition["perform_place"]),
    copies: typeof copies === "number" ? copies : null,
    mediators: String(edition["mediators"]),
    recorder: text(edition["recorder"]),
    ownershipTerms: edition["ownership_terms"] === 1,
    statusTerms: edition["status_terms"] === 1,
    instalments: instalmentsOf(connection, edition.id).map(({ payer, payee, amount, dueOn, note }) => ({
      payer,
      payee,
      amount,
      dueOn,
      note,
    })),
  };
}

export function writeInstalments(connection: Connection, agreementId: number, instalments: Instalments): void {
  statement(connection, "DELETE FROM instalment WHERE agreement_id = ?").run(agreementId);
  const insertion = statement(
    connection,
    "INSERT INTO instalment (agreement_id, position, payer, payee, amount, due_on, note) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  instalments.forEach(({ payer, payee, amount, dueOn, note }, position) =>
    insertion.run([agreementId, position, payer, payee, amount, dueOn, note]),
  );
}

/** What the log says about the instalments; null where there are none. */
export function instalmentsTold(instalments: Instalments): string | null {
  const told = instalments.map(
    ({ payer, payee, amount, dueOn, note }) =>
      `${dueOn} ${payer} → ${payee} ${formatYuan(fen(amount))}${note === null ? "" : `（${note}）`}`,
  );
  return told.length === 0 ? null : told.join("；");
}

export function signaturesOf(edition: StoredRecord): string[] {
  return JSON.parse(String(edition["signatures"])) as string[];
}

const living = "SELECT * FROM agreement WHERE dispute_id = ? AND removed_at IS NULL";

/** All editions that were not discarded, the newest first. */
export function editionsOf(connection: Connection, disputeId: number): StoredRecord[] {
  return statement(connection, `${living} ORDER BY edition DESC`).all(disputeId) as StoredRecord[];
}

/** The edition in force; at most one is. */
export function inForce(connection: Connection, disputeId: number): StoredRecord | undefined {
  return statement(connection, `${living} AND state IN ('in_force', 'performing')`).get(disputeId) as
    StoredRecord | undefined;
}

export function drafted(connection: Connection, disputeId: number): StoredRecord | undefined {
  return statement(connection, `${living} AND state = 'draft'`).get(disputeId) as StoredRecord | undefined;
}

/** Editions are counted through, those that were discarded too. */
export function nextEdition(connection: Connection, disputeId: number): number {
  const text = "SELECT coalesce(max(edition), 0) + 1 FROM agreement WHERE dispute_id = ?";
  return Number(statement(connection, text).pluck().get(disputeId));
}
