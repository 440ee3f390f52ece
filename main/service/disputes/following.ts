import { agreementMoves } from "../../../shared/agreements/states.ts";
import type { AgreementAct } from "../../../shared/agreements/states.ts";
import { moveOf } from "../../../shared/moves.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";

/** The agreement goes along with its case: it begins to be performed and has been performed when the case is. */
export function followAgreement(context: ActContext, disputeId: number, act: AgreementAct, on: string): void {
  const { writer } = context.ground;
  const agreement = statement(
    writer,
    "SELECT id, state FROM agreement WHERE dispute_id = ? AND removed_at IS NULL AND state IN ('in_force', 'performing')",
  ).get(disputeId) as { id: number; state: string } | undefined;
  const move = agreement && moveOf<never, (typeof agreementMoves)[number]>(agreementMoves, agreement.state, act);
  if (!agreement || !move) return;
  statement(
    writer,
    "UPDATE agreement SET state = ?, ended_on = iif(? = 'complete', ?, ended_on), updated_by = ?, updated_at = ? WHERE id = ?",
  ).run([move.to, act, on, context.user.id, context.now, agreement.id]);
}
