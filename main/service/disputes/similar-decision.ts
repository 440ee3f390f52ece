import type { Inputs, Rows } from "../../../shared/contract.ts";
import type { DisputeDraft } from "../../../shared/disputes/contract.ts";
import { problem } from "../../../shared/problems.ts";
import { refuse } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { linkCases } from "./linking.ts";
import { requireCase } from "./case.ts";
import { moveCase } from "./moving.ts";
import { similarTo } from "./similar.ts";

type Decision = Inputs["disputes"]["create"]["similar"];

/**
 * Carries out what somebody decided about disputes that are like the one just entered; refused with SIMILAR_EXISTS while
 * nobody has, and with it the entry.
 */
export function settleSimilar(
  context: ActContext,
  { id, version, registeredOn }: Rows["disputes"],
  draft: DisputeDraft,
  decision: Decision,
): void {
  if (!decision) {
    const { length: count } = similarTo(context.ground.writer, draft, context.today, id);
    if (count > 0) refuse(problem("", "SIMILAR_EXISTS", { count }));
    return;
  }
  const target = { disputeId: id, version };
  const reason = "登记时发现相似纠纷";
  if (decision.decision === "link") linkCases(context, { ...target, otherId: decision.to, reason });
  if (decision.decision === "merge") mergeInto(context, target, decision.to, { on: registeredOn, reason });
}

type Target = { readonly disputeId: number; readonly version: number };

/** 并案: the case goes on as part of another one, where its history can be seen. */
export function mergeInto(
  context: ActContext,
  target: Target,
  into: number,
  { on, reason }: { on: string; reason: string },
) {
  return moveCase(context, requireCase(context, target), "merge", {
    on,
    reason,
    details: { into },
    values: { merged_into_id: into },
    asking: { into },
  });
}
