import type { AttachmentKind } from "../../../shared/attachments/kinds.ts";
import type { Connection } from "../../database/open.ts";
import { statement } from "../office/statements.ts";

/**
 * 必备-过程 (domain sheet A5): what the assessment itself makes and nobody may promise for later. Where people were heard
 * without sheets, the record of that stands for them.
 */
const OUTPUT: readonly (readonly [AttachmentKind, ...AttachmentKind[]])[] = [
  ["notice_proof"],
  ["survey_sheets", "consultation_record"],
  ["emergency_plan"],
  ["signed_report"],
];

/** Each of them with whether a file of its kind is kept with the assessment. */
export function outputPapers(
  connection: Connection,
  assessmentId: number,
): { readonly kind: AttachmentKind; readonly isThere: boolean }[] {
  const kinds = statement(
    connection,
    "SELECT DISTINCT kind FROM attachment WHERE assessment_id = ? AND removed_at IS NULL",
  )
    .pluck()
    .all(assessmentId) as AttachmentKind[];
  return OUTPUT.map((fitting) => ({ kind: fitting[0], isThere: fitting.some((kind) => kinds.includes(kind)) }));
}
