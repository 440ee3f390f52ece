import { objectionsTo } from "../../../shared/moves.ts";
import { paymentMoves } from "../../../shared/payments/moves.ts";
import type { EvidenceDemand, PaymentAct, PaymentStanding } from "../../../shared/payments/moves.ts";
import { problem } from "../../../shared/problems.ts";
import { paymentCheckParameters } from "../../../shared/rules/contract.ts";
import type { Connection } from "../../database/open.ts";
import { refuse, refuseIfAny } from "../office/acting.ts";
import type { ActContext, QuestionContext } from "../office/ground.ts";
import { ruleInForce } from "../office/rule-sets.ts";
import { statement } from "../office/statements.ts";
import type { StoredRecord } from "../registers/index.ts";

type Asking = Pick<QuestionContext, "user" | "today">;

/** How a payment stands, for whoever asks. */
export function standingOf({ user, today }: Asking, connection: Connection, payment: StoredRecord): PaymentStanding {
  const original = payment["reverses_id"] ?? null;
  const facts = statement(
    connection,
    `SELECT (SELECT count(*) FROM attachment WHERE payment_id = ?1 AND removed_at IS NULL) AS files,
       EXISTS (SELECT 1 FROM payment WHERE reverses_id = ?1 AND deleted_at IS NULL) AS isReversed,
       (SELECT state IN ('verified', 'locked') AND deleted_at IS NULL FROM payment WHERE id = ?2) AS originalCounts`,
  ).get({ 1: payment.id, 2: original }) as { files: number; isReversed: number; originalCounts: number | null };
  const voucherNo = payment["voucher_no"];
  return {
    voucherNo: typeof voucherNo === "string" ? voucherNo : null,
    files: facts.files,
    demand: paymentChecks(connection, today),
    enteredBy: enteredBy(connection, payment),
    userId: user.id,
    isReversal: original !== null,
    isReversed: facts.isReversed === 1,
    originalCounts: original === null || facts.originalCounts === 1,
  };
}

/** Throws REFUSED: LOCKED of what only a reversal changes any more, else WRONG_STATE or what the guards say. */
export function refuseUnless(context: ActContext, payment: StoredRecord, name: PaymentAct): void {
  const state = String(payment["state"]);
  if (state === "locked" && (name === "revise" || name === "remove")) refuse(problem("state", "LOCKED"));
  refuseIfAny(objectionsTo(paymentMoves, state, name, standingOf(context, context.ground.writer, payment)));
}

/** The office's own rule on what is checked of a payment. */
export function paymentChecks(
  connection: Connection,
  today: string,
): EvidenceDemand & { readonly sameWithinDays: number } {
  return paymentCheckParameters.parse(ruleInForce(connection, "payment_checks", today).parameters);
}

/** Everybody who entered the payment, changed what it says or gave its evidence; what an import brought, the importer entered. */
function enteredBy(connection: Connection, payment: StoredRecord): number[] {
  const changed = statement(
    connection,
    `SELECT DISTINCT staff_id FROM audit_entry WHERE entity = 'payment' AND record_id = ?
       AND act IN ('payments.create', 'payments.revise', 'attachments.finish')`,
  )
    .pluck()
    .all(payment.id) as (number | null)[];
  return [Number(payment["created_by"]), ...changed.filter((id) => id !== null)];
}
