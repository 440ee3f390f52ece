import type { Connection } from "../../database/open.ts";
import { refreshDeadlines } from "../disputes/index.ts";
import { notFound, stale } from "../office/acting.ts";
import { noteAct } from "../office/audit-log.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import type { StoredRecord, Values } from "../registers/index.ts";

export type Target = { readonly id: number; readonly version: number };

/** A meeting that was not deleted, or NOT_FOUND. */
export function requireMeeting(connection: Connection, id: number): StoredRecord {
  const found = statement(connection, "SELECT * FROM meeting WHERE id = ? AND deleted_at IS NULL").get(id);
  if (found === undefined) notFound("meeting", id);
  return found as StoredRecord;
}

/** The meeting as whoever acts saw it, or NOT_FOUND / STALE. */
export function requireCurrentMeeting({ ground }: ActContext, { id, version }: Target): StoredRecord {
  const found = requireMeeting(ground.writer, id);
  if (found.version !== version) stale("meeting", id, found.version);
  return found;
}

/** Something on the agenda of this meeting, or NOT_FOUND. */
export function requireItem({ ground }: ActContext, meeting: StoredRecord, id: number): StoredRecord {
  const found = statement(ground.writer, "SELECT * FROM meeting_item WHERE id = ? AND meeting_id = ?").get(
    id,
    meeting.id,
  );
  if (found === undefined) notFound("meeting_item", id);
  return found as StoredRecord;
}

/** What the log is told about a change: only what changed. */
type Told = { readonly before?: Values; readonly after?: Values; readonly reason?: string };

/** Writes what differs in the meeting itself, gives it its next version, and tells the log. */
export function changeMeeting(context: ActContext, meeting: StoredRecord, values: Values, told: Told = {}): Target {
  const changed = Object.keys(values).filter((column) => values[column] !== meeting[column]);
  statement(
    context.ground.writer,
    `UPDATE meeting SET ${changed.map((column) => `${column} = ?, `).join("")}
       version = version + 1, updated_by = ?, updated_at = ? WHERE id = ?`,
  ).run([...changed.map((column) => values[column] ?? null), context.user.id, context.now, meeting.id]);
  const pick = (from: Values) => Object.fromEntries(changed.map((name) => [name, from[name] ?? null]));
  noteAct(context, {
    entity: "meeting",
    recordId: meeting.id,
    before: { ...pick(meeting), ...told.before },
    after: { ...pick(values), ...told.after },
    ...(told.reason !== undefined && { reason: told.reason }),
  });
  return { id: meeting.id, version: meeting.version + 1 };
}

/**
 * Tells the log of a case what a meeting did about it. What meetings decide has its deadlines with the case, which are
 * reckoned anew; the case itself does not change, so that nobody who works on it is disturbed.
 */
export function noteOnCaseOf(
  context: ActContext,
  disputeId: number,
  meeting: StoredRecord,
  told: Told & { readonly act?: string } = {},
): void {
  noteAct(context, {
    ...(told.act !== undefined && { act: told.act }),
    entity: "dispute",
    recordId: disputeId,
    after: { meeting: meeting["title"] ?? null, meeting_on: meeting["held_on"] ?? null, ...told.after },
    ...(told.reason !== undefined && { reason: told.reason }),
  });
  refreshDeadlines(context.ground, disputeId);
}
