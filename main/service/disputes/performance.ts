import { performanceOf, summaryOf } from "../../../shared/agreements/performance.ts";
import type {
  Instalment,
  LedgerEntry,
  Performance,
  PerformanceSummary,
} from "../../../shared/agreements/performance.ts";
import type { Connection } from "../../database/open.ts";
import { paysSomething } from "../office/paying.ts";
import { statement } from "../office/statements.ts";

type Stored = Instalment & { readonly position: number; readonly note: string | null };

/** The instalments of an agreement in their order. */
export function instalmentsOf(connection: Connection, agreementId: number): Stored[] {
  return statement(
    connection,
    `SELECT position, payer, payee, amount, due_on AS dueOn, note FROM instalment WHERE agreement_id = ?
     ORDER BY position`,
  ).all(agreementId) as Stored[];
}

/**
 * What the money ledger says about a dispute from a day on, whether it counts already or not. Losses avoided and waivers
 * (N1–N3) are no payments; a reversal goes with the payment that it takes back, wherever it is entered.
 */
function ledgerOf(connection: Connection, disputeId: number, since: string): LedgerEntry[] {
  const entry = `p.id, p.payer_name AS payerName, p.payee_name AS payeeName, p.amount, p.received_on AS receivedOn,
    p.state IN ('verified', 'locked') AS counts`;
  const counted = `p.deleted_at IS NULL AND p.state <> 'returned' AND ${paysSomething("p")}`;
  // Two searches by index; one with OR between them looks through the whole ledger.
  const rows = statement(
    connection,
    `SELECT ${entry}, p.instalment_no AS instalmentNo FROM payment AS p
     WHERE p.dispute_id = ?1 AND p.reverses_id IS NULL AND ${counted} AND p.received_on >= ?2
     UNION ALL
     SELECT ${entry}, o.instalment_no FROM payment AS o JOIN payment AS p ON p.reverses_id = o.id
     WHERE o.dispute_id = ?1 AND o.deleted_at IS NULL AND ${counted} AND o.received_on >= ?2
     ORDER BY receivedOn, id`,
  ).all({ 1: disputeId, 2: since }) as (Omit<LedgerEntry, "counts"> & { id: number; counts: number })[];
  return rows.map(({ id: _id, counts, ...row }) => ({ ...row, counts: counts === 1 }));
}

/**
 * Since when money is paid under an agreement: since its first edition was signed, or took effect. What was paid before
 * is in its terms already. Null as long as nothing has taken effect.
 */
function paidSince(connection: Connection, agreementId: number): string | null {
  return statement(
    connection,
    `WITH RECURSIVE line (id, replaces_id, since) AS (
       SELECT id, replaces_id, iif(effective_on IS NULL, NULL, coalesce(signed_on, effective_on)) FROM agreement WHERE id = ?
       UNION ALL
       SELECT a.id, a.replaces_id, coalesce(a.signed_on, a.effective_on)
       FROM agreement AS a JOIN line ON a.id = line.replaces_id)
     SELECT min(since) FROM line`,
  )
    .pluck()
    .get(agreementId) as string | null;
}

/** How each instalment of an agreement stands today. */
export function performanceOfAgreement(
  connection: Connection,
  { id, disputeId }: { id: number; disputeId: number },
  today: string,
): (Stored & Performance)[] {
  const instalments = instalmentsOf(connection, id);
  const since = paidSince(connection, id);
  const entries = since === null ? [] : ledgerOf(connection, disputeId, since);
  const performance = performanceOf(instalments, entries, today);
  return instalments.flatMap((instalment, place) => {
    const stands = performance[place];
    return stands === undefined ? [] : [{ ...instalment, ...stands }];
  });
}

/** The agreement that counts: the one in force, else the latest that was performed or broken. */
export function agreementThatCounts(connection: Connection, disputeId: number): number | null {
  const found = statement(
    connection,
    `SELECT id FROM agreement WHERE dispute_id = ? AND removed_at IS NULL
       AND state IN ('in_force', 'performing', 'performed', 'breached')
     ORDER BY state IN ('in_force', 'performing') DESC, edition DESC LIMIT 1`,
  )
    .pluck()
    .get(disputeId);
  return typeof found === "number" ? found : null;
}

/** How the case is performed; no instalments where nothing was agreed here. */
export function performanceOfCase(connection: Connection, disputeId: number, today: string): PerformanceSummary {
  const id = agreementThatCounts(connection, disputeId);
  return id === null
    ? { all: 0, paid: 0, late: 0, received: 0 }
    : summaryOf(performanceOfAgreement(connection, { id, disputeId }, today));
}
