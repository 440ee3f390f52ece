import type { Assignment } from "../../../shared/assignments/contract.ts";
import { assignmentMoves, handOverKinds } from "../../../shared/assignments/states.ts";
import type { AssignmentAct } from "../../../shared/assignments/states.ts";
import { whyNoAssignment } from "../../../shared/assignments/rules.ts";
import type { Outputs } from "../../../shared/contract.ts";
import type { DisputeState } from "../../../shared/disputes/states.ts";
import { movesIn } from "../../../shared/moves.ts";
import type { Connection } from "../../database/open.ts";
import type { QuestionContext } from "../office/ground.ts";
import { listed, statement } from "../office/statements.ts";
import { requireRecord } from "../registers/index.ts";
import type { StoredRecord } from "../registers/index.ts";
import { readAssignmentFacts, returnUntil } from "./facts.ts";
import type { Asking } from "./facts.ts";

type Listed = Outputs["assignments"]["of"];

/** Everything about who was asked to do what in a case. Throws NOT_FOUND. */
export function assignmentsOf({ ground, user, today }: QuestionContext, disputeId: number): Listed {
  const connection = ground.reader;
  const kase = requireRecord(connection, "dispute", disputeId);
  const asking = { connection, calendar: ground.calendar(), user, today };
  const stored = statement(
    connection,
    "SELECT * FROM assignment WHERE dispute_id = ? AND removed_at IS NULL ORDER BY id DESC",
  ).all(disputeId) as StoredRecord[];
  return {
    assignments: stored.map((assignment) => shown(asking, assignment)),
    firstContact: firstContactOf(connection, kase),
    whyNot: whyNoAssignment(String(kase["state"]) as DisputeState),
  };
}

const columns = `a.id, a.assignment_no AS assignmentNo, a.kind, a.state, a.from_unit AS fromUnit, a.to_unit AS toUnit,
  a.to_staff_id AS toStaffId, s.name AS toStaff, a.requirement, a.issued_on AS issuedOn, i.name AS issuedBy,
  a.due_on AS dueOn, a.signed_on AS signedOn, a.signed_by AS signedBy, a.reported_on AS reportedOn, a.report,
  a.closed_on AS closedOn, a.supervision, a.supervised_on AS supervisedOn,
  (SELECT o.assignment_no FROM assignment AS o WHERE o.id = a.replaces_id) AS replaces,
  (SELECT o.assignment_no FROM assignment AS o WHERE o.replaces_id = a.id) AS replacedBy`;

type OneRow = Omit<Assignment, "returnUntil" | "meeting" | "extensions" | "steps" | "now">;

function shown(asking: Asking, stored: StoredRecord): Assignment {
  const { connection } = asking;
  const { id } = stored;
  const row = statement(
    connection,
    `SELECT ${columns} FROM assignment AS a JOIN staff AS i ON i.id = a.created_by
     LEFT JOIN staff AS s ON s.id = a.to_staff_id WHERE a.id = ?`,
  ).get(id) as OneRow;
  const facts = readAssignmentFacts(asking, stored, { on: null, newDueOn: null });
  return {
    ...row,
    returnUntil: returnUntil(asking, row.issuedOn),
    meeting: meetingOf(connection, id),
    extensions: extensionsOf(connection, id),
    steps: stepsOf(connection, id),
    now: movesIn(assignmentMoves, row.state, facts).map(({ act, problems }) => ({
      act: act as AssignmentAct,
      problems: [...problems],
    })),
  };
}

function meetingOf(connection: Connection, id: number): Assignment["meeting"] {
  const found = statement(
    connection,
    `SELECT m.id, m.title FROM assignment AS a JOIN meeting_item AS i ON i.id = a.meeting_item_id
       JOIN meeting AS m ON m.id = i.meeting_id WHERE a.id = ?`,
  ).get(id) as Assignment["meeting"] | undefined;
  return found ?? null;
}

function extensionsOf(connection: Connection, id: number): Assignment["extensions"] {
  return statement(
    connection,
    `SELECT e.id, w.name AS askedBy, e.asked_on AS askedOn, e.reason, e.new_due_on AS newDueOn, e.decision,
       d.name AS decidedBy, e.decided_on AS decidedOn, e.note
     FROM assignment_extension AS e JOIN staff AS w ON w.id = e.asked_by LEFT JOIN staff AS d ON d.id = e.decided_by
     WHERE e.assignment_id = ? ORDER BY e.id`,
  ).all(id) as Assignment["extensions"];
}

function stepsOf(connection: Connection, id: number): Assignment["steps"] {
  return statement(
    connection,
    `SELECT p.id, p.act, p.done_on AS "on", p.note, w.name AS user
     FROM assignment_step AS p JOIN staff AS w ON w.id = p.staff_id WHERE p.assignment_id = ? ORDER BY p.id`,
  ).all(id) as Assignment["steps"];
}

/** The hand-over that was signed first ended the duty of whoever took the case in. */
function firstContactOf(connection: Connection, kase: StoredRecord): Listed["firstContact"] {
  const name = statement(connection, "SELECT name FROM staff WHERE id = ?").pluck().get(kase["first_contact_id"]);
  if (typeof name !== "string") return null;
  const kinds = listed(handOverKinds);
  const signed = statement(
    connection,
    `SELECT signed_on AS until, assignment_no AS assignmentNo FROM assignment
     WHERE dispute_id = ? AND removed_at IS NULL AND signed_on IS NOT NULL AND kind IN (${kinds})
     ORDER BY signed_on, id LIMIT 1`,
  ).get(kase.id) as { until: string; assignmentNo: string } | undefined;
  return { name, until: signed?.until ?? null, assignmentNo: signed?.assignmentNo ?? null };
}
