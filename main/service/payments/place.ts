import type { PaymentDraft } from "../../../shared/payments/contract.ts";
import { statement } from "../office/statements.ts";
import type { Value, Writing } from "../registers/index.ts";

type Linked = Pick<PaymentDraft, "disputeId" | "loanId" | "arrearsId">;
type Place = { readonly bank: Value; readonly town: Value };

/**
 * By which bank and town a payment is counted: its loan's bank; the town of its case, its arrears, its borrower, or else
 * of the enterprise that got the money. The tables keep both up to date until a report locks the payment.
 */
export function placeOf(
  { connection }: Writing,
  { disputeId, loanId, arrearsId }: Linked,
  payeeId: number | null,
): Place {
  return statement(
    connection,
    `SELECT (SELECT bank FROM loan WHERE id = ?2) AS bank,
       coalesce((SELECT town FROM dispute WHERE id = ?1), (SELECT town FROM arrears WHERE id = ?3),
         (SELECT e.town FROM loan AS l JOIN enterprise AS e ON e.id = l.borrower_id WHERE l.id = ?2),
         (SELECT town FROM enterprise WHERE id = ?4)) AS town`,
  ).get({ 1: disputeId, 2: loanId, 3: arrearsId, 4: payeeId }) as Place;
}
