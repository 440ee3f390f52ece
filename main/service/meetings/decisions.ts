import { whyNoAssignment } from "../../../shared/assignments/rules.ts";
import type { Inputs } from "../../../shared/contract.ts";
import type { DisputeState } from "../../../shared/disputes/states.ts";
import { decisionMoves } from "../../../shared/meetings/states.ts";
import type { DecisionAct, DecisionFacts } from "../../../shared/meetings/states.ts";
import { objectionsTo } from "../../../shared/moves.ts";
import { problem } from "../../../shared/problems.ts";
import type { Connection } from "../../database/open.ts";
import { issueAssignment } from "../assignments/index.ts";
import { requireCase } from "../disputes/index.ts";
import { refuse, refuseIfAny } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import type { StoredRecord } from "../registers/index.ts";
import { standingOf } from "./agenda.ts";
import { changeMeeting, noteOnCaseOf, requireCurrentMeeting, requireItem } from "./record.ts";
import type { Target } from "./record.ts";

/** 转为交办: who was put in charge gets it as an assignment, and answers in the case. */
export async function assignDecision(context: ActContext, input: Inputs["meetings"]["assign"]): Promise<Target> {
  const { caseVersion, kind, fromUnit = null, toUnit, toStaffId = null, requirement, on, dueOn } = input;
  const { meeting, item } = requireDecision(context, input, "assign", on);
  const disputeId = Number(item["dispute_id"]);
  const kase = requireCase(context, { disputeId, version: caseVersion });
  const draft = { kind, fromUnit, toUnit, toStaffId, requirement, on, dueOn };
  const issued = await issueAssignment(context, kase, draft, { meetingItemId: item.id });
  const given = statement(context.ground.writer, "SELECT assignment_no FROM assignment WHERE id = ?");
  const after = { item: item["position"] ?? null, assignment_no: String(given.pluck().get(issued.id)) };
  return changeMeeting(context, meeting, {}, { after });
}

/** 办结: what was decided has been carried out, without an assignment. */
export function finishDecision(context: ActContext, input: Inputs["meetings"]["finish"]): Target {
  const { on, note } = input;
  const { meeting, item } = requireDecision(context, input, "finish", on);
  statement(context.ground.writer, "UPDATE meeting_item SET done_on = ?, done_note = ? WHERE id = ?").run([
    on,
    note,
    item.id,
  ]);
  const told = { resolution: item["decision"] ?? null, done_on: on, done_note: note };
  tellCase(context, meeting, item, { after: told });
  return changeMeeting(context, meeting, {}, { after: { item: item["position"] ?? null, ...told } });
}

/** 撤销办结 */
export function resumeDecision(context: ActContext, input: Inputs["meetings"]["resume"]): Target {
  const { reason } = input;
  const { meeting, item } = requireDecision(context, input, "resume", null);
  statement(context.ground.writer, "UPDATE meeting_item SET done_on = NULL, done_note = NULL WHERE id = ?").run(
    item.id,
  );
  const told = { before: { done_on: item["done_on"] ?? null }, after: { done_on: null }, reason };
  tellCase(context, meeting, item, told);
  const after = { item: item["position"] ?? null, ...told.after };
  return changeMeeting(context, meeting, {}, { ...told, after });
}

function tellCase(context: ActContext, meeting: StoredRecord, item: StoredRecord, told: object): void {
  if (typeof item["dispute_id"] === "number") noteOnCaseOf(context, item["dispute_id"], meeting, told);
}

type OneItem = Target & { readonly itemId: number };

/** The decision, with which this may be done; refused with NO_DECISION, WRONG_STATE and what the guards say. */
function requireDecision(context: ActContext, target: OneItem, act: DecisionAct, on: string | null) {
  const meeting = requireCurrentMeeting(context, target);
  const item = requireItem(context, meeting, target.itemId);
  const standing = standingOf(context, item);
  if (standing === null) refuse(problem("", "NO_DECISION"));
  const facts = decisionFacts(context.ground.writer, meeting, item, { on, today: context.today });
  refuseIfAny(objectionsTo(decisionMoves, standing, act, facts));
  return { meeting, item };
}

/** What the guards of a decision's moves ask about. */
export function decisionFacts(
  connection: Connection,
  meeting: StoredRecord,
  item: StoredRecord,
  { on, today }: { readonly on: string | null; readonly today: string },
): DecisionFacts {
  const byAssignment = statement(
    connection,
    "SELECT 1 FROM assignment WHERE meeting_item_id = ? AND removed_at IS NULL AND state = 'closed'",
  ).get(item.id);
  return {
    today,
    on,
    isHeld: meeting["state"] === "held",
    heldOn: String(meeting["held_on"]),
    ofCase: whyNotOfCase(connection, item["dispute_id"] ?? null),
    doneByAssignment: byAssignment !== undefined,
  };
}

/** A case cannot be deleted while it stands on an agenda. */
function whyNotOfCase(connection: Connection, disputeId: unknown): DecisionFacts["ofCase"] {
  if (typeof disputeId !== "number") return "none";
  const state = statement(connection, "SELECT state FROM dispute WHERE id = ?").pluck().get(disputeId);
  return whyNoAssignment(state as DisputeState);
}
