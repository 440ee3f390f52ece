import type { Inputs } from "../../../shared/contract.ts";
import type { CaseChanged } from "../../../shared/disputes/case-contract.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { moveAssignment } from "./moving.ts";

/** 办结. The decision of a meeting that the assignment came from has been carried out with it. */
export function closeWithDecision(context: ActContext, input: Inputs["assignments"]["close"]): CaseChanged {
  const { on, note = null, ...target } = input;
  const moved = moveAssignment(context, target, "close", { on, note, values: { closed_on: on } });
  statement(
    context.ground.writer,
    `UPDATE meeting_item SET done_on = ?, done_note = coalesce(?, (SELECT report FROM assignment WHERE id = ?))
     WHERE id = (SELECT meeting_item_id FROM assignment WHERE id = ?) AND done_on IS NULL`,
  ).run([on, note, target.id, target.id]);
  return moved;
}
