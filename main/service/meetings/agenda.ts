import type { Inputs } from "../../../shared/contract.ts";
import { itemProblems, whyAgendaFixed, whyItemFixed } from "../../../shared/meetings/rules.ts";
import { decisionStateOf } from "../../../shared/meetings/states.ts";
import type { DecisionState, MeetingState } from "../../../shared/meetings/states.ts";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import type { Connection } from "../../database/open.ts";
import { whyNotAtWork } from "../accounts/index.ts";
import { unknownWords } from "../dictionaries/index.ts";
import { refuseIfAny } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import type { StoredRecord, Values } from "../registers/index.ts";
import { changeMeeting, noteOnCaseOf, requireCurrentMeeting, requireItem } from "./record.ts";
import type { Target } from "./record.ts";

type Subject = Inputs["meetings"]["addItems"]["items"][number];
type ItemInput = Inputs["meetings"]["reviseItem"];

const MOST_ITEMS = 300;

const unsaid = { resolution: null, ownerUnit: null, ownerStaffId: null, dueOn: null };

/** Puts things on the agenda, at its end. */
export function addItems(context: ActContext, input: Inputs["meetings"]["addItems"]): Target {
  const meeting = requirePlanned(context, input);
  refuseIfAny(subjectProblems(context, meeting, input.items));
  insertItems(context, meeting, input.items);
  return changeMeeting(context, meeting, {}, { after: { added: input.items.length } });
}

/** Everything that speaks against putting these on the agenda, under `items` and their places. */
export function subjectProblems({ ground }: ActContext, meeting: StoredRecord, items: readonly Subject[]): Problem[] {
  const there = casesOn(ground.writer, meeting.id, null);
  const isFull = there.length + items.length > MOST_ITEMS;
  const found = items.flatMap(({ disputeId, topic }, place) => {
    const others = [...there, ...items.slice(0, place).map((other) => other.disputeId)];
    return [
      ...itemProblems({ ...unsaid, disputeId, topic }, String(meeting["held_on"]), others),
      ...caseProblems(ground.writer, disputeId),
    ].map((each) => ({ ...each, field: `items.${place}.${each.field}` }));
  });
  return isFull ? [problem("items", "AGENDA_FULL", { most: MOST_ITEMS }), ...found] : found;
}

export function insertItems(context: ActContext, meeting: StoredRecord, items: readonly Subject[]): void {
  const { writer } = context.ground;
  const last = statement(writer, "SELECT coalesce(max(position), 0) FROM meeting_item WHERE meeting_id = ?");
  const begin = Number(last.pluck().get(meeting.id)) + 1;
  items.forEach(({ disputeId, topic }, place) => {
    statement(writer, "INSERT INTO meeting_item (meeting_id, position, dispute_id, topic) VALUES (?, ?, ?, ?)").run([
      meeting.id,
      begin + place,
      disputeId,
      topic,
    ]);
    if (disputeId !== null) noteOnCaseOf(context, disputeId, meeting, { act: "meetings.addItems" });
  });
}

/** 记录研判意见和决定 */
export async function reviseItem(context: ActContext, input: ItemInput): Promise<Target> {
  const meeting = requirePlanned(context, input);
  const item = requireUnstarted(context, meeting, input.itemId);
  const { disputeId, topic, opinion, resolution, ownerUnit, ownerStaffId, dueOn } = input;
  const { writer } = context.ground;
  refuseIfAny([
    ...itemProblems(input, String(meeting["held_on"]), casesOn(writer, meeting.id, item.id)),
    ...(disputeId === item["dispute_id"] ? [] : caseProblems(writer, disputeId)),
    ...(await unknownWords(context.db, [["ownerUnit", "organisation", ownerUnit]])),
    ...(ownerStaffId === item["owner_staff_id"] ? [] : whyNotAtWork(writer, "ownerStaffId", ownerStaffId)),
  ]);
  const values: Values = {
    dispute_id: disputeId,
    topic,
    opinion,
    decision: resolution,
    owner_unit: ownerUnit,
    owner_staff_id: ownerStaffId,
    due_on: dueOn,
  };
  const changed = Object.keys(values).filter((column) => values[column] !== item[column]);
  if (changed.length === 0) return { id: meeting.id, version: meeting.version };
  statement(writer, `UPDATE meeting_item SET ${changed.map((column) => `${column} = ?`).join(", ")} WHERE id = ?`).run([
    ...changed.map((column) => values[column] ?? null),
    item.id,
  ]);
  const tell = (from: Values): Values =>
    Object.fromEntries(changed.map((column) => [column === "decision" ? "resolution" : column, from[column] ?? null]));
  const moved = disputeId !== item["dispute_id"];
  if (moved && disputeId !== null) noteOnCaseOf(context, disputeId, meeting, { act: "meetings.addItems" });
  return changeMeeting(context, meeting, {}, { before: tell(item), after: { item: placeOf(item), ...tell(values) } });
}

export function removeItem(context: ActContext, input: Inputs["meetings"]["removeItem"]): Target {
  const meeting = requirePlanned(context, input);
  const item = requireUnstarted(context, meeting, input.itemId);
  const { writer } = context.ground;
  statement(writer, "DELETE FROM meeting_item WHERE id = ?").run(item.id);
  statement(writer, "UPDATE meeting_item SET position = position - 1 WHERE meeting_id = ? AND position > ?").run([
    meeting.id,
    placeOf(item),
  ]);
  const { reason } = input;
  if (typeof item["dispute_id"] === "number") noteOnCaseOf(context, item["dispute_id"], meeting, { reason });
  const before = { topic: item["topic"] ?? null, dispute_id: item["dispute_id"] ?? null };
  return changeMeeting(context, meeting, {}, { before, after: { item: placeOf(item), removed: 1 }, reason });
}

/** Changes places with the one above or below; at the end of the agenda it stays. */
export function moveItem(context: ActContext, input: Inputs["meetings"]["moveItem"]): Target {
  const meeting = requirePlanned(context, input);
  const item = requireItem(context, meeting, input.itemId);
  const { writer } = context.ground;
  const to = placeOf(item) + (input.direction === "up" ? -1 : 1);
  const other = statement(writer, "SELECT id FROM meeting_item WHERE meeting_id = ? AND position = ?")
    .pluck()
    .get(meeting.id, to);
  if (typeof other !== "number") return { id: meeting.id, version: meeting.version };
  const place = statement(writer, "UPDATE meeting_item SET position = ? WHERE id = ?");
  place.run([placeOf(item), other]);
  place.run([to, item.id]);
  return changeMeeting(context, meeting, {}, { before: { item: placeOf(item) }, after: { item: to } });
}

/** The meeting, whose agenda can still be changed. */
function requirePlanned(context: ActContext, target: Target): StoredRecord {
  const meeting = requireCurrentMeeting(context, target);
  const why = whyAgendaFixed(String(meeting["state"]) as MeetingState);
  refuseIfAny(why === null ? [] : [why]);
  return meeting;
}

function requireUnstarted(context: ActContext, meeting: StoredRecord, itemId: number): StoredRecord {
  const item = requireItem(context, meeting, itemId);
  const why = whyItemFixed(standingOf(context, item));
  refuseIfAny(why === null ? [] : [why]);
  return item;
}

const text = (value: unknown) => (typeof value === "string" ? value : null);

/** Where what was decided stands; null while nothing was. */
export function standingOf({ ground }: ActContext, item: StoredRecord): DecisionState | null {
  const assigned = statement(
    ground.writer,
    "SELECT 1 FROM assignment WHERE meeting_item_id = ? AND removed_at IS NULL AND state <> 'withdrawn'",
  ).get(item.id);
  return decisionStateOf({
    resolution: text(item["decision"]),
    doneOn: text(item["done_on"]),
    isAssigned: assigned !== undefined,
  });
}

function casesOn(connection: Connection, meetingId: number, except: number | null): (number | null)[] {
  return statement(connection, "SELECT dispute_id FROM meeting_item WHERE meeting_id = ? AND id IS NOT ?")
    .pluck()
    .all(meetingId, except) as (number | null)[];
}

function caseProblems(connection: Connection, disputeId: number | null): Problem[] {
  if (disputeId === null) return [];
  const found = statement(connection, "SELECT 1 FROM dispute WHERE id = ? AND deleted_at IS NULL").get(disputeId);
  return found === undefined ? [problem("disputeId", "LINK_MISSING")] : [];
}

const placeOf = (item: StoredRecord): number => Number(item["position"]);
