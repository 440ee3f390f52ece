import type { Inputs } from "../../../shared/contract.ts";
import type { CaseChanged } from "../../../shared/disputes/case-contract.ts";
import { declarationProblems, whyFileClosed } from "../../../shared/mediation/rules.ts";
import { changePart, noteOnCase, partActs, requireCase, requirePart } from "../disputes/index.ts";
import { refuseIfAny } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { datesOf, stateOf } from "./case-dates.ts";

type Input = Inputs["mediation"]["declareConflict"];

/** 利益关系声明 */
export const declarations = partActs<Omit<Input, "disputeId" | "version">>({
  table: "conflict_declaration",
  fields: ["mediator", "declaredOn", "hasInterest", "partiesConsent", "statement"],
  flags: ["hasInterest", "partiesConsent"],
  whyNot: (kase) => whyFileClosed(stateOf(kase)),
  problemsOf: (context, kase, draft) => declarationProblems(draft, datesOf(kase, context.today)),
});

/** A mediator says once whether they have an interest; saying it again replaces what they said. */
export function declareConflict(context: ActContext, input: Input): CaseChanged {
  const kase = requireCase(context, input);
  // Without an interest there is nothing to consent to.
  const draft = { ...input, partiesConsent: input.hasInterest && input.partiesConsent };
  const earlier = statement(
    context.ground.writer,
    "SELECT id FROM conflict_declaration WHERE dispute_id = ? AND mediator = ? AND removed_at IS NULL",
  )
    .pluck()
    .get(kase.id, input.mediator);
  if (typeof earlier !== "number") return declarations.add({ context, input: draft });
  const why = whyFileClosed(stateOf(kase));
  refuseIfAny(why === null ? [] : [why]);
  refuseIfAny(declarationProblems(draft, datesOf(kase, context.today)));
  const part = requirePart(context, kase, "conflict_declaration", earlier);
  const changed = changePart(context, "conflict_declaration", part, {
    declared_on: draft.declaredOn,
    has_interest: Number(draft.hasInterest),
    parties_consent: Number(draft.partiesConsent),
    statement: draft.statement,
  });
  return noteOnCase(context, kase, earlier, { ...changed, after: { mediator: draft.mediator, ...changed.after } });
}
