import { assessmentDueKinds } from "../../../shared/assessments/due-kinds.ts";
import { assessmentDeadlines } from "../../../shared/assessments/deadlines.ts";
import type { AssessmentDeadline, AssessmentDeadlineFacts } from "../../../shared/assessments/deadlines.ts";
import type { AssessmentDecision, AssessmentState, DayKind } from "../../../shared/assessments/states.ts";
import { dueDate } from "../../../shared/calendar.ts";
import type { Calendar, DueDate } from "../../../shared/calendar.ts";
import type { Connection } from "../../database/open.ts";
import { readTermRules } from "../disputes/index.ts";
import type { Ground } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import type { StoredRecord } from "../registers/index.ts";
import { textOf } from "./facts.ts";
import { partsOfFile } from "./parts-of-file.ts";

/** The works have begun, or never will. */
const startedStages = ["started", "under_construction", "completed", "in_operation", "removed"];

/**
 * 公示截止: the day of the posting is not counted; where calendar days end on a day off, the next working day is the last.
 * The step opens the day after (domain sheet E, H5).
 */
export function noticeEnd(
  calendar: Calendar,
  { startOn, days, dayKind }: { readonly startOn: string; readonly days: number; readonly dayKind: DayKind },
): DueDate {
  return dueDate(calendar, { from: startOn, days, kind: dayKind, roll: true });
}

/** What is due of an assessment or runs out, the earliest first. */
export function deadlinesOfAssessment(
  connection: Connection,
  assessment: StoredRecord,
  calendar: Calendar,
): AssessmentDeadline[] {
  return assessmentDeadlines(deadlineFacts(connection, assessment), readTermRules(connection), calendar);
}

function deadlineFacts(connection: Connection, assessment: StoredRecord): AssessmentDeadlineFacts {
  const { notices, mitigations } = partsOfFile(connection, assessment);
  const stage = statement(connection, "SELECT stage FROM project WHERE id = ?").pluck().get(assessment["project_id"]);
  return {
    state: assessment["state"] as AssessmentState,
    decision: assessment["decision"] as AssessmentDecision | null,
    notices: notices.map(({ place, endOn, provisional }) => ({ place, endOn, provisional: provisional === 1 })),
    openMitigations: mitigations.filter(({ doneOn }) => doneOn === null),
    submittedOn: textOf(assessment["submitted_on"]),
    filingAcceptedOn: textOf(assessment["filing_accepted_on"]),
    validUntil: textOf(assessment["valid_until"]),
    isStarted: typeof stage === "string" && startedStages.includes(stage),
  };
}

/**
 * What is due next stands with the assessment, for its header, for lists and for the desk: reckoned anew by every act on
 * it. It is no change of the assessment itself.
 */
export function refreshAssessment(
  { writer, calendar }: Pick<Ground, "writer" | "calendar">,
  assessmentId: number,
): void {
  const assessment = statement(writer, "SELECT * FROM assessment WHERE id = ? AND deleted_at IS NULL").get(
    assessmentId,
  ) as StoredRecord | undefined;
  if (assessment === undefined) return;
  const [next] = deadlinesOfAssessment(writer, assessment, calendar());
  const values = [next?.dueOn ?? null, next?.kind ?? null];
  statement(
    writer,
    `UPDATE assessment SET next_due_on = ?, next_due_kind = ?
     WHERE id = ? AND (next_due_on IS NOT ? OR next_due_kind IS NOT ?)`,
  ).run([...values, assessmentId, ...values]);
}

/** The project's stage says whether what was concluded can still run out. */
export function refreshAssessmentsOf(ground: Pick<Ground, "writer" | "calendar">, projectId: number): void {
  const ids = statement(
    ground.writer,
    "SELECT id FROM assessment WHERE project_id = ? AND deleted_at IS NULL ORDER BY id",
  )
    .pluck()
    .all(projectId) as number[];
  for (const id of ids) refreshAssessment(ground, id);
}

type StoredNotice = {
  readonly id: number;
  readonly assessmentId: number;
  readonly assessmentNo: string;
  readonly startOn: string;
  readonly days: number;
  readonly dayKind: DayKind;
  readonly endOn: string;
  readonly provisional: number;
};

function openNotices(connection: Connection): StoredNotice[] {
  return statement(
    connection,
    `SELECT n.id, a.id AS assessmentId, a.assessment_no AS assessmentNo, n.start_on AS startOn, n.days,
       n.day_kind AS dayKind, n.end_on AS endOn, n.provisional
     FROM assessment_notice AS n JOIN assessment AS a ON a.id = n.assessment_id
     WHERE a.state = 'notice_and_survey' AND a.deleted_at IS NULL AND n.removed_at IS NULL ORDER BY n.id`,
  ).all() as StoredNotice[];
}

const waitingFilings = `SELECT * FROM assessment
  WHERE state = 'filing' AND filing_accepted_on IS NULL AND deleted_at IS NULL ORDER BY id`;

/**
 * Notices and filings are reckoned in working days, which change when a year's official calendar comes; what was official
 * stays. Changes no assessment, so that no entry of the log is needed.
 */
export function reckonAssessmentsAnew(ground: Ground): void {
  const { writer } = ground;
  const calendar = ground.calendar();
  const provisional = openNotices(writer).filter((notice) => notice.provisional === 1);
  const filings = statement(writer, waitingFilings).all() as StoredRecord[];
  if (provisional.length === 0 && filings.length === 0) return;
  writer.transaction(() => {
    for (const notice of provisional) {
      const end = noticeEnd(calendar, notice);
      statement(writer, "UPDATE assessment_notice SET end_on = ?, provisional = ? WHERE id = ?").run(
        end.date,
        end.provisional ? 1 : 0,
        notice.id,
      );
    }
    const touched = new Set([...provisional.map((notice) => notice.assessmentId), ...filings.map(({ id }) => id)]);
    for (const id of touched) refreshAssessment(ground, id);
  })();
}

/** What a calendar makes of a deadline that is open; an official one stays where it is. */
type CountedAssessmentDeadline = {
  readonly record: { readonly entity: "assessment"; readonly id: number; readonly number: string };
  readonly name: { readonly zh: string; readonly en: string };
  readonly kind: string;
  /** The notice; 0 for the assessment itself. */
  readonly subjectId: number;
  readonly dueOn: string;
  readonly provisional: boolean;
};

/** The open deadlines that are reckoned in working days, as a calendar makes them. */
export function countedAssessmentDeadlines({
  connection,
  calendar,
}: {
  readonly connection: Connection;
  readonly calendar: Calendar;
}): CountedAssessmentDeadline[] {
  const notices = openNotices(connection).map((notice): CountedAssessmentDeadline => {
    const end = notice.provisional === 1 ? noticeEnd(calendar, notice) : { date: notice.endOn, provisional: false };
    return {
      record: { entity: "assessment", id: notice.assessmentId, number: notice.assessmentNo },
      name: assessmentDueKinds.notice,
      kind: "notice",
      subjectId: notice.id,
      dueOn: end.date,
      provisional: end.provisional,
    };
  });
  const filings = (statement(connection, waitingFilings).all() as StoredRecord[]).flatMap((assessment) =>
    deadlinesOfAssessment(connection, assessment, calendar)
      .filter(({ kind }) => kind === "filing")
      .map(({ kind, dueOn, provisional }): CountedAssessmentDeadline => ({
        record: { entity: "assessment", id: assessment.id, number: String(assessment["assessment_no"]) },
        name: assessmentDueKinds.filing,
        kind,
        subjectId: 0,
        dueOn,
        provisional,
      })),
  );
  return [...notices, ...filings];
}
