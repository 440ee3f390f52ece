import type { Inputs } from "../../../shared/contract.ts";
import type { CaseChanged } from "../../../shared/disputes/case-contract.ts";
import { extensionProblems, whyFileClosed, whyNoExtension } from "../../../shared/mediation/rules.ts";
import type { ExtensionRule } from "../../../shared/mediation/rules.ts";
import type { Connection } from "../../database/open.ts";
import { insertPart, noteOnCase, removePart, requireCase, requirePart } from "../disputes/index.ts";
import { refuseIfAny } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { ruleInForce } from "../office/rule-sets.ts";
import { statement } from "../office/statements.ts";
import type { StoredRecord } from "../registers/index.ts";
import { datesOf, stateOf } from "./case-dates.ts";

type Parameters = {
  readonly extension?: string;
  readonly terms?: { readonly extension?: { readonly days?: number } };
};

/** The day from which the term of this case runs: of its acceptance, or of its last relapse; null where nobody knows. */
function termBegan(connection: Connection, kase: StoredRecord): string | null {
  const { accepted_on: acceptedOn } = kase;
  const reopenedOn = statement(
    connection,
    "SELECT done_on FROM dispute_step WHERE dispute_id = ? AND act = 'reopen' ORDER BY id DESC LIMIT 1",
  )
    .pluck()
    .get(kase.id);
  return [reopenedOn, acceptedOn].find((day): day is string => typeof day === "string") ?? null;
}

/** What the rule set says by which the term of this case runs: the version in force on the day from which it runs. */
export function extensionRule(connection: Connection, kase: StoredRecord): ExtensionRule {
  const code = kase["channel"] === "court" ? "court_entrusted_mediation" : "peoples_mediation";
  const from = termBegan(connection, kase) ?? kase["registered_on"];
  const { extension, terms } = ruleInForce(connection, code, String(from)).parameters as Parameters;
  return { allowed: extension === "both_parties", most: terms?.extension?.days ?? null };
}

/** 延长调解期限: only with both parties' consent, and no further than the rule set allows. */
export function extendTerm(context: ActContext, input: Inputs["mediation"]["extendTerm"]): CaseChanged {
  const kase = requireCase(context, input);
  const why = whyNoExtension(stateOf(kase));
  refuseIfAny(why === null ? [] : [why]);
  const { writer } = context.ground;
  const began = termBegan(writer, kase);
  const earlier = Number(
    statement(
      writer,
      "SELECT count(*) FROM term_extension WHERE dispute_id = ? AND removed_at IS NULL AND agreed_on >= ?",
    )
      .pluck()
      .get(kase.id, began ?? ""),
  );
  const dates = { ...datesOf(kase, context.today), acceptedOn: began };
  refuseIfAny(extensionProblems(input, extensionRule(writer, kase), earlier, dates));
  const { agreedOn, days, reason } = input;
  const values = { agreed_on: agreedOn, days, reason };
  return noteOnCase(context, kase, insertPart(context, kase, "term_extension", values), { after: values });
}

/** An extension that was entered by mistake. */
export function removeExtension(context: ActContext, input: Inputs["mediation"]["removeExtension"]): CaseChanged {
  const kase = requireCase(context, input);
  const why = whyFileClosed(stateOf(kase));
  refuseIfAny(why === null ? [] : [why]);
  const part = requirePart(context, kase, "term_extension", input.id);
  removePart(context, "term_extension", part, input.reason);
  const before = { agreed_on: part["agreed_on"] ?? null, days: part["days"] ?? null };
  return noteOnCase(context, kase, part.id, { before, after: { removed: 1 }, reason: input.reason });
}
