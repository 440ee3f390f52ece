import type { DocumentFacts } from "../../../../../shared/documents/tags/index.ts";
import { statement } from "../../../office/statements.ts";
import type { StoredRecord } from "../../../registers/index.ts";
import { day, joined, paragraphsOf, said, wordOf } from "../making.ts";
import { ofOffice, partOfOwner } from "./making.ts";
import type { ProjectMaking } from "./making.ts";

/** 督办通知; null where it was taken out. */
export function supervisionNotice(making: ProjectMaking): DocumentFacts<"supervision_notice"> | null {
  const { connection, owner } = making;
  const { record } = owner;
  const supervision = partOfOwner(making, "supervision");
  if (supervision === null) return null;
  const last = lastProgress(making);
  const units = JSON.parse(said(record["responsible_units"])) as readonly string[];
  const unit = (code: StoredRecord[string] | undefined) => wordOf(connection, "organisation", code);
  return {
    ...ofOffice(making),
    supervisionNo: said(supervision["supervision_no"]),
    toUnit: unit(supervision["to_unit"]),
    issuedOn: day(supervision["issued_on"]),
    measureNo: said(record["no"]),
    heading: wordOf(connection, "measure_heading", record["heading"]),
    task: paragraphsOf(record["task"]),
    leadUnit: unit(record["lead_unit"]),
    responsibleUnits: joined(units.map(unit)),
    responsible: said(record["responsible"]),
    dueOn: day(record["due_on"]),
    percent: said(last?.["percent"] ?? 0),
    hasProgress: last !== undefined,
    reportedOn: day(last?.["reported_on"]),
    progress: paragraphsOf(last?.["text"]),
    problems: paragraphsOf(last?.["problems"]),
    nextStep: paragraphsOf(last?.["next_step"]),
    reason: paragraphsOf(supervision["reason"]),
    replyDueOn: day(supervision["reply_due_on"]),
    repliedOn: day(supervision["replied_on"]),
    reply: paragraphsOf(supervision["reply"]),
    result: paragraphsOf(supervision["result"]),
  };
}

/** The last progress up to the day on which the paper is, or was, produced. */
function lastProgress({ connection, owner, on }: ProjectMaking): StoredRecord | undefined {
  return statement(
    connection,
    `SELECT * FROM measure_progress WHERE measure_id = ? AND reported_on <= ? AND removed_at IS NULL
     ORDER BY reported_on DESC, id DESC LIMIT 1`,
  ).get(owner.id, on) as StoredRecord | undefined;
}
