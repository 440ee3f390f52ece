import { kindsOfRecord } from "../../../shared/documents/kinds.ts";
import type { AssessmentDocumentKind } from "../../../shared/documents/kinds.ts";
import {
  whyNoAssessmentPaper,
  whyNoFastTrackPaper,
  whyNoMeasurePaper,
} from "../../../shared/documents/project-rules.ts";
import type { AssessmentOfPaper } from "../../../shared/documents/project-rules.ts";
import { aboutAll } from "../../../shared/documents/titles.ts";
import type { Connection } from "../../database/open.ts";
import { statement } from "../office/statements.ts";
import type { OwnerRecord } from "../owners/index.ts";
import { said } from "./facts/making.ts";
import { isBroken, lastDayIn, materialsOf, openMaterials } from "./facts/projects/fast-track.ts";
import { expertsOf } from "./facts/projects/making.ts";
import type { KindNow } from "./kinds-now.ts";
import { whole } from "./subjects.ts";
import type { Subject } from "./subjects.ts";

/** What a fast-track case can have as it stands; each paper is about the case as a whole. */
export function fastTrackKindsNow(connection: Connection, owner: OwnerRecord, today: string): KindNow[] {
  const { record } = owner;
  const making = { connection, owner };
  const facts = {
    isNotified: record["notice_on"] !== null,
    deferrable: materialsOf(making).filter((material) => material["class"] === "deferrable").length,
    isAccepted: lastDayIn(making, "accepted") !== null,
    open: openMaterials(making).length,
    isBroken: isBroken({ ...making, on: today }),
  };
  return kindsOfRecord("fast_track_case").map((kind) => {
    const problems = whyNoFastTrackPaper(kind, facts);
    return { kind, problems, subjects: problems.length === 0 ? whole : [] };
  });
}

/** What an assessment can have: a notice for each that is posted, a form for each expert, the others once. */
export function assessmentKindsNow(connection: Connection, owner: OwnerRecord): KindNow[] {
  const factors = statement(
    connection,
    "SELECT count(*) FROM risk_factor WHERE assessment_id = ? AND removed_at IS NULL",
  )
    .pluck()
    .get(owner.id);
  const notices = noticesOf(connection, owner.id);
  const experts = expertsOf(connection, owner.record).map(({ id, name }): Subject => ({
    id,
    about: { ...aboutAll, partyName: said(name) },
    problems: [],
  }));
  const facts: AssessmentOfPaper = {
    notices: notices.length,
    experts: experts.length,
    factors: Number(factors),
    hasLevel: owner.record["level"] !== null,
  };
  const subjectsOf = (kind: AssessmentDocumentKind): readonly Subject[] =>
    kind === "consultation_notice" ? notices : kind === "expert_form" ? experts : whole;
  return kindsOfRecord("assessment").map((kind) => {
    const problems = whyNoAssessmentPaper(kind, facts);
    return { kind, problems, subjects: problems.length === 0 ? subjectsOf(kind) : [] };
  });
}

/** What a measure can have: a paper for each supervision notice. */
export function measureKindsNow(connection: Connection, owner: OwnerRecord): KindNow[] {
  const rows = statement(
    connection,
    "SELECT id, supervision_no AS number FROM supervision WHERE measure_id = ? AND removed_at IS NULL ORDER BY id",
  ).all(owner.id) as { id: number; number: string }[];
  const problems = whyNoMeasurePaper({ supervisions: rows.length });
  const subjects = rows.map(({ id, number }) => ({ id, about: { ...aboutAll, number }, problems: [] }));
  return kindsOfRecord("measure").map((kind) => ({ kind, problems, subjects }));
}

function noticesOf(connection: Connection, assessmentId: number): Subject[] {
  const rows = statement(
    connection,
    `SELECT id, start_on AS "on" FROM assessment_notice WHERE assessment_id = ? AND removed_at IS NULL
     ORDER BY start_on, id`,
  ).all(assessmentId) as { id: number; on: string }[];
  return rows.map(({ id, on }) => ({ id, about: { ...aboutAll, on }, problems: [] }));
}
