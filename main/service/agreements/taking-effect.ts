import { isBeingPerformed } from "../../../shared/agreements/rules.ts";
import { agreementMoves } from "../../../shared/agreements/states.ts";
import type { AgreementAct, AgreementState } from "../../../shared/agreements/states.ts";
import type { Inputs } from "../../../shared/contract.ts";
import type { CaseChanged } from "../../../shared/disputes/case-contract.ts";
import { objectionsTo } from "../../../shared/moves.ts";
import type { Problem } from "../../../shared/problems.ts";
import {
  changePart,
  giveMediationNumber,
  moveCase,
  noteOnCase,
  refreshDeadlines,
  requireCase,
  requirePart,
  rewordDispute,
} from "../disputes/index.ts";
import { refuseIfAny } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { writingOf } from "../registers/index.ts";
import type { StoredRecord, Values } from "../registers/index.ts";
import { agreementFacts, caseState, replacedBy } from "./facts.ts";

type Acts = Inputs["agreements"];

/**
 * 协议生效: the edition that it replaces goes out of force on the same day, and a case in mediation counts as agreed from
 * that day on. The agreement has the number of its case (domain sheet 3.4).
 */
export function takeEffect(context: ActContext, input: Acts["takeEffect"]): CaseChanged {
  const { effectiveOn: on } = input;
  const { writer } = context.ground;
  const kase = requireCase(context, input);
  const edition = requirePart(context, kase, "agreement", input.id);
  const replaced = replacedBy(writer, edition);
  refuseIfAny(
    underEffectiveOn([
      ...objections(context, kase, edition, "takeEffect", on),
      ...(replaced === undefined ? [] : objections(context, kase, replaced, "replace", on)),
    ]),
  );
  if (replaced !== undefined) {
    const reason = edition["change_reason"] ?? null;
    changePart(context, "agreement", replaced, { state: "replaced", ended_on: on, ended_reason: reason });
  }
  const number = numberOf(context, kase, on);
  const isPerformed = isBeingPerformed(caseState(kase)) || replaced?.["state"] === "performing";
  const values = {
    state: isPerformed ? "performing" : "in_force",
    effective_on: on,
    agreement_no: number ?? kase["mediation_no"] ?? null,
  };
  const changed = intoForce(context, kase, edition, values, number);
  // The case moved before its agreement was in force, which a case in mediation may not have yet.
  refreshDeadlines(context.ground, kase.id);
  return { id: edition.id, version: changed.version };
}

/** `number`: the mediation number that the case gets with it. */
function intoForce(
  context: ActContext,
  kase: StoredRecord,
  edition: StoredRecord,
  values: Values & { readonly effective_on: string },
  number: string | null,
): CaseChanged {
  if (caseState(kase) !== "in_mediation") {
    return noteOnCase(context, kase, edition.id, changePart(context, "agreement", edition, values));
  }
  const moved = moveCase(context, kase, "agree", {
    on: values.effective_on,
    details: { edition: Number(edition["edition"]), form: String(edition["form"]) },
    ...(number !== null && { values: { mediation_no: number } }),
  });
  changePart(context, "agreement", edition, values);
  if (number !== null) rewordDispute(writingOf(context), kase.id);
  return moved;
}

/** A case in mediation that came from another ledger has no number of ours yet; one that ended there gets none. */
function numberOf(context: ActContext, kase: StoredRecord, on: string): string | null {
  const isWithout = kase["mediation_no"] === null && caseState(kase) === "in_mediation";
  return isWithout ? giveMediationNumber(context, on) : null;
}

/** 认定违约、确认无效或撤销: the agreement is no longer in force; what becomes of the case is for its own acts to say. */
export function endAgreement(
  context: ActContext,
  { on, reason, id, ...target }: Acts["annul"],
  act: "declareBreach" | "annul",
): CaseChanged {
  const kase = requireCase(context, target);
  const edition = requirePart(context, kase, "agreement", id);
  refuseIfAny(objections(context, kase, edition, act, on));
  const state = act === "annul" ? "annulled" : "breached";
  const changed = changePart(context, "agreement", edition, { state, ended_on: on, ended_reason: reason });
  return noteOnCase(context, kase, id, { ...changed, reason });
}

function objections(
  context: ActContext,
  kase: StoredRecord,
  edition: StoredRecord,
  act: AgreementAct,
  on: string,
): Problem[] {
  const facts = agreementFacts(context.ground.writer, kase, edition, { today: context.today, on });
  return objectionsTo(agreementMoves, String(edition["state"]) as AgreementState, act, facts);
}

/** The day of the act is called so in this one; what speaks against it on both sides is said once. */
function underEffectiveOn(problems: readonly Problem[]): Problem[] {
  const named = problems.map((one) => (one.field === "on" ? { ...one, field: "effectiveOn" } : one));
  return named.filter(({ code }, place) => named.findIndex((other) => other.code === code) === place);
}
