import type { Inputs } from "../../../shared/contract.ts";
import { dayProblems, sittingProblems, whyFileClosed, whyNoSitting } from "../../../shared/mediation/rules.ts";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import type { Connection } from "../../database/open.ts";
import { partActs } from "../disputes/index.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import type { StoredRecord } from "../registers/index.ts";
import { datesOf, stateOf } from "./case-dates.ts";

type Own<Input> = Omit<Input, "disputeId" | "version">;
type Sitting = Own<Inputs["mediation"]["addSitting"]>;
type Investigation = Own<Inputs["mediation"]["addInvestigation"]>;
type Evidence = Own<Inputs["mediation"]["addEvidence"]>;

/** 调解记录 */
export const sittings = partActs<Sitting>({
  table: "sitting",
  fields: [
    "heldOn",
    "beganAt",
    "endedAt",
    "place",
    "matter",
    "partiesPresent",
    "invited",
    "mediators",
    "recorder",
    "rightsTold",
    "isPublic",
    "record",
    "result",
  ],
  flags: ["rightsTold", "isPublic"],
  whyNot: (kase) => whyNoSitting(stateOf(kase)),
  problemsOf: (context, kase, draft) =>
    sittingProblems(draft, datesOf(kase, context.today), conflictedMediators(context.ground.writer, kase.id)),
});

/** 调查记录 */
export const investigations = partActs<Investigation>({
  table: "investigation",
  fields: ["heldOn", "place", "present", "askedPerson", "investigators", "recorder", "record"],
  flags: [],
  whyNot: (kase) => whyFileClosed(stateOf(kase)),
  problemsOf: (context, kase, { heldOn }) => dayProblems("heldOn", heldOn, datesOf(kase, context.today)),
});

/** 证据材料 */
export const evidence = partActs<Evidence>({
  table: "evidence",
  fields: ["name", "source", "isOriginal", "pages", "provider", "receivedOn", "attachmentId", "note"],
  flags: ["isOriginal"],
  whyNot: (kase) => whyFileClosed(stateOf(kase)),
  problemsOf: evidenceProblems,
});

/** Evidence is often there before the dispute is entered, so only the future is refused. */
function evidenceProblems(context: ActContext, kase: StoredRecord, { receivedOn, attachmentId }: Evidence): Problem[] {
  const found: Problem[] = [];
  if (receivedOn !== null && receivedOn > context.today) found.push(problem("receivedOn", "DATE_IN_FUTURE"));
  if (attachmentId !== null && !isFileOf(context.ground.writer, kase.id, attachmentId)) {
    found.push(problem("attachmentId", "ATTACHMENT_OF_ANOTHER_CASE"));
  }
  return found;
}

function isFileOf(connection: Connection, disputeId: number, id: number): boolean {
  const text = "SELECT 1 FROM attachment WHERE id = ? AND dispute_id = ? AND removed_at IS NULL";
  return statement(connection, text).get(id, disputeId) !== undefined;
}

/** Mediators with an interest in the matter to whom not all parties consented. */
export function conflictedMediators(connection: Connection, disputeId: number): string[] {
  const text = `SELECT mediator FROM conflict_declaration
    WHERE dispute_id = ? AND removed_at IS NULL AND has_interest = 1 AND parties_consent = 0`;
  return statement(connection, text).pluck().all(disputeId) as string[];
}
