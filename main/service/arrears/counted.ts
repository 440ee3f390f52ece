import { arrearsDueKinds } from "../../../shared/arrears/due-kinds.ts";
import type { CountedDeadline, Counting } from "../calendar/index.ts";
import { statement } from "../office/statements.ts";
import type { StoredRecord } from "../registers/index.ts";
import { complaintOf, storedTerms } from "./terms.ts";

/** Complaints that wait to be passed on are counted in working days; everything else is due on a day by the calendar. */
export function countedArrearsDeadlines(counting: Counting): CountedDeadline[] {
  const cases = statement(
    counting.connection,
    `SELECT * FROM arrears
     WHERE complained_on IS NOT NULL AND transferred_on IS NULL AND answered_on IS NULL AND deleted_at IS NULL ORDER BY id`,
  ).all() as StoredRecord[];
  return cases.flatMap((kase) => {
    const { transfer } = complaintOf(counting, storedTerms(kase));
    if (transfer === null) return [];
    const { dueOn, provisional } = transfer;
    return [
      {
        record: { entity: "arrears", id: kase.id, number: String(kase["arrears_no"]) },
        name: arrearsDueKinds.complaint_transfer,
        kind: "complaint_transfer",
        subjectId: 0,
        dueOn,
        provisional,
      },
    ];
  });
}
