import { confirmationMoves } from "../../../shared/confirmations/states.ts";
import type { ConfirmationAct } from "../../../shared/confirmations/states.ts";
import type { Inputs } from "../../../shared/contract.ts";
import type { CaseChanged } from "../../../shared/disputes/case-contract.ts";
import { moveOf, objectionsTo } from "../../../shared/moves.ts";
import { changePart, insertPart, noteOnCase, removePart, requireCase, requirePart } from "../disputes/index.ts";
import { refuseIfAny } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import type { Values } from "../registers/index.ts";
import { agreementOf, applicationsOf, confirmationFacts, standingOf, stateOf } from "./facts.ts";

type Acts = Inputs["confirmations"];

/** 申请司法确认 (Civil Procedure Law art. 205) */
export function applyForConfirmation(context: ActContext, input: Acts["apply"]): CaseChanged {
  const { ground, today } = context;
  const { writer } = ground;
  const kase = requireCase(context, input);
  const agreement = requirePart(context, kase, "agreement", input.agreementId);
  const [last] = applicationsOf(writer, kase.id, agreement.id);
  const facts = confirmationFacts(ground, kase, agreement, {
    connection: writer,
    today,
    on: input.appliedOn,
    joint: input.joint,
    application: last,
  });
  const objections = objectionsTo(confirmationMoves, standingOf(last), "apply", facts);
  refuseIfAny(objections.map((one) => (one.field === "on" ? { ...one, field: "appliedOn" } : one)));
  const values: Values = {
    agreement_id: agreement.id,
    state: "applied",
    court: input.court,
    applied_on: input.appliedOn,
    note: input.note ?? null,
  };
  return noteOnCase(context, kase, insertPart(context, kase, "judicial_confirmation", values), { after: values });
}

/** What a step says besides its day. */
type Said = { readonly reason?: string; readonly docketNo?: string | null | undefined };
type Step = Omit<Acts["withdraw"], "reason">;

/** Moves an application along: the court takes it or not, rules, or the parties withdraw. */
export function moveApplication(
  context: ActContext,
  { disputeId, version, id, on }: Step,
  act: Exclude<ConfirmationAct, "apply">,
  { reason, docketNo }: Said,
): CaseChanged {
  const { ground, today } = context;
  const kase = requireCase(context, { disputeId, version });
  const application = requirePart(context, kase, "judicial_confirmation", id);
  const agreement = agreementOf(ground.writer, Number(application["agreement_id"]));
  const asking = { connection: ground.writer, today, on, joint: null, application };
  const state = stateOf(application);
  const facts = confirmationFacts(ground, kase, agreement, asking);
  refuseIfAny(objectionsTo(confirmationMoves, state, act, facts));
  const changed = changePart(context, "judicial_confirmation", application, {
    state: moveOf<never, (typeof confirmationMoves)[number]>(confirmationMoves, state, act)?.to ?? state,
    ...(act === "accept" ? { accepted_on: on } : { ruled_on: on }),
    ...(typeof docketNo === "string" && docketNo !== "" && { docket_no: docketNo }),
    ...(reason !== undefined && { ended_reason: reason }),
  });
  return noteOnCase(context, kase, id, { ...changed, ...(reason !== undefined && { reason }) });
}

export function removeApplication(context: ActContext, input: Acts["remove"]): CaseChanged {
  const kase = requireCase(context, input);
  const application = requirePart(context, kase, "judicial_confirmation", input.id);
  removePart(context, "judicial_confirmation", application, input.reason);
  const { court = null, applied_on: appliedOn = null, state = null } = application;
  const told = { before: { court, applied_on: appliedOn, state }, after: { removed: 1 }, reason: input.reason };
  return noteOnCase(context, kase, application.id, told);
}
