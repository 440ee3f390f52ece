import { mayDo } from "../../../shared/accounts/roles.ts";
import type { StaffMember } from "../../../shared/accounts/contract.ts";
import type { AssignmentFacts, Supervision } from "../../../shared/assignments/states.ts";
import { dueDate } from "../../../shared/calendar.ts";
import type { Calendar, LocalDate } from "../../../shared/calendar.ts";
import type { Term } from "../../../shared/disputes/deadlines/rule-sets.ts";
import type { Connection } from "../../database/open.ts";
import { ruleInForce } from "../office/rule-sets.ts";
import { statement } from "../office/statements.ts";
import type { StoredRecord } from "../registers/index.ts";

export type Asking = {
  readonly connection: Connection;
  readonly calendar: Calendar;
  readonly user: StaffMember;
  readonly today: LocalDate;
};

/** What the guards have to know from the act itself. */
export type Said = { readonly on: LocalDate | null; readonly newDueOn: LocalDate | null };

/** What the guards of an assignment's moves ask about. */
export function readAssignmentFacts(asking: Asking, assignment: StoredRecord, { on, newDueOn }: Said): AssignmentFacts {
  const { connection, user, today } = asking;
  const one = (sql: string) => statement(connection, sql).pluck().get(assignment.id);
  const lastStepOn = one("SELECT max(done_on) FROM assignment_step WHERE assignment_id = ?");
  const reportedBy = one(
    "SELECT staff_id FROM assignment_step WHERE assignment_id = ? AND act = 'report' ORDER BY id DESC LIMIT 1",
  );
  const askedBy = one(
    "SELECT asked_by FROM assignment_extension WHERE assignment_id = ? AND decision IS NULL ORDER BY id DESC LIMIT 1",
  );
  const receiver = assignment["to_staff_id"];
  const issuedOn = String(assignment["issued_on"]);
  return {
    today,
    on,
    dueOn: String(assignment["due_on"]),
    lastStepOn: typeof lastStepOn === "string" ? lastStepOn : issuedOn,
    returnUntil: returnUntil(asking, issuedOn),
    supervision: assignment["supervision"] as Supervision | null,
    issuedBy: person(connection, Number(assignment["created_by"])),
    receiver: typeof receiver === "number" ? person(connection, receiver) : null,
    reportedBy: typeof reportedBy === "number" ? reportedBy : null,
    extensionAskedBy: typeof askedBy === "number" ? askedBy : null,
    newDueOn,
    user: {
      id: user.id,
      issues: mayDo(user.role, ["assignments", "issue"]),
      administers: user.role === "administrator",
    },
  };
}

/** 退回期限: by the version of the office's term that was in force when it was issued. */
export function returnUntil({ connection, calendar }: Asking, issuedOn: LocalDate): LocalDate {
  const { terms } = ruleInForce(connection, "assignment", issuedOn).parameters as { terms: { return: Term } };
  const { days = 0, kind = "calendar", roll } = terms.return;
  return dueDate(calendar, { from: issuedOn, days, kind, roll }).date;
}

function person(connection: Connection, id: number): { readonly id: number; readonly name: string } {
  return { id, name: String(statement(connection, "SELECT name FROM staff WHERE id = ?").pluck().get(id)) };
}
