import { isMediated } from "../../../shared/disputes/channels.ts";
import type { Channel } from "../../../shared/disputes/channels.ts";
import type { DisputeState } from "../../../shared/disputes/states.ts";
import { caseDocumentKinds } from "../../../shared/documents/kinds.ts";
import type { CaseDocumentKind, OwnedDocumentKind } from "../../../shared/documents/kinds.ts";
import { whyNotProduce } from "../../../shared/documents/rules.ts";
import type { DocumentCase } from "../../../shared/documents/rules.ts";
import type { Problem } from "../../../shared/problems.ts";
import type { Connection } from "../../database/open.ts";
import { outlookOf } from "../confirmations/index.ts";
import type { QuestionContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import type { OwnerRecord } from "../owners/index.ts";
import type { StoredRecord } from "../registers/index.ts";
import { textOf } from "./facts/making.ts";
import { lastStepOf, stepsOf } from "./facts/of-case.ts";
import { moneyKindsNow } from "./money-kinds-now.ts";
import { assessmentKindsNow, fastTrackKindsNow, measureKindsNow } from "./project-kinds-now.ts";
import { subjectsOf } from "./subjects.ts";
import type { Subject } from "./subjects.ts";

/** A kind of paper as the record stands: what speaks against it, and what it can be about. */
export type KindNow = {
  readonly kind: OwnedDocumentKind;
  readonly problems: readonly Problem[];
  readonly subjects: readonly Subject[];
};

export function kindsNow(context: QuestionContext, connection: Connection, owner: OwnerRecord): KindNow[] {
  const { kind, record } = owner;
  switch (kind) {
    case "dispute":
      return caseKindsNow(context, connection, record);
    case "payment":
    case "loan":
    case "arrears":
      return moneyKindsNow(connection, { ...owner, kind }, context.today);
    case "fast_track_case":
      return fastTrackKindsNow(connection, owner, context.today);
    case "assessment":
      return assessmentKindsNow(connection, owner);
    case "measure":
      return measureKindsNow(connection, owner);
    case "service_record":
    case "project":
      return [];
  }
}

function caseKindsNow(context: QuestionContext, connection: Connection, kase: StoredRecord): KindNow[] {
  const subjects = new Map(caseDocumentKinds.map((kind) => [kind, subjectsOf(connection, kase.id, kind)]));
  const facts = caseNow(connection, kase, subjects);
  return caseDocumentKinds.map((kind) => {
    const own = subjects.get(kind) ?? [];
    const problems = [
      ...whyNotProduce(kind, facts),
      ...(kind === "confirmation_application" ? courtSays(context, kase) : []),
    ];
    return { kind, problems, subjects: problems.length === 0 ? own : [] };
  });
}

/** Nobody prepares an application that the court does not take; one that was made may be printed again. */
function courtSays(context: QuestionContext, kase: StoredRecord): readonly Problem[] {
  const outlook = outlookOf(context, kase.id);
  return outlook === null || (outlook.state !== "not_applied" && outlook.state !== "expired") ? [] : outlook.problems;
}

function caseNow(
  connection: Connection,
  kase: StoredRecord,
  subjects: ReadonlyMap<CaseDocumentKind, readonly Subject[]>,
): DocumentCase {
  const count = (sql: string) => Number(statement(connection, sql).pluck().get(kase.id));
  const channel = textOf(kase["channel"]) as Channel | null;
  const steps = stepsOf(connection, kase.id);
  return {
    state: String(kase["state"]) as DisputeState,
    acceptedOn: textOf(kase["accepted_on"]),
    isMediated: channel !== null && isMediated(channel),
    hasBothParties: count("SELECT count(DISTINCT role) FROM case_party WHERE dispute_id = ? AND role <> 'third'") === 2,
    hasClaim: textOf(kase["claim"]) !== null || kase["amount_claimed"] !== null,
    evidence: count("SELECT count(*) FROM evidence WHERE dispute_id = ? AND removed_at IS NULL"),
    wasTerminated: lastStepOf(steps, "terminate") !== undefined,
    wasRefused: lastStepOf(steps, "refuse") !== undefined,
    hasDossier: count("SELECT count(*) FROM dossier WHERE dispute_id = ?") > 0,
    subjects: Object.fromEntries(Array.from(subjects, ([kind, own]) => [kind, own.length])),
  };
}
