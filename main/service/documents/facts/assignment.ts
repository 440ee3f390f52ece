import { assignmentKinds } from "../../../../shared/assignments/states.ts";
import type { DocumentFacts } from "../../../../shared/documents/tags/index.ts";
import type { Connection } from "../../../database/open.ts";
import { statement } from "../../office/statements.ts";
import type { Value } from "../../registers/index.ts";
import { day, paragraphsOf, said, textOf, wordIn, wordOf } from "./making.ts";
import type { Making } from "./making.ts";
import { partOf } from "./mediation.ts";
import { factsOfCase, officeName } from "./of-case.ts";
import { namesOf, partyFacts } from "./parties.ts";

/** 交办单 */
export function assignment(making: Making): DocumentFacts<"assignment"> | null {
  const { connection, kase, on } = making;
  const part = partOf(making, "assignment");
  if (part === undefined) return null;
  const unit = (code: Value | undefined) => wordOf(connection, "organisation", code);
  return {
    ...factsOfCase(making),
    heading: `${wordIn(assignmentKinds, part["kind"])}单`,
    assignmentNo: said(part["assignment_no"]),
    partyNames: namesOf(partyFacts(connection, kase.id, on)),
    fromUnit: textOf(part["from_unit"]) === null ? officeName(connection) : unit(part["from_unit"]),
    toUnit: unit(part["to_unit"]),
    toStaff: staffName(connection, part["to_staff_id"]),
    summary: paragraphsOf(kase["summary"]),
    requirement: paragraphsOf(part["requirement"]),
    issuedOn: day(part["issued_on"]),
    issuedBy: staffName(connection, part["created_by"]),
    dueOn: day(part["due_on"]),
    signedOn: day(part["signed_on"]),
    signedBy: said(part["signed_by"]),
    reportedOn: day(part["reported_on"]),
    report: paragraphsOf(part["report"]),
  };
}

export function staffName(connection: Connection, id: Value | undefined): string {
  if (typeof id !== "number") return "";
  return String(statement(connection, "SELECT name FROM staff WHERE id = ?").pluck().get(id));
}
