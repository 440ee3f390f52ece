import type { AssignmentKind } from "../../../shared/assignments/states.ts";
import { assignmentProblems, whyNoAssignment } from "../../../shared/assignments/rules.ts";
import type { Inputs } from "../../../shared/contract.ts";
import type { CaseChanged } from "../../../shared/disputes/case-contract.ts";
import type { DisputeState } from "../../../shared/disputes/states.ts";
import { whyNotAtWork } from "../accounts/index.ts";
import { unknownWords } from "../dictionaries/index.ts";
import { insertPart, noteOnCase } from "../disputes/index.ts";
import { refuseIfAny } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { giveNumber } from "../office/numbers.ts";
import { writingOf } from "../registers/index.ts";
import type { StoredRecord, Values } from "../registers/index.ts";
import { insertStep, requireAssignment, requireMove, takeStep, toldOfCase } from "./moving.ts";

type Draft = {
  readonly kind: AssignmentKind;
  readonly fromUnit: string | null;
  readonly toUnit: string;
  readonly toStaffId: number | null;
  readonly requirement: string;
  readonly on: string;
  readonly dueOn: string;
};

/** What it came from: a decision of a meeting, or an assignment that was sent back. */
type Origin = { readonly meetingItemId?: number | null; readonly replacesId?: number };

/** Issues an assignment in a case inside the act that is under way; refused as `assignments.issue` says. */
export async function issueAssignment(
  context: ActContext,
  kase: StoredRecord,
  draft: Draft,
  origin: Origin = {},
): Promise<CaseChanged> {
  await refuseUnlessIssuable(context, kase, draft);
  const { id, values } = insertAssignment(context, kase, draft, origin);
  return noteOnCase(context, kase, id, { after: toldOfCase(values) });
}

/** 改派: what was sent back is closed, and somebody else gets it under a number of its own. */
export async function reassign(context: ActContext, input: Inputs["assignments"]["reassign"]): Promise<CaseChanged> {
  const { on, toUnit, toStaffId, requirement, dueOn, note } = input;
  const { kase, assignment } = requireAssignment(context, input);
  const step = { on, note: note ?? null, values: { closed_on: on } };
  requireMove(context, assignment, "reassign", step);
  const kind = assignment["kind"] as AssignmentKind;
  const fromUnit = assignment["from_unit"] as string | null;
  const draft = { kind, fromUnit, toUnit, toStaffId: toStaffId ?? null, requirement, on, dueOn };
  await refuseUnlessIssuable(context, kase, draft);
  takeStep(context, assignment, "reassign", step);
  const meetingItemId = assignment["meeting_item_id"] as number | null;
  const { id, values } = insertAssignment(context, kase, draft, { meetingItemId, replacesId: assignment.id });
  const after = { ...toldOfCase({ ...values, note: note ?? null }), replaces: assignment["assignment_no"] ?? null };
  return noteOnCase(context, kase, id, { after });
}

async function refuseUnlessIssuable(context: ActContext, kase: StoredRecord, draft: Draft): Promise<void> {
  const why = whyNoAssignment(String(kase["state"]) as DisputeState);
  refuseIfAny(why === null ? [] : [why]);
  refuseIfAny([
    ...assignmentProblems(draft, { registeredOn: String(kase["registered_on"]), today: context.today }),
    ...(await unknownWords(context.db, [
      ["fromUnit", "organisation", draft.fromUnit],
      ["toUnit", "organisation", draft.toUnit],
    ])),
    ...whyNotAtWork(context.ground.writer, "toStaffId", draft.toStaffId),
  ]);
}

function insertAssignment(
  context: ActContext,
  kase: StoredRecord,
  draft: Draft,
  { meetingItemId = null, replacesId }: Origin,
): { id: number; values: Values } {
  const values: Values = {
    assignment_no: giveNumber(writingOf(context), { scope: "assignment", date: draft.on }),
    kind: draft.kind,
    from_unit: draft.fromUnit,
    to_unit: draft.toUnit,
    to_staff_id: draft.toStaffId,
    requirement: draft.requirement,
    issued_on: draft.on,
    due_on: draft.dueOn,
  };
  const rest = { state: "waiting", meeting_item_id: meetingItemId, replaces_id: replacesId ?? null };
  const id = insertPart(context, kase, "assignment", { ...values, ...rest });
  insertStep(context, id, "issue", draft.on, null);
  return { id, values };
}
