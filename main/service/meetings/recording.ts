import type { Inputs } from "../../../shared/contract.ts";
import { incompleteDecisions, whyNotRemoved } from "../../../shared/meetings/rules.ts";
import type { AgendaItem } from "../../../shared/meetings/rules.ts";
import { meetingMoves } from "../../../shared/meetings/states.ts";
import type { MeetingAct, MeetingFacts, MeetingState } from "../../../shared/meetings/states.ts";
import { moveOf, objectionsTo } from "../../../shared/moves.ts";
import type { Connection } from "../../database/open.ts";
import { refuseIfAny } from "../office/acting.ts";
import { noteAct } from "../office/audit-log.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import type { StoredRecord, Values } from "../registers/index.ts";
import { insertItems, subjectProblems } from "./agenda.ts";
import { changeMeeting, noteOnCaseOf, requireCurrentMeeting, requireMeeting } from "./record.ts";
import type { Target } from "./record.ts";

type Head = Pick<
  Inputs["meetings"]["revise"],
  "kind" | "title" | "heldOn" | "place" | "chair" | "recorder" | "attendees" | "minutes"
>;

const valuesOf = (head: Head): Values => ({
  kind: head.kind,
  title: head.title,
  held_on: head.heldOn,
  place: head.place,
  chair: head.chair,
  recorder: head.recorder,
  attendees: head.attendees,
  minutes: head.minutes,
});

/** 新建会议 */
export function createMeeting(context: ActContext, input: Inputs["meetings"]["create"]): Target {
  const { place = null, chair = null, recorder = null, attendees = null, minutes = null, items = [] } = input;
  const { kind, title, heldOn } = input;
  const { user, now, ground } = context;
  const values = valuesOf({ kind, title, heldOn, place, chair, recorder, attendees, minutes });
  const all = {
    ...values,
    state: "planned",
    created_by: user.id,
    created_at: now,
    updated_by: user.id,
    updated_at: now,
  };
  const columns = Object.keys(all);
  const text = `INSERT INTO meeting (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`;
  const id = Number(statement(ground.writer, text).run(Object.values(all)).lastInsertRowid);
  const meeting = requireMeeting(ground.writer, id);
  refuseIfAny(subjectProblems(context, meeting, items));
  noteAct(context, { entity: "meeting", recordId: id, after: { ...values, added: items.length } });
  insertItems(context, meeting, items);
  return { id, version: meeting.version };
}

/** What is said about the meeting as a whole; its minutes can be written on after it was held. */
export function reviseMeeting(context: ActContext, input: Inputs["meetings"]["revise"]): Target {
  const meeting = requireCurrentMeeting(context, input);
  const values = valuesOf(input);
  const facts = { ...meetingFacts(context.ground.writer, meeting, context.today), heldOn: input.heldOn };
  const isHeld = meeting["state"] === "held";
  const incomplete = incompleteDecisions(agendaOf(context.ground.writer, meeting.id), input.heldOn);
  if (isHeld) refuseIfAny(objectionsTo(meetingMoves, "planned", "hold", { ...facts, incomplete }));
  if (Object.keys(values).every((column) => values[column] === meeting[column])) {
    return { id: meeting.id, version: meeting.version };
  }
  const changed = changeMeeting(context, meeting, values);
  // The deadlines of what was decided begin on its day.
  if (isHeld && values["held_on"] !== meeting["held_on"])
    tellCases(context, requireMeeting(context.ground.writer, meeting.id));
  return changed;
}

export function removeMeeting(context: ActContext, input: Inputs["meetings"]["remove"]): { id: number } {
  const meeting = requireCurrentMeeting(context, input);
  const why = whyNotRemoved(startedOn(context.ground.writer, meeting.id));
  refuseIfAny(why === null ? [] : [why]);
  const { reason } = input;
  statement(
    context.ground.writer,
    "UPDATE meeting SET deleted_by = ?, deleted_at = ?, deleted_reason = ?, version = version + 1 WHERE id = ?",
  ).run([context.user.id, context.now, reason, meeting.id]);
  noteAct(context, { entity: "meeting", recordId: meeting.id, reason });
  tellCases(context, meeting, reason);
  return { id: meeting.id };
}

/** 确认召开, 重新编辑: what was decided counts, or no longer. */
export function moveMeeting(context: ActContext, target: Target, act: MeetingAct, reason?: string): Target {
  const meeting = requireCurrentMeeting(context, target);
  const state = String(meeting["state"]) as MeetingState;
  refuseIfAny(objectionsTo(meetingMoves, state, act, meetingFacts(context.ground.writer, meeting, context.today)));
  const to = moveOf<never, (typeof meetingMoves)[number]>(meetingMoves, state, act)?.to ?? state;
  const told = reason === undefined ? {} : { reason };
  const changed = changeMeeting(context, meeting, { state: to }, told);
  tellCases(context, meeting, reason);
  return changed;
}

/** What the guards of a meeting's moves ask about. */
export function meetingFacts(connection: Connection, meeting: StoredRecord, today: string): MeetingFacts {
  const agenda = agendaOf(connection, meeting.id);
  const heldOn = String(meeting["held_on"]);
  return { today, heldOn, items: agenda.length, incomplete: incompleteDecisions(agenda, heldOn) };
}

/** How many of its decisions have become assignments or are done. */
export function startedOn(connection: Connection, meetingId: number): number {
  return Number(
    statement(
      connection,
      `SELECT count(*) FROM meeting_item AS i WHERE i.meeting_id = ? AND (i.done_on IS NOT NULL OR EXISTS (
         SELECT 1 FROM assignment AS a WHERE a.meeting_item_id = i.id AND a.removed_at IS NULL AND a.state <> 'withdrawn'))`,
    )
      .pluck()
      .get(meetingId),
  );
}

function agendaOf(connection: Connection, meetingId: number): AgendaItem[] {
  return statement(
    connection,
    `SELECT dispute_id AS disputeId, topic, decision AS resolution, owner_unit AS ownerUnit,
       owner_staff_id AS ownerStaffId, due_on AS dueOn FROM meeting_item WHERE meeting_id = ? ORDER BY position`,
  ).all(meetingId) as AgendaItem[];
}

type Told = { disputeId: number; opinion: string | null; resolution: string | null };

/** Every case on the agenda learns what was said about it. */
function tellCases(context: ActContext, meeting: StoredRecord, reason?: string): void {
  const items = statement(
    context.ground.writer,
    `SELECT dispute_id AS disputeId, opinion, decision AS resolution FROM meeting_item
     WHERE meeting_id = ? AND dispute_id IS NOT NULL ORDER BY position`,
  ).all(meeting.id) as Told[];
  for (const { disputeId, opinion, resolution } of items) {
    const after = { ...(opinion !== null && { opinion }), ...(resolution !== null && { resolution }) };
    noteOnCaseOf(context, disputeId, meeting, { after, ...(reason !== undefined && { reason }) });
  }
}
