import type { Outputs } from "../../../shared/contract.ts";
import { supervisionMoves } from "../../../shared/measures/supervision.ts";
import type { Connection } from "../../database/open.ts";
import { statement } from "../office/statements.ts";
import { requireRecord, stepsOf } from "../registers/index.ts";
import { progress } from "./progress.ts";

type MeasureFile = Outputs["measures"]["file"];

/** What stands around the record of a measure. Throws NOT_FOUND. */
export function measureFile(connection: Connection, id: number): MeasureFile {
  const measure = requireRecord(connection, "measure", id);
  return {
    version: measure.version,
    steps: stepsOf(connection, "measure_step", id),
    progress: progress.list(connection, id).map(({ shown }) => shown),
    supervisions: supervisionsOf(connection, id),
  };
}

type Supervision = MeasureFile["supervisions"][number];

function supervisionsOf(connection: Connection, id: number): Supervision[] {
  const rows = statement(
    connection,
    `SELECT s.id, s.supervision_no AS supervisionNo, s.issued_on AS issuedOn, s.to_unit AS toUnit, s.reason,
       s.reply_due_on AS replyDueOn, s.state, s.replied_on AS repliedOn, s.reply, s.concluded_on AS concludedOn,
       s.result, w.name AS updatedBy, s.updated_at AS updatedAt
     FROM supervision AS s JOIN staff AS w ON w.id = s.updated_by
     WHERE s.measure_id = ? AND s.removed_at IS NULL ORDER BY s.id`,
  ).all(id) as Omit<Supervision, "acts">[];
  return rows.map((row) => ({
    ...row,
    acts: supervisionMoves.filter(({ from }) => from.some((state) => state === row.state)).map(({ act }) => act),
  }));
}
