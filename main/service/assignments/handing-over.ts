import { handOverKinds } from "../../../shared/assignments/states.ts";
import type { Inputs } from "../../../shared/contract.ts";
import type { CaseChanged } from "../../../shared/disputes/case-contract.ts";
import { rewordDispute } from "../disputes/index.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { writingOf } from "../registers/index.ts";
import type { StoredRecord, Values } from "../registers/index.ts";
import { moveAssignment, requireAssignment } from "./moving.ts";

/**
 * 签收. With a hand-over the case goes to who signs for it, and whoever took it in need not answer for it any longer
 * (首接负责 lasts until the hand-over is signed).
 */
export function signFor(context: ActContext, input: Inputs["assignments"]["sign"]): CaseChanged {
  const { on, signedBy, ...target } = input;
  const { kase, assignment } = requireAssignment(context, target);
  const ofCase = handedOver(context, assignment);
  const moved = moveAssignment(context, target, "sign", {
    on,
    note: null,
    values: { signed_on: on, signed_by: signedBy },
    ofCase,
  });
  // A case is found by its handler's name too.
  if ("handler" in ofCase && ofCase["handler"] !== kase["handler"]) rewordDispute(writingOf(context), kase.id);
  return moved;
}

function handedOver({ ground }: ActContext, assignment: StoredRecord): Values {
  const isHandOver = handOverKinds.some((kind) => kind === assignment["kind"]);
  if (!isHandOver) return {};
  const person = assignment["to_staff_id"];
  const unit = { lead_unit: assignment["to_unit"] ?? null };
  if (typeof person !== "number") return unit;
  const name = statement(ground.writer, "SELECT name FROM staff WHERE id = ?").pluck().get(person);
  return { ...unit, handler: String(name) };
}
