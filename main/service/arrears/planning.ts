import type { Inputs } from "../../../shared/contract.ts";
import type { ArrearsChanged } from "../../../shared/arrears/contract.ts";
import { planProblems, undisputedLeft } from "../../../shared/arrears/plan.ts";
import { fen, formatYuan } from "../../../shared/money.ts";
import { refuseIfAny } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { requireArrears } from "./case.ts";
import { entriesOf, paidOf, planOf } from "./ledger.ts";
import type { Planned } from "./ledger.ts";
import { moveArrears, refuseMove } from "./moving.ts";

/**
 * Sets the plan by which the rest is paid; one that was there is replaced, and stands in the log. What has been verified
 * by now is not part of it.
 */
export function setPlan(context: ActContext, input: Inputs["arrears"]["plan"]): ArrearsChanged {
  const { on, instalments, note = null, ...target } = input;
  const { writer } = context.ground;
  const kase = requireArrears(context, target);
  refuseMove(context, kase, "plan", { on });
  const entries = entriesOf(writer, kase.id);
  const owed = { principal: Number(kase["principal"]), disputed: Number(kase["disputed"]), paid: paidOf(entries) };
  refuseIfAny(planProblems(instalments, { on, left: undisputedLeft(owed) }));
  const before = planOf(writer, kase.id);
  const plan = instalments.map(({ note: text = null, ...one }, place) => ({ ...one, no: place + 1, note: text }));
  statement(writer, "DELETE FROM arrears_instalment WHERE arrears_id = ?").run(kase.id);
  const insertion = statement(
    writer,
    "INSERT INTO arrears_instalment (arrears_id, position, due_on, amount, note) VALUES (?, ?, ?, ?, ?)",
  );
  for (const { no, dueOn, amount, note: text } of plan) insertion.run([kase.id, no, dueOn, amount, text]);
  const counted = [...new Set(entries.filter(({ counts }) => counts).map(({ root }) => root))];
  return moveArrears(context, kase, "plan", {
    on,
    details: { instalments: plan.map(({ no, dueOn, amount }) => ({ no, dueOn, amount })), counted, note },
    told: { before: { plan: told(before) }, after: { plan: told(plan), ...(note !== null && { step_note: note }) } },
  });
}

/** One line for each instalment, in yuan. */
function told(plan: readonly Planned[]): string | null {
  return plan.length === 0 ? null : plan.map(({ dueOn, amount }) => `${dueOn} ${formatYuan(fen(amount))}`).join("\n");
}
