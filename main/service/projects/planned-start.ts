import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import type { ProjectDraft } from "../../../shared/projects/contract.ts";
import type { Connection } from "../../database/open.ts";
import { statement } from "../office/statements.ts";

/** Papers that may come until construction begins are reckoned from the planned start (domain sheet C, A5). */
const BEFORE_START = `SELECT 1 FROM deferred_material AS m JOIN fast_track_case AS c ON c.id = m.case_id
  JOIN assessment AS a ON a.id = c.assessment_id
  WHERE a.project_id = ? AND m.gate = 'start' AND m.state <> 'confirmed' AND a.deleted_at IS NULL AND c.deleted_at IS NULL
  LIMIT 1`;

/** Code PLANNED_START_NEEDED: the project has such a paper and would lose the day that it is reckoned from. */
export function plannedStartProblems(connection: Connection, { plannedStart }: ProjectDraft, id: number): Problem[] {
  if (plannedStart !== null) return [];
  const isNeeded = statement(connection, BEFORE_START).get(id) !== undefined;
  return isNeeded ? [problem("plannedStart", "PLANNED_START_NEEDED")] : [];
}
