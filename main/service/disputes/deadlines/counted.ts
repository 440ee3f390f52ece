import { deadlineKinds } from "../../../../shared/disputes/deadlines/kinds.ts";
import { deadlinesOf } from "../../../../shared/disputes/deadlines/of-case.ts";
import type { CountedDeadline, Counting } from "../../calendar/index.ts";
import { statement } from "../../office/statements.ts";
import { readDeadlineFacts } from "./reading.ts";
import { readTermRules } from "./rules.ts";
import { storedDeadlines } from "./storing.ts";

/** The open deadlines of cases in which one is provisional. */
export function countedDisputeDeadlines({ connection, calendar, today }: Counting): CountedDeadline[] {
  const cases = statement(
    connection,
    `SELECT id, ledger_no AS number FROM dispute WHERE deleted_at IS NULL
       AND id IN (SELECT dispute_id FROM deadline WHERE closed IS NULL AND provisional = 1) ORDER BY id`,
  ).all() as { id: number; number: string }[];
  const versions = readTermRules(connection);
  return cases.flatMap(({ id, number }) => {
    const facts = readDeadlineFacts(connection, id, today);
    if (facts === undefined) return [];
    return deadlinesOf(facts, versions, calendar, storedDeadlines(connection, id))
      .filter(({ closed }) => closed === null)
      .map(({ kind, subjectId, dueOn, provisional }) => ({
        record: { entity: "dispute" as const, id, number },
        name: deadlineKinds[kind],
        kind,
        subjectId,
        dueOn,
        provisional,
      }));
  });
}
