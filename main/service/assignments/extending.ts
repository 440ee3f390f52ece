import type { Inputs } from "../../../shared/contract.ts";
import type { CaseChanged } from "../../../shared/disputes/case-contract.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import type { Values } from "../registers/index.ts";
import { moveAssignment } from "./moving.ts";
import type { Target } from "./moving.ts";

/** 申请延期 */
export function askExtension(context: ActContext, input: Inputs["assignments"]["askExtension"]): CaseChanged {
  const { on, newDueOn, reason, ...target } = input;
  const note = reason;
  const moved = moveAssignment(context, target, "askExtension", { on, note, reason, newDueOn });
  const text = `INSERT INTO assignment_extension (assignment_id, asked_by, asked_on, reason, new_due_on)
    VALUES (?, ?, ?, ?, ?)`;
  statement(context.ground.writer, text).run([target.id, context.user.id, on, reason, newDueOn]);
  return moved;
}

type Decision = { readonly on: string; readonly note: string | null };

/** 准予延期, 不准延期: what was asked for last and has no answer. With more time the marks of being late are gone. */
export function decideExtension(
  context: ActContext,
  target: Target,
  act: "grantExtension" | "refuseExtension",
  { on, note }: Decision,
): CaseChanged {
  const { writer } = context.ground;
  const asked = statement(
    writer,
    `SELECT id, new_due_on AS newDueOn FROM assignment_extension WHERE assignment_id = ? AND decision IS NULL
     ORDER BY id DESC LIMIT 1`,
  ).get(target.id) as { id: number; newDueOn: string } | undefined;
  const values: Values =
    act === "grantExtension" && asked ? { due_on: asked.newDueOn, supervision: null, supervised_on: null } : {};
  const moved = moveAssignment(context, target, act, { on, note, values });
  const decided = "UPDATE assignment_extension SET decision = ?, decided_by = ?, decided_on = ?, note = ? WHERE id = ?";
  const decision = act === "grantExtension" ? "granted" : "refused";
  statement(writer, decided).run([decision, context.user.id, on, note, asked?.id ?? null]);
  return moved;
}
