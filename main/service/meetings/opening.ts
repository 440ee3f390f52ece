import type { Outputs } from "../../../shared/contract.ts";
import type { MeetingItem } from "../../../shared/meetings/contract.ts";
import { whyAgendaFixed, whyNotRemoved } from "../../../shared/meetings/rules.ts";
import { decisionMoves, decisionStateOf, meetingMoves } from "../../../shared/meetings/states.ts";
import type { DecisionAct, MeetingAct, MeetingKind, MeetingState } from "../../../shared/meetings/states.ts";
import { movesIn } from "../../../shared/moves.ts";
import type { Connection } from "../../database/open.ts";
import type { QuestionContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { historyOf } from "../registers/index.ts";
import type { StoredRecord } from "../registers/index.ts";
import { caseColumns } from "./cases.ts";
import { decisionFacts } from "./decisions.ts";
import { requireMeeting } from "./record.ts";
import { meetingFacts, startedOn } from "./recording.ts";

type Opened = Outputs["meetings"]["open"];

/** A meeting with its agenda, what can be done now, and its history. Throws NOT_FOUND. */
export async function openMeeting({ ground, db, today }: QuestionContext, id: number): Promise<Opened> {
  const connection = ground.reader;
  const meeting = requireMeeting(connection, id);
  const state = String(meeting["state"]) as MeetingState;
  const facts = meetingFacts(connection, meeting, today);
  const text = (name: string) => (typeof meeting[name] === "string" ? meeting[name] : null);
  return {
    record: {
      ...writtenBy(connection, meeting),
      kind: String(meeting["kind"]) as MeetingKind,
      title: String(meeting["title"]),
      heldOn: String(meeting["held_on"]),
      place: text("place"),
      chair: text("chair"),
      recorder: text("recorder"),
      attendees: text("attendees"),
      minutes: text("minutes"),
      state,
      items: itemsOf(connection, meeting, today),
      now: movesIn(meetingMoves, state, facts).map(({ act, problems }) => ({
        act: act as MeetingAct,
        problems: [...problems],
      })),
      whyFixed: whyAgendaFixed(state),
      whyNotRemoved: whyNotRemoved(startedOn(connection, id)),
    },
    history: await historyOf(db, "meeting", id),
  };
}

function writtenBy(connection: Connection, meeting: StoredRecord) {
  const nameOf = (staff: unknown) =>
    String(statement(connection, "SELECT name FROM staff WHERE id = ?").pluck().get(staff));
  return {
    id: meeting.id,
    version: meeting.version,
    createdBy: nameOf(meeting["created_by"]),
    createdAt: String(meeting["created_at"]),
    updatedBy: nameOf(meeting["updated_by"]),
    updatedAt: String(meeting["updated_at"]),
  };
}

/** Of several assignments that a decision became, the last one counts; one that was withdrawn counts for nothing. */
export const assignmentOfItem = `(SELECT max(a.id) FROM assignment AS a
  WHERE a.meeting_item_id = i.id AND a.removed_at IS NULL AND a.state <> 'withdrawn')`;

type ItemRow = Omit<MeetingItem, "case" | "assignment" | "standing" | "now"> & { readonly assignmentId: number | null };

function itemsOf(connection: Connection, meeting: StoredRecord, today: string): MeetingItem[] {
  const rows = statement(
    connection,
    `SELECT i.id, i.dispute_id AS disputeId, i.topic, i.opinion, i.decision AS resolution, i.owner_unit AS ownerUnit,
       i.owner_staff_id AS ownerStaffId, o.name AS ownerStaff, i.due_on AS dueOn, i.done_on AS doneOn,
       i.done_note AS doneNote, ${assignmentOfItem} AS assignmentId
     FROM meeting_item AS i LEFT JOIN staff AS o ON o.id = i.owner_staff_id WHERE i.meeting_id = ? ORDER BY i.position`,
  ).all(meeting.id) as ItemRow[];
  return rows.map(({ assignmentId, ...row }) => {
    const standing = decisionStateOf({ ...row, isAssigned: assignmentId !== null });
    const stored = { id: row.id, version: meeting.version, dispute_id: row.disputeId };
    const facts = decisionFacts(connection, meeting, stored, { on: null, today });
    return {
      ...row,
      case: caseOf(connection, row.disputeId),
      assignment: assignmentOf(connection, assignmentId),
      standing,
      now:
        standing === null
          ? []
          : movesIn(decisionMoves, standing, facts).map(({ act, problems }) => ({
              act: act as DecisionAct,
              problems: [...problems],
            })),
    };
  });
}

function caseOf(connection: Connection, disputeId: number | null): MeetingItem["case"] {
  if (disputeId === null) return null;
  const text = `SELECT ${caseColumns}, s.version FROM dispute AS s WHERE s.id = ?`;
  return statement(connection, text).get(disputeId) as MeetingItem["case"];
}

function assignmentOf(connection: Connection, id: number | null): MeetingItem["assignment"] {
  if (id === null) return null;
  const text = "SELECT id, assignment_no AS assignmentNo, state, due_on AS dueOn FROM assignment WHERE id = ?";
  return statement(connection, text).get(id) as MeetingItem["assignment"];
}

/** Where a case was talked about. */
export function meetingsOfCase(connection: Connection, disputeId: number): Outputs["meetings"]["ofCase"] {
  type Row = Omit<Outputs["meetings"]["ofCase"][number], "standing"> & { readonly doneOn: string | null };
  const rows = statement(
    connection,
    `SELECT m.id AS meetingId, m.title, m.held_on AS heldOn, m.state, i.opinion, i.decision AS resolution,
       i.owner_unit AS ownerUnit, o.name AS ownerStaff, i.due_on AS dueOn, i.done_on AS doneOn,
       (SELECT assignment_no FROM assignment WHERE id = ${assignmentOfItem}) AS assignmentNo
     FROM meeting_item AS i JOIN meeting AS m ON m.id = i.meeting_id LEFT JOIN staff AS o ON o.id = i.owner_staff_id
     WHERE i.dispute_id = ? AND m.deleted_at IS NULL ORDER BY m.held_on DESC, m.id DESC, i.position`,
  ).all(disputeId) as Row[];
  return rows.map(({ doneOn, ...row }) => ({
    ...row,
    standing: decisionStateOf({ ...row, doneOn, isAssigned: row.assignmentNo !== null }),
  }));
}
